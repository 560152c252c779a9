import { z } from 'zod';
import { NO_TASK } from '../../schemas/cell-data.ts';
import type { CellMeta, ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { MEASURE_PARTS, measureKey } from '../model/table.ts';
import { headingLine } from '../words/headings.ts';
import { PART_WORDS } from './record.ts';

const DecimalText = z.string().regex(/^-?\d+(\.\d+)?$/);
const NoTask = z.literal(NO_TASK);
const Part = z.strictObject({ label: z.string(), number: DecimalText, unit: z.string().nullable() });
const RelationWord = z.enum(['=', '>=', '<=', '>', '<']);
const Worded = z.strictObject({
  number: DecimalText,
  relation: RelationWord,
  upper: DecimalText.nullable(),
  unit: z.string().nullable(),
  parts: z.array(Part),
});
const Deadline = z.strictObject({
  due: z.iso.date().nullable(),
  from: z.iso.date().nullable(),
  steps: z.array(z.iso.date()).optional(),
  standing: z.boolean(),
  text: z.string(),
});
const CellReference = z.string().regex(/^[A-Z]{1,3}[1-9]\d*$/);

/** What `dayie import` gives for one row of a table, as a zod schema; made from the table's own definition. */
function recordSchema(definition: TableDefinition): z.ZodType {
  const columns = definition.columns.flatMap(columnValues);
  return z
    .strictObject({
      table: z.literal(definition.id),
      variant: z.enum(['base', 'progress']),
      period: z
        .string()
        .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
        .nullable()
        .describe('Month up to which the figures run; null for a base table.'),
      file: z.string(),
      sheet: z.string(),
      row: z.int().min(1).describe('Row of the sheet, from 1.'),
      values: z
        .strictObject(Object.fromEntries(columns.map(([key, type]) => [key, type.optional()])))
        .describe(
          'By column. A column that the sheet lacks is absent; null: blank or unreadable; "/": no such task.',
        ),
      cells: keyed(columns, CellReference).describe('The cell each value was read from.'),
      wording: keyed(
        columns,
        z.strictObject({ relation: RelationWord, upper: DecimalText.nullable(), parts: z.array(Part) }),
      )
        .optional()
        .describe('Targets of measures that are more than a bare figure.'),
      unread: keyed(columns, z.string()).optional().describe('Cells that could not be read, as typed.'),
    })
    .meta({ title: definition.title, description: definition.source });
}

/** The same as JSON Schema 2020-12. */
export function recordJsonSchema(definition: TableDefinition): object {
  return z.toJSONSchema(recordSchema(definition), { target: 'draft-2020-12' });
}

type Columns = readonly (readonly [key: string, type: z.ZodType])[];

function keyed(columns: Columns, type: z.ZodType): z.ZodType {
  return z.strictObject(Object.fromEntries(columns.map(([key]) => [key, type.optional()])));
}

function columnValues(column: ColumnDefinition): Columns {
  const { content, id } = column;
  const heading = headingLine(column);
  if (content.type === 'composite') return [];
  if (content.type !== 'measure') return [[id, z.union([datumType(content), z.null()]).describe(heading)]];
  return MEASURE_PARTS.map((part) => {
    const unit = part === 'rate' ? '（%）' : part === 'rank' ? '' : `（${content.unit}）`;
    const type = z.union([DecimalText, NoTask, z.null()]).describe(`${heading}${unit}${PART_WORDS[part]}`);
    return [measureKey(id, part), type];
  });
}

function datumType(content: Exclude<CellMeta, { type: 'measure' | 'composite' }>): z.ZodType {
  switch (content.type) {
    case 'serial':
    case 'text':
      return z.string();
    case 'choice':
      return z.enum(content.options);
    case 'class':
      return z.string();
    case 'unit':
      return content.many === true ? z.array(z.string()) : z.string();
    case 'number':
      return z.union([DecimalText, NoTask]);
    case 'worded-target':
      return z.union([Worded, NoTask]);
    case 'deadline':
      return z.union([Deadline, NoTask]);
    case 'date':
      return z.union([z.iso.date(), NoTask]);
    case 'months':
      return z.array(z.int().min(1).max(12));
    case 'enterprise':
      return z.strictObject({ name: z.string(), markers: z.array(z.string()) });
  }
}
