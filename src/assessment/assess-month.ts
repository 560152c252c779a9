import { Decimal, roundHalfUp, sum } from '../core/decimal.ts';
import { type Period, samePeriod } from '../core/period.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import type { Roster } from '../roster/roster.ts';
import { schedulePercent, scoreSchedule } from '../scheme/schedule.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import { type Completion, complete } from './completion.ts';
import { lightOf } from './light.ts';
import type {
  AssessmentInput,
  ClassResult,
  IndicatorResult,
  MonthFigures,
  MonthResult,
  UnitFigures,
  UnitResult,
} from './model.ts';
import { lastOf, type Ranked, rankValues } from './ranking.ts';
import { scorerOf } from './scorers/index.ts';

const ZERO = new Decimal(0);

/** A unit with its completions, before the class is compared. */
interface Draft {
  readonly unit: string;
  readonly class: string;
  readonly completions: readonly Completion[];
}

/**
 * Scores and ranks one month. A unit of an earlier month that is missing now is listed as incomplete, not lost.
 *
 * @param before the month before, as assessed; null when it was not submitted.
 */
export function assessMonth(
  input: AssessmentInput,
  month: MonthFigures,
  scheme: Scheme,
  roster: Roster,
  before: MonthResult | null,
): MonthResult {
  const { period } = month;
  const drafts = allUnits(input, month).map((unit) => draft(unit, input, month, scheme, roster));
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
  return {
    period,
    schedule: schedulePercent(period, null),
    classes: ordered.map(([name, members]) =>
      assessClass(name, members, input.table, period, scheme, before),
    ),
  };
}

/** Units of this month, then those that stood in an earlier one, with their actuals missing. */
function allUnits(input: AssessmentInput, month: MonthFigures): readonly UnitFigures[] {
  const units = new Map(month.units.map((unit) => [unit.unit, unit]));
  for (const earlier of input.months) {
    for (const unit of earlier.units) {
      if (units.has(unit.unit)) continue;
      const measures = [...unit.measures].map(
        ([measure, { target }]) => [measure, { target, actual: MISSING, month: MISSING }] as const,
      );
      units.set(unit.unit, { ...unit, measures: new Map(measures) });
    }
  }
  return [...units.values()];
}

const MISSING = { state: 'missing', at: [] } as const;

function draft(
  unit: UnitFigures,
  input: AssessmentInput,
  month: MonthFigures,
  scheme: Scheme,
  roster: Roster,
): Draft {
  const onRoster = roster.byName(unit.unit);
  const name = onRoster?.class ?? unit.class ?? scheme.unclassified;
  const groups = [name, ...(onRoster === undefined ? [] : [UNIT_KIND_NAMES[onRoster.kind]])];
  const previous = previousFigures(unit.unit, input, month.period);
  const completions = indicatorsOf(scheme, input.table)
    .filter(({ appliesTo }) => appliesTo.length === 0 || appliesTo.some((group) => groups.includes(group)))
    .map((indicator) => complete(indicator, unit, previous, month.period.month === 1));
  return { unit: unit.unit, class: name, completions };
}

export function indicatorsOf(scheme: Scheme, table: string): readonly Indicator[] {
  return scheme.indicators.filter((indicator) => indicator.table === table);
}

function previousFigures(unit: string, input: AssessmentInput, period: Period): UnitFigures | null {
  const wanted = { year: period.year, month: period.month - 1 };
  const month = input.months.find((item) => samePeriod(item.period, wanted));
  return month?.units.find((item) => item.unit === unit) ?? null;
}

function assessClass(
  name: string,
  members: readonly Draft[],
  table: string,
  period: Period,
  scheme: Scheme,
  before: MonthResult | null,
): ClassResult {
  const ranks = indicatorRanks(members, scheme);
  const scored = members.map((member, index) =>
    scoreUnit(member, members, table, period, scheme, ranks[index] ?? []),
  );
  const ranked = rankValues(
    scored.map(({ score }) => score),
    scheme.ranking,
  );
  const last = lastOf(scored.map(({ score, complete: whole }) => (whole ? score : null)));
  const units = scored.map(
    (unit, index): UnitResult => ({
      ...unit,
      class: name,
      rank: ranked[index]?.rank ?? null,
      tied: ranked[index]?.tied ?? false,
      last: last[index] ?? false,
      previousRank: rankBefore(unit.unit, name, before),
    }),
  );
  return {
    name,
    units: units.sort((left, right) => (left.rank ?? units.length + 1) - (right.rank ?? units.length + 1)),
  };
}

