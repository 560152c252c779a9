import { type Decimal, percentText, plain, sum } from '../core/decimal.ts';
import { lastMonthOf } from '../core/span.ts';
import type { Known } from '../facts/known.ts';
import { schedulePercent } from '../scheme/schedule.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import type { IndicatorColumn, Standing, UnitResult } from './standing.ts';

/** What the units of a class, or of a whole assessment, are to do and have done together in one column of an indicator. */
export interface Sum {
  /** Indicator id of the scheme. */
  readonly indicator: string;
  readonly name: string;
  readonly measureUnit: string;
  readonly measure: string;
  /** null: all classes together. */
  readonly class: string | null;
  /** null where nobody has a target. */
  readonly target: Known<Decimal>;
  /** Of those who have a target, what was reported; null where nobody has reported. `missing` names the others. */
  readonly actual: Known<Decimal>;
  /** Actual ÷ target as a fraction; null without either, and of a composite, whose columns have units of their own. */
  readonly rate: Known<Decimal>;
  /** rate − schedule, in 百分点. */
  readonly gap: Decimal | null;
  /** Growth during the span; null in the year's first, and where a single one is not known. */
  readonly increase: Known<Decimal>;
  /** Units whose actual is not known, in the order of the standing. */
  readonly missing: readonly string[];
}

/** The sums of a standing: of all its classes together, then class by class, in the order of the scheme's indicators. */
export function sumsOf({ classes, span, month }: Standing, table: string, scheme: Scheme): readonly Sum[] {
  const groups = [{ name: null, units: classes.flatMap(({ units }) => units) }, ...classes];
  const indicators = scheme.indicators.filter((indicator) => indicator.table === table);
  return groups.flatMap(({ name, units }) =>
    indicators.flatMap((indicator) =>
      indicator.columns.map(({ measure }) => sumUp(units, name, indicator, measure, { span, month }, scheme)),
    ),
  );
}

/** The sum of a class, or of all together, in one column. */
export function sumIn(
  sums: readonly Sum[],
  group: string | null,
  indicator: string,
  measure: string,
): Sum | undefined {
  return sums.find(
    (item) => item.class === group && item.indicator === indicator && item.measure === measure,
  );
}

function sumUp(
  units: readonly UnitResult[],
  group: string | null,
  indicator: Indicator,
  measure: string,
  { span, month }: Pick<Standing, 'span' | 'month'>,
  { decimals }: Scheme,
): Sum {
  const { id, name, measureUnit, columns } = indicator;
  const due = units.flatMap(({ unit, indicators }) => {
    const column = indicators
      .find((item) => item.id === id)
      ?.columns.find((item) => item.measure === measure);
    return column === undefined || column.target === null ? [] : [{ unit, column }];
  });
  const known = (value: Decimal | null, words: string, from: Known<unknown>['from']): Known<Decimal> => ({
    value,
    when: span,
    words: { zh: words, en: words },
    from,
  });
  const total = (values: readonly Decimal[], from: Known<unknown>['from']): Known<Decimal> => {
    const value = values.length === 0 ? null : sum(values);
    return known(value, value === null ? '—' : `${plain(value)}${measureUnit}`, from);
  };
  const figures = (pick: (column: IndicatorColumn) => Decimal | null): readonly Decimal[] =>
    due.flatMap(({ column }) => pick(column) ?? []);
  const target = total(
    figures((column) => column.target),
    due.map(({ column }) => column.facts.target),
  );
  const actual = total(
    figures((column) => column.actual),
    due.map(({ column }) => column.facts.actual),
  );
  const increases = figures(({ increase }) => increase.value);
  const grown = span.index > 1 && increases.length === due.length ? increases : [];
  const rate =
    columns.length > 1 || target.value === null || actual.value === null || target.value.isZero()
      ? null
      : actual.value.dividedBy(target.value);
  return {
    indicator: id,
    name,
    measureUnit,
    measure,
    class: group,
    target,
    actual,
    rate: known(rate, rate === null ? '—' : percentText(rate, decimals), [target, actual]),
    gap: rate === null ? null : rate.times(100).minus(schedulePercent(lastMonthOf(month), indicator)),
    increase: total(
      grown,
      due.map(({ column }) => column.increase),
    ),
    missing: due.flatMap(({ unit, column }) => (column.actual === null ? [unit] : [])),
  };
}
