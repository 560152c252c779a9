import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { UNIT_KINDS } from '../core/unit-kind.ts';
import { collectiveUnits, coveredUnits, expectedUnits } from '../facts/expected.ts';
import { type ParsedRow, withCells } from '../model/table.ts';
import type { RosterUnit } from '../roster/roster.ts';
import type { TemplateRequest } from './model.ts';
import type { UnitEntry } from './rows.ts';

/** The column whose unit alone names a row; undefined where rows are about something else. */
function unitColumn({ definition }: Pick<TemplateRequest, 'definition'>): ColumnDefinition | undefined {
  const [only, ...more] = definition.key;
  if (more.length > 0) return undefined;
  return definition.columns.find(
    ({ id, content }) => id === only && content.type === 'unit' && content.many !== true,
  );
}

/**
 * The units that have a row of their own, in the order of the target table, else in that of the roster; empty where the rows
 * are not units, or nothing says which.
 */
export function unitEntries(request: TemplateRequest): readonly UnitEntry[] {
  const column = unitColumn(request);
  if (column === undefined) return [];
  const { definition, roster, classes, unclassified, unit } = request;
  const rows = (request.given ?? []).filter((row) => row.class === 'data');
  const classOf = (name: string, row: ParsedRow | null): string | null => {
    const stated = row?.cells.get('class')?.value;
    if (stated?.kind === 'text') return stated.text;
    return roster.find((item) => item.name === name)?.class ?? unclassified;
  };
  const given = rowsByUnit(rows, column.id);
  const all = expectedUnits(definition, rows, roster).map((name): UnitEntry => {
    const row = given.get(name) ?? null;
    return { name, class: classOf(name, row), row };
  });
  const ordered = rows.length > 0 ? all : byClass(all, classes);
  return unit === null ? ordered : ordered.filter(({ name }) => name === unit.name);
}

/** A unit has one row of the form: several target workbooks may name it, and the first one's figures hold. */
export function rowsByUnit(rows: readonly ParsedRow[], column: string): ReadonlyMap<string, ParsedRow> {
  const found = new Map<string, ParsedRow>();
  for (const row of rows) {
    const value = row.cells.get(column)?.value;
    const name = value?.kind === 'units' ? (value.names[0]?.unit ?? null) : null;
    if (name === null) continue;
    const first = found.get(name);
    found.set(name, first === undefined ? row : withCells(first, new Map([...row.cells, ...first.cells])));
  }
  return found;
}

/** Classes in their order of print, each in the order of the roster. */
function byClass(units: readonly UnitEntry[], classes: readonly string[]): readonly UnitEntry[] {
  const rank = (unit: UnitEntry): number => {
    const at = classes.indexOf(unit.class ?? '');
    return at < 0 ? classes.length : at;
  };
  return [...units].sort((left, right) => rank(left) - rank(right));
}

/** Whether a row of a task table is one that the form's unit answers for: it stands in the table's first column of units. */
export function namesUnit(row: ParsedRow, { definition, unit, roster }: TemplateRequest): boolean {
  if (unit === null) return true;
  if (collectiveUnits(row, definition, roster).includes(unit.name)) return true;
  const column = definition.columns.find(({ content }) => content.type === 'unit');
  const value = column === undefined ? undefined : row.cells.get(column.id)?.value;
  return value?.kind === 'units' && value.names.some((name) => name.unit === unit.name);
}

/** The units a table can be divided among for forms of their own; empty where it cannot. */
export function formUnits(request: TemplateRequest): readonly string[] {
  const entries = unitEntries({ ...request, unit: null });
  if (entries.length > 0) return entries.map(({ name }) => name);
  if (request.definition.form !== undefined) {
    const paired = request.returns.map(({ unit }) => unit);
    return paired.length > 0 ? [...new Set(paired)] : formFillers(request.roster);
  }
  if (request.definition.kind === 'ledger') return keepersOf(request);
  const named = request.roster.filter((unit) =>
    (request.given ?? []).some((row) => row.class === 'data' && namesUnit(row, { ...request, unit })),
  );
  return named.map(({ name }) => name);
}

/** The column of the units that a ledger's rows are of. */
export function leadColumn({ columns }: TableDefinition): ColumnDefinition | undefined {
  return columns.find(({ content }) => content.type === 'unit');
}

/** Who keeps a ledger: the units that its rows may be of, as far as they take part. */
function keepersOf({ definition, roster }: TemplateRequest): readonly string[] {
  const content = leadColumn(definition)?.content;
  const kinds = content?.type === 'unit' ? (content.kinds ?? []) : [];
  return coveredUnits(roster, kinds.length === 0 ? UNIT_KINDS : kinds);
}

/** Who fills a form about others: the departments that stand by enterprises. */
function formFillers(roster: readonly RosterUnit[]): readonly string[] {
  return roster.filter((unit) => unit.kind === 'department' && unit.class !== null).map(({ name }) => name);
}
