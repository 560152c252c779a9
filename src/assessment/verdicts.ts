import type { Action, Rule } from '../../schemas/rules/rule.ts';
import { compareSpans, type Span, spanBefore, spanText } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Fact, NO_TASK, saying } from '../facts/fact.ts';
import { factsBehind, type Known } from '../facts/known.ts';
import { measureKey } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import { conditionOf } from './metrics/index.ts';
import { metAll } from './metrics/met-all.ts';
import { type Evidence, unitIn } from './metrics/metric.ts';
import type { UnitResult } from './standing.ts';

/**
 * What a rule says of a unit. met: a step is reached; near: the warning before the first; open: it depends on spans that are
 * not known.
 */
export interface Verdict {
  readonly rule: Rule;
  readonly unit: string;
  readonly class: string;
  /** The span judged, the last of those it rests on. */
  readonly span: Span;
  readonly state: 'met' | 'near' | 'open';
  /** The step that is reached (1, 2 …), or would be by an open verdict; 0 for a warning. */
  readonly step: number;
  /** What that step does, or the first would; the unit's own leader named where the step means him. */
  readonly action: Action;
  /** What the rule asks, span by span, ascending, the unknown ones of an open verdict included. */
  readonly because: readonly Known<boolean>[];
  /** Proven times. */
  readonly count: number;
  /** Times still short of the first step; 0 once it is reached. */
  readonly remaining: number;
  /** Beside a step that is proven, the higher one that the unknown spans would make it. */
  readonly higher: { readonly action: Action; readonly because: readonly Known<boolean>[] } | null;
  /** What the condition says of the unit: 在一类中排名末位. */
  readonly phrase: Bilingual;
}

/** The verdicts at the end of a span, assessment by assessment and rule by rule, units in the roster's order. */
export function verdictsAt(evidence: Evidence, roster: Roster, span: Span): readonly Verdict[] {
  const { assessments, rules } = evidence.scheme;
  const ordered = assessments.flatMap(({ table }) => rules.filter(({ assessment }) => assessment === table));
  return ordered.flatMap((rule) => {
    const classes = evidence.standing(rule.assessment, span)?.classes ?? [];
    const units = classes
      .flatMap((group) => group.units)
      .toSorted((left, right) => roster.order(left.unit) - roster.order(right.unit));
    return units.flatMap((unit) => judge(unit, rule, evidence, roster, span) ?? []);
  });
}

function judge(unit: UnitResult, rule: Rule, evidence: Evidence, roster: Roster, span: Span): Verdict | null {
  if (!inScope(unit, rule, evidence, roster, span)) return null;
  const condition = conditionOf(rule.when.metric);
  const ask = (when: Span): Known<boolean> =>
    condition.ask(evidence, { unit: unit.unit }, when, rule.when.args);
  const fails = (spans: readonly Span[]): boolean =>
    condition.failsWithin?.(evidence, { unit: unit.unit }, spans, rule.when.args) ?? false;
  const spans = spansBack(rule, evidence, span);
  const here = condition.withinClass === true ? whileInClass(spans, unit, rule, evidence) : spans;
  const asked = rule.counts === 'in-a-row' ? inARow(here, ask, fails) : sinceAnew(here, ask);
  const outcome = outcomeOf(asked, rule);
  if (outcome === null) return null;
  const { state, step } = outcome;
  const { proven, possible } = asked;
  const higher = rule.steps[stepsReached(rule, possible.length) - 1];
  const reached = rule.steps[Math.max(0, step - 1)];
  if (reached === undefined) return null;
  return {
    rule,
    unit: unit.unit,
    class: unit.class,
    span,
    state,
    step,
    action: actionOf(reached, unit.unit, roster),
    because: state === 'open' ? possible : proven,
    count: proven.length,
    remaining: Math.max(0, (rule.steps[0]?.times ?? 0) - proven.length),
    higher:
      state === 'met' && higher !== undefined && higher !== reached
        ? {
            action: actionOf(higher, unit.unit, roster),
            because: possible.filter(({ value }) => value === null),
          }
        : null,
    phrase: condition.stated.phrase(unit),
  };
}

/** The spans that count, ascending: those of which it is known, and with them those that may count too. */
interface Asked {
  /** Of spans that are not known one by one it is certain that it fails in one of them. */
  readonly refuted?: boolean;
  readonly proven: readonly Known<boolean>[];
  readonly possible: readonly Known<boolean>[];
}

/**
 * Walked back from the span judged: a span that is not known neither counts nor breaks the row, and what stands before it is
 * proven no longer to be in one row with what follows.
 */
