import type { Span } from '../core/span.ts';
import type { Roster } from '../roster/roster.ts';
import type { Evidence } from './metrics/metric.ts';
import { ruleKindOf } from './rules/index.ts';
import type { Verdict } from './verdict.ts';

/** The verdicts at the end of a span, in the order of the assessments and of the rules, units in the roster's order. */
export function verdictsAt(evidence: Evidence, roster: Roster, span: Span): readonly Verdict[] {
  const { assessments, rules } = evidence.scheme;
  const place = ({ table }: { readonly table: string }): number => {
    const index = assessments.findIndex((assessment) => assessment.table === table);
    return index < 0 ? assessments.length : index;
  };
  return rules
    .filter(({ on }) => on)
    .toSorted((left, right) => place(left) - place(right))
    .flatMap((rule) => ruleKindOf(rule.kind).judge({ evidence, roster, span }, rule).verdicts);
}
