import { z } from 'zod';

/** `error TABLE-005 2023-05.xlsx 部门单位!E3`; sheet and cell as far as the finding has them. */
const FindingLine = z.string().regex(/^(error|warning|info) [A-Z]+-\d{3}( .+)?$/u);

/** Figures by table, then unit, then column (`contract-value.actual`), as `dayie import` gives them; null: no such value. */
const Figures = z.record(z.string(), z.record(z.string(), z.record(z.string(), z.string().nullable())));

const Command = z.strictObject({
  options: z.array(z.string()).optional().describe('Beside the files of the folder.'),
  exit: z.int().min(0).max(2).describe('The exit code.'),
});

const Validate = Command.extend({
  findings: z.array(FindingLine).describe('Every finding, no more and no fewer; the order is free.'),
  said: z.record(z.string(), z.array(z.string())).optional().describe('By code: words its messages hold.'),
});

const Score = Command.extend({
  period: z.string().nullable().optional().describe('The month scored.'),
  classes: z
    .record(z.string(), z.record(z.string(), z.int().nullable()))
    .optional()
    .describe('By class: the rank of every unit of it, no more and no fewer.'),
  figures: z
    .record(z.string(), z.record(z.string(), z.string()))
    .optional()
    .describe('By unit and indicator: `actual/target`, a dash where one is not known.'),
  findings: z
    .array(FindingLine)
    .optional()
    .describe(
      'Every error and warning at a cell, written as for `validate`; CHECK-009 (units that are missing) is left out.',
    ),
  interviews: z
    .array(z.string())
    .optional()
    .describe('Every line of the list: unit, rule, status (interview, warning, unverified).'),
});

const Import = Command.extend({
  months: z
    .array(z.string())
    .optional()
    .describe('Table and month of every table read (`investment/departments 2023-05`).'),
  figures: Figures.optional(),
});

const Collect = Command.extend({
  states: z
    .record(z.string(), z.string())
    .optional()
    .describe('By unit, else by file: how it stands in the sheet 报送情况 (已报, 退回, 未报 …).'),
  counts: z.string().optional().describe('The line of counts over that sheet, or how it begins.'),
  figures: Figures.optional().describe('What the collected workbook holds.'),
});

/** What one folder of the office corpus gives. */
export const Expected = z.strictObject({
  shows: z.string().describe('What the workbooks are and what is right, in one sentence.'),
  validate: Validate.optional(),
  import: Import.optional(),
  score: Score.optional(),
  collect: Collect.optional(),
});

export type Expected = z.infer<typeof Expected>;
