import { tables as definitions } from '../../schemas/index.ts';
import { addTo } from '../core/group-by.ts';
import { parsePeriod } from '../core/period.ts';
import { type Place, parseA1, type Range } from '../core/place.ts';
import type { About, Finding } from '../diagnostics/finding.ts';
import { unitColumn, unitIn } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows, type ParsedRow, type ParsedTable } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';

/** What was read, as far as findings are looked up in it. */
export interface Read {
  readonly tables: readonly PlacedTable[];
  readonly roster: Roster;
}

/**
 * The findings with what they concern: the unit, table and month their message names, else those of the row, the table or the
 * file they stand in. What a file or a sheet of several tables leaves open stays open.
 */
export function concerning(findings: readonly Finding[], { tables, roster }: Read): readonly Finding[] {
  const concerned = new Set(findings.map(({ at }) => at.file));
  const byFile = new Map<string, PlacedTable[]>();
  for (const placed of tables) if (concerned.has(placed.file.path)) addTo(byFile, placed.file.path, placed);
  const once = kept();
  return findings.map((finding) => {
    const found = {
      ...standing(finding.at, byFile.get(finding.at.file ?? '') ?? []),
      ...named(finding, roster),
      ...finding.about,
    };
    if (Object.keys(found).length === 0) return finding;
    const about = once(found);
    // Written out: of copies that get one more property each would have a layout of its own in memory.
    const { code, severity, at, params, related } = finding;
    return { code, severity, at, params, related, about };
  });
}

/** The same each time: many findings concern the same. */
function kept(): (about: About) => About {
  const before = new Map<string, About>();
  return (about) => {
    const key = JSON.stringify(about);
    const known = before.get(key) ?? about;
    before.set(key, known);
    return known;
  };
}

/** What the message itself names. */
function named({ params }: Finding, roster: Roster): About {
  const unit = typeof params.unit === 'string' ? roster.byName(params.unit)?.name : undefined;
  const table = definitions.find(({ title }) => title === params.table)?.id;
  const period = typeof params.period === 'string' ? parsePeriod(params.period) : null;
  return {
    ...(unit === undefined ? {} : { unit }),
    ...(table === undefined ? {} : { table }),
    ...(period === null ? {} : { period }),
  };
}

/** What stands at the place, out of the tables of its file. */
function standing(at: Place, inFile: readonly PlacedTable[]): About {
  const range = at.cell === undefined ? null : parseA1(at.cell);
  const onSheet = at.sheet === undefined ? inFile : inFile.filter(({ table }) => table.at.sheet === at.sheet);
  const here = range === null ? onSheet : around(range, onSheet);
  const [first, ...others] = here;
  if (first === undefined || others.some(({ table }) => table.id !== first.table.id)) return {};
  const periods = new Set(here.map(({ period }) => JSON.stringify(period)));
  const unit = range === null || others.length > 0 ? null : unitAt(range, first);
  return {
    table: first.table.id,
    ...(periods.size === 1 && first.period !== null ? { period: first.period } : {}),
    ...(unit === null ? {} : { unit }),
  };
}

/** The tables that hold the range; for a range outside all of them (a title, a note) those of its sheet. */
function around(range: Range, onSheet: readonly PlacedTable[]): readonly PlacedTable[] {
  const holding = onSheet.filter(
    ({ table: { region } }) =>
      range.top >= region.top &&
      range.bottom <= region.bottom &&
      range.left >= region.left &&
      range.right <= region.right,
  );
  return holding.length > 0 ? holding : onSheet;
}

/** The unit a row is about, or that reports it; of a form, its own. */
function unitAt({ top, bottom }: Range, { table }: PlacedTable): string | null {
  const definition = definitions.find(({ id }) => id === table.id);
  if (definition === undefined) return null;
  const column = unitColumn(definition)?.id ?? definition.reportedBy;
  if (column === undefined) return null;
  const row = definition.form === undefined ? onlyRow(table, top, bottom) : (dataRows(table)[0] ?? null);
  return row === null ? null : unitIn(row.cells.get(column));
}

/** The one data row on these lines of the sheet; null for none and for several. */
function onlyRow(table: ParsedTable, top: number, bottom: number): ParsedRow | null {
  const { lines, last } = linesOf(table);
  let found: ParsedRow | null = null;
  for (let line = top; line <= Math.min(bottom, last); line += 1)
    for (const row of lines.get(line) ?? []) {
      if (found !== null) return null;
      found = row;
    }
  return found;
}

interface Lines {
  readonly lines: ReadonlyMap<number, readonly ParsedRow[]>;
  /** The last line with a row. */
  readonly last: number;
}

/** A table's data rows by their lines: every finding asks for the one it stands in. */
const told = new WeakMap<ParsedTable, Lines>();

function linesOf(table: ParsedTable): Lines {
  const before = told.get(table);
  if (before !== undefined) return before;
  const lines = new Map<number, ParsedRow[]>();
  for (const row of dataRows(table)) addTo(lines, row.row, row);
  const mine: Lines = { lines, last: [...lines.keys()].reduce((last, line) => Math.max(last, line), 0) };
  told.set(table, mine);
  return mine;
}
