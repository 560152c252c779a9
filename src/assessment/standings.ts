import { Decimal, fixed, roundHalfUp, sum } from '../core/decimal.ts';
import {
  compareSpans,
  lastDay,
  lastMonthOf,
  monthSpan,
  type Span,
  sameSpan,
  spanBefore,
  spanOf,
  spanText,
  yearSpan,
} from '../core/span.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import { type Subject, saying } from '../facts/fact.ts';
import type { Facts } from '../facts/facts.ts';
import { type Known, wordedLater } from '../facts/known.ts';
import type { UnitReport } from '../facts/reports.ts';
import type { Roster } from '../roster/roster.ts';
import { existsIn, unitAsIn } from '../scheme/changes.ts';
import { schedulePercent, scoreSchedule } from '../scheme/schedule.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import { classOf } from './class-of.ts';
import { figuresOf, isDisbelieved, monthIn, numberIn } from './figures.ts';
import { lightOf } from './light.ts';
import { grewIn } from './metrics/grew.ts';
import { increaseTo } from './metrics/increase.ts';
import type { Evidence } from './metrics/metric.ts';
import { isDue, rateIn } from './metrics/rate.ts';
import { adjustedScore, baseScoreOf, pointsOf, withoutRate } from './points.ts';
import { lastOf, type Ranked, rankValues } from './ranking.ts';
import { scorerOf } from './scorers/index.ts';
import type {
  ClassResult,
  IndicatorColumn,
  IndicatorResult,
  Rate,
  Standing,
  UnitResult,
} from './standing.ts';

/** An indicator of a unit before the class is compared. */
interface Completion {
  readonly indicator: Indicator;
  readonly rate: Known<Rate>;
  /** The rate in percent; null where there is none. */
  readonly percent: Decimal | null;
  readonly grew: Known<boolean>;
  readonly columns: readonly IndicatorColumn[];
}

/** A unit with its completions, before the class is compared. */
interface Draft {
  readonly unit: string;
  readonly class: string;
  readonly report: UnitReport | null;
  readonly completions: readonly Completion[];
}

/**
 * Scores and ranks the units of a table at the end of a span. A unit that another span of the year names and this one does not
 * is listed as incomplete, not lost; one that does not exist at the end of the span is not listed.
 */
export function standingOf(evidence: Evidence, roster: Roster, table: string, span: Span): Standing {
  const { facts, scheme } = evidence;
  const drafts = unitsOf(facts, table, span)
    .filter((unit) => existsIn(scheme, unit, lastMonthOf(span)))
    .map((unit) => draft(unit, evidence, roster, table, span));
  const classes = new Map<string, Draft[]>();
  for (const item of drafts.sort((left, right) => roster.order(left.unit) - roster.order(right.unit))) {
    const members = classes.get(item.class);
    if (members === undefined) classes.set(item.class, [item]);
    else members.push(item);
  }
  const position = (name: string): number => {
    const at = scheme.classes.indexOf(name);
    return at < 0 ? scheme.classes.length : at;
  };
  const ordered = [...classes].sort(([left], [right]) => position(left) - position(right));
  // Figures begin anew with the year: no place of December's is compared with January's.
  const month = monthIn(facts, table, span);
  const before = span.index === 1 ? null : evidence.standing(table, spanBefore(span));
  return {
    span,
    month,
    schedule: schedulePercent(lastMonthOf(month), null),
    classes: ordered.map(([name, members]) => assessClass(name, members, table, month, scheme, before)),
  };
}

/**
 * The spans for which a table was submitted, ascending, up to one of them: quarters and longer ones of whose months one was, the last of
 * them at least.
 */
export function spansUpTo(facts: Facts, table: string, span: Span): readonly Span[] {
  const { unit } = span;
  const months = facts.spans(table).filter((when) => when.unit === 'month');
  if (unit === 'month') return months.filter((other) => compareSpans(other, span) <= 0);
  const longer = new Map(
    months.map((when) => {
      const own = spanOf(lastDay(when), unit);
      return [spanText(own), own];
    }),
  );
  return [...longer.values()].filter((other) => compareSpans(other, span) <= 0);
}

/** Units of this span, then those of the target table, then those that only another span of the year names. */
function unitsOf(facts: Facts, table: string, span: Span): readonly string[] {
  const year = yearSpan(span.year);
  const others = facts.spans(table).filter((other) => other.year === span.year && !sameSpan(other, year));
  const units = new Set<string>();
  for (const when of [monthIn(facts, table, span), year, ...others])
    for (const { unit } of facts.subjects(table, when)) if (unit !== undefined) units.add(unit);
  return [...units];
}

