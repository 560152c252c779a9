import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CellMeta } from '../../schemas/define-table.ts';
import { Decimal } from '../../src/core/decimal.ts';
import { values } from '../../src/diagnostics/catalogue/values.ts';
import type { CellKind, FormatKind } from '../../src/model/sheet.ts';
import { readValue } from '../../src/values/read-value.ts';
import { cell, codes, context, number, outcome, text } from './reading.ts';

const MEASURE: CellMeta = { type: 'measure', unit: '个', integer: true, min: '0' };
const COLUMNS: readonly CellMeta[] = [
  { type: 'serial' },
  { type: 'text', maxLength: 5 },
  { type: 'unit' },
  { type: 'unit', many: true },
  { type: 'class' },
  MEASURE,
  { type: 'composite', plain: 'projects', words: ['fund'] },
  { type: 'number', unit: '%', min: '0', max: '100' },
  { type: 'worded-target' },
  { type: 'deadline' },
  { type: 'date' },
  { type: 'months' },
  { type: 'choice', options: ['未启动', '推进中', '已完成'] },
  { type: 'enterprise', markers: ['※', '进规培育'] },
];

describe('a blank cell', () => {
  it.each(COLUMNS)('is blank and no fault in a column of type $type', (content) => {
    expect(readValue(undefined, content, context())).toEqual({ value: { kind: 'blank' }, findings: [] });
    expect(readValue(text(' \u3000\u200b'), content, context())).toEqual({
      value: { kind: 'blank' },
      findings: [],
    });
  });
});

describe('an error cell', () => {
  it.each(COLUMNS.filter(({ type }) => type !== 'serial'))(
    'is an error at that cell in a column of type $type, and only that',
    (content) => {
      const result = readValue(cell('error', '#REF!'), content, context());
      expect(outcome(result)).toEqual(['unreadable', 'VALUE-002']);
      expect(result.findings[0]?.params).toEqual({ text: '#REF!' });
    },
  );
});

describe('a measure', () => {
  const target = context({ role: 'target', unit: '个' });
  const actual = context({ role: 'actual', unit: '个' });

  it('may be worded as a target, not as what was done', () => {
    expect(outcome(readValue(text('不少于2个'), MEASURE, target))).toEqual(['>=2 个']);
    expect(outcome(readValue(text('不少于2个'), MEASURE, actual))).toEqual(['unreadable', 'VALUE-001']);
  });

  it('that cannot be read either way has the fault of the plain reading', () => {
    expect(outcome(readValue(text('3亿元'), MEASURE, target))).toEqual(['unreadable', 'VALUE-005']);
    expect(outcome(readValue(text('待定'), MEASURE, target))).toEqual(['unreadable', 'VALUE-001']);
  });

  it('marked as no task is none on either side', () => {
    expect(outcome(readValue(text('/'), MEASURE, target))).toEqual(['none']);
    expect(outcome(readValue(text('—'), MEASURE, actual))).toEqual(['none']);
  });
});

describe('a serial number', () => {
  it('is a figure in any form, or whatever stands there', () => {
    const serial: CellMeta = { type: 'serial' };
    expect(outcome(readValue(number('12'), serial, context()))).toEqual(['12']);
    expect(outcome(readValue(text('12'), serial, context()))).toEqual(['12']);
    expect(readValue(text('★'), serial, context()).value).toEqual({ kind: 'text', text: '★' });
  });
});

describe('a date', () => {
  const date: CellMeta = { type: 'date' };
  const read = (typed: string) => {
    const result = readValue(text(typed), date, context());
    return result.value.kind === 'date' ? result.value.date : [result.value.kind, ...codes(result)];
  };

  it.each([
    '2023-05-31',
    '2023/5/31',
    '2023.5.31',
    '2023年5月31日',
    '２０２３年５月３１日',
    '20230531',
    ' 2023 年 5 月 31 日',
  ])('is read from %j', (typed) => {
    expect(read(typed)).toBe('2023-05-31');
  });

  it.each(['2023-02-30', '2023-13-01', '2023115', '2023年5月', '5.31', '明天'])(
    'is not read from %j',
    (typed) => {
      expect(read(typed)).toEqual(['unreadable', 'VALUE-013']);
    },
  );

  it('is read from a date cell, and from a number only where its eight digits are a day', () => {
    expect(readValue(cell('date', '2023-05-31T08:00:00', 'date'), date, context()).value).toEqual({
      kind: 'date',
      date: '2023-05-31',
    });
    expect(readValue(number('20230531'), date, context()).value).toEqual({
      kind: 'date',
      date: '2023-05-31',
    });
    expect(outcome(readValue(number('20231331'), date, context()))).toEqual(['unreadable', 'VALUE-013']);
  });

  it.each([
    ['2023-05-24 10:30', '2023-05-24'],
    ['2023-05-24T10:30:00', '2023-05-24'],
    ['2023年5月24日10时30分', '2023-05-24'],
    ['2023/5/24 上午', '2023-05-24'],
    ['2023/5/24 下午3:05', '2023-05-24'],
    ['2023年5月24日（星期三）', '2023-05-24'],
    ['2023年5月24日 星期三 10:30', '2023-05-24'],
    ['二〇二三年五月二十四日', '2023-05-24'],
    ['二○二三年十二月三十一日', '2023-12-31'],
    ['二〇二三年十月十日', '2023-10-10'],
    ['5月24日', '2023-05-24'],
    ['五月二十四日', '2023-05-24'],
    ['5月24号', '2023-05-24'],
    ['23年5月24日', '2023-05-24'],
    ['２０２３．５．２４', '2023-05-24'],
  ])('in words (%j) is %s', (typed, day) => {
    expect(read(typed)).toBe(day);
  });

  it.each([
    ['45070', '2023年5月24日'],
    ['45070.4375', '2023年5月24日'],
    ['44927', '2023年1月1日'],
  ])('that lost its format (%s) is asked about: %s', (serial, day) => {
    const { value, findings } = readValue(number(serial), date, context());
    expect(value.kind).toBe('unreadable');
    expect(findings.map(({ code, params }) => [code, params.serialDay])).toEqual([['VALUE-027', day]]);
  });

  it('is not read from a time of day', () => {
    expect(outcome(readValue(cell('date', 'T08:30:00', 'date'), date, context()))).toEqual([
      'unreadable',
      'VALUE-013',
    ]);
  });

  it('may be marked as none', () => {
    expect(read('/')).toEqual(['none']);
  });
});

