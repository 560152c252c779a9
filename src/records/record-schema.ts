import { z } from 'zod';
import { NO_TASK } from '../../schemas/cell-data.ts';
import type { Limits } from '../../schemas/cell-type.ts';
import type { CellMeta, ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { MEASURE_PARTS, type MeasurePart, measureKey, type Variant } from '../model/table.ts';
import { columnWords } from '../words/columns.ts';
import { headingLine } from '../words/headings.ts';
import { PART_WORDS } from './record.ts';

const DecimalText = decimalText({});
const NoTask = z.literal(NO_TASK);
const Part = z.strictObject({ label: z.string(), number: DecimalText, unit: z.string().nullable() });
const RelationWord = z.enum(['=', '>=', '<=', '>', '<']);
const Worded = z.strictObject({
  number: DecimalText,
  relation: RelationWord,
  upper: DecimalText.nullable(),
  stretch: DecimalText.optional(),
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

/** What `dayie import` gives for one row of a table, as a zod schema; made from the table's own cell types. */
function recordSchema(definition: TableDefinition): z.ZodType {
  const columns = definition.columns.filter(({ items }) => items !== true).flatMap(columnValues);
  const judged = definition.columns.some(({ items }) => items === true);
  const object = (shape: Readonly<Record<string, z.ZodType>>, item: z.ZodType): z.ZodObject =>
    judged ? z.object(shape).catchall(item) : z.strictObject(shape);
  const right = (variant: Variant, title: string): z.ZodType =>
    object(
      Object.fromEntries(
        columns
          .filter((item) => item.in.includes(variant))
          .map((item) => [item.key, rightType(item, variant)]),
      ),
      z.union([DecimalText, NoTask, z.null()]),
    ).meta({ title, description: 'What a row without faults holds.' });
  const asRead = object(
    Object.fromEntries(columns.map(({ key, type }) => [key, z.union([type, z.null()]).optional()])),
    z.union([DecimalText, NoTask, z.null()]),
  ).meta({
    title: 'any row',
    description:
      'A row with faults, too: what is blank or could not be read is null, what the sheet has no column for is absent; figures may be out of their range.',
  });
  const values =
    definition.progress === true
      ? z.union([right('base', 'right row of the table'), right('progress', 'right row of a month'), asRead])
      : z.union([right('base', 'right row of the table'), asRead]);
  const keys = columns.map(({ key }) => key);
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
      values: values.describe('By column; "/": no such task.'),
      cells: keyed(keys, CellReference, judged).describe('The cell each value was read from.'),
      wording: keyed(
        keys,
        z.strictObject({
          relation: RelationWord,
          upper: DecimalText.nullable(),
          stretch: DecimalText.optional(),
          parts: z.array(Part),
        }),
      )
        .optional()
        .describe('Targets of measures that are more than a bare figure.'),
      unread: keyed(keys, z.string(), judged).optional().describe('Cells that could not be read, as typed.'),
    })
    .meta({ title: definition.title, description: definition.source });
}

/** The same as JSON Schema 2020-12. */
export function recordJsonSchema(definition: TableDefinition): object {
  return z.toJSONSchema(recordSchema(definition), { target: 'draft-2020-12' });
}

/** @param judged there may be more keys, of the items that are judged. */
function keyed(keys: readonly string[], type: z.ZodType, judged = false): z.ZodType {
  const shape = Object.fromEntries(keys.map((key) => [key, type.optional()]));
  return judged ? z.object(shape).catchall(type) : z.strictObject(shape);
}

/** A value of a record. */
interface ColumnValue {
  readonly key: string;
  readonly column: ColumnDefinition;
  readonly part: MeasurePart | null;
  /** What it holds when it is there, as far as that can be read at all. */
  readonly type: z.ZodType;
  /** The same within the bounds of its column. */
  readonly bounded: z.ZodType;
  readonly in: readonly Variant[];
}

function columnValues(column: ColumnDefinition): readonly ColumnValue[] {
  const { content, id } = column;
  if (content.type === 'composite') return [];
  if (content.type !== 'measure') {
    const variants = column.progress === true ? MONTHLY : BOTH;
    const words = `${headingLine(column)}：${columnWords(column).zh}`;
    const type = datumType(content, false).describe(words);
    return [{ key: id, column, part: null, type, bounded: datumType(content, true), in: variants }];
  }
  return MEASURE_PARTS.map((part) => {
    const heading = `${headingLine(column)}${PART_WORDS[part]}`;
    const own = part === 'target' || part === 'month' || part === 'actual';
    const words = own
      ? `${heading}：${columnWords(column).zh}`
      : `${heading}${part === 'rate' ? '（%）' : ''}`;
    const type = z.union([DecimalText, NoTask]).describe(words);
    const bounded = own ? z.union([decimalText(content), NoTask]) : type;
    return { key: measureKey(id, part), column, part, type, bounded, in: part === 'target' ? BOTH : MONTHLY };
  });
}

const BOTH: readonly Variant[] = ['base', 'progress'];
const MONTHLY: readonly Variant[] = ['progress'];

/** A value in a row without faults: in its bounds, blank only where it may be, absent only where its column may be missing. */
function rightType({ column, part, type, bounded }: ColumnValue, variant: Variant): z.ZodType {
  const { description = '' } = type;
  const due = part === null ? column.required === true : part === 'target' || part === 'actual';
  const mayBeBlank = !due || (part === 'actual' && column.blank === 'none');
  const told = part === (variant === 'base' ? 'target' : 'actual') || part === null;
  const right = (mayBeBlank ? z.union([bounded, z.null()]) : bounded).describe(
    due ? `${description}，必填` : description,
  );
  return column.optional === true || !told ? right.optional() : right;
}

type PlainMeta = Exclude<CellMeta, { type: 'measure' | 'composite' }>;

function datumType(content: PlainMeta, bounded: boolean): z.ZodType {
  switch (content.type) {
    case 'serial':
    case 'class':
      return z.string();
    case 'text':
      return bounded && content.maxLength !== undefined ? z.string().max(content.maxLength) : z.string();
    case 'choice':
      return z.enum(content.options);
    case 'unit':
      return content.many === true ? z.array(z.string()) : z.string();
    case 'number':
      return z.union([bounded ? decimalText(content) : DecimalText, NoTask]);
    case 'worded-target':
      return content.wordsToo === true ? z.union([Worded, NoTask, z.string()]) : z.union([Worded, NoTask]);
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

/** Decimal text within limits, as far as a pattern can say them: whole, not negative, at most a power of ten. */
function decimalText({ integer, halves, min, max }: Limits): z.ZodString {
  const sign = min === '0' ? '' : '-?';
  const decimals = integer !== true ? '(\\.\\d+)?' : halves === true ? '(\\.5)?' : '';
  const most = min === '0' && max !== undefined && /^10+$/.test(max) ? max : null;
  const pattern = most === null ? `${sign}\\d+${decimals}` : `(${most}|\\d{1,${most.length - 1}}${decimals})`;
  return z.string().regex(new RegExp(`^${pattern}$`));
}
