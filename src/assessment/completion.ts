import { Decimal, sum } from '../core/decimal.ts';
import type { Place } from '../core/place.ts';
import type { Indicator } from '../scheme/scheme.ts';
import type { Figure, IndicatorColumn, UnitFigures } from './model.ts';

/** What a unit has to do and has done on one indicator, before any scoring. */
export interface Completion {
  readonly indicator: Indicator;
  readonly state: 'known' | 'no-target' | 'unreported';
  /** Target, actual and increment are null for a composite of several columns, whose figures don't add up. */
  readonly target: Decimal | null;
  readonly actual: Decimal | null;
  readonly increment: Decimal | null;
  /** One of its columns grew, or none did; null where that is not known. */
  readonly grew: boolean | null;
  /** Exact fraction; of a composite: Σ share × min(rate, cap) over its columns. */
  readonly rate: Decimal | null;
  readonly columns: readonly IndicatorColumn[];
  readonly targetAt: readonly Place[];
  readonly actualAt: readonly Place[];
}

/** Figures of last month's submission of the same unit; null when that month was not submitted. */
export type Previous = UnitFigures | null;

/**
 * Completion of one indicator. No target, or a target of 0 that nothing can be divided by, is `no-target`; a target whose
 * actual was not reported is `unreported`, which is not 0, and so is a target that is blank or can't be read: whether there
 * is a task is not known then, unless the actual says there is none.
 *
 * @param january cumulative figures of January are the month's own.
 */
export function complete(
  indicator: Indicator,
  unit: UnitFigures,
  previous: Previous,
  january: boolean,
): Completion {
  const columns = indicator.columns.map(({ measure, share }) => {
    const figures = unit.measures.get(measure);
    const target = figures?.target ?? NONE;
    const actual = figures?.actual ?? NONE;
    return { measure, share, target, actual, increment: incrementOf(measure, unit, previous, january) };
  });
  const due = columns.filter(
    ({ target, actual }) =>
      (target.state === 'missing' && actual.state !== 'none') ||
      (target.state === 'known' && !target.value.isZero()),
  );
  const increments = due.map(({ increment }) => increment);
  // A composite's columns have units of their own, so that not even one of them alone stands for it.
  const single = indicator.columns.length === 1 ? due[0] : undefined;
  const base = {
    indicator,
    columns: columns.map(({ measure, share, target, actual }) => ({
      measure,
      share,
      target: known(target),
      actual: known(actual),
    })),
    targetAt: columns.flatMap(({ target }) => target.at),
    actualAt: columns.flatMap(({ actual }) => actual.at),
    target: single === undefined ? null : known(single.target),
    actual: single === undefined ? null : known(single.actual),
    increment: single?.increment ?? null,
    grew: growth(increments),
  };
  if (due.length === 0) return { ...base, state: 'no-target', rate: null };
  if (due.some(({ target, actual }) => target.state !== 'known' || actual.state !== 'known'))
    return { ...base, state: 'unreported', rate: null };
  const shares = sum(due.map(({ share }) => share));
  const rates = due.map(({ share, target, actual }) => {
    const rate = (known(actual) ?? ZERO).dividedBy(known(target) ?? ONE);
    const counted = due.length > 1 && indicator.cap !== null ? Decimal.min(rate, indicator.cap) : rate;
    return counted.times(share).dividedBy(shares);
  });
  return { ...base, state: 'known', rate: sum(rates) };
}

const NONE: Figure = { state: 'none', at: [] };
const ZERO = new Decimal(0);
const ONE = new Decimal(1);

function known(figure: Figure): Decimal | null {
  return figure.state === 'known' ? figure.value : null;
}

/** Growth of the cumulative figure since last month; where last month is unknown, the 本月 column if there is one. */
function incrementOf(
  measure: string,
  unit: UnitFigures,
  previous: Previous,
  january: boolean,
): Decimal | null {
  const figures = unit.measures.get(measure);
  if (figures === undefined) return null;
  const actual = known(figures.actual);
  if (actual !== null && january) return actual;
  const before = previous?.measures.get(measure)?.actual;
  if (actual !== null && before?.state === 'known') return actual.minus(before.value);
  return known(figures.month);
}

function growth(increments: readonly (Decimal | null)[]): boolean | null {
  if (increments.some((increment) => increment?.greaterThan(0) === true)) return true;
  return increments.length === 0 || increments.includes(null) ? null : false;
}
