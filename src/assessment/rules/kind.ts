import type { z } from 'zod';
import type { Rule } from '../../../schemas/rules/rule.ts';
import type { Day, Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Roster } from '../../roster/roster.ts';
import type { Evidence } from '../metrics/metric.ts';
import { parsedOnce } from '../parsed-once.ts';
import type { Verdict } from '../verdict.ts';
import type { RankedSpan } from './ranked-group.ts';

/** What a rule is judged on: all that was said, up to the end of a span. */
export interface Bench {
  readonly evidence: Evidence;
  readonly roster: Roster;
  readonly span: Span;
  /** The day by which it is judged: the span's last, or today where that is earlier. */
  readonly day: Day;
  /** That day is over: what was due on it and is not done is late. */
  readonly over: boolean;
  /** What came of another rule at the end of a span. */
  readonly verdictsOf: (rule: string, span: Span) => readonly Verdict[];
}

/** What came of a clause. */
export interface Judged {
  /** How many units, tasks or things it was asked about. */
  readonly asked: number;
  readonly verdicts: readonly Verdict[];
  /** What it could not do without and did not find, beside tables: columns, months. */
  readonly lacks?: readonly Bilingual[];
  /** Of a rule that ranks: how all stand. */
  readonly ranking?: RankedSpan;
}

interface KindSpec<Args extends z.ZodObject> {
  readonly id: string;
  readonly title: Bilingual;
  /** Its parameters; each made by params.ts, so that the scheme's workbook can say and read it. */
  readonly args: Args;
  /** The tables it cannot do without; the clause's own where nothing is said. */
  readonly needs?: (rule: Rule, args: z.infer<Args>) => readonly string[];
  readonly judge: (bench: Bench, rule: Rule, args: z.infer<Args>) => Judged;
}

/** A kind of rule as the list of them takes it. */
export interface RuleKind {
  readonly id: string;
  readonly title: Bilingual;
  readonly args: z.ZodObject;
  readonly needs: (rule: Rule) => readonly string[];
  /** @throws ZodError for parameters the kind does not take, which reading a scheme refuses. */
  readonly judge: (bench: Bench, rule: Rule) => Judged;
}

/** A kind of rule: what its parameters are, what it needs, and how it is told. */
export function defineRuleKind<Args extends z.ZodObject>(spec: KindSpec<Args>): RuleKind {
  const { id, title, args, needs, judge } = spec;
  const parsed = parsedOnce(args);
  return {
    id,
    title,
    args,
    needs: (rule) => needs?.(rule, parsed(rule.args)) ?? [rule.table],
    judge: (bench, rule) => judge(bench, rule, parsed(rule.args)),
  };
}
