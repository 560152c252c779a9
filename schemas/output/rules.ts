import { z } from 'zod';
import { RULE_PLANS } from '../rules/rule.ts';

const Count = z.int().min(0);

/** How a rule stands. */
export const RuleStateJson = z.strictObject({
  rule: z.string().describe('Number of the rule, e.g. 招-03.'),
  plan: z.enum(Object.values(RULE_PLANS)),
  name: z.string(),
  place: z.string().describe('Where its plan states it.'),
  state: z.enum(['computed', 'needs-data', 'judgement', 'no-measure', 'off']),
  why: z.string().nullable().describe('Why it is for people to decide, without a measure, or off.'),
  asked: Count.describe('Units, tasks or things it was asked about.'),
  verdicts: z.strictObject({ met: Count, near: Count, open: Count }),
  missing: z.array(z.string()).describe('Tables it needs and of which nothing was submitted.'),
  lacks: z.array(z.string()).describe('What else it did not find: columns, months.'),
});

/** What `dayie rules --format json` prints. */
export const RulesDocument = z.strictObject({
  version: z.literal(1).describe('Version of this shape.'),
  span: z.string().nullable().describe('The month judged; null when nothing could be placed in one.'),
  counts: z.strictObject({
    computed: Count,
    'needs-data': Count,
    judgement: Count,
    'no-measure': Count,
    off: Count,
  }),
  rules: z.array(RuleStateJson),
});

export type RuleStateJson = z.infer<typeof RuleStateJson>;
export type RulesDocument = z.infer<typeof RulesDocument>;
