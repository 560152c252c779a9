import type { Rule } from '../../../schemas/rules/rule.ts';
import { Decimal, fixed } from '../../core/decimal.ts';
import { lastDay, type Span, spanOf } from '../../core/span.ts';
import { spanTitle } from '../../words/spans.ts';
import { metAll } from '../metrics/met-all.ts';
import { score } from '../metrics/score.ts';
import { rankValues } from '../ranking.ts';
import { SCORES, type Scored, scoresOf } from '../scores.ts';
import { hasTasks } from '../standing.ts';
import { inScope } from './found.ts';
import type { Bench } from './kind.ts';
import type { Ranked, RankedGroup } from './ranked-group.ts';
import type { JudgedSpan } from './spans.ts';

/**
 * The classes of an assessment at the end of a month, or of what people have scored; null where nothing was submitted.
 *
 * @param across all that people have scored against each other, whatever their classes.
 */
export function rankedGroups(
  bench: Bench,
  rule: Rule,
  { span, month }: Pick<JudgedSpan, 'span' | 'month'>,
  exam: string | undefined,
  across = false,
): readonly RankedGroup[] | null {
  return rule.table === SCORES
    ? scoredGroups(bench, rule, span, exam, across)
    : standingGroups(bench, rule.table, month);
}

function standingGroups({ evidence }: Bench, assessment: string, month: Span): readonly RankedGroup[] | null {
  const standing = evidence.standing(assessment, month);
  if (standing === null) return null;
  return standing.classes.map(({ name, units }) => {
    const due = units.filter(hasTasks);
    return {
      name,
      class: name,
      whole: due.every(({ rank }) => rank !== null),
      members: due.map((unit) => ({
        about: { unit: unit.unit },
        class: name,
        rank: unit.rank,
        tied: unit.tied,
        score: score.of(evidence, { unit: unit.unit }, month, { assessment }),
        metAll: metAll.of(evidence, { unit: unit.unit }, month, { assessment }),
      })),
    };
  });
}

function scoredGroups(
  bench: Bench,
  rule: Rule,
  span: Span,
  exam: string | undefined,
  across: boolean,
): readonly RankedGroup[] | null {
  const marks = marksFor(bench, span, exam);
  // Whom the rule is not about takes no place from those it is about.
  const scores = marks.scores
    .filter(({ about }) => inScope(about, rule, bench))
    .map((own) => (across ? { ...own, class: null } : own));
  if (scores.length === 0) return null;
  const of =
    marks.span === span
      ? { zh: '', en: '' }
      : { zh: `${spanTitle(marks.span, 'zh')}`, en: ` of ${spanTitle(marks.span, 'en')}` };
  const { decimals, ranking } = bench.evidence.scheme;
  const reviews = new Set(scores.map(({ review }) => review));
  const groups = new Map(scores.map((own) => [`${own.review}\n${own.class}`, own]));
  return [...groups.values()].map(({ review, class: name }) => {
    const mine = scores.filter((own) => own.review === review && own.class === name);
    const ranks = rankValues(
      mine.map(({ score: own }) => (Decimal.isDecimal(own.value) ? own.value : null)),
      ranking,
    );
    return {
      name: reviews.size > 1 ? [review, name ?? ''].filter((part) => part !== '').join('·') : (name ?? ''),
      class: name ?? '',
      whole: mine.every(({ score: own }) => Decimal.isDecimal(own.value)),
      members: mine.map(({ about, score: own }, index): Ranked => {
        const value = Decimal.isDecimal(own.value) ? own.value : null;
        const words =
          value === null
            ? { zh: '未评分', en: 'not scored' }
            : {
                zh: `${of.zh}${fixed(value, decimals)}分`,
                en: `${fixed(value, decimals)} points${of.en}`,
              };
        return {
          about,
          class: name,
          rank: ranks[index]?.rank ?? null,
          tied: ranks[index]?.tied ?? false,
          score: { value, when: marks.span, words, from: [own] },
          metAll: { value: true, when: span, words: { zh: '', en: '' }, from: [] },
        };
      }),
    };
  });
}

/** The marks of a span; of a year that is not over and has none yet those of its last half-year or quarter that has: 截至目前. */
function marksFor(
  { evidence, roster, span: judgedAt }: Pick<Bench, 'evidence' | 'roster' | 'span'>,
  span: Span,
  exam: string | undefined,
): { readonly span: Span; readonly scores: readonly Scored[] } {
  const at = (when: Span) => ({ span: when, scores: scoresOf(evidence.facts, roster, exam, when) });
  const own = at(span);
  const day = lastDay(judgedAt);
  if (span.unit !== 'year' || own.scores.length > 0 || day >= lastDay(span)) return own;
  const parts = [12, 9, 6, 3].flatMap((month) => {
    const last = `${span.year}-${`${month}`.padStart(2, '0')}-01`;
    return [...(month % 6 === 0 ? [spanOf(last, 'half')] : []), spanOf(last, 'quarter')];
  });
  return (
    parts
      .filter((part) => lastDay(part) <= day)
      .map(at)
      .find(({ scores }) => scores.length > 0) ?? own
  );
}

/** Those of a group that is not whole whose own place nobody knows, once the span is over: they may be on any list. */
export function unranked({ members, whole }: RankedGroup, { over }: JudgedSpan): readonly Ranked[] {
  return over && !whole ? members.filter(({ rank }) => rank === null) : [];
}

/** The n lowest of a group, all tied with the highest of them; nobody where all tie, or one stands alone. */
export function lowest({ members }: RankedGroup, n: number): readonly Ranked[] {
  const ranks = members.flatMap(({ rank }) => rank ?? []).toSorted((left, right) => left - right);
  const limit = ranks[Math.max(0, ranks.length - n)];
  if (limit === undefined || ranks.length < 2 || ranks.at(-1) === ranks[0]) return [];
  return members.filter(({ rank }) => rank !== null && rank >= limit);
}
