import { z } from 'zod';
import { UNIT_KINDS } from '../../src/core/unit-kind.ts';

const Text = z.string().min(1);

/** What is done to a unit when a step is reached: a proposal until signed off. */
export const Action = z
  .strictObject({
    list: z.enum(['interview']).describe('The list the unit comes on: 约谈.'),
    by: Text.describe('Who does it: 分管市领导.'),
    whom: Text.describe('To whom: 主要负责人.'),
  })
  .readonly();

/** A rule of the document (招-03 …) as data: a condition over a metric, how often it must hold, and what follows. */
export const Rule = z
  .strictObject({
    rule: Text.describe('Its number in the document.'),
    name: Text,
    assessment: Text.describe('Whose units it judges.'),
    when: z
      .strictObject({ metric: Text, args: z.record(z.string(), z.unknown()) })
      .readonly()
      .describe('What must hold of a unit in a span.'),
    counts: z
      .enum(['in-a-row', 'nth'])
      .describe(
        'in-a-row: spans that follow each other; nth: all times since it began anew, in a row or not.',
      ),
    anew: z.enum(['year', 'never']).describe('When counting begins anew.'),
    kinds: z.array(z.enum(UNIT_KINDS)).readonly().describe('Kinds of units in scope; empty: all.'),
    steps: z
      .array(z.strictObject({ times: z.int().min(1), ...Action.unwrap().shape }).readonly())
      .min(1)
      .readonly()
      .describe('Ascending. A step of 1 is taken at once.'),
    warnBefore: z.int().min(0).describe('Spans before the first step at which a warning is given; 0: none.'),
    exemptWhenComplete: z.boolean().describe('Units that have met every target of the year are exempt.'),
    exemptUnits: z.array(Text).readonly().describe('Units exempt by name (不可抗力 and the like).'),
  })
  .readonly();

export type Action = z.infer<typeof Action>;
export type Rule = z.infer<typeof Rule>;