function rankBefore(unit: string, name: string, before: MonthResult | null): number | null {
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
          const rate = completions.find(({ indicator }) => indicator.id === id)?.rate ?? null;
          return rate === null ? null : roundHalfUp(rate.times(100), scheme.decimals);
        }),
        scheme.ranking,
      ),
    ]),
  );
  return members.map(({ completions }, index) =>
    completions.map(({ indicator }) => byIndicator.get(indicator.id)?.[index] ?? null),
  );
}

type Scored = Omit<UnitResult, 'class' | 'rank' | 'tied' | 'last' | 'previousRank'>;

function scoreUnit(
  member: Draft,
  peers: readonly Draft[],
  table: string,
  period: Period,
  scheme: Scheme,
  ranks: readonly (Ranked | null)[],
): Scored {
  const indicators = member.completions.map((completion, index) =>
    scoreIndicator(completion, peers, period, scheme, ranks[index]?.rank ?? null),
  );
  const whole = indicators.every(({ state }) => state !== 'unreported');
  const counted = indicators.filter(({ points: earned }) => earned !== null);
  const weights = sum(counted.map(({ weight }) => weight));
  const scorable =
    (whole || scheme.incomplete === 'score-known') &&
    !weights.isZero() &&
    indicators.some(({ state }) => state === 'scored');
  const base = scorable
    ? roundHalfUp(
        sum(counted.map(({ points: earned }) => earned ?? ZERO))
          .dividedBy(weights)
          .times(100),
        scheme.decimals,
      )
    : null;
  const { bonus, deduction } = adjustments(member.unit, table, period, scheme);
  const score =
    base === null ? null : roundHalfUp(Decimal.max(ZERO, base.plus(bonus).minus(deduction)), scheme.decimals);
  const gap = score === null ? null : score.minus(scoreSchedule(period, scheme.decimals));
  return {
    unit: member.unit,
    score,
    baseScore: base,
    bonus,
    deduction,
    gap,
    light: gap === null ? null : lightOf(gap, scheme.lights),
    complete: whole,
    indicators,
  };
}

function scoreIndicator(
  completion: Completion,
  peers: readonly Draft[],
  period: Period,
  scheme: Scheme,
  rank: number | null,
): IndicatorResult {
  const { indicator, rate } = completion;
  const gap = rate === null ? null : rate.times(100).minus(schedulePercent(period, indicator));
  const rates = peers.flatMap(({ completions }) =>
    completions.flatMap((other) =>
      other.indicator.id === indicator.id && other.rate !== null ? [other.rate] : [],
    ),
  );
  return {
    id: indicator.id,
    name: indicator.name,
    measureUnit: indicator.measureUnit,
    columns: completion.columns,
    target: completion.target,
    actual: completion.actual,
    increment: completion.increment,
    grew: completion.grew,
    rate,
    gap,
    light: gap === null ? null : lightOf(gap, scheme.lights),
    weight: indicator.weight,
    cap: indicator.cap,
    points: rate === null ? withoutRate(completion) : pointsOf(indicator, rate, rates),
    state: completion.state === 'known' ? 'scored' : completion.state,
    rank,
    targetAt: completion.targetAt,
    actualAt: completion.actualAt,
  };
}

/** Points out of the indicator's weight; with a bonus scorer they may exceed it. */
export function pointsOf(
  { scorer, weight, cap }: Indicator,
  rate: Decimal,
  rates: readonly Decimal[],
): Decimal {
  return weight.times(scorerOf(scorer).share(scorer, { rate, rates, cap }));
}

/** 无任务: left out and the rest rescaled (null), or full marks, zero, or fixed points. */
function withoutRate({ state, indicator }: Completion): Decimal | null {
  if (state !== 'no-target' || indicator.noTarget === 'rescale') return null;
  if (indicator.noTarget === 'full') return indicator.weight;
  return indicator.noTarget === 'zero' ? ZERO : indicator.noTarget.points;
}

/** 奖惩 up to this month, each side capped. */
function adjustments(
  unit: string,
  table: string,
  period: Period,
  scheme: Scheme,
): { readonly bonus: Decimal; readonly deduction: Decimal } {
  const mine = scheme.adjustments.filter(
    (item) => item.unit === unit && item.table === table && item.month <= period.month,
  );
  const bonus = sum(mine.filter(({ points: value }) => value.isPositive()).map(({ points: value }) => value));
  const deduction = sum(
    mine.filter(({ points: value }) => value.isNegative()).map(({ points: value }) => value.negated()),
  );
  return {
    bonus: scheme.bonusCap === null ? bonus : Decimal.min(bonus, scheme.bonusCap),
    deduction: scheme.deductionCap === null ? deduction : Decimal.min(deduction, scheme.deductionCap),
  };
}