function draft(unit: string, evidence: Evidence, roster: Roster, table: string, span: Span): Draft {
  const { facts, scheme } = evidence;
  const about: Subject = { unit };
  const known = roster.byName(unit);
  const onRoster = known === undefined ? undefined : unitAsIn(scheme, known, lastMonthOf(span));
  const name = classOf(onRoster, scheme, table, classIn(facts, about, table, span));
  const groups = [name, ...(onRoster === undefined ? [] : [UNIT_KIND_NAMES[onRoster.kind]])];
  const indicators = scheme.indicators.filter(
    (indicator) =>
      indicator.table === table &&
      (indicator.appliesTo.length === 0 || indicator.appliesTo.some((group) => groups.includes(group))),
  );
  return {
    unit,
    class: name,
    report: facts.report(table, unit, monthSpan(lastMonthOf(span))),
    completions: indicators.map((indicator) => completion(indicator, evidence, about, span)),
  };
}

/** The class printed beside the unit, that of the span first. */
function classIn(facts: Facts, about: Subject, table: string, span: Span): string | null {
  const what = saying(table, 'class');
  const printed = [monthIn(facts, table, span), yearSpan(span.year)].map(
    (when) => facts.said(about, when).get(what)?.value,
  );
  return printed.find((value) => typeof value === 'string') ?? null;
}

function completion(indicator: Indicator, evidence: Evidence, about: Subject, span: Span): Completion {
  const { table } = indicator;
  const columns = indicator.columns.map(({ measure, share }) => {
    const facts = figuresOf(evidence.facts, about, table, measure, span);
    return {
      measure,
      share,
      target: numberIn(facts.target),
      actual: numberIn(facts.actual),
      facts,
      increase: increaseTo(facts.actual, evidence, span, table, measure),
    };
  });
  const rate = rateIn(span, indicator, columns, evidence.scheme);
  return {
    indicator,
    rate,
    percent: fractionOf(rate)?.times(100) ?? null,
    grew: grewIn(span, columns),
    columns,
  };
}

function assessClass(
  name: string,
  members: readonly Draft[],
  table: string,
  span: Span,
  scheme: Scheme,
  before: Standing | null,
): ClassResult {
  const ranks = indicatorRanks(members, scheme);
  const peers = peerRates(members);
  const scored = members.map((member, index) =>
    scoreUnit(member, peers, table, span, scheme, ranks[index] ?? []),
  );
  const ranked = rankValues(
    scored.map(({ score }) => score),
    scheme.ranking,
  );
  const last = lastOf(
    scored.map(({ score, complete, indicators }) => {
      if (indicators.every(({ state }) => state === 'no-target')) return 'apart';
      return complete ? score : null;
    }),
  );
  // Field by field: an object that is spread and added to takes many times the room.
  const units = scored.map(
    (unit, index): UnitResult => ({
      unit: unit.unit,
      score: unit.score,
      baseScore: unit.baseScore,
      bonus: unit.bonus,
      deduction: unit.deduction,
      gap: unit.gap,
      light: unit.light,
      complete: unit.complete,
      report: unit.report,
      indicators: unit.indicators,
      class: name,
      rank: ranked[index]?.rank ?? null,
      tied: ranked[index]?.tied ?? false,
      last: last[index] ?? null,
      previousRank: rankBefore(unit.unit, name, before),
    }),
  );
  return {
    name,
    units: units.sort((left, right) => (left.rank ?? units.length + 1) - (right.rank ?? units.length + 1)),
  };
}

function rankBefore(unit: string, name: string, before: Standing | null): number | null {
  return (
    before?.classes.find((item) => item.name === name)?.units.find((item) => item.unit === unit)?.rank ?? null
  );
}

/** Per member, the rank on each of its indicators by rate. */
function indicatorRanks(members: readonly Draft[], scheme: Scheme): readonly (readonly (Ranked | null)[])[] {
  const ids = new Set(members.flatMap(({ completions }) => completions.map(({ indicator }) => indicator.id)));
  const byIndicator = new Map(
    [...ids].map((id) => [
      id,
      rankValues(
        members.map(({ completions }) => {
          const mine = completions.find(({ indicator }) => indicator.id === id);
          return mine === undefined || mine.percent === null
            ? null
            : roundHalfUp(mine.percent, scheme.decimals);
        }),
        scheme.ranking,
      ),
    ]),
  );
  return members.map(({ completions }, index) =>
    completions.map(({ indicator }) => byIndicator.get(indicator.id)?.[index] ?? null),
  );
}

/** The rates of all members on each indicator. */
interface PeerRates {
  readonly known: readonly Known<Rate>[];
  readonly rates: readonly Decimal[];
}

function peerRates(members: readonly Draft[]): ReadonlyMap<string, PeerRates> {
  const known = new Map<string, Known<Rate>[]>();
  for (const { completions } of members) {
    for (const { indicator, rate } of completions) {
      const rates = known.get(indicator.id);
      if (rates === undefined) known.set(indicator.id, [rate]);
      else rates.push(rate);
    }
  }
  return new Map(
    [...known].map(([id, all]) => [id, { known: all, rates: all.flatMap((rate) => fractionOf(rate) ?? []) }]),
  );
}

