import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../src/assessment/figures.ts';
import { grew } from '../../src/assessment/metrics/grew.ts';
import { increase } from '../../src/assessment/metrics/increase.ts';
import type { Evidence } from '../../src/assessment/metrics/metric.ts';
import { rate as rateMetric } from '../../src/assessment/metrics/rate.ts';
import { Decimal, plain } from '../../src/core/decimal.ts';
import { monthSpan, yearSpan } from '../../src/core/span.ts';
import { type Fact, NO_TASK } from '../../src/facts/fact.ts';
import { factsOf, indicator, type Measures, type MonthTyped, saidOf, scheme, TABLE } from './small-scheme.ts';

const 甲 = { unit: '甲' };
const span = (month: number, year = 2023) => monthSpan({ year, month });

/** What may be asked of 甲, whose months are given by their number. */
function evidence(
  months: Readonly<Record<number, Measures>>,
  changes: Parameters<typeof indicator>[1] = {},
): Evidence {
  const said = Object.entries(months).map(([month, measures]) =>
    saidOf(Number(month), { 甲: measures } satisfies MonthTyped),
  );
  return {
    until: span(12),
    facts: factsOf(...said),
    scheme: scheme({ indicators: [indicator('a', changes)] }),
    standing: () => null,
  };
}

const rateOf = (measures: Measures, changes: Parameters<typeof indicator>[1] = {}) =>
  rateMetric.of(evidence({ 6: measures }, changes), 甲, span(6), { indicator: 'a' });

const rate = (measures: Measures, changes: Parameters<typeof indicator>[1] = {}): string | null => {
  const { value } = rateOf(measures, changes);
  return Decimal.isDecimal(value) ? plain(value) : value === NO_TASK ? 'no task' : null;
};

describe('The completion of an indicator', () => {
  it('is actual over target.', () => {
    expect(rate({ a: [8, 2] })).toBe('0.25');
    expect(rate({ a: ['12.5', '20'] })).toBe('1.6');
    const { value } = rateOf({ a: [7, 3] });
    expect(Decimal.isDecimal(value) && value.times(7).toDecimalPlaces(50).equals(3)).toBe(true);
  });

  it('of nothing done is 0, which is known.', () => {
    expect(rate({ a: [8, 0] })).toBe('0');
    expect(rateOf({ a: [8, 0] }).words.zh).toBe('完成率0.00%');
  });

  it('may be above 100% and below 0.', () => {
    expect([rate({ a: [2, 5] }), rate({ a: [2, -1] })]).toEqual(['2.5', '-0.5']);
  });

  it.each([
    ['/', 3, 'no task'],
    [0, 3, 'no task'],
    ['?', 3, null],
    ['?', '?', null],
    ['?', '/', 'no task'],
    ['/', '?', 'no task'],
    [8, '?', null],
    [8, '/', null],
  ] as const)('with target %s and actual %s is %s', (target, actual, want) => {
    expect(rate({ a: [target, actual] })).toBe(want);
  });

  it('of a measure that the workbook does not have has no task', () => {
    expect(rate({})).toBe('no task');
  });

  it('rests on the two facts it is made of, and says why it is not known', () => {
    const { value, words, from } = rateOf({ a: [8, '?'] });
    expect([value, words.zh]).toEqual([null, '未报']);
    expect(from).toMatchObject([
      { what: `${TABLE}#a.target`, value: new Decimal(8) },
      { what: `${TABLE}#a.actual`, value: null, why: 'blank' },
    ]);
  });
});

describe('Target and actual', () => {
  const fact = (part: string, value: Fact['value'], when = yearSpan(2023), why?: Fact['why']): Fact => ({
    about: 甲,
    what: `${TABLE}#a.${part}`,
    when,
    value,
    ...(why === undefined ? {} : { why }),
    at: [],
  });
  const ten = new Decimal(10);
  const target = (...said: readonly Fact[]) => figuresOf(factsOf(said), 甲, TABLE, 'a', span(5)).target;

  it('take the target from the target table, else the own sheet, else another month of the year', () => {
    const [base, own, other] = [
      fact('target', ten),
      fact('target', new Decimal(9), span(5)),
      fact('target', new Decimal(8), span(3)),
    ];
    expect([target(other, own, base), target(other, own), target(other)]).toEqual([base, own, other]);
    expect(target(fact('target', new Decimal(7), span(12, 2022))).value).toBe(NO_TASK);
  });

  it('pass over a target that cannot be read where another place gives it, and keep it where none does', () => {
    const blank = fact('target', null, yearSpan(2023), 'blank');
    const own = fact('target', ten, span(5));
    expect([target(blank, own), target(blank)]).toEqual([own, blank]);
  });

  it('leave a target due whose actual is marked as no task: the two contradict each other', () => {
    const figures = figuresOf(
      factsOf([fact('target', ten), fact('actual', NO_TASK, span(5))]),
      甲,
      TABLE,
      'a',
      span(5),
    );
    expect(figures.actual).toMatchObject({ value: null, why: 'contradicting' });
  });
});

