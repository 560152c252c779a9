import { type Span, spanText } from '../core/span.ts';
import type { Roster } from '../roster/roster.ts';
import type { Evidence } from './metrics/metric.ts';
import { ruleKindOf } from './rules/index.ts';
import type { Bench, Judged } from './rules/kind.ts';
import type { Verdict } from './verdict.ts';

/** The verdicts at the end of a span, in the order of the assessments and of the rules, units in the roster's order. */
export function verdictsAt(evidence: Evidence, roster: Roster, span: Span): readonly Verdict[] {
  const { assessments, rules } = evidence.scheme;
  const place = ({ table }: { readonly table: string }): number => {
    const index = assessments.findIndex((assessment) => assessment.table === table);
    return index < 0 ? assessments.length : index;
  };
  const ordered = rules.toSorted((left, right) => place(left) - place(right));
  return judgeRules(evidence, roster, span, ordered).flatMap(({ verdicts }) => verdicts);
}

/** What came of each clause, in the order given; nothing of one that is switched off. */
export function judgeRules(
  evidence: Evidence,
  roster: Roster,
  span: Span,
  rules: Evidence['scheme']['rules'],
): readonly Judged[] {
  const known = new Map<string, readonly Verdict[]>();
  const benchAt = (when: Span): Bench => ({
    evidence,
    roster,
    span: when,
    verdictsOf: (number, then) => {
      const key = `${number} ${spanText(then)}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      // A rule that asks about itself gets no answer rather than none to end with.
      known.set(key, []);
      const mine = evidence.scheme.rules.filter(({ rule, on }) => on && rule === number);
      const found = mine.flatMap((rule) => ruleKindOf(rule.kind).judge(benchAt(then), rule).verdicts);
      known.set(key, found);
      return found;
    },
  });
  const bench = benchAt(span);
  return rules.map((rule) =>
    rule.on ? ruleKindOf(rule.kind).judge(bench, rule) : { asked: 0, verdicts: [] },
  );
}