function inARow(
  spans: readonly Span[],
  ask: (when: Span) => Known<boolean>,
  fails: (spans: readonly Span[]) => boolean,
): Asked {
  const possible: Known<boolean>[] = [];
  const unknown: Span[] = [];
  let proven = 0;
  for (const when of spans) {
    const known = ask(when);
    if (known.value === false) break;
    if (known.value === null) unknown.unshift(when);
    else unknown.length = 0;
    // It fails in one of these at least: the row is no longer than what follows the first of them.
    if (unknown.length > 0 && fails(unknown)) return { ...counted(possible, proven), refuted: true };
    possible.unshift(known);
    if (known.value === true && proven === possible.length - 1) proven += 1;
  }
  return counted(possible, proven);
}

function counted(possible: readonly Known<boolean>[], proven: number): Asked {
  return { proven: possible.slice(possible.length - proven), possible };
}

/** The spans up to the one in which the unit was in another class. */
function whileInClass(
  spans: readonly Span[],
  { unit, class: name }: UnitResult,
  { assessment }: Rule,
  evidence: Evidence,
): readonly Span[] {
  const other = spans.findIndex((when) => {
    const then = unitIn(evidence, { unit }, assessment, when);
    return then !== null && then.class !== name;
  });
  return other < 0 ? spans : spans.slice(0, other);
}

/** All times since counting began anew; only a span in which it holds, or may, is judged. */
function sinceAnew(spans: readonly Span[], ask: (when: Span) => Known<boolean>): Asked {
  const known = spans.map(ask);
  if (known[0]?.value === false) return { proven: [], possible: [] };
  const possible = known.filter(({ value }) => value !== false).toReversed();
  return { proven: possible.filter(({ value }) => value === true), possible };
}

/** The spans a rule looks back over, the one judged first: to the year's first, or to the first that anything was submitted for. */
function spansBack(rule: Rule, { facts }: Evidence, span: Span): readonly Span[] {
  const first = facts.spans(rule.assessment).find(({ unit }) => unit === span.unit) ?? span;
  const goesOn = (when: Span): boolean =>
    rule.anew === 'year' ? when.year === span.year : compareSpans(when, first) >= 0;
  const spans: Span[] = [];
  for (let when = span; goesOn(when); when = spanBefore(when)) spans.push(when);
  return spans;
}

function inScope(unit: UnitResult, rule: Rule, evidence: Evidence, roster: Roster, span: Span): boolean {
  const kind = roster.byName(unit.unit)?.kind;
  if (rule.kinds.length > 0 && (kind === undefined || !rule.kinds.includes(kind))) return false;
  if (rule.exemptUnits.includes(unit.unit)) return false;
  if (!rule.exemptWhenComplete) return true;
  const { assessment } = rule;
  return metAll.of(evidence, { unit: unit.unit }, span, { assessment }).value !== true;
}

/**
 * What is proven decides first; then whether unknown spans could make a step; then the warning. A higher step that only unknown
 * spans would reach stays open beside the one that is proven.
 */
function outcomeOf({ proven, possible, refuted }: Asked, rule: Rule): Pick<Verdict, 'state' | 'step'> | null {
  const first = rule.steps[0];
  if (first === undefined) return null;
  if (proven.length >= first.times) return { state: 'met', step: stepsReached(rule, proven.length) };
  const unknown = possible.some(({ value }) => value === null);
  const now = possible.at(-1);
  if (unknown && (possible.length >= first.times || (now?.value === null && refuted !== true)))
    return { state: 'open', step: stepsReached(rule, possible.length) };
  return rule.warnBefore > 0 && proven.length > 0 && proven.length >= first.times - rule.warnBefore
    ? { state: 'near', step: 0 }
    : null;
}

function stepsReached({ steps }: Rule, count: number): number {
  return steps.filter(({ times }) => times <= count).length;
}

/** Whoever is in charge of the unit (分管领导 in 单位名录) is named where the step means him, and nowhere else. */
function actionOf({ list, by, whom }: Rule['steps'][number], unit: string, roster: Roster): Action {
  const leader = roster.byName(unit)?.leader ?? null;
  return { list, by: leader !== null && IN_CHARGE.test(by) ? `${by}（${leader}）` : by, whom };
}

/** 分管市领导, 市分管领导, 分管领导: the one of 单位名录.分管领导. */
const IN_CHARGE = /^(?:市)?分管(?:市)?领导$/u;

/** What was done, as the verdict rests on it: the unit's own cumulative figures, the earliest first. */
export function evidenceOf({ unit, because, rule }: Verdict): readonly Fact[] {
  const part = measureKey('', 'actual');
  const own = factsBehind(because).filter(
    ({ about, what, value, why }) =>
      about.unit === unit &&
      value !== NO_TASK &&
      why !== 'absent' &&
      what.startsWith(saying(rule.assessment, '')) &&
      what.endsWith(part),
  );
  const once = new Map(own.map((fact) => [`${spanText(fact.when)} ${fact.what}`, fact]));
  return [...once.values()].toSorted((left, right) => compareSpans(left.when, right.when));
}
