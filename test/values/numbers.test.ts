import { describe, expect, it } from 'vitest';
import { plain } from '../../src/core/decimal.ts';
import { cellDecimal } from '../../src/values/digits.ts';
import { readNumber } from '../../src/values/numbers.ts';
import { cell, context, number, outcome, text } from './reading.ts';

const read = (typed: string, unit: string | null) =>
  outcome(readNumber(text(typed), context({ role: 'actual', unit })));

describe('a number cell', () => {
  it('is read as it stands, without a finding', () => {
    expect(outcome(readNumber(number('12.5'), context({ role: 'actual', unit: '亿元' })))).toEqual([
      '12.5 亿元',
    ]);
  });

  it('keeps every decimal that is in the file', () => {
    expect(
      cellDecimal('0.1')
        ?.plus(cellDecimal('0.2') ?? 0)
        .equals('0.3'),
    ).toBe(true);
  });

  it('drops binary noise beyond the 15 digits Excel keeps', () => {
    expect(plain(cellDecimal('730.8200000000001') ?? expect.fail())).toBe('730.82');
    expect(plain(cellDecimal('0.30000000000000004') ?? expect.fail())).toBe('0.3');
  });

  it('may be a formula’s result', () => {
    const formula = { ...number('3'), formula: true };
    expect(outcome(readNumber(formula, context({ role: 'actual', unit: '个' })))).toEqual(['3 个']);
  });

  it('is kept whatever its sign and decimals: whether it may be so is for its column to say', () => {
    expect(outcome(readNumber(number('-1.5'), context({ role: 'actual', unit: '个' })))).toEqual(['-1.5 个']);
  });
});

describe('the printed form of a figure', () => {
  it.each([
    ['2000 万元', '万元', '2000 万元'],
    ['2000万元', '万元', '2000 万元'],
    ['20.00%', '%', '20 %'],
    ['3.3%', null, '3.3 %'],
  ])('%j in a list, or of a percentage, is not called badly written', (typed, unit, value) => {
    expect(outcome(readNumber(text(typed), context({ unit })))).toEqual([value]);
    if (unit === '%')
      expect(outcome(readNumber(text(typed), context({ unit, role: 'actual' })))).toEqual([value]);
  });

  it.each(['２０００万元', '2,000万元', '约2000万元', '2000（万元）'])('%j is', (typed) => {
    expect(outcome(readNumber(text(typed), context({ unit: '万元' })))).toHaveLength(2);
  });
});

describe('a text number', () => {
  it.each([
    ['12.5', '12.5 亿元'],
    ['１２．５', '12.5 亿元'],
    ['1,234.5', '1234.5 亿元'],
    ['1，234.5', '1234.5 亿元'],
    ['12,345,678', '12345678 亿元'],
    ['12 345', '12345 亿元'],
    [' 5 ', '5 亿元'],
    ['5\u200b', '5 亿元'],
    ['\u00065', '5 亿元'],
    ['5\u0001', '5 亿元'],
    ["'5", '5 亿元'],
    ['+5', '5 亿元'],
    ['－5', '-5 亿元'],
    ['.5', '0.5 亿元'],
    ['5。', '5 亿元'],
    ['3.2亿元', '3.2 亿元'],
    ['3.2 亿元', '3.2 亿元'],
    ['3.2（亿元）', '3.2 亿元'],
    ['3.2亿', '3.2 亿元'],
  ])('%j in a column of 亿元 is %s, with a note on its form', (typed, value) => {
    expect(read(typed, '亿元')).toEqual([value, 'VALUE-003']);
  });

  it.each(['2个', '2家', '2 个', '２个', '2（个）'])('%j in a column of 个 is 2', (typed) => {
    expect(read(typed, '个')).toEqual(['2 个', 'VALUE-003']);
  });

  it.each([
    ['约5', '5 个'],
    ['近5个', '5 个'],
    ['5个左右', '5 个'],
    ['30余家', '30 个'],
    ['超过10', '10 个'],
  ])('%j is approximate: read, with a warning', (typed, value) => {
    expect(read(typed, '个')).toEqual([value, 'VALUE-009']);
  });

  it.each([
    // 1亿元 = 10 000 万元.
    ['2000万', '亿元', '0.2 亿元'],
    ['2000万元', '亿元', '0.2 亿元'],
    ['3.2亿元', '万元', '32000 万元'],
    ['1500元', '万元', '0.15 万元'],
    ['0.3亿美元', '万美元', '3000 万美元'],
    ['2万人', '人', '20000 人'],
    ['1.2万', '人', '12000 人'],
  ])('%j in a column of %s is converted', (typed, unit, value) => {
    expect(read(typed, unit)).toEqual([value, 'VALUE-004']);
  });

  it('with a bare 万 takes up what the column measures', () => {
    expect(read('300万', '万美元')).toEqual(['300 万美元', 'VALUE-003']);
  });

  it('that is approximate and in another unit says both', () => {
    expect(read('约2000万', '亿元')).toEqual(['0.2 亿元', 'VALUE-009', 'VALUE-004']);
  });

  it.each([
    ['3亿元', '个'],
    ['5万美元', '亿元'],
    ['20%', '个'],
    ['5个', '%'],
  ])('%j cannot be converted to %s', (typed, unit) => {
    expect(read(typed, unit)).toEqual(['unreadable', 'VALUE-005']);
  });

  it.each([
    '正在洽谈',
    '1,23',
    '12 5',
    '1.2.3',
    '5-6',
    '五',
    '3个项目',
    '1e5',
    '≥5',
    '①',
    '5²',
    '5.',
    '%',
    '亿元',
    '+',
  ])('%j is no figure', (typed) => {
    expect(read(typed, '亿元')).toEqual(['unreadable', 'VALUE-001']);
  });

  it.each(['/', '／', '-', '－', '—', '——', '无'])('%j is no task, not 0 and no fault', (mark) => {
    expect(read(mark, '亿元')).toEqual(['none']);
  });

  it('in a column whose unit is unknown brings its own', () => {
    expect(read('3.2亿元', null)).toEqual(['3.2 亿元', 'VALUE-003']);
    expect(read('5', null)).toEqual(['5', 'VALUE-003']);
  });
});

