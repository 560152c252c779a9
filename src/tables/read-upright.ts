import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { a1 } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Sheet } from '../model/sheet.ts';
import type { ParsedTable, ParsedText } from '../model/table.ts';
import { splitUnit } from '../values/measure-unit.ts';
import { placeOf, type TableContext } from './context.ts';
import { type Pane, panesOf } from './panes.ts';
import type { SheetTables } from './sheet-tables.ts';
import { type Standing, turnedSheet } from './turned-sheet.ts';
import { type UprightForm, type UprightIndicator, uprightForm } from './upright-form.ts';
import { vocabularyOf } from './vocabulary.ts';
import { withTotalsWorkedOut } from './worked-out.ts';

/**
 * A form of one unit with its indicators down, read as a row of the table that its indicators are of, every cell at its place on the sheet.
 * Null for any other sheet, and where the indicators are no known table's.
 */
export function readUpright(
  sheet: Sheet,
  context: TableContext,
  readPanes: (panes: readonly Pane[], context: TableContext) => SheetTables,
): SheetTables | null {
  const form = uprightForm(sheet, context.roster);
  if (form === null) return null;
  const own = { ...context, definitions: formedTables(context.definitions) };
  const figures = figureNames(own.definitions);
  const standing = ({ name }: UprightIndicator): Standing => (figures.has(bare(name)) ? 'figure' : 'measure');
  const turned = turnedSheet(sheet, form, standing);
  const panes = panesOf(turned, own);
  if (panes.length === 0) return null;
  const unknown = unknownIn(panes, turned, form);
  if (form.indicators.length - unknown.size < LEAST_KNOWN) return null;
  // An indicator that nobody knows is asked about once, and not for each of its parts.
  const again = turnedSheet(sheet, form, (one) => (unknown.has(one) ? 'unknown' : standing(one)));
  const read = readPanes(unknown.size === 0 ? panes : panesOf(again, own), own);
  const [table] = read.tables;
  if (table === undefined || !table.columns.some(({ part }) => part === 'actual')) return null;
  const settled = withTotalsWorkedOut(table, own, sheet, once(read.findings));
  const findings = [...settled.findings, ...strangersOf(form, sheet, table, own)];
  return { tables: [asItLies(settled.table, form, sheet, context)], findings };
}

const LEAST_KNOWN = 2;

/** The tables with a row of measures a unit; others have no such form. */
function formedTables(definitions: readonly TableDefinition[]): readonly TableDefinition[] {
  const known = formed.get(definitions);
  if (known !== undefined) return known;
  const found = definitions.filter(
    ({ progress, key, columns }) =>
      progress === true &&
      key.length === 1 &&
      columns.some(({ id, content }) => key.includes(id) && content.type === 'unit') &&
      columns.filter(({ content }) => content.type === 'measure').length >= LEAST_KNOWN,
  );
  formed.set(definitions, found);
  return found;
}

const formed = new WeakMap<readonly TableDefinition[], readonly TableDefinition[]>();

/** Spellings of columns with one figure and no parts (固定资产投资增长率). */
function figureNames(definitions: readonly TableDefinition[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { spellings } of definitions.map(vocabularyOf))
    for (const [name, { content }] of spellings) if (content.type === 'number') names.add(name);
  return names;
}

function bare(name: string): string {
  return fold(splitUnit(name).text);
}

/** The indicators none of whose parts is bound to a column. */
function unknownIn(
  panes: readonly Pane[],
  turned: Sheet,
  { indicators }: UprightForm,
): ReadonlySet<UprightIndicator> {
  const known = new Set(
    panes.flatMap(({ found }) =>
      found.flatMap(({ header: { headings, top } }) =>
        headings.flatMap(({ match, column }) =>
          match === null ? [] : [turned.standsAt?.(a1(top, column)) ?? ''],
        ),
      ),
    ),
  );
  return new Set(indicators.filter(({ label }) => !known.has(a1(label.row, label.column))));
}

/** What is found at an indicator's name is found for each of its parts. */
function once(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set<string>();
  return findings.filter(({ code, at }) => {
    const key = `${code} ${at.cell ?? ''}`;
    if (at.cell !== undefined && said.has(key)) return false;
    said.add(key);
    return true;
  });
}

/** Columns of figures that are none of the form's, or of another time. */
function strangersOf(
  { strangers, otherTimes }: UprightForm,
  sheet: Sheet,
  { id }: ParsedTable,
  context: TableContext,
): readonly Finding[] {
  const table = context.definitions.find((definition) => definition.id === id)?.title ?? '';
  return [
    ...strangers.map(({ row, column, value }) =>
      finding('TABLE-007', placeOf(context, sheet, a1(row, column)), { column: value.trim(), table }),
    ),
    ...otherTimes.map(({ row, column, value }) =>
      finding('TABLE-022', placeOf(context, sheet, a1(row, column)), { column: value.trim() }),
    ),
  ];
}

/** The table with the rows it takes on the sheet, and what stands under it as its notes. */
function asItLies(
  table: ParsedTable,
  { naming, indicators, parts, below }: UprightForm,
  sheet: Sheet,
  context: TableContext,
): ParsedTable {
  const columns = [naming, ...parts.map(({ heading }) => heading)].map(({ column }) => column);
  const bottom = indicators.at(-1)?.row ?? naming.row;
  const words = below.flatMap(({ cells }) =>
    cells.map(
      ({ row, column, value }): ParsedText => ({
        text: value.trim(),
        at: placeOf(context, sheet, a1(row, column)),
      }),
    ),
  );
  return {
    ...table,
    region: { top: naming.row, left: Math.min(...columns), bottom, right: Math.max(...columns) },
    notes: [...table.notes, ...words],
    rows: table.rows.map((row) => ({ ...row, row: naming.row + 1 })),
  };
}
