import { Decimal, fixed, parseDecimal, sum } from '../../core/decimal.ts';
import { type Day, firstDay, lastDay, type Span, yearSpan } from '../../core/span.ts';
import { type Fact, saying } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Known } from '../../facts/known.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { rankValues } from '../ranking.ts';
import { type Scored, scoresOf } from '../scores.ts';
import type { Verdict } from '../verdict.ts';
import { dayIn } from './task-facts.ts';

/** What one unit's year is put together from. */
export interface CompositeLine {
  /** The unit, or the thing that was marked. */
  readonly name: string;
  /** 第1季度 … 第4季度 with the points of other rules, then 年终; null where it has not been marked, cannot be read or its points are left open. */
  readonly parts: readonly (Decimal | null)[];
  /** Points that other rules (项-05) add to each quarter; null: 待定, left open or not known. */
  readonly points: readonly (Decimal | null)[];
  /** Mean of the four quarters × share + year's end × the rest; null while one of the five is missing. */
  readonly score: Known<Decimal>;
  /** The same from what is there, the shares of what is missing left out; null where nothing is. */
  readonly soFar: Decimal | null;
  readonly rank: number | null;
  readonly tied: boolean;
}

/** 年度综合得分: quarters and the year's end by the shares that a rule sets (项-03, 项-04). */
export interface CompositeStanding {
  readonly rule: string;
  readonly plan: string;
  readonly name: string;
  readonly span: Span;
  /** Share of the quarters, in per cent. */
  readonly share: Decimal;
  /** The year is over on the day of the span's end. */
  readonly ended: boolean;
  readonly lines: readonly CompositeLine[];
}

const HUNDRED = new Decimal(100);

/** The composites that the scheme's rules set, as far as anything was marked for them by the end of a span. */
export function compositesOf(
  facts: Facts,
  scheme: Scheme,
  roster: Roster,
  span: Span,
  verdicts: readonly Verdict[],
): readonly CompositeStanding[] {
  return scheme.rules.flatMap(({ kind, on, args, rule, plan, name }): readonly CompositeStanding[] => {
    const { quarterly, yearly } = args;
    const share = typeof args.share === 'string' ? parseDecimal(args.share) : null;
    if (
      !on ||
      kind !== 'weighted' ||
      typeof quarterly !== 'string' ||
      typeof yearly !== 'string' ||
      share === null
    )
      return [];
    const rules = Array.isArray(args.points) ? args.points : [];
    const giving = verdicts.filter((verdict) => rules.includes(verdict.rule.rule));
    const lines = linesOf(facts, { quarterly, yearly, share, giving }, scheme, roster, span);
    const ended = lastDay(span) === `${span.year}-12-31`;
    return lines.length === 0 ? [] : [{ rule, plan, name, span, share, ended, lines }];
  });
}

interface Shares {
  readonly quarterly: string;
  readonly yearly: string;
  readonly share: Decimal;
  /** Verdicts that give or take points. */
  readonly giving: readonly Verdict[];
}

function linesOf(
  facts: Facts,
  { quarterly, yearly, share, giving }: Shares,
  scheme: Scheme,
  roster: Roster,
  span: Span,
): readonly CompositeLine[] {
  const over = (part: Span): boolean => lastDay(part) <= lastDay(span);
  const quarters = [1, 2, 3, 4].map((index): Span => ({ year: span.year, unit: 'quarter', index }));
  const marked = [
    ...quarters.map((part) => (over(part) ? scoresOf(facts, roster, quarterly, part) : [])),
    over(yearSpan(span.year)) ? scoresOf(facts, roster, yearly, yearSpan(span.year)) : [],
  ];
  const nameOf = ({ about }: Scored): string => about.unit ?? about.item;
  const names = [...new Set(marked.flatMap((part) => part.map(nameOf)))];
  const drafts = names
    .toSorted((one, other) => roster.order(one) - roster.order(other))
    .map((name) =>
      draft(
        name,
        marked.map((part) => part.filter((own) => nameOf(own) === name)),
        quarters.map((part) => (over(part) ? pointsIn(giving, name, part) : new Decimal(0))),
        share,
        span,
        scheme,
      ),
    );
  const ranks = rankValues(
    drafts.map(({ score }) => score.value),
    scheme.ranking,
  );
  return drafts
    .map((line, index) => ({ ...line, rank: ranks[index]?.rank ?? null, tied: ranks[index]?.tied ?? false }))
    .toSorted((one, other) => (one.rank ?? names.length + 1) - (other.rank ?? names.length + 1));
}

function draft(
  name: string,
  marked: readonly (readonly Scored[])[],
  points: readonly (Decimal | null)[],
  share: Decimal,
  span: Span,
  { decimals }: Scheme,
): Omit<CompositeLine, 'rank' | 'tied'> {
  const said = marked.map((part) => part.map(({ score }) => score));
  const parts = said.map(markOf).map((mark, index) => withPoints(mark, points[index]));
  const weights = [...[1, 2, 3, 4].map(() => share.dividedBy(4)), HUNDRED.minus(share)];
  const there = parts.flatMap((value, index) => {
    const weight = weights[index];
    return value === null || weight === undefined ? [] : [{ value, weight }];
  });
  const weighed = sum(there.map(({ value, weight }) => value.times(weight)));
  const whole = sum(there.map(({ weight }) => weight));
  const soFar = whole.isZero() ? null : weighed.dividedBy(whole).toDecimalPlaces(decimals);
  const score = there.length < parts.length ? null : soFar;
  const text = score === null ? '' : fixed(score, decimals);
  return {
    name,
    parts,
    points,
    soFar,
    score: {
      value: score,
      when: span,
      words: score === null ? { zh: '未齐', en: 'not complete' } : { zh: `${text}分`, en: `${text} points` },
      from: said.flat(),
    },
  };
}

/** The points that a unit was given, less those taken, in a quarter; null while one of them is left open, or may belong to it. */
function pointsIn(giving: readonly Verdict[], name: string, quarter: Span): Decimal | null {
  const mine = giving.filter((verdict) => {
    const day = dayOf(verdict);
    const inside = day === null || (day >= firstDay(quarter) && day <= lastDay(quarter));
    return verdict.about.unit === name && inside;
  });
  return mine.reduce<Decimal | null>((total, verdict) => {
    const { state, action } = verdict;
    const points = parseDecimal(action.points ?? '');
    if (total === null || points === null || state !== 'met' || dayOf(verdict) === null) return null;
    return action.list === 'deduction' ? total.minus(points.abs()) : total.plus(points.abs());
  }, new Decimal(0));
}

/** The day of the row that a verdict is about; null where nobody knows it. */
function dayOf({ rule, because }: Verdict): Day | null {
  const { date } = rule.args;
  if (typeof date !== 'string') return null;
  const what = saying(rule.table, date);
  const found = because.flatMap(({ from }) => from).find((own) => 'what' in own && own.what === what);
  return found !== undefined && 'what' in found ? dayIn(found) : null;
}

/** A mark with the points of its quarter; the year's end has none. */
function withPoints(mark: Decimal | null, points: Decimal | null | undefined): Decimal | null {
  return mark === null || points === null ? null : mark.plus(points ?? 0);
}

/** The one mark that was given; of several that differ none. */
function markOf(said: readonly Fact[]): Decimal | null {
  const values = said.map(({ value }) => (Decimal.isDecimal(value) ? value : null));
  const [first] = values;
  if (first === undefined || first === null) return null;
  return values.every((value) => value?.equals(first) === true) ? first : null;
}