describe('a choice', () => {
  const choice: CellMeta = { type: 'choice', options: ['未启动', '推进中', '已完成'] };

  it('is the option as printed, whatever its spaces', () => {
    expect(readValue(text(' 推 进中'), choice, context())).toEqual({
      value: { kind: 'text', text: '推进中' },
      findings: [],
    });
  });

  it('outside the list is the words as typed: that they are none of its options is for the column to say', () => {
    expect(readValue(text('差不多了'), choice, context())).toEqual({
      value: { kind: 'text', text: '差不多了' },
      findings: [],
    });
  });
});

describe('a text', () => {
  it('keeps its line breaks', () => {
    expect(readValue(text('一\n二'), { type: 'text' }, context()).value).toEqual({
      kind: 'text',
      text: '一\n二',
    });
  });
});

describe('a class', () => {
  it('loses its spaces and line breaks; a mark means none is given', () => {
    expect(readValue(text('一类\n乡镇 '), { type: 'class' }, context()).value).toEqual({
      kind: 'text',
      text: '一类乡镇',
    });
    expect(readValue(text('/'), { type: 'class' }, context()).value).toEqual({ kind: 'none' });
  });
});

const KINDS: readonly CellKind[] = ['number', 'text', 'boolean', 'date', 'error'];
const FORMATS: readonly FormatKind[] = ['general', 'number', 'percent', 'date', 'text'];

/** What people type: digits, signs, units and words in any order, beside any string at all. */
const typed = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom(
        ...'0 1 5 12 2023 . , ， - — ～ / ( （ ） % ％ ² ① 约 近 余 不少于 不超过 亿元 万 个 家 年 月 日 底 季度 一 十二 至 、 等 各 市教育局 ※ 常态'.split(
          ' ',
        ),
        ' ',
        '\n',
        '\u200b',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const anyCell = fc.record({
  kind: fc.constantFrom(...KINDS),
  value: typed,
  format: fc.constantFrom(...FORMATS),
});

describe('any cell content', () => {
  it('gives a value and findings, never a throw; what cannot be read says why', () => {
    fc.assert(
      fc.property(
        anyCell,
        fc.constantFrom(...COLUMNS),
        fc.constantFrom('target', 'actual', 'plain'),
        fc.constantFrom(null, '个', '亿元', '%'),
        ({ kind, value, format }, content, role, unit) => {
          const result = readValue(cell(kind, value, format), content, context({ role, unit }));
          expect(result.findings.every(({ code }) => code in values)).toBe(true);
          if (result.value.kind === 'unreadable') expect(result.findings.length).toBeGreaterThan(0);
          if (result.value.kind === 'number') expect(result.value.number.isFinite()).toBe(true);
        },
      ),
      { numRuns: 2000, seed: 20230531 },
    );
  });

  it('without a digit is never a figure, but for “all”', () => {
    fc.assert(
      fc.property(
        typed.filter((value) => !/[0-9０-９]/u.test(value) && !/全|百分之百/u.test(value)),
        fc.constantFrom(MEASURE, { type: 'worded-target' } as const),
        (value, content) => {
          expect(readValue(text(value), content, context({ role: 'target' })).value.kind).not.toBe('number');
        },
      ),
      { numRuns: 500, seed: 20230531 },
    );
  });

  it('that is a plain decimal keeps its value exactly, stored or typed', () => {
    const decimal = fc
      .tuple(fc.integer({ min: -99_999_999, max: 99_999_999 }), fc.integer({ min: 0, max: 6 }))
      .map(([digits, places]) => new Decimal(digits).dividedBy(new Decimal(10).pow(places)));
    fc.assert(
      fc.property(decimal, (value) => {
        for (const given of [number(value.toFixed()), text(value.toFixed())]) {
          const result = readValue(given, { type: 'number' }, context());
          expect(result.value.kind === 'number' && result.value.number.equals(value)).toBe(true);
        }
      }),
      { numRuns: 300, seed: 20230531 },
    );
  });
});
