import { z } from 'zod';
import { PlaceJson } from './findings.ts';

const Kind = z.enum(['return', 'remind', 'interview', 'assign', 'supervise', 'criticise', 'transfer']);

const Item = z.strictObject({
  type: z.enum(['fault', 'report', 'task', 'reason']),
  level: z.enum(['error', 'warning']).nullable().describe('Of a fault.'),
  heading: z.string().nullable().describe('Of a fault: the column’s heading as printed.'),
  stands: z.string().nullable().describe('Of a fault: what stands there, as typed; null where not known.'),
  item: z.string().nullable().describe('The report, the task or the problem; null of a fault or a reason.'),
  ground: z.string().nullable().describe('The rule or the assessment that it follows from.'),
  due: z.iso.date().nullable(),
  daysLate: z.int().min(0).nullable(),
  text: z.string().describe('What the letter says of it.'),
  sources: z.array(PlaceJson).describe('The cells it rests on; empty of what did not come.'),
});

/** What `--format json` of `letters` prints. */
export const LettersDocument = z.strictObject({
  version: z.literal(1).describe('Version of this shape.'),
  label: z.string().describe('The month, or the span that the lists are drawn up for.'),
  date: z.iso.date().describe('Day of the letters.'),
  letters: z.array(
    z.strictObject({
      kind: Kind,
      name: z.string().describe('What the kind is called.'),
      unit: z.string(),
      title: z.string(),
      paragraphs: z.array(z.string()).describe('The text, its list left out, which stands in `items`.'),
      values: z.record(z.string(), z.string()).describe('What the placeholders stand for, by name.'),
      open: z.array(z.string()).describe('Placeholders without a value, left 〔 〕 to be filled in.'),
      items: z.array(Item).describe('The letter’s list.'),
    }),
  ),
  without: z.array(Kind).describe('Kinds that the files say nothing of.'),
  unidentified: z.array(z.string()).describe('Files that nobody can be told to have sent.'),
  unaddressed: z.int().min(0).describe('Lines of the lists that name no unit.'),
});

export type LettersDocument = z.infer<typeof LettersDocument>;
