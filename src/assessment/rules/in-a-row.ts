import { z } from 'zod';
import type { Rule } from '../../../schemas/rules/rule.ts';
import { compareSpans, lastMonthOf, type Span, spanBefore, spanNumber } from '../../core/span.ts';
import { grouped } from '../../facts/facts.ts';
import type { Known } from '../../facts/known.ts';
import type { Roster } from '../../roster/roster.ts';
import { existsIn } from '../../scheme/changes.ts';
import { conditionOf } from '../metrics/index.ts';
import { metAll } from '../metrics/met-all.ts';
import { type Condition, type Evidence, unitIn } from '../metrics/metric.ts';
import type { UnitResult } from '../standing.ts';
import type { Verdict } from '../verdict.ts';
import { actionOf } from './action.ts';
import { type Bench, defineRuleKind } from './kind.ts';

const RowArgs = z.strictObject({
  metric: z.string().describe('The condition that must hold of a unit in a span.'),
  counts: z
    .enum(['in-a-row', 'nth'])
    .describe('in-a-row: spans that follow each other; nth: all times since it began anew, in a row or not.'),
  anew: z.enum(['year', 'never']).describe('When counting begins anew.'),
  warnBefore: z.int().min(0).describe('Spans before the first step at which a warning is given; 0: none.'),
  exemptWhenComplete: z.boolean().describe('Units that have met every target of the year are exempt.'),
});

export type RowArgs = Readonly<z.infer<typeof RowArgs>>;

/** The parameters of a rule of this kind; null of a rule of any other. */
export function rowArgs(rule: Rule): RowArgs | null {
  return rule.kind === inARow.id ? RowArgs.parse(rule.args) : null;
}

/** 连续或累计若干次: so many spans in a row, or so many times, in which a condition holds of a unit. */
export const inARow = defineRuleKind({
  id: 'in-a-row',
  title: { zh: '连续或累计若干次', en: 'so many times, in a row or in all' },
  args: RowArgs,
  judge: (bench, rule, args) => {
    const { evidence, roster, span } = bench;
    const units = (evidence.standing(rule.table, span)?.classes ?? [])
      .flatMap((group) => group.units)
      .toSorted((left, right) => roster.order(left.unit) - roster.order(right.unit));
    const asking: Asking = {
      args,
      condition: conditionOf(args.metric),
      given: { assessment: rule.table },
      answers: answersTo(evidence, args, rule),
      spans: spansBack(rule, args, evidence, span),
    };
    return {
      asked: units.length,
      verdicts: units.flatMap((unit) => judgeUnit(unit, rule, asking, bench) ?? []),
    };
  },
});

/** What is asked of every unit alike. */
interface Asking {
  readonly args: RowArgs;
  readonly condition: Condition;
  /** The condition's own parameters. */
  readonly given: { readonly assessment: string };
  readonly answers: Answers;
  /** The spans that the rule looks back over, the one judged first. */
  readonly spans: readonly Span[];
}

/** What the condition came to, by span and unit. */
type Answers = Map<number, Map<string, Known<boolean>>>;

/** Every month that is judged looks back over the same spans, and asks the same of them. */
const answers = new WeakMap<Evidence, Map<string, Answers>>();

function answersTo(evidence: Evidence, { metric }: RowArgs, { table }: Rule): Answers {
  const mine = answers.get(evidence) ?? new Map<string, Answers>();
  answers.set(evidence, mine);
  return grouped(mine, `${metric} ${table}`);
}

function judgeUnit(
  unit: UnitResult,
  rule: Rule,
  { args, condition, given, answers: before, spans: back }: Asking,
  { evidence, roster, span }: Bench,
): Verdict | null {
  if (!inScope(unit, rule, args, evidence, roster, span)) return null;
  const ask = (when: Span): Known<boolean> => {
    const ofUnits = grouped(before, spanNumber(when));
    const known = ofUnits.get(unit.unit) ?? condition.ask(evidence, { unit: unit.unit }, when, given);
    ofUnits.set(unit.unit, known);
    return known;
  };
  const fails = (spans: readonly Span[]): boolean =>
    condition.failsWithin?.(evidence, { unit: unit.unit }, spans, given) ?? false;
  const spans = back.filter((when) => existsIn(evidence.scheme, unit.unit, lastMonthOf(when)));
  const here = condition.withinClass === true ? whileInClass(spans, unit, rule, evidence) : spans;
  const asked = args.counts === 'in-a-row' ? row(here, ask, fails) : sinceAnew(here, ask);
  const outcome = outcomeOf(asked, rule, args);
  if (outcome === null) return null;
  const { state, step } = outcome;
  const { proven, possible } = asked;
  const higher = rule.steps[stepsReached(rule, possible.length) - 1];
  const reached = rule.steps[Math.max(0, step - 1)];
  if (reached === undefined) return null;
  return {
    rule,
    about: { unit: unit.unit },
    class: unit.class,
    span,
    state,
    step,
    action: actionOf(reached, unit.unit, roster),
    because: state === 'open' ? possible : proven,
    counted: {
      count: proven.length,
      remaining: Math.max(0, (rule.steps[0]?.times ?? 0) - proven.length),
      higher:
        state === 'met' && higher !== undefined && higher !== reached
          ? {
              action: actionOf(higher, unit.unit, roster),
              because: possible.filter(({ value }) => value === null),
            }
          : null,
    },
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
function row(
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
  { table }: Rule,
  evidence: Evidence,
): readonly Span[] {
  const other = spans.findIndex((when) => {
    const then = unitIn(evidence, { unit }, table, when);
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
function spansBack(rule: Rule, { anew }: RowArgs, { facts }: Evidence, span: Span): readonly Span[] {
  const first = facts.spans(rule.table).find(({ unit }) => unit === span.unit) ?? span;
  const goesOn = (when: Span): boolean =>
    anew === 'year' ? when.year === span.year : compareSpans(when, first) >= 0;
  const spans: Span[] = [];
  for (let when = span; goesOn(when); when = spanBefore(when)) spans.push(when);
  return spans;
}

function inScope(
  unit: UnitResult,
  rule: Rule,
  { exemptWhenComplete }: RowArgs,
  evidence: Evidence,
  roster: Roster,
  span: Span,
): boolean {
  const kind = roster.byName(unit.unit)?.kind;
  if (rule.kinds.length > 0 && (kind === undefined || !rule.kinds.includes(kind))) return false;
  if (rule.exemptUnits.includes(unit.unit)) return false;
  if (!exemptWhenComplete) return true;
  return metAll.of(evidence, { unit: unit.unit }, span, { assessment: rule.table }).value !== true;
}

/**
 * What is proven decides first; then whether unknown spans could make a step; then the warning. A higher step that only unknown
 * spans would reach stays open beside the one that is proven.
 */
function outcomeOf(
  { proven, possible, refuted }: Asked,
  rule: Rule,
  { warnBefore }: RowArgs,
): Pick<Verdict, 'state' | 'step'> | null {
  const first = rule.steps[0];
  if (first === undefined) return null;
  if (proven.length >= first.times) return { state: 'met', step: stepsReached(rule, proven.length) };
  const unknown = possible.some(({ value }) => value === null);
  const now = possible.at(-1);
  if (unknown && (possible.length >= first.times || (now?.value === null && refuted !== true)))
    return { state: 'open', step: stepsReached(rule, possible.length) };
  return warnBefore > 0 && proven.length > 0 && proven.length >= first.times - warnBefore
    ? { state: 'near', step: 0 }
    : null;
}

function stepsReached({ steps }: Rule, count: number): number {
  return steps.filter(({ times }) => times <= count).length;
}
