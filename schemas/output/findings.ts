import { z } from 'zod';

/** Where something stands; null where it is not known or does not apply. */
export const PlaceJson = z
  .strictObject({
    file: z.string().nullable().describe('Path as it was given, with / on every system.'),
    sheet: z.string().nullable().describe('Name of the sheet.'),
    cell: z.string().nullable().describe('A1 reference of a cell or a range, e.g. D12 or D5:D12.'),
  })
  .meta({
    id: 'Place',
    description: 'Where something stands; null where it is not known or does not apply.',
  });

export const SeverityJson = z.enum(['error', 'warning', 'info']);

export const FindingJson = z
  .strictObject({
    code: z
      .string()
      .regex(/^[A-Z]+-\d{3}$/)
      .describe('Permanent code; dayie explain CODE says more.'),
    name: z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .describe('The code’s readable name.'),
    severity: SeverityJson,
    ...PlaceJson.shape,
    column: z.string().nullable().describe('The column’s heading as printed.'),
    unit: z
      .string()
      .nullable()
      .describe('The roster’s unit that the row or form is about, or that reports it; null where not known.'),
    table: z.string().nullable().describe('Table, e.g. investment/departments; null where not known.'),
    period: z
      .string()
      .regex(/^\d{4}-\d{2}$/)
      .nullable()
      .describe('Month of the figures; null where not known or where the table has no months.'),
    rule: z
      .string()
      .nullable()
      .describe('Number of a rule of the scheme, e.g. 招-03; null where none is concerned.'),
    message: z.string().describe('What is wrong and what to do, in the language of the run.'),
    fix: z.string().describe('How this kind of fault is mended.'),
    params: z
      .record(z.string(), z.string())
      .describe('The data the message was made from; docs/findings.en.md lists all names.'),
    related: z
      .array(PlaceJson)
      .describe('Other cells that belong to it, e.g. the other of two that disagree.'),
  })
  .meta({ id: 'Finding' });

const Count = z.int().min(0);

const Counts = z.strictObject({ error: Count, warning: Count, info: Count });

/** What `--format json` of `validate` prints. */
export const FindingsDocument = z.strictObject({
  version: z.literal(1).describe('Version of this shape.'),
  dayie: z.string().describe('Version of dayie.'),
  date: z.iso.date().describe('Day of the run.'),
  summary: z.strictObject({
    files: Count.describe('Workbooks checked.'),
    faulty: Count.describe('Workbooks with at least one finding.'),
    ...Counts.shape,
    known: Count.describe('Findings left out because the baseline knows them.'),
  }),
  files: z.array(
    z.strictObject({
      path: z.string(),
      status: z
        .enum(['read', 'refused', 'unread', 'skipped'])
        .describe('refused: could not be opened; unread: no workbook; skipped: a result of dayie’s own.'),
      tables: z.array(
        z.strictObject({
          id: z.string().describe('Table, e.g. investment/departments.'),
          title: z.string(),
          variant: z.enum(['base', 'progress']).describe('The table itself, or its monthly progress form.'),
          sheet: z.string(),
          period: z
            .string()
            .regex(/^\d{4}-\d{2}$/)
            .nullable(),
        }),
      ),
      counts: Counts,
    }),
  ),
  findings: z.array(FindingJson),
});

export type PlaceJson = z.infer<typeof PlaceJson>;
export type FindingJson = z.infer<typeof FindingJson>;
export type FindingsDocument = z.infer<typeof FindingsDocument>;
