import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { addTo } from '../core/group-by.ts';
import { periodText } from '../core/period.ts';
import type { PlacedTable } from '../model/dataset.ts';
import {
  addends,
  type BoundColumn,
  type ColumnKey,
  dataRows,
  measureKey,
  type ParsedRow,
  type ParsedTable,
} from '../model/table.ts';
import { figureKeys } from './check.ts';
import { type Addend, holds, type Reckoning, reckon, type SumRule, sumRule } from './sums.ts';

/**
 * 合计 over all rows, 小计 over its group, totals of totals in statistics tables, wherever they stand. A 合计 may also be
 * that of all sheets the table is spread over in the workbook, or be worked out from the subtotals.
 */
export function sumsDown(
  placed: PlacedTable,
  definition: TableDefinition,
  all: readonly PlacedTable[],
): readonly SumRule[] {
  const keys = (definition.totals?.columns ?? []).flatMap(figureKeys);
  const { rows } = placed.table;
  if (keys.length === 0 || rows.every((row) => row.class === 'data' && row.level === undefined)) return [];
  const sheets = sheetsOf(placed, all);
  const book = sheets.length > 1 ? sheets.flatMap(dataRows) : null;
  const groups = groupsOf(rows, definition.totals?.subtotalBy);
  const worded = placed.table.columns.flatMap((one) => mixedKeys(one, definition).slice(1));
  return rows.flatMap((row, index) => {
    const sets = addendSets(rows, index, book, groups);
    if (sets.length === 0) return [];
    return keys.flatMap((key) => {
      const cell = row.cells.get(key);
      if (cell === undefined) return [];
      const candidates = sets.map((set) => column(set, key));
      const kind = row.class === 'total' ? 'total' : 'subtotal';
      const rule = sumRule(kind, placed, { cell, row, key }, candidates);
      if (rule === null) return [];
      // A total may be that of rows on another sheet whose column was not found; a sheet may do without an optional one.
      const bound = ({ columns }: ParsedTable): boolean =>
        columns.some((one) => one.key === key || mixedKeys(one, definition).includes(key));
      const whole =
        kind === 'subtotal' || sheets.every(bound) || (isOptional(definition, key) && bound(placed.table));
      // A bare figure under a heading that mixes measures is the plain one's sum and says nothing of the others.
      const silent = rule.unsaid && worded.includes(key);
      return !silent && (whole || holds(rule)) ? [rule] : [];
    });
  });
}

/** The targets that stand under a heading that mixes measures, the plain one first; none for any other column. */
function mixedKeys({ id }: BoundColumn, { columns }: TableDefinition): readonly ColumnKey[] {
  const content = columns.find((column) => column.id === id)?.content;
  if (content?.type !== 'composite') return [];
  return [content.plain, ...content.words].map((measure) => measureKey(measure, 'target'));
}

function isOptional({ columns }: TableDefinition, key: ColumnKey): boolean {
  return columns.some(({ id, optional }) => optional === true && figureKeys(id).includes(key));
}

/** The sheets of one workbook that a table is spread over, for one month. */
function sheetsOf(placed: PlacedTable, all: readonly PlacedTable[]): readonly ParsedTable[] {
  const known = sheetsIn.get(all) ?? byTable(all);
  sheetsIn.set(all, known);
  return known.get(tableKey(placed)) ?? [];
}

/** Of a run, gathered once: a thousand workbooks may be at hand. */
const sheetsIn = new WeakMap<readonly PlacedTable[], ReadonlyMap<string, readonly ParsedTable[]>>();

function byTable(all: readonly PlacedTable[]): ReadonlyMap<string, readonly ParsedTable[]> {
  const sheets = new Map<string, ParsedTable[]>();
  for (const placed of all) addTo(sheets, tableKey(placed), placed.table);
  return sheets;
}

function tableKey({ file, period, table }: PlacedTable): string {
  return JSON.stringify([table.id, file.path, period === null ? table.variant : periodText(period)]);
}

function column(rows: readonly ParsedRow[], key: ColumnKey): Reckoning | null {
  return reckon(
    rows.flatMap((row): Addend[] => {
      const cell = row.cells.get(key);
      return cell === undefined ? [] : [{ cell, row, key }];
    }),
  );
}

/**
 * The sets of rows a total may be the sum of; none for a row that is no total.
 *
 * @param book those of all sheets, where the table has several.
 */
function addendSets(
  rows: readonly ParsedRow[],
  index: number,
  book: readonly ParsedRow[] | null,
  groups: ReadonlyMap<ParsedRow, readonly ParsedRow[]>,
): readonly (readonly ParsedRow[])[] {
  const row = rows[index];
  if (row === undefined) return [];
  if (row.level !== undefined) return [addends(rows, index)];
  if (row.class === 'subtotal') return [groups.get(row) ?? []];
  if (row.class === 'data') return [];
  const grouped = new Set([...groups.values()].flat());
  const tops = rows.filter((one) => one.class === 'subtotal' && !grouped.has(one));
  const loose = rows.filter((one) => one.class === 'data' && !grouped.has(one));
  return [
    rows.filter((one) => one.class === 'data'),
    ...(book === null ? [] : [book]),
    ...(tops.length === 0 ? [] : [[...tops, ...loose]]),
  ];
}

/**
 * The rows of every subtotal: those that carry the group it names; else those between it and the subtotal before it (after
 * it, where subtotals come first). A subtotal with no rows of its own adds up the subtotals before it.
 */
function groupsOf(
  rows: readonly ParsedRow[],
  by: string | undefined,
): ReadonlyMap<ParsedRow, readonly ParsedRow[]> {
  const groups = new Map<ParsedRow, readonly ParsedRow[]>();
  const body = rows.filter((row) => row.class !== 'total' && row.level === undefined);
  const first = body[0]?.class === 'subtotal';
  const ordered = first ? [...body].reverse() : body;
  let open: ParsedRow[] = [];
  let lower: ParsedRow[] = [];
  for (const row of ordered) {
    if (row.class === 'data') {
      open.push(row);
      continue;
    }
    const named = by === undefined ? [] : carrying(body, by, row);
    if (named.length > 0) groups.set(row, named);
    else if (open.length > 0) groups.set(row, first ? [...open].reverse() : open);
    else groups.set(row, lower);
    lower = open.length === 0 && named.length === 0 ? [] : [...lower, row];
    open = [];
  }
  return groups;
}

/** 一类乡镇小计: the data rows whose group is 一类乡镇, or the group that stands in the subtotal's own row. */
function carrying(rows: readonly ParsedRow[], by: string, subtotal: ParsedRow): readonly ParsedRow[] {
  const name = fold(subtotal.label ?? '').replace(/(小计|合计|总计)$/u, '');
  const own = subtotal.cells.get(by)?.value;
  const names = [name, own?.kind === 'text' ? fold(own.text) : ''].filter((text) => text !== '');
  return rows.filter((row) => {
    const value = row.cells.get(by)?.value;
    return row.class === 'data' && value?.kind === 'text' && names.includes(fold(value.text));
  });
}
