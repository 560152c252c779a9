import { compareSpans } from '../core/span.ts';
import type { RankedSpan } from './rules/ranked-group.ts';
import { SCORES } from './scores.ts';
import type { Outcome } from './verdicts.ts';

/** 评分排名: how those stand whom people have marked (拉练, 季度考核, 满意度), as a rule ranks them. */
export interface MarkRanking extends RankedSpan {
  readonly rule: string;
  readonly plan: string;
  readonly name: string;
}

/** The rankings of the 考核评分表; those of what is reported are standings of their own. */
export function markRankings(outcomes: readonly Outcome[]): readonly MarkRanking[] {
  return outcomes
    .flatMap(({ rule, ranking }): readonly MarkRanking[] =>
      ranking === null || rule.table !== SCORES
        ? []
        : [{ rule: rule.rule, plan: rule.plan, name: nameOf(rule), ...inOrder(ranking) }],
    )
    .toSorted((left, right) => compareSpans(left.span, right.span));
}

/** The best first, those without a place last. */
function inOrder({ span, groups }: RankedSpan): RankedSpan {
  const place = (rank: number | null): number => rank ?? Number.POSITIVE_INFINITY;
  return {
    span,
    groups: groups.map((group) => ({
      ...group,
      members: group.members.toSorted((left, right) =>
        left.rank === right.rank ? 0 : place(left.rank) - place(right.rank),
      ),
    })),
  };
}

/** 拉练, as its review is called; a rule that names none goes by its own name. */
function nameOf({ args, name, clause }: Outcome['rule']): string {
  return typeof args.exam === 'string' ? args.exam : `${name}${clause}`;
}
