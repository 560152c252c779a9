import { periodText } from '../core/period.ts';
import { UNIT_KIND_NAMES } from '../core/unit-kind.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type Check, type CheckInput, definitionOf, type UnitRow, unitRows } from './check.ts';

/** One unit twice in one workbook's table for one month, over all its sheets, for the same columns. */
export const duplicateUnits: Check = ({ tables }) => {
  const seen = new Map<string, UnitRow>();
  const findings: Finding[] = [];
  for (const placed of tables) {
    for (const item of unitRows(placed)) {
      const period = placed.period === null ? placed.table.variant : periodText(placed.period);
      const key = JSON.stringify([placed.file.path, placed.table.id, period, item.unit]);
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, item);
      } else if (sharesColumns(first, item)) {
        const at = item.row.cells.get('unit')?.at ?? placed.table.at;
        const firstAt = first.row.cells.get('unit')?.at ?? first.placed.table.at;
        findings.push(
          finding('CHECK-001', at, { unit: item.unit, first: [firstAt.sheet, firstAt.cell].join('!') }, [
            firstAt,
          ]),
        );
      }
    }
  }
  return findings;
};

/** A table may be spread over sheets with other measures each; only a figure given twice is a duplicate. */
function sharesColumns(left: UnitRow, right: UnitRow): boolean {
  const filled = (item: UnitRow): readonly string[] =>
    [...item.row.cells].filter(([key]) => key.includes('.')).map(([key]) => key);
  const keys = new Set(filled(left));
  return filled(right).some((key) => keys.has(key));
}

/** Units that have a target, or stand on the roster for this table, but have no row in a month. */
export const missingUnits: Check = (input) => {
  const findings: Finding[] = [];
  const months = new Map<
    string,
    { readonly table: string; readonly period: string; readonly rows: UnitRow[] }
  >();
  for (const placed of input.tables) {
    if (placed.period === null) continue;
    const period = periodText(placed.period);
    const key = `${placed.table.id} ${period}`;
    const month = months.get(key) ?? { table: placed.table.id, period, rows: [] };
    month.rows.push(...unitRows(placed));
    months.set(key, month);
  }
  for (const { table, period, rows } of months.values()) {
    const present = new Set(rows.map(({ unit }) => unit));
    const missing = expectedUnits(table, input).filter((unit) => !present.has(unit));
    const at = rows[0]?.placed.table.at;
    if (missing.length === 0 || at === undefined) continue;
    findings.push(
      finding(
        'CHECK-009',
        { ...(at.file === undefined ? {} : { file: at.file }) },
        { period, count: missing.length, units: shown(missing) },
      ),
    );
  }
  return findings;
};

const MOST_NAMED = 10;

function shown(units: readonly string[]): readonly string[] {
  return units.length <= MOST_NAMED ? units : [...units.slice(0, MOST_NAMED), '…'];
}

/** By the target table where there is one, else by the roster: the covered kinds' units that are ranked in a class. */
function expectedUnits(table: string, input: CheckInput): readonly string[] {
  const base = input.tables
    .filter((placed) => placed.table.id === table && placed.table.variant === 'base')
    .flatMap(unitRows);
  if (base.length > 0) return [...new Set(base.map(({ unit }) => unit))];
  const kinds = definitionOf(input, table)?.covers ?? [];
  return input.roster.units
    .filter((unit) => kinds.includes(unit.kind) && (unit.class !== null || unit.kind === 'township'))
    .map(({ name }) => name);
}

/** A unit of a kind that does not report on the table. */
export const foreignUnits: Check = (input) =>
  input.tables.flatMap((placed) => {
    const definition = definitionOf(input, placed.table.id);
    const content = definition?.columns.find(({ id }) => id === 'unit')?.content;
    const kinds = content?.type === 'unit' ? (content.kinds ?? []) : [];
    if (definition === undefined || kinds.length === 0) return [];
    return unitRows(placed).flatMap(({ row, unit }) => {
      const known = input.roster.byName(unit);
      if (known === undefined || kinds.includes(known.kind)) return [];
      const at = row.cells.get('unit')?.at ?? placed.table.at;
      return [finding('CHECK-010', at, { unit, kind: UNIT_KIND_NAMES[known.kind], table: definition.title })];
    });
  });