describe('A composite, 个数50%+金额50%', () => {
  const half = new Decimal('0.5');
  const columns = [
    { measure: 'a', share: half },
    { measure: 'b', share: half },
  ];

  it('is the mean of its columns, each up to the cap.', () => {
    // 3 of 4 is 75%, 12 of 10 is 120%: (0.75 + 1) ÷ 2, without the cap (0.75 + 1.2) ÷ 2.
    expect(rate({ a: [4, 3], b: [10, 12] }, { columns })).toBe('0.875');
    expect(rate({ a: [4, 3], b: [10, 12] }, { columns, cap: null })).toBe('0.975');
  });

  it('goes by the shares given.', () => {
    const uneven = [
      { measure: 'a', share: new Decimal('0.2') },
      { measure: 'b', share: new Decimal('0.8') },
    ];
    expect(rate({ a: [4, 4], b: [10, 5] }, { columns: uneven })).toBe('0.6');
  });

  it('leaves a column without a task to the others.', () => {
    expect(rate({ a: [4, 3], b: ['/', '/'] }, { columns })).toBe('0.75');
    expect(rate({ a: ['/', '/'], b: [0, 1] }, { columns })).toBe('no task');
  });

  it('is unreported as soon as one column is.', () => {
    expect(rate({ a: [4, 3], b: [10, '?'] }, { columns })).toBeNull();
  });

  it('of a unit with a task in one column alone is that column’s, not capped', () => {
    expect(rate({ a: ['/', '/'], b: [10, 12] }, { columns })).toBe('1.2');
  });

  it('grew where one of its columns did, and did not where none did', () => {
    const grown = (measures: Measures): boolean | null =>
      grew.of(evidence({ 5: { a: [4, 1], b: [10, 10] }, 6: measures }, { columns }), 甲, span(6), {
        indicator: 'a',
      }).value;
    expect(grown({ a: [4, 3], b: [10, 12] })).toBe(true);
    expect(grown({ a: [4, 2], b: [10, 9] })).toBe(true);
    expect(grown({ a: [4, 1], b: [10, 10] })).toBe(false);
    expect(grown({ a: [4, 3], b: [10, '?'] })).toBe(true);
    expect(grown({ a: [4, 1], b: [10, '?'] })).toBeNull();
    expect(grown({ a: ['/', '/'], b: ['/', '/'] })).toBeNull();
  });
});

describe('The increase of a month', () => {
  const grown = (now: Measures, before: Measures | null, month = 6): number | null => {
    const months = before === null ? { [month]: now } : { [month - 1]: before, [month]: now };
    const found = increase.of(evidence(months), 甲, span(month), { table: TABLE, measure: 'a' });
    return found.value?.toNumber() ?? null;
  };

  it('is this month’s cumulative figure less the last one’s', () => {
    expect(grown({ a: [8, 5] }, { a: [8, 2] })).toBe(3);
    expect(grown({ a: [8, 2] }, { a: [8, 2] })).toBe(0);
    expect(grown({ a: [8, 1] }, { a: [8, 2] })).toBe(-1);
  });

  it('in January is all of it, and in no other month: cumulative figures begin with the year', () => {
    expect([1, 2, 12].map((month) => grown({ a: [8, 5] }, null, month))).toEqual([5, null, null]);
    // What a column 本月 says of January gives way to the cumulative figure.
    expect(grown({ a: [8, 5, 4] }, null, 1)).toBe(5);
  });

  it('in January does not go back to December, whatever December came to', () => {
    const facts = factsOf(saidOf(12, { 甲: { a: [8, 3] } }, 2022), saidOf(1, { 甲: { a: [8, 5] } }));
    const found = increase.of({ ...evidence({}), facts }, 甲, span(1), { table: TABLE, measure: 'a' });
    expect(found.value?.toNumber()).toBe(5);
  });

  it('of the first quarter, too, is all of it', () => {
    const when = { year: 2023, unit: 'quarter', index: 1 } as const;
    const actual = { about: 甲, what: `${TABLE}#a.actual`, when, value: new Decimal(5), at: [] };
    const found = increase.of({ ...evidence({}), facts: factsOf([actual]) }, 甲, when, {
      table: TABLE,
      measure: 'a',
    });
    expect(found.value?.toNumber()).toBe(5);
  });

  it('without last month’s figure is what the 本月 column says, if there is one', () => {
    expect(grown({ a: [8, 5, 4] }, null)).toBe(4);
    expect(grown({ a: [8, 5, 4] }, { a: [8, '?'] })).toBe(4);
    expect(grown({ a: [8, 5] }, null)).toBeNull();
    expect(grown({ a: [8, '?'] }, { a: [8, 2] })).toBeNull();
  });

  it.each(['doubtful', 'contradicting', 'unreadable'] as const)(
    'beside a cumulative figure that is %s is not known, whatever the 本月 column says',
    (why) => {
      const when = span(6);
      const facts = saidOf(6, { 甲: { a: [8, 5, 4] } }).map((fact) =>
        fact.what.endsWith('.actual') ? { ...fact, value: null, why } : fact,
      );
      const found = increase.of({ ...evidence({}), facts: factsOf(facts) }, 甲, when, {
        table: TABLE,
        measure: 'a',
      });
      expect(found.value).toBeNull();
    },
  );

  it('is taken from the cumulative figures rather than from the 本月 column', () => {
    expect(grown({ a: [8, 5, 9] }, { a: [8, 2] })).toBe(3);
  });
});