function fractionOf({ value }: Known<Rate>): Decimal | null {
  return Decimal.isDecimal(value) ? value : null;
}

type Scored = Omit<UnitResult, 'class' | 'rank' | 'tied' | 'last' | 'previousRank'>;

function scoreUnit(
  member: Draft,
  peers: ReadonlyMap<string, PeerRates>,
  table: string,
  span: Span,
  scheme: Scheme,
  ranks: readonly (Ranked | null)[],
): Scored {
  const indicators = member.completions.map((item, index) =>
    scoreIndicator(item, peers, span, scheme, ranks[index]?.rank ?? null),
  );
  const whole = indicators.every(({ state }) => state !== 'unreported' && state !== 'doubtful');
  const scorable =
    (whole || scheme.incomplete === 'score-known') && indicators.some(({ state }) => state === 'scored');
  const base = scorable ? baseScoreOf(indicators, scheme.decimals) : null;
  const { bonus, deduction } = adjustments(member.unit, table, span, scheme);
  const score = base === null ? null : adjustedScore(base, bonus, deduction, scheme.decimals);
  const gap = score === null ? null : score.minus(scoreSchedule(lastMonthOf(span), scheme.decimals));
  return {
    unit: member.unit,
    score,
    baseScore: base,
    bonus,
    deduction,
    gap,
    light: gap === null ? null : lightOf(gap, scheme.lights),
    complete: whole,
    report: member.report,
    indicators,
  };
}

function scoreIndicator(
  { indicator, columns, rate: known, percent, grew: growth }: Completion,
  peers: ReadonlyMap<string, PeerRates>,
  span: Span,
  scheme: Scheme,
  rank: number | null,
): IndicatorResult {
  const rate = fractionOf(known);
  const state = known.value === null ? missingState(columns) : rate === null ? 'no-target' : 'scored';
  const gap = percent === null ? null : percent.minus(schedulePercent(lastMonthOf(span), indicator));
  const { known: others, rates } = peers.get(indicator.id) ?? { known: [], rates: [] };
  const points = rate === null ? withoutRate(state, indicator) : pointsOf(indicator, rate, rates);
  // A composite's columns have units of their own, so that not even one of them alone stands for it.
  const [first, second] = columns;
  const single = second === undefined && first !== undefined && isDue(first.facts) ? first : undefined;
  return {
    id: indicator.id,
    name: indicator.name,
    measureUnit: indicator.measureUnit,
    columns,
    target: single?.target ?? null,
    actual: single?.actual ?? null,
    increment: single?.increase.value ?? null,
    grew: growth,
    rate,
    percent,
    gap,
    light: gap === null ? null : lightOf(gap, scheme.lights),
    weight: indicator.weight,
    cap: indicator.cap,
    points,
    state,
    rank,
    known: {
      rate: known,
      points: wordedLater(
        {
          value: points,
          when: span,
          from: scorerOf(indicator.scorer).comparesPeers === true ? [known, ...others] : [known],
        },
        pointsWords,
        scheme,
      ),
    },
  };
}

function pointsWords(points: Decimal | null, { decimals }: Scheme): Known<Decimal>['words'] {
  if (points === null) return { zh: '不计分', en: 'not scored' };
  const text = fixed(points, decimals);
  return { zh: `得${text}分`, en: `${text} points` };
}

/** A figure that stands there and does not count is doubtful; one that does not stand there was not reported. */
function missingState(columns: readonly IndicatorColumn[]): 'doubtful' | 'unreported' {
  const unknown = columns
    .filter(({ facts }) => isDue(facts))
    .flatMap(({ facts: { target, actual } }) => [target, actual])
    .filter(({ value }) => value === null);
  return unknown.some(isDisbelieved) ? 'doubtful' : 'unreported';
}

const UNADJUSTED = { bonus: new Decimal(0), deduction: new Decimal(0) };

/** 奖惩 up to the end of the span, each side capped. */
function adjustments(
  unit: string,
  table: string,
  span: Span,
  scheme: Scheme,
): { readonly bonus: Decimal; readonly deduction: Decimal } {
  const { month } = lastMonthOf(span);
  const mine = scheme.adjustments.filter(
    (item) => item.unit === unit && item.table === table && item.month <= month,
  );
  if (mine.length === 0) return UNADJUSTED;
  const bonus = sum(mine.filter(({ points: value }) => value.isPositive()).map(({ points: value }) => value));
  const deduction = sum(
    mine.filter(({ points: value }) => value.isNegative()).map(({ points: value }) => value.negated()),
  );
  return {
    bonus: scheme.bonusCap === null ? bonus : Decimal.min(bonus, scheme.bonusCap),
    deduction: scheme.deductionCap === null ? deduction : Decimal.min(deduction, scheme.deductionCap),
  };
}
