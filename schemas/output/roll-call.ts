import { z } from 'zod';

const Counts = z.strictObject({
  expected: z
    .int()
    .describe('Reports due, and those that came without being due; the sum of all but late and doubtful.'),
  received: z.int(),
  missing: z.int().describe('Nothing came.'),
  refused: z.int().describe('Faulty, or not to be opened.'),
  contradicting: z.int().describe('Sent twice with different figures.'),
  unfilled: z.int().describe('The form came back blank.'),
  unread: z.int().describe('Something came that is no workbook.'),
  otherMonth: z.int().describe('Another month’s report came instead.'),
  late: z.int().describe('Of those received.'),
  doubtful: z
    .int()
    .describe('Of those received: with figures to be verified, which stay out of sums and ranks.'),
});

const Line = z.strictObject({
  unit: z.string().nullable().describe('Null where nobody knows whose file it is.'),
  enterprise: z.string().nullable().describe('Of a return on an enterprise.'),
  state: z.enum([
    'merged',
    'merged-faulty',
    'contradicting',
    'refused',
    'unfilled',
    'unread',
    'other',
    'missing',
  ]),
  late: z.boolean(),
  again: z.boolean().describe('Sent again with the same contents; counted once.'),
  doubtful: z.boolean().describe('Something in it is to be verified: out of sums, ranks and text till then.'),
  file: z.string().nullable(),
  reasons: z
    .array(z.string())
    .describe('Why it was not taken, in a few words each, in the language of the run.'),
  remarks: z.array(z.string()).describe('Why it stands so; Chinese sentences.'),
});

/** The published JSON of `collect`: the roll-call of a month. */
export const RollCallDocument = z.strictObject({
  version: z.literal(1),
  period: z.string().regex(/^\d{4}-\d{2}$/),
  counts: Counts.describe('Of all tables together.'),
  tables: z.array(
    z.strictObject({ source: z.string(), title: z.string(), counts: Counts, lines: z.array(Line) }),
  ),
  others: z.array(Line).describe('Files that hold no table of the month.'),
});

export type RollCallDocument = z.infer<typeof RollCallDocument>;
