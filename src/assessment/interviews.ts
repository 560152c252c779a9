import { type Period, samePeriod } from '../core/period.ts';
import type { Roster } from '../roster/roster.ts';
import type { InterviewRule, Scheme } from '../scheme/scheme.ts';
import type { Interview, InterviewMonth, MonthResult, UnitResult } from './model.ts';

/**
 * 约谈, 预警 and 待核实 at the last of `months` (招-03, 招-04). Streaks are walked back from that month to January: a month that
 * was not submitted, or cannot be proven, neither counts nor breaks; where it could make the difference the unit is to be
 * verified.
 */
export function findInterviews(
  table: string,
  months: readonly MonthResult[],
  scheme: Scheme,
  roster: Roster,
): readonly Interview[] {
  const current = months.at(-1);
  if (current === undefined) return [];
  const units = current.classes.flatMap((item) => item.units);
  const classes = new Set([...scheme.classes, ...roster.units.flatMap((unit) => unit.class ?? [])]);
  const ordered = [...units].sort((left, right) => roster.order(left.unit) - roster.order(right.unit));
  return scheme.interviewRules
    .filter((rule) => rule.table === table)
    .flatMap((rule) =>
      ordered.flatMap((unit) => judge(unit, rule, { months, classes }, current.period, roster)),
    );
}

/** The months assessed, and the classes in which a last place can be proven: no others are known to be ranked among each other. */
interface Assessed {
  readonly months: readonly MonthResult[];
  readonly classes: ReadonlySet<string>;
}

function judge(
  unit: UnitResult,
  rule: InterviewRule,
  assessed: Assessed,
  period: Period,
  roster: Roster,
): readonly Interview[] {
  if (!inScope(unit, rule, roster)) return [];
  const run: InterviewMonth[] = [];
  let streak = 0;
  for (let month = period.month; month >= 1; month -= 1) {
    const state = monthState(unit.unit, { year: period.year, month }, rule, assessed);
    if (state.outcome === 'miss') break;
    run.unshift(state);
    if (state.outcome === 'hit' && streak === period.month - month) streak += 1;
  }
  const outcome = verdict(streak, run, rule);
  if (outcome === null) return [];
  const shown = reckonedFrom(
    outcome.status === 'unverified' ? run : run.slice(run.length - streak),
    unit.unit,
    rule,
    assessed,
  );
  const step = rule.steps[Math.max(0, outcome.level - 1)];
  const leader = roster.byName(unit.unit)?.leader ?? null;
  const who = (interviewer = ''): string => (leader === null ? interviewer : `${interviewer}（${leader}）`);
  const higher = rule.steps[stepsReached(rule, run.length) - 1];
  const open =
    outcome.status === 'interview' && higher !== undefined && higher !== step
      ? { interviewer: who(higher.interviewer), months: run.filter((month) => month.outcome === 'unknown') }
      : null;
  return [
    {
      unit: unit.unit,
      class: unit.class,
      rule: rule.rule,
      ruleName: rule.name,
      table: rule.table,
      metric: rule.metric,
      status: outcome.status,
      months: shown,
      streak,
      remaining: Math.max(0, (rule.steps[0]?.months ?? 0) - streak),
      level: outcome.level,
      open,
      interviewer: who(step?.interviewer),
      interviewee: rule.interviewee,
    },
  ];
}

/** An increase is reckoned from the month before: the first month's evidence begins with the cells of that one. */
function reckonedFrom(
  run: readonly InterviewMonth[],
  unit: string,
  rule: InterviewRule,
  assessed: Assessed,
): readonly InterviewMonth[] {
  const [first, ...rest] = run;
  if (first === undefined || rule.metric === 'last') return run;
  const { year, month } = first.period;
  const before = monthState(unit, { year, month: month - 1 }, rule, assessed);
  return [{ ...first, at: [...before.at, ...first.at] }, ...rest];
}

function inScope(unit: UnitResult, rule: InterviewRule, roster: Roster): boolean {
  const kind = roster.byName(unit.unit)?.kind;
  if (rule.kinds.length > 0 && (kind === undefined || !rule.kinds.includes(kind))) return false;
  if (rule.exemptUnits.includes(unit.unit)) return false;
  const targets = unit.indicators.filter(({ state }) => state !== 'no-target');
  const met = targets.length > 0 && targets.every(({ rate }) => rate?.greaterThanOrEqualTo(1) === true);
  return !(rule.exemptWhenComplete && met);
}

/**
 * Proven months decide first; then whether unproven months could make a list; then the warning. A higher step that only
 * unproven months would reach stays open beside the one that is proven.
 */
function verdict(
  streak: number,
  possible: readonly InterviewMonth[],
  rule: InterviewRule,
): { readonly status: Interview['status']; readonly level: number } | null {
  const first = rule.steps[0];
  if (first === undefined) return null;
  if (streak >= first.months) return { status: 'interview', level: stepsReached(rule, streak) };
  const unknown = possible.some(({ outcome }) => outcome === 'unknown');
  const currentUnknown = possible.at(-1)?.outcome === 'unknown';
  if (unknown && (possible.length >= first.months || currentUnknown)) {
    return { status: 'unverified', level: stepsReached(rule, possible.length) };
  }
  return rule.warnBefore > 0 && streak > 0 && streak >= first.months - rule.warnBefore
    ? { status: 'warning', level: 0 }
    : null;
}

function stepsReached(rule: InterviewRule, count: number): number {
  return rule.steps.filter(({ months }) => months <= count).length;
}

function monthState(
  unit: string,
  period: Period,
  rule: InterviewRule,
  { months, classes }: Assessed,
): InterviewMonth {
  const month = months.find((item) => samePeriod(item.period, period));
  const members = month?.classes.find((item) => item.units.some((other) => other.unit === unit))?.units ?? [];
  const result = members.find((item) => item.unit === unit);
  const targets = result?.indicators.filter(({ state }) => state !== 'no-target') ?? [];
  const base = {
    period,
    rank: result?.rank ?? null,
    score: result?.score ?? null,
    increments: targets.map(({ name, measureUnit, increment, grew }) => ({
      name,
      measureUnit,
      increment,
      grew,
    })),
    at: targets.flatMap(({ actualAt }) => actualAt),
  };
  if (result === undefined) return { ...base, outcome: 'unknown' };
  // Who has no task can neither be last nor without result.
  if (targets.length === 0) return { ...base, outcome: 'miss' };
  if (rule.metric === 'last')
    return {
      ...base,
      outcome:
        result.rank === null || !result.complete || !classes.has(result.class)
          ? 'unknown'
          : result.last
            ? 'hit'
            : 'miss',
    };
  if (targets.some(({ grew }) => grew === true)) return { ...base, outcome: 'miss' };
  const proven = targets.every(({ grew }) => grew !== null);
  return { ...base, outcome: proven ? 'hit' : 'unknown' };
}
