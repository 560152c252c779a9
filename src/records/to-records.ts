import { NO_TASK } from '../../schemas/cell-data.ts';
import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { plain } from '../core/decimal.ts';
import { periodText } from '../core/period.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows, MEASURE_PARTS, measureKey, type ParsedCell, type ParsedRow } from '../model/table.ts';
import type { NumberValue, Value } from '../model/value.ts';
import { itemIn } from '../words/items.ts';
import { AND_OTHERS, type Datum, type PartDatum, type TableRecord, type Wording } from './record.ts';

/** The data rows of a table as records, in the order of the sheet. */
export function toRecords(placed: PlacedTable, definition: TableDefinition): readonly TableRecord[] {
  const { file, table, period } = placed;
  return dataRows(table).map((row) => ({
    table: table.id,
    variant: table.variant,
    period: period === null ? null : periodText(period),
    file: file.path,
    sheet: table.at.sheet ?? '',
    row: row.row,
    ...contents(row, definition),
  }));
}

type Contents = Pick<TableRecord, 'values' | 'cells' | 'wording' | 'unread'>;

function contents(row: ParsedRow, definition: TableDefinition): Contents {
  const values: Record<string, Datum> = {};
  const cells: Record<string, string> = {};
  const wording: Record<string, Wording> = {};
  const unread: Record<string, string> = {};
  for (const column of definition.columns) {
    for (const key of keysOf(column, row)) {
      const cell = row.cells.get(key);
      if (cell === undefined) continue;
      values[key] = datum(cell.value, column);
      if (cell.at.cell !== undefined) cells[key] = cell.at.cell;
      const more = column.content.type === 'measure' ? wordingOf(cell.value) : null;
      if (more !== null) wording[key] = more;
      const left = unreadText(cell);
      if (left !== null) unread[key] = left;
    }
  }
  return {
    values,
    cells,
    ...(Object.keys(wording).length === 0 ? {} : { wording }),
    ...(Object.keys(unread).length === 0 ? {} : { unread }),
  };
}

/** Keys under which a column's cells stand; a composite column's are those of its measures. */
function keysOf({ id, content, items }: ColumnDefinition, { cells }: ParsedRow): readonly string[] {
  if (items === true) return [...cells.keys()].filter((key) => itemIn(key, id) !== null);
  if (content.type === 'composite') return [];
  return content.type === 'measure' ? MEASURE_PARTS.map((part) => measureKey(id, part)) : [id];
}

function datum(value: Value, { content }: ColumnDefinition): Datum {
  switch (value.kind) {
    case 'blank':
    case 'unreadable':
      return null;
    case 'none':
      return noneIn(content.type);
    case 'number':
      return content.type === 'worded-target'
        ? { ...worded(value), unit: value.unit ?? null }
        : plainNumber(value);
    case 'text':
      return value.text;
    case 'units': {
      const names = value.names.flatMap(({ unit, text, collective }) => (collective ? [text] : (unit ?? [])));
      if (content.type !== 'unit' || content.many !== true) return names[0] ?? null;
      return value.others ? [...names, AND_OTHERS] : names;
    }
    case 'deadline':
      return {
        due: value.due,
        from: value.from ?? null,
        ...(value.steps === undefined ? {} : { steps: value.steps }),
        standing: value.standing,
        text: value.text,
      };
    case 'date':
      return value.date;
    case 'months':
      return value.months;
    case 'enterprise':
      return { name: value.name, markers: value.markers };
  }
}

/** “/” is a datum of its own where a task or a date may be missing; a class or a name of “/” is none. */
function noneIn(type: ColumnDefinition['content']['type']): Datum {
  return type === 'class' || type === 'unit' || type === 'months' || type === 'enterprise' ? null : NO_TASK;
}

/** A serial's figure, and every other one, without exponent or trailing zeros. */
function plainNumber({ number }: NumberValue): string {
  return plain(number);
}

function worded(value: NumberValue): Wording & { readonly number: string } {
  return {
    number: plain(value.number),
    relation: value.relation,
    upper: value.upper === undefined ? null : plain(value.upper),
    ...(value.stretch === undefined ? {} : { stretch: plain(value.stretch) }),
    parts: (value.parts ?? []).map(
      ({ label, number, unit }): PartDatum => ({ label, number: plain(number), unit: unit ?? null }),
    ),
  };
}

function wordingOf(value: Value): Wording | null {
  if (value.kind !== 'number') return null;
  const { number: _, ...wording } = worded(value);
  const { relation, upper, parts } = wording;
  return relation === '=' && upper === null && parts.length === 0 ? null : wording;
}

/** Everything typed that no value above holds: it must not be lost without a word. */
function unreadText({ value, text }: ParsedCell): string | null {
  if (value.kind === 'unreadable') return text;
  if (value.kind !== 'units') return null;
  const unmatched = value.names.filter(({ unit, collective }) => unit === null && !collective);
  return unmatched.length === 0 ? null : unmatched.map((name) => name.text).join('、');
}
