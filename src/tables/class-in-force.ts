import type { TableDefinition } from '../../schemas/define-table.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type ParsedCell, type ParsedRow, type ParsedText, withValue } from '../model/table.ts';
import type { Roster } from '../roster/roster.ts';
import type { TableContext } from './context.ts';
import { classNamed, sectionWords, unitKey } from './sections.ts';

/** The class that the words over some rows give them. */
export interface ClassInForce {
  readonly column: string;
  readonly cell: ParsedCell;
}

/** The class that a line such as 一、一类乡镇 gives to the rows under it; null in a table without classes. */
export function classOver(
  { text, at }: ParsedText,
  definition: TableDefinition,
  classes: readonly string[],
): ClassInForce | null {
  const column = classColumn(definition);
  if (column === undefined) return null;
  const name = classNamed(text, classes) ?? sectionWords(text);
  return { column, cell: { value: { kind: 'text', text: name }, at, text, filled: true } };
}

/** The row in the class of the words above it; a class in the row's own cell, or on the roster, goes before. */
export function withClass(
  row: ParsedRow,
  under: ClassInForce | null,
  isSection: boolean,
  definition: TableDefinition,
  roster: Roster,
): ParsedRow {
  if (under === null || (row.class !== 'data' && !isSection)) return row;
  const printed = definition.columns.some(({ id }) => id === under.column);
  if (!printed && !ranksBy(row, definition, roster)) return row;
  const own = row.cells.get(under.column);
  if (own !== undefined && own.value.kind !== 'blank') return row;
  return { ...row, cells: new Map([...row.cells, [under.column, under.cell]]) };
}

/** The rows with the classes that their subtotals name: 一类乡镇小计 under its rows, or over them where subtotals come first. */
export function withSummedClasses(
  rows: readonly ParsedRow[],
  definition: TableDefinition,
  context: TableContext,
): readonly ParsedRow[] {
  const column = classColumn(definition);
  const body = rows.filter((row) => row.class !== 'total');
  if (column === undefined || !body.some((row) => row.class === 'subtotal')) return rows;
  const classes = knownClasses(context);
  const first = body[0]?.class === 'subtotal';
  const given = new Map<ParsedRow, ClassInForce>();
  let under: ClassInForce | null = null;
  for (const row of first ? body : [...body].reverse()) {
    if (row.class === 'subtotal') under = classOfSum(row, column, classes);
    else if (under !== null) given.set(row, under);
  }
  return rows.map((row) => withClass(row, given.get(row) ?? null, false, definition, context.roster));
}

function classOfSum(
  { label = '', cells }: ParsedRow,
  column: string,
  classes: readonly string[],
): ClassInForce | null {
  const name = classNamed(label, classes);
  const at = [...cells.values()].find(({ text }) => text.trim() === label)?.at;
  if (name === null || at === undefined) return null;
  return { column, cell: { value: { kind: 'text', text: name }, at, text: label, filled: true } };
}

/**
 * The rows with their classes as the scheme spells them (一类 for 一类乡镇). A class it does not have is asked about once, where it decides
 * in which class a unit is ranked.
 */
export function withKnownClasses(
  rows: readonly ParsedRow[],
  definition: TableDefinition,
  { roster, ...context }: TableContext,
): { readonly rows: readonly ParsedRow[]; readonly findings: readonly Finding[] } {
  const column = classColumn(definition);
  if (column === undefined) return { rows, findings: [] };
  const classes = knownClasses({ roster, ...context });
  const unknown = new Map<string, ParsedCell>();
  const spelt = rows.map((row): ParsedRow => {
    const cell = row.cells.get(column);
    if (cell?.value.kind !== 'text') return row;
    const { text } = cell.value;
    const name = classNamed(text, classes);
    if (name !== null)
      return name === text
        ? row
        : {
            ...row,
            cells: new Map([...row.cells, [column, withValue(cell, { kind: 'text', text: name })]]),
          };
    if (ranksBy(row, definition, roster) && !unknown.has(text)) unknown.set(text, cell);
    return row;
  });
  if (context.classes === undefined) return { rows: spelt, findings: [] };
  const findings = [...unknown].map(([text, { at }]) => finding('TABLE-019', at, { text, options: classes }));
  return { rows: spelt, findings };
}

/** The classes that the scheme prints and those that the roster names. */
export function knownClasses({ classes = UNNAMED, roster }: TableContext): readonly string[] {
  const before = gathered.get(roster);
  if (before?.printed === classes) return before.all;
  const all = [...new Set([...classes, ...roster.units.flatMap(({ class: own }) => own ?? [])])];
  gathered.set(roster, { printed: classes, all });
  return all;
}

const UNNAMED: readonly string[] = [];

/** Worked out once a run: every table asks for them. */
const gathered = new WeakMap<
  Roster,
  { readonly printed: readonly string[]; readonly all: readonly string[] }
>();

/** The roster does not say the class of the row's unit, so that the sheet does. */
function ranksBy(row: ParsedRow, definition: TableDefinition, roster: Roster): boolean {
  const value = row.class === 'data' ? row.cells.get(unitKey(definition) ?? '')?.value : undefined;
  const unit = value?.kind === 'units' ? value.names[0]?.unit : null;
  return unit != null && roster.byName(unit)?.class === null;
}

/** A table that prints no classes may still have them over its rows. */
const UNPRINTED = 'class';

function classColumn(definition: TableDefinition): string | undefined {
  const printed = definition.columns.find(({ content }) => content.type === 'class')?.id;
  if (printed !== undefined || unitKey(definition) === undefined) return printed;
  return definition.columns.some(({ id }) => id === UNPRINTED) ? undefined : UNPRINTED;
}
