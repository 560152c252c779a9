import type { Rule } from '../../schemas/rules/rule.ts';
import { type Day, lastDay, type Span, spanText } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Facts } from '../facts/facts.ts';
import type { Roster } from '../roster/roster.ts';
import type { Scheme } from '../scheme/scheme.ts';
import type { Evidence } from './metrics/metric.ts';
import { ruleKindOf } from './rules/index.ts';
import type { Bench, Judged } from './rules/kind.ts';
import type { RankedSpan } from './rules/ranked-group.ts';
import type { Verdict } from './verdict.ts';

/** What came of every clause, those without data too. */
export function outcomesAt(evidence: Evidence, roster: Roster, span: Span, today: Day): readonly Outcome[] {
  const { assessments, rules } = evidence.scheme;
  const place = ({ table }: { readonly table: string }): number => {
    const index = assessments.findIndex((assessment) => assessment.table === table);
    return index < 0 ? assessments.length : index;
  };
  const ordered = rules.toSorted((left, right) => place(left) - place(right));
  const judged = judgeRules(evidence, roster, { span, today }, ordered);
  return ordered.map((rule, index): Outcome => {
    const { asked = 0, verdicts = [], lacks = [], ranking = null } = judged[index] ?? {};
    return { rule, missing: missingFor(rule, evidence.facts), asked, verdicts, lacks, ranking };
  });
}

/** The same where nothing could be placed in a span: nothing is judged. */
export function outcomesWithout({ rules }: Scheme, facts: Facts): readonly Outcome[] {
  return rules.map((rule) => ({
    rule,
    missing: missingFor(rule, facts),
    asked: 0,
    verdicts: [],
    lacks: [{ zh: '能定月份的进度表', en: 'a progress table of a known month' }],
    ranking: null,
  }));
}

/** The tables a rule cannot do without and of which nothing was submitted. */
function missingFor(rule: Rule, facts: Facts): readonly string[] {
  return ruleKindOf(rule.kind)
    .needs(rule)
    .filter((table) => facts.spans(table).length === 0);
}

const NOT_JUDGED: Judged = { asked: 0, verdicts: [] };

function judgedBy(bench: Bench, rule: Rule): Judged {
  return ruleKindOf(rule.kind).judge(bench, rule);
}

/** Applied, and everything it rests on was sent: of a table that nobody sent nothing is asked of anybody. */
function canBeJudged(rule: Rule, facts: Facts): boolean {
  return rule.on && missingFor(rule, facts).length === 0;
}

/** What came of one clause of a rule. */
export interface Outcome {
  readonly rule: Rule;
  readonly missing: readonly string[];
  /** How many units, tasks or things it was asked about. */
  readonly asked: number;
  readonly verdicts: readonly Verdict[];
  /** What else it did not find: columns, months. */
  readonly lacks: readonly Bilingual[];
  /** Of a rule that ranks: how all stand; null of any other, and where there was nothing to rank. */
  readonly ranking: RankedSpan | null;
}

/** What came of each clause, in the order given; nothing of one that is switched off. */
export function judgeRules(
  evidence: Evidence,
  roster: Roster,
  { span, today }: { readonly span: Span; readonly today: Day },
  rules: Evidence['scheme']['rules'],
): readonly Judged[] {
  const known = new Map<string, readonly Verdict[]>();
  const benchAt = (when: Span): Bench => ({
    evidence,
    roster,
    span: when,
    day: today < lastDay(when) ? today : lastDay(when),
    over: today > lastDay(when),
    verdictsOf: (number, then) => {
      const key = `${number} ${spanText(then)}`;
      const before = known.get(key);
      if (before !== undefined) return before;
      // A rule that asks about itself gets no answer rather than none to end with.
      known.set(key, []);
      const mine = evidence.scheme.rules.filter(
        (own) => own.rule === number && canBeJudged(own, evidence.facts),
      );
      const found = mine.flatMap((rule) => judgedBy(benchAt(then), rule).verdicts);
      known.set(key, found);
      return found;
    },
  });
  const bench = benchAt(span);
  return rules.map((rule) => (canBeJudged(rule, evidence.facts) ? judgedBy(bench, rule) : NOT_JUDGED));
}
