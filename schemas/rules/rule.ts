import { z } from 'zod';
import { UNIT_KINDS } from '../../src/core/unit-kind.ts';

const Text = z.string().min(1);
const Both = z.strictObject({ zh: Text, en: Text }).readonly();

/** The plans that rules stand in, by the first character of their numbers. */
export const RULE_PLANS = {
  招: 'investment',
  项: 'project',
  企: 'enterprise',
  科: 'innovation',
  营: 'environment',
  村: 'rural',
  文: 'civic',
  党: 'party',
} as const;

export type RulePlan = (typeof RULE_PLANS)[keyof typeof RULE_PLANS];

/** The plan of a table, as rules name it; a table of no plan's own goes with the first. */
export function planOf(table: string): RulePlan {
  const [folder] = table.split('/');
  return Object.values(RULE_PLANS).find((plan) => plan === folder) ?? 'investment';
}

/** The plan of a rule by its number (招-07), else by the table that feeds it. */
export function planOfRule(rule: string, table: string): RulePlan {
  for (const [letter, plan] of Object.entries(RULE_PLANS)) if (rule.startsWith(letter)) return plan;
  return planOf(table);
}

/** What a rule comes to: the list that a unit, a task, a project … is put on. */
export const LISTS = [
  'interview',
  'notice',
  'transfer',
  'accountable',
  'listed-management',
  'terminate',
  'barred',
  'reward',
  'funds',
  'bonus',
  'deduction',
  'commended',
  'overdue',
  'not-done',
  'shortfall',
  'behind',
  'stalled',
  'attention',
  'red',
  'black',
  'consultation',
  'candidates',
] as const;

export type ListName = (typeof LISTS)[number];

/** Figures as decimal text; null: the document leaves it open (待定), and 规则 of the scheme's workbook is where it is filled in. */
const LeftOpen = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/u)
  .nullable()
  .optional();

/** What is done when a step is reached: a proposal until signed off. */
export const Action = z
  .strictObject({
    list: z.enum(LISTS).describe('The list it comes on: 约谈.'),
    by: Text.describe('Who does it: 分管市领导.'),
    whom: Text.describe('To whom, or for what: 主要负责人, 工作经费.'),
    amount: LeftOpen.describe('万元.'),
    points: LeftOpen.describe('Points added, or deducted where negative.'),
  })
  .readonly();

/** A step: from how often on, for which place, or at which tier, as the rule's kind says. */
const Step = z.strictObject({ times: z.int().min(1), ...Action.unwrap().shape }).readonly();

/** What is worked out: a kind of rule with its parameters. */
const computed = {
  kind: Text.describe(
    'Kind of rule; src/assessment/rules has a file for each, which says what its parameters are.',
  ),
  table: Text.describe('The table that feeds it.'),
  args: z.record(z.string(), z.unknown()).readonly().describe('The parameters of its kind.'),
  kinds: z.array(z.enum(UNIT_KINDS)).readonly().describe('Kinds of units in scope; empty: all.'),
  exemptUnits: z.array(Text).readonly().describe('Units exempt by name (不可抗力 and the like).'),
  steps: z.array(Step).min(1).readonly().describe('Ascending. A step of 1 is taken at once.'),
};

/** Where a rule stands, and what it is called; the facts are the document's, the words our own. */
const heading = {
  rule: Text.describe('Its number: 招-07.'),
  plan: z.enum(Object.values(RULE_PLANS)),
  name: Text,
  place: Text.describe('Where its plan states it: 三（二）8.'),
};

/** A clause of a rule as the scheme holds it; a rule of several limits has a clause for each, all of its number. */
export const Rule = z
  .strictObject({
    ...heading,
    clause: z.string().describe('Tells the clauses of one rule apart: 开工率; empty where there is one.'),
    on: z.boolean().describe('Whether it is applied.'),
    ...computed,
  })
  .readonly();

/** A clause in its plan's file. */
const Clause = z
  .strictObject({
    clause: Rule.unwrap().shape.clause.optional(),
    kind: computed.kind,
    table: computed.table,
    args: computed.args.optional(),
    kinds: computed.kinds.optional(),
    steps: computed.steps,
  })
  .readonly();

/**
 * A rule of the document. computed: a kind with parameters; judgement: a person decides, for the reason given, and candidates may
 * be prepared; no-measure: a statement without anything to count.
 */
export const DocumentRule = z.discriminatedUnion('nature', [
  z.strictObject({ ...heading, nature: z.literal('computed'), clauses: z.array(Clause).min(1).readonly() }),
  z.strictObject({
    ...heading,
    nature: z.literal('judgement'),
    why: Both,
    candidates: z.array(Clause).readonly().optional(),
  }),
  z.strictObject({ ...heading, nature: z.literal('no-measure'), why: Both }),
]);

export type Action = z.infer<typeof Action>;
export type Rule = z.infer<typeof Rule>;
export type DocumentRule = Readonly<z.infer<typeof DocumentRule>>;

/** A rule as its plan's file writes it: the plan goes with the file. */
export type Stated<Entry = DocumentRule> = Entry extends DocumentRule ? Omit<Entry, 'plan'> : never;
