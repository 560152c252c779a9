import { describe, expect, it } from 'vitest';
import type { Cell } from '../../src/model/sheet.ts';
import { readDeadline } from '../../src/values/deadlines.ts';
import { cell, codes, context, number, text } from './reading.ts';

/** The last day, `standing` with its start or end, or the value's kind; then the codes. */
function read(given: Cell): readonly string[] {
  const result = readDeadline(given, context());
  const { value } = result;
  if (value.kind !== 'deadline') return [value.kind, ...codes(result)];
  const standing = value.standing ? `standing from ${value.from ?? '—'} to ` : '';
  return [`${standing}${value.due ?? '—'}`, ...codes(result)];
}

describe('a deadline', () => {
  it.each([
    ['二〇二四年六月底', '2024-06-30'],
    ['2023年6月底', '2023-06-30'],
    ['2023年6月底前', '2023-06-30'],
    ['３月底前', '2023-03-31'],
    ['2023年12月', '2023-12-31'],
    ['2023年11月底', '2023-11-30'],
    ['2月底', '2023-02-28'],
    ['2024年2月', '2024-02-29'],
    ['六月底', '2023-06-30'],
    ['十二月底前', '2023-12-31'],
    ['6月30日前', '2023-06-30'],
    ['6月15号', '2023-06-15'],
    ['6月上旬', '2023-06-10'],
    ['6月初', '2023-06-10'],
    ['2024年1月初前', '2024-01-10'],
    ['2月1日', '2023-02-01'],
    ['12月31日', '2023-12-31'],
    ['6月中旬', '2023-06-20'],
    ['6月下旬', '2023-06-30'],
    ['2023-06-30', '2023-06-30'],
    ['2023/6/5', '2023-06-05'],
    ['2023.6.30前', '2023-06-30'],
    ['2023.10', '2023-10-31'],
    ['2023.6底', '2023-06-30'],
    ['2023年3月—10月', '2023-10-31'],
    ['2023年1月启动，6月底完成', '2023-06-30'],
    ['2023年11月至次年3月', '2024-03-31'],
    ['第二季度', '2023-06-30'],
    ['一、二季度', '2023-06-30'],
    ['一季度至三季度', '2023-09-30'],
    ['上半年', '2023-06-30'],
    ['全年', '2023-12-31'],
    ['年底前', '2023-12-31'],
    ['2023年', '2023-12-31'],
    [' 2023 年 6 月\n底 ', '2023-06-30'],
  ])('%j is %s', (typed, day) => {
    expect(read(text(typed))).toEqual([day]);
  });

  it('may be a date, with or without a time', () => {
    expect(read(cell('date', '2023-06-30', 'date'))).toEqual(['2023-06-30']);
    expect(read(cell('date', '2023-06-30T17:30:00', 'date'))).toEqual(['2023-06-30']);
  });

  it('may be standing work, from its start or up to its end', () => {
    expect(read(text('常态开展'))).toEqual(['standing from — to —']);
    expect(read(text('2023年1月份启动，常态开展'))).toEqual(['standing from 2023-01-01 to —']);
    expect(read(text('持续推进至2023年12月底'))).toEqual(['standing from — to 2023-12-31']);
    expect(read(text('每月25日前'))).toEqual(['standing from — to —']);
  });

  it('marked as no task is none', () => {
    expect(read(text('/'))).toEqual(['none']);
  });

  it.each([
    ['2023.5', '2023-05-31'],
    ['2023.12', '2023-12-31'],
    ['2023.05', '2023-05-31'],
    ['2023', '2023-12-31'],
  ])('stored as the number %s is %s', (stored, day) => {
    expect(read(number(stored))).toEqual([day]);
  });

  it.each(['2023.1', '2023.10'])(
    'stored as the number %s may be January or October: asked, not taken',
    (stored) => {
      expect(read(number(stored))).toEqual(['unreadable', 'VALUE-014']);
    },
  );

  it.each([
    '6月0日',
    '6月00日',
    '2023-06-00',
    '2023年0月',
    '4月31日',
    '6月32日',
    '尽快完成',
    '2023年13月',
    '6月31日',
    '2023年2月29日',
    '待定',
  ])('%j cannot be read', (typed) => {
    expect(read(text(typed))).toEqual(['unreadable', 'VALUE-013']);
  });

  it('stored as a bare number that is a day to Excel is asked about with the day', () => {
    const { value, findings } = readDeadline(number('45077'), context());
    expect(value.kind).toBe('unreadable');
    expect(findings.map(({ code, params }) => [code, params.serialDay])).toEqual([
      ['VALUE-027', '2023年5月31日'],
    ]);
  });

  it.each(['2023.13', '6'])('the number %s cannot be read', (stored) => {
    expect(read(number(stored))).toEqual(['unreadable', 'VALUE-013']);
  });

  it('is not read from a cell that shows an error', () => {
    expect(read(cell('error', '#N/A'))).toEqual(['unreadable', 'VALUE-002']);
  });

  it.each([
    ['明年一季度', '2024-03-31'],
    ['明年上半年', '2024-06-30'],
    ['次年年底', '2024-12-31'],
    ['明年底前', '2024-12-31'],
    ['去年12月', '2022-12-31'],
    ['后年6月底', '2025-06-30'],
    ['2024年一季度', '2024-03-31'],
    ['2024年第二季度末', '2024-06-30'],
    ['2024年上半年', '2024-06-30'],
    ['2024年底', '2024-12-31'],
    ['2024年内', '2024-12-31'],
    ['今年底', '2023-12-31'],
    ['24年6月底', '2024-06-30'],
    ['2024年，6月底前', '2024-06-30'],
    ['6月底前（2024年）', '2024-06-30'],
  ])('%j is in the year it names: %s', (typed, day) => {
    expect(read(text(typed))).toEqual([day]);
  });

  const whole = (typed: string): unknown => {
    const { value } = readDeadline(text(typed), context());
    return value.kind === 'deadline' ? [value.from ?? '—', value.steps ?? [], value.due ?? '—'] : value.kind;
  };

  it.each([
    ['2023年第四季度至2024年第一季度', '2023-10-01', '2024-03-31'],
    ['2023年5月1日—7日', '2023-05-01', '2023-05-07'],
    ['12月至次年2月', '2023-12-01', '2024-02-29'],
    ['2024年12月至次年2月', '2024-12-01', '2025-02-28'],
    ['6—9月', '2023-06-01', '2023-09-30'],
    ['2023-2024年', '2023-01-01', '2024-12-31'],
    ['二至四季度', '2023-04-01', '2023-12-31'],
    ['2023年1月启动，6月底完成', '2023-01-01', '2023-06-30'],
    ['11月1日起', '2023-11-01', '—'],
    ['自2023年9月起', '2023-09-01', '—'],
  ])('%j runs from %s to %s', (typed, from, due) => {
    expect(whole(typed)).toEqual([from, [], due]);
  });

  it.each([
    ['2023年底（争取10月底）', '2023-10-31', '2023-12-31'],
    ['力争2023年10月底前，确保年底前', '2023-10-31', '2023-12-31'],
    ['6月底前完成方案，12月底前完成建设', '2023-06-30', '2023-12-31'],
    ['2023年10月底前完成，2024年6月底前验收', '2023-10-31', '2024-06-30'],
    ['6月、12月', '2023-06-30', '2023-12-31'],
  ])('%j is two steps: %s and %s', (typed, step, due) => {
    expect(whole(typed)).toEqual(['—', [step], due]);
  });

  it('that is only hoped for is the deadline', () => {
    expect(whole('力争10月底前')).toEqual(['—', [], '2023-10-31']);
  });

  it.each(['一年内', '两年内', '2023年起三年内', '3个月内', '半年内', '五个工作日内'])(
    '%j is a length of time without an end: asked about',
    (typed) => {
      expect(read(text(typed))).toEqual(['unreadable', 'VALUE-028']);
    },
  );

  it.each(['12月至2月', '6月底前，力争年底'])('%j contradicts itself: asked about', (typed) => {
    expect(read(text(typed))).toEqual(['unreadable', 'VALUE-013']);
  });

  it('without a year takes the context’s', () => {
    const { value } = readDeadline(text('6月底'), context({ year: 2024 }));
    expect(value).toMatchObject({ due: '2024-06-30', text: '6月底' });
  });
});