describe('a percentage', () => {
  const percent = context({ role: 'actual', unit: '%' });

  it('is the same value as 3.3%, 3.3, and 0.033 with a % format', () => {
    const forms = [text('3.3%'), text('３．３％'), number('3.3'), cell('number', '0.033', 'percent')];
    expect(forms.map((form) => outcome(readNumber(form, percent))[0])).toEqual(Array(4).fill('3.3 %'));
    expect(outcome(readNumber(cell('number', '0.033', 'percent'), percent))).toEqual(['3.3 %']);
    expect(outcome(readNumber(number('3.3'), percent))).toEqual(['3.3 %']);
  });

  it('of 0.033 without a % format is read as written, and asked about', () => {
    expect(outcome(readNumber(number('0.033'), percent))).toEqual(['0.033 %', 'VALUE-006']);
    expect(outcome(readNumber(text('0.033'), percent))).toEqual(['0.033 %', 'VALUE-003', 'VALUE-006']);
  });

  it('of 0 or of 1 and more raises no question', () => {
    expect(outcome(readNumber(number('0'), percent))).toEqual(['0 %']);
    expect(outcome(readNumber(number('1'), percent))).toEqual(['1 %']);
  });

  it('is exact where binary floating point is not (0.07 × 100)', () => {
    expect(outcome(readNumber(cell('number', '0.07', 'percent'), percent))).toEqual(['7 %']);
  });

  it('format in a column of counts does not fit', () => {
    expect(
      outcome(readNumber(cell('number', '0.5', 'percent'), context({ role: 'actual', unit: '个' }))),
    ).toEqual(['unreadable', 'VALUE-005']);
  });

  it('format in a column without a unit gives %', () => {
    expect(outcome(readNumber(cell('number', '0.5', 'percent'), context({ role: 'actual' })))).toEqual([
      '50 %',
    ]);
  });
});

describe('a cell that is no figure at all', () => {
  it.each([
    [cell('error', '#REF!'), 'VALUE-002'],
    [cell('date', '2023-03-05'), 'VALUE-010'],
    [cell('boolean', 'TRUE'), 'VALUE-001'],
  ])('is an error at that cell, never 0: %j', (given, code) => {
    const result = readNumber(given, context({ role: 'actual', unit: '个' }));
    expect(outcome(result)).toEqual(['unreadable', code]);
    expect(result.findings[0]?.at).toEqual({ cell: 'D5', heading: '完成' });
  });
});

describe('the words of a finding', () => {
  it('carry what was typed and what it was read as', () => {
    const { findings } = readNumber(text('2000万'), context({ role: 'actual', unit: '亿元' }));
    expect(findings[0]?.params).toEqual({ text: '2000万', number: '0.2', measureUnit: '亿元' });
  });

  it('name the word that makes a figure approximate', () => {
    const { findings } = readNumber(text('30余家'), context({ role: 'actual', unit: '个' }));
    expect(findings[0]?.params).toEqual({ text: '30余家', word: '余', number: '30' });
  });

  it('give both readings of a fraction in a % column', () => {
    const { findings } = readNumber(number('0.033'), context({ role: 'actual', unit: '%' }));
    expect(findings[0]?.params).toEqual({ text: '0.033', percent: '3.3' });
  });
});
