import { Decimal, fixed } from '../../core/decimal.ts';
import { lastMonthOf } from '../../core/span.ts';
import { type Fact, NO_TASK, saying } from '../../facts/fact.ts';
import { INDICATOR } from '../../facts/readers/indicator-list.ts';
import { schedulePercent } from '../../scheme/schedule.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { isDisbelieved, numberIn } from '../figures.ts';
import { lightOf } from '../light.ts';
import { classInMonth, itemsOf, rankedInClasses, unitsNamed } from './classes.ts';
import type { IndicatorCounts, IndicatorStanding, TrackedIndicator } from './indicator.ts';
import type { TrackingRequest } from './request.ts';
import { textIn, yearly } from './task-facts.ts';

const ONE = new Decimal(1);

/** Every indicator of a table with its rate, gap and light, and of each lead unit the share of its indicators that are on schedule. */
export function indicatorStanding(request: TrackingRequest): IndicatorStanding {
  const { facts, scheme, roster, table, name, span, month } = request;
  const indicators = itemsOf(facts, table, month).map((item) => track(request, item));
  const leads = new Map<string, TrackedIndicator[]>();
  for (const indicator of indicators) {
    for (const unit of indicator.leads) leads.set(unit, [...(leads.get(unit) ?? []), indicator]);
  }
  const units = [...leads]
    .sort(([left], [right]) => roster.order(left) - roster.order(right))
    .map(([unit, mine]) => ({ unit, class: classInMonth(unit, request), ...countsOf(mine) }));
  return {
    table,
    name,
    span,
    month,
    schedule: schedulePercent(lastMonthOf(month), null),
    indicators,
    whole: countsOf(indicators),
    classes: rankedInClasses(units, ({ rate }) => rate, scheme),
  };
}

function track({ facts, scheme, roster, table, month }: TrackingRequest, item: string): TrackedIndicator {
  const about = { item };
  const [target, stretch] = [INDICATOR.target, INDICATOR.stretch].map((what) =>
    yearly(facts, table, about, what, month),
  );
  const actual = facts.fact(about, saying(table, INDICATOR.actual), month);
  const leads = textIn(yearly(facts, table, about, INDICATOR.leads, month));
  const goal = target === undefined ? null : numberIn(target);
  const done = numberIn(actual);
  const state = stateOf(target, actual);
  const control = target?.worded?.relation === '<=' || target?.worded?.relation === '<';
  const rate = state !== 'scored' || goal === null || done === null ? null : done.dividedBy(goal);
  const gap =
    rate === null
      ? null
      : control
        ? ONE.minus(rate).times(100)
        : rate.times(100).minus(schedulePercent(lastMonthOf(month), null));
  const higher = stretch === undefined ? null : numberIn(stretch);
  const from = [target, stretch, actual].filter((fact) => fact !== undefined && fact.why !== 'absent');
  return {
    item,
    group: textIn(yearly(facts, table, about, INDICATOR.group, month)),
    measureUnit: target?.worded?.unit ?? actual.worded?.unit ?? '',
    leads: unitsNamed(leads, roster),
    target: goal === null ? null : { value: goal, upper: target?.worded?.upper ?? null },
    stretch: higher,
    control,
    actual: done,
    rate: {
      value: rate,
      when: month,
      words: rateWords(rate, scheme),
      from: from.filter((fact) => fact !== undefined),
    },
    stretchRate:
      rate === null || higher === null || higher.isZero() || done === null ? null : done.dividedBy(higher),
    gap,
    light: gap === null ? null : lightOf(gap, scheme.lights),
    onSchedule: gap === null ? null : !gap.isNegative(),
    state,
    at: from.flatMap((fact) => fact?.at ?? []),
  };
}

function rateWords(rate: Decimal | null, { decimals }: Scheme): TrackedIndicator['rate']['words'] {
  if (rate === null) return { zh: '未报', en: 'not reported' };
  const percent = `${fixed(rate.times(100), decimals)}%`;
  return { zh: `完成率${percent}`, en: `completion rate ${percent}` };
}

function stateOf(target: Fact | undefined, actual: Fact): TrackedIndicator['state'] {
  if (target === undefined || target.value === NO_TASK || target.why === 'absent') return 'no-target';
  const goal = numberIn(target);
  if (goal?.isZero() === true) return 'no-target';
  if (isDisbelieved(target) || isDisbelieved(actual)) return 'doubtful';
  if (goal === null || numberIn(actual) === null) return 'unreported';
  const [asked, given] = [target.worded?.unit, actual.worded?.unit];
  return asked !== undefined && given !== undefined && asked !== given ? 'units-differ' : 'scored';
}

function countsOf(indicators: readonly TrackedIndicator[]): IndicatorCounts {
  const due = indicators.filter(({ state }) => state !== 'no-target');
  const onSchedule = due.filter((indicator) => indicator.onSchedule === true).length;
  const behind = due.filter((indicator) => indicator.onSchedule === false).length;
  const unknown = due.length - onSchedule - behind;
  return {
    number: due.length,
    onSchedule,
    behind,
    unknown,
    rate: unknown > 0 || due.length === 0 ? null : new Decimal(onSchedule).dividedBy(due.length),
  };
}
