import { a1, type Range } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import type { BoundColumn, ColumnKey, ParsedCell, ParsedRow, ParsedText } from '../model/table.ts';
import {
  type ClassInForce,
  classOver,
  knownClasses,
  withClass,
  withKnownClasses,
  withSummedClasses,
} from './class-in-force.ts';
import { placeOf, type TableContext } from './context.ts';
import { isNobodys, judged } from './judge-row.ts';
import { withLevels } from './levels.ts';
import { parseRow, type Reading } from './parse-row.ts';
import { readyColumns } from './ready-columns.ts';
import type { Region } from './regions.ts';
import { kindOf } from './row-kinds.ts';
import { sectionsOf } from './sections.ts';

export interface ParsedRows {
  /** The same for all tables that are printed alike. */
  readonly columns: readonly BoundColumn[];
  readonly rows: readonly ParsedRow[];
  readonly notes: readonly ParsedText[];
  readonly findings: readonly Finding[];
}

export function parseRows(
  sheet: Sheet,
  region: Region,
  columns: readonly BoundColumn[],
  context: TableContext,
): ParsedRows {
  const { definition } = region.header.vocabulary;
  const { roster } = context;
  const classes = knownClasses(context);
  const sections = sectionsOf(region.rows, { sheet, columns, definition, roster, classes });
  const { readings, layout, places, grouping } = readyColumns(columns, definition, context);
  const stands = { file: context.file, sheet: sheet.name };
  const own = { sections, readings, places, layout, stands };
  const reading: Reading = { sheet, region, columns, definition, roster, ...own };
  const rows: ParsedRow[] = [];
  const notes: ParsedText[] = [];
  const findings: Finding[] = [];
  const groups = new Map<ColumnKey, ParsedCell>();
  const merged = new Set<Range>();
  let open = new Map<ColumnKey, ParsedCell>();
  let under: ClassInForce | null = null;
  for (const row of region.rows) {
    if (region.resumesAt.has(row.number)) open = new Map(groups);
    const what = kindOf(row, reading);
    if (what.kind === 'blank') continue;
    const words = (cell: Cell): ParsedText => ({
      text: cell.value.trim(),
      at: placeOf(context, sheet, a1(cell.row, cell.column)),
    });
    const over = what.kind === 'section' ? what.label : sections.get(row.number)?.cell;
    if (over !== undefined) under = classOver(words(over), definition, classes);
    if (what.kind === 'note' || what.kind === 'section') {
      notes.push(...row.cells.map(words));
      continue;
    }
    if (what.kind === 'aside') {
      const { text, at } = words(what.label);
      findings.push(finding('TABLE-018', at, { row: text }));
      continue;
    }
    if (what.kind === 'data') closeGroups(row, open, columns, grouping);
    const parsed = parseRow(row, what, reading, what.kind === 'data' ? open : new Map(), merged);
    const inClass = withClass(parsed.row, under, sections.has(row.number), definition, roster);
    const judgement = judged(inClass, definition, context, parsed.sound && inClass === parsed.row);
    findings.push(...parsed.findings, ...judgement.findings);
    rows.push(judgement.row);
    if (what.kind === 'subtotal' && !sections.has(row.number)) under = null;
    if (what.kind !== 'data') continue;
    for (const { key } of grouping) {
      const cell = judgement.row.cells.get(key);
      if (cell !== undefined && cell.value.kind !== 'blank') groups.set(key, cell);
    }
  }
  const known = withKnownClasses(
    sections.size > 0 ? rows : withSummedClasses(rows, definition, context),
    definition,
    context,
  );
  const nested = reading.definition.totals?.nested;
  return {
    columns: layout.columns,
    rows: nested === undefined ? known.rows : withLevels(known.rows, nested),
    notes,
    // Not pushed: of a hundred thousand rows they may be more than one call can take.
    findings: [...findings, ...known.findings, ...classlessFindings(known.rows, reading)],
  };
}

/** After a page break a group goes on until its column prints a value again, or a column left of it does. */
function closeGroups(
  row: SheetRow,
  open: Map<ColumnKey, ParsedCell>,
  columns: readonly BoundColumn[],
  grouping: readonly BoundColumn[],
): void {
  if (open.size === 0) return;
  const printed = grouping.find(({ column }) => row.cells.some((cell) => cell.column === column));
  if (printed === undefined) return;
  for (const { key, column } of columns) if (column >= printed.column) open.delete(key);
}

/** Where classes are printed, a record without one would be ranked apart from all others: mostly a merge that ends too early. */
function classlessFindings(
  rows: readonly ParsedRow[],
  { readings, definition: table }: Reading,
): readonly Finding[] {
  return readings.flatMap(({ column, definition: { content } }) => {
    if (content.type !== 'class') return [];
    const units = rows.filter((row) => row.class === 'data' && !isNobodys(row, table));
    const cells = units.flatMap((row) => row.cells.get(column.key) ?? []);
    const blank = cells.filter(({ value }) => value.kind === 'blank');
    if (blank.length === cells.length) return [];
    return blank.map(({ at }) => finding('TABLE-011', at, { column: column.heading }));
  });
}
