import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareSpans,
  firstDay,
  lastDay,
  liesIn,
  monthSpan,
  nextSpan,
  parseSpan,
  type SpanUnit,
  sameSpan,
  spanBefore,
  spanOf,
  spansIn,
  spanText,
  yearSpan,
} from '../../src/core/span.ts';

const UNITS: readonly SpanUnit[] = ['day', 'week', 'month', 'quarter', 'half', 'year'];

const texts = (given: readonly string[]) => given.map((text) => parseSpan(text) ?? expect.fail(text));

describe('A span', () => {
  it.each([
    ['2023', '2023-01-01', '2023-12-31'],
    ['2023-H1', '2023-01-01', '2023-06-30'],
    ['2023-H2', '2023-07-01', '2023-12-31'],
    ['2023-Q2', '2023-04-01', '2023-06-30'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-W01', '2023-01-02', '2023-01-08'],
    ['2023-W52', '2023-12-25', '2023-12-31'],
    ['2020-W53', '2020-12-28', '2021-01-03'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
  ])('%s runs from %s to %s', (text, first, last) => {
    const [span] = texts([text]);
    if (span === undefined) expect.fail();
    expect([firstDay(span), lastDay(span), spanText(span)]).toEqual([first, last, text]);
  });

  it.each([
    '2023-13',
    '2023-00',
    '2023-Q5',
    '2023-H3',
    '2023-W53',
    '2023-02-29',
    '2023-06-31',
    '5月',
    '23',
    '',
  ])('is not read from “%s”', (text) => {
    expect(parseSpan(text)).toBeNull();
  });

  it('may be typed without the zeros in front.', () => {
    expect(texts(['2023-5', '2023-5-9', '2023-W2']).map(spanText)).toEqual([
      '2023-05',
      '2023-05-09',
      '2023-W02',
    ]);
  });

  it('is followed by the next of its unit, also from one year to the next.', () => {
    expect(
      texts(['2023-12', '2023-Q4', '2023-H2', '2023', '2023-12-31', '2020-W53']).map(nextSpan).map(spanText),
    ).toEqual(['2024-01', '2024-Q1', '2024-H1', '2024', '2024-01-01', '2021-W01']);
    expect(texts(['2023-05']).map(spanBefore).map(spanText)).toEqual(['2023-04']);
  });

  it('comes after another that ends earlier, and a quarter right after its last month.', () => {
    const spans = texts(['2023', '2023-Q2', '2023-06', '2023-05', '2023-06-30', '2023-H1']);
    expect(spans.toSorted(compareSpans).map(spanText)).toEqual([
      '2023-05',
      '2023-06-30',
      '2023-06',
      '2023-Q2',
      '2023-H1',
      '2023',
    ]);
    expect(compareSpans(monthSpan({ year: 2023, month: 5 }), monthSpan({ year: 2023, month: 5 }))).toBe(0);
  });

  it('lies in another when all its days do.', () => {
    const [may, second, year, week] = texts(['2023-05', '2023-Q2', '2023', '2023-W13']);
    if (!may || !second || !year || !week) expect.fail();
    expect([liesIn(may, second), liesIn(second, year), liesIn(may, may)]).toEqual([true, true, true]);
    // 27 March to 2 April.
    expect([liesIn(second, may), liesIn(week, second), liesIn(week, year)]).toEqual([false, false, true]);
  });

  it('is the same as one of the same unit and number alone: January is not the first quarter.', () => {
    expect(sameSpan(monthSpan({ year: 2023, month: 1 }), { year: 2023, unit: 'quarter', index: 1 })).toBe(
      false,
    );
    expect(sameSpan(yearSpan(2023), yearSpan(2023))).toBe(true);
  });

  it('of whatever unit holds each of its days and none of its neighbours’, and reads back from its text.', () => {
    const day = fc
      .integer({ min: 0, max: 40 * 366 })
      .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom(...UNITS), (date, unit) => {
        const span = spanOf(date, unit);
        expect(firstDay(span) <= date && date <= lastDay(span)).toBe(true);
        expect(spanOf(lastDay(spanBefore(span)), unit)).toEqual(spanBefore(span));
        expect(spanBefore(nextSpan(span))).toEqual(span);
        expect(spanOf(firstDay(nextSpan(span)), unit)).toEqual(nextSpan(span));
        expect(parseSpan(spanText(span))).toEqual(span);
        expect(span.index <= spansIn(span.year, unit)).toBe(true);
      }),
      { numRuns: 500, seed: 20230531 },
    );
  });
});
