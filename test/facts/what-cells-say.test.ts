import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/core/decimal.ts';
import { compareCells } from '../../src/facts/agreement.ts';
import type { NumberValue, Value } from '../../src/model/value.ts';

const cell = (value: Value) => ({ value, at: { file: '1.xlsx' }, text: '', filled: false });
const compared = (left: Value, right: Value) => [
  compareCells(cell(left), cell(right)),
  compareCells(cell(right), cell(left)),
];

const figure = (number: string, more: Omit<Partial<NumberValue>, 'number'> = {}): NumberValue => ({
  kind: 'number',
  number: new Decimal(number),
  relation: '=',
  ...more,
});
const range = (from: string, to: string) => figure(from, { upper: new Decimal(to) });
const deadline = (due: string | null, text: string, standing = false): Value => ({
  kind: 'deadline',
  due,
  standing,
  text,
});
const months = (...numbers: readonly number[]): Value => ({ kind: 'months', months: numbers, text: '' });
const enterprise = (name: string, text = name): Value => ({ kind: 'enterprise', name, markers: [], text });
const words = (text: string): Value => ({ kind: 'text', text });

describe('Two cells about one thing', () => {
  it.each<[string, Value, Value]>([
    ['a range', range('2', '3'), range('2.0', '3')],
    ['a figure with and without its measure unit', figure('5', { unit: '个' }), figure('5')],
    ['no task', { kind: 'none' }, { kind: 'none' }],
    ['standing work in the same words', deadline(null, '常态 开展', true), deadline(null, '常态开展', true)],
    ['a last day in other words', deadline('2023-12-31', '年底前'), deadline('2023-12-31', '12月底前')],
    ['months', months(2, 5), months(2, 5)],
    ['an enterprise with other marks', enterprise('甲公司', '甲公司※'), enterprise('甲 公司')],
    ['an unreadable text', { kind: 'unreadable', text: '约 五' }, { kind: 'unreadable', text: '约五' }],
  ])('say the same: %s', (_, left, right) => {
    expect(compared(left, right)).toEqual(['same', 'same']);
  });

  it.each<[string, Value, Value]>([
    ['ranges that end elsewhere', range('2', '3'), range('2', '4')],
    ['a range and a figure', range('2', '3'), figure('2')],
    ['figures in two measure units', figure('5', { unit: '个' }), figure('5', { unit: '万元' })],
    ['no task and nothing done', { kind: 'none' }, figure('0')],
    ['a figure and its words', figure('5'), words('5')],
    ['words and what could not be read', words('约五'), { kind: 'unreadable', text: '约五' }],
    ['two last days in the same words', deadline('2023-06-30', '月底前'), deadline('2023-05-31', '月底前')],
    ['standing work in other words', deadline(null, '常态开展', true), deadline(null, '长期坚持', true)],
    [
      'standing work to a day in other words',
      deadline('2023-12-31', '常态开展', true),
      deadline('2023-12-31', '全年', true),
    ],
    ['undated work in other words', deadline(null, '尽快'), deadline(null, '适时')],
    ['other months', months(2, 5), months(2, 6)],
    ['months joined otherwise', months(1, 1), months(11)],
    ['other enterprises', enterprise('甲公司'), enterprise('乙公司')],
  ])('contradict each other: %s', (_, left, right) => {
    expect(compared(left, right)).toEqual(['contradicting', 'contradicting']);
  });

  it('complement each other where one is blank or not there; two silent ones say the same', () => {
    expect(compared({ kind: 'blank' }, figure('5'))).toEqual(['complementary', 'complementary']);
    expect(compared({ kind: 'blank' }, { kind: 'none' })).toEqual(['complementary', 'complementary']);
    expect(compareCells(undefined, cell(figure('5')))).toBe('complementary');
    expect(compareCells(undefined, cell({ kind: 'blank' }))).toBe('same');
  });
});
