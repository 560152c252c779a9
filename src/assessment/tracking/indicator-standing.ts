import { tableById } from '../../../schemas/index.ts';
import { planOf, RULE_PLANS, type RulePlan } from '../../../schemas/rules/rule.ts';
import { Decimal, percentText } from '../../core/decimal.ts';
import { type Day, lastMonthOf, type Span } from '../../core/span.ts';
import { type Fact, NO_TASK, saying } from '../../facts/fact.ts';
import { INDICATOR } from '../../facts/readers/indicator-list.ts';
import { measureKey } from '../../model/table.ts';
import { schedulePercent } from '../../scheme/schedule.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { PLAN_WORDS } from '../../words/plans.ts';
import { isDisbelieved, numberIn } from '../figures.ts';
import { lightOf } from '../light.ts';
import { classInMonth, itemsOf, rankedInClasses, unitsNamed } from './classes.ts';
import type { IndicatorCounts, IndicatorStanding, TrackedIndicator } from './indicator.ts';
import type { TrackingRequest } from './request.ts';
import { dayIn, textIn, yearly } from './task-facts.ts';

const ONE = new Decimal(1);

/**
 * Every indicator of a table with its rate, gap and light, and of each lead unit the share of its indicators that are on schedule; a list of
 * all plans gives a standing for each of them.
 */
export function indicatorStandings(request: TrackingRequest): readonly IndicatorStanding[] {
  const { facts, table, month } = request;
  const asked = itemsOf(facts, table, month).flatMap((item) => askedOf(request, item));
  const indicators = asked.map((one) => track(request, one));
  const plans = [...new Set(indicators.map(({ plan }) => plan))];
  return Object.values(RULE_PLANS)
    .filter((plan) => plans.includes(plan))
    .map((plan) =>
      standingOf(
        request,
        plan,
        indicators.filter((own) => own.plan === plan),
      ),
    );
}

function standingOf(
  request: TrackingRequest,
  plan: RulePlan,
  indicators: readonly TrackedIndicator[],
): IndicatorStanding {
  const { scheme, roster, table, name, span, month } = request;
  const leads = new Map<string, TrackedIndicator[]>();
  for (const indicator of indicators) {
    for (const unit of indicator.leads) {
      const mine = leads.get(unit);
      if (mine === undefined) leads.set(unit, [indicator]);
      else mine.push(indicator);
    }
  }
  const units = [...leads]
    .sort(([left], [right]) => roster.order(left) - roster.order(right))
    .map(([unit, mine]) => ({ unit, class: classInMonth(unit, request), ...countsOf(mine) }));
  return {
    table,
    plan,
    name: isOfAllPlans(table) ? `${PLAN_WORDS[plan].zh}${name}` : name,
    span,
    month,
    schedule: schedulePercent(lastMonthOf(month), null),
    indicators,
    whole: countsOf(indicators),
    classes: rankedInClasses(units, ({ rate }) => rate, scheme),
  };
}

function isOfAllPlans(table: string): boolean {
  return tableById(table)?.plan === 'all';
}

/** One thing asked for: the figures of a row, or of one of its measures. */
interface Asked {
  readonly item: string;
  readonly name: string;
  readonly plan: RulePlan;
  readonly measureUnit: string | null;
  readonly target: Fact;
  readonly stretch: Fact;
  readonly actual: Fact;
}

function askedOf({ facts, table, month }: TrackingRequest, item: string): readonly Asked[] {
  const about = { item };
  const definition = tableById(table);
  const measures = definition?.columns.filter(({ content }) => content.type === 'measure') ?? [];
  const say = (what: string): Fact => yearly(facts, table, about, what, month);
  if (measures.length === 0) {
    const own = isOfAllPlans(table) ? textIn(say(INDICATOR.group)) : null;
    const plan = Object.values(RULE_PLANS).find((one) => PLAN_WORDS[one].zh === own) ?? planOf(table);
    const name = own !== null && item.startsWith(`${own}/`) ? item.slice(own.length + 1) : item;
    const actual = facts.fact(about, saying(table, INDICATOR.actual), month);
    return [
      {
        item,
        name,
        plan,
        measureUnit: null,
        target: say(INDICATOR.target),
        stretch: say(INDICATOR.stretch),
        actual,
      },
    ];
  }
  return measures.map(({ id, header, content }) => ({
    item,
    name: `${item}·${[header].flat().join('')}`,
    plan: planOf(table),
    measureUnit: content.type === 'measure' ? content.unit : null,
    target: say(measureKey(id, 'target')),
    stretch: say(INDICATOR.stretch),
    actual: facts.fact(about, saying(table, measureKey(id, 'actual')), month),
  }));
}

function track({ facts, scheme, roster, table, month }: TrackingRequest, asked: Asked): TrackedIndicator {
  const { item, target, stretch, actual } = asked;
  const about = { item };
  const leads = textIn(yearly(facts, table, about, INDICATOR.leads, month));
  const [goal, done, higher] = [numberIn(target), numberIn(actual), numberIn(stretch)];
  const state = stateOf(target, actual);
  const control = target.worded?.relation === '<=' || target.worded?.relation === '<';
  const rate = state !== 'scored' || goal === null || done === null ? null : done.dividedBy(goal);
  const due = dayIn(yearly(facts, table, about, INDICATOR.due, month));
  const schedule = scheduleUntil(due, month);
  const gap = rate === null ? null : control ? ONE.minus(rate).times(100) : rate.times(100).minus(schedule);
  const from = [target, stretch, actual].filter(({ why }) => why !== 'absent');
  return {
    item: asked.name,
    plan: asked.plan,
    group: textIn(yearly(facts, table, about, INDICATOR.group, month)),
    measureUnit: asked.measureUnit ?? target.worded?.unit ?? actual.worded?.unit ?? '',
    leads: unitsNamed(leads, roster),
    target: goal === null ? null : { value: goal, upper: target.worded?.upper ?? null },
    stretch: higher,
    control,
    actual: done,
    rate: { value: rate, when: month, words: rateWords(rate, scheme), from },
    stretchRate:
      rate === null || higher === null || higher.isZero() || done === null ? null : done.dividedBy(higher),
    gap,
    light: gap === null ? null : lightOf(gap, scheme.lights),
    onSchedule: gap === null ? null : !gap.isNegative(),
    state,
    at: from.flatMap(({ at }) => at),
  };
}

/** 序时进度 of what is due in the course of the year: by its last day all of it. */
function scheduleUntil(due: Day | null, month: Span): Decimal {
  const whole = schedulePercent(lastMonthOf(month), null);
  if (due === null || !due.startsWith(`${month.year}-`)) return whole;
  return Decimal.min(100, whole.times(12).dividedBy(Number(due.slice(5, 7))));
}

function rateWords(rate: Decimal | null, { decimals }: Scheme): TrackedIndicator['rate']['words'] {
  if (rate === null) return { zh: '未报', en: 'not reported' };
  const percent = percentText(rate, decimals);
  return { zh: `完成率${percent}`, en: `completion rate ${percent}` };
}

function stateOf(target: Fact, actual: Fact): TrackedIndicator['state'] {
  // A target in words alone cannot be measured.
  if (target.value === NO_TASK || target.why === 'absent' || typeof target.value === 'string')
    return 'no-target';
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
