import type { TableDefinition } from '../../schemas/define-table.ts';
import { type Decimal, plain } from '../core/decimal.ts';
import { parseA1 } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { isFilled } from '../model/filled.ts';
import type { Cell, Sheet } from '../model/sheet.ts';
import {
  type ColumnKey,
  type MeasurePart,
  measureKey,
  type ParsedCell,
  type ParsedRow,
  type ParsedTable,
  withValue,
} from '../model/table.ts';
import type { TableContext } from './context.ts';

/** A measure's total and what it is worked out from. */
interface Working {
  readonly key: ColumnKey;
  readonly total: ParsedCell;
  readonly before: ParsedCell;
  readonly month: ParsedCell;
}

interface Settled {
  readonly total: ParsedCell;
  readonly findings: readonly Finding[];
}

/**
 * 累计 of a form that works it out from 上月累计 and 本月. Where a program saved it without its result, or the formula gives none, the two
 * figures tell it; and what is wrong with them is said there, where it can be mended, and not again at the formula.
 */
export function withTotalsWorkedOut(
  table: ParsedTable,
  { definitions, form = false }: TableContext,
  sheet: Sheet,
  findings: readonly Finding[],
): { readonly table: ParsedTable; readonly findings: readonly Finding[] } {
  const definition = definitions.find(({ id }) => id === table.id);
  if (definition === undefined) return { table, findings };
  // 完成率 without a stored result is reckoned anyway.
  let found: readonly Finding[] = findings.filter((one) => !isUnresolvedRate(one, sheet));
  const rows = table.rows.map((row) => {
    const workings = workingsIn(row, definition);
    const totals = workings.map(({ total }) => cellAt(total, sheet));
    const byFormula = form || totals.some(isFormula);
    // In a column that holds nothing at all, a formula may stand without a result as well as none.
    const perhaps = byFormula || totals.every((cell) => cell === undefined);
    const reported = isReported(row, definition, sheet);
    const cells = new Map(row.cells);
    for (const [index, working] of workings.entries()) {
      const cell = totals[index];
      if (!isFormula(cell) && !(cell === undefined && perhaps)) continue;
      const settled = settle(working, found, reported, byFormula);
      found = settled.findings;
      cells.set(working.key, settled.total);
    }
    return { ...row, cells };
  });
  return { table: { ...table, rows }, findings: found };
}

function workingsIn(row: ParsedRow, { columns }: TableDefinition): readonly Working[] {
  return columns.flatMap(({ id, content }) => {
    if (content.type !== 'measure') return [];
    const part = (name: MeasurePart): ParsedCell | undefined => row.cells.get(measureKey(id, name));
    const [total, before, month] = [part('actual'), part('before'), part('month')];
    return total === undefined || before === undefined || month === undefined
      ? []
      : [{ key: measureKey(id, 'actual'), total, before, month }];
  });
}

function settle(
  { total, before, month }: Working,
  findings: readonly Finding[],
  reported: boolean,
  byFormula: boolean,
): Settled {
  const rest = findings.filter((one) => !stands(one, total));
  if (findings.some((one) => stands(one, before) || stands(one, month))) return { total, findings: rest };
  const { kind } = total.value;
  if (kind !== 'blank' && kind !== 'unreadable') return { total, findings };
  if (month.value.kind === 'none') return { total: withValue(total, { kind: 'none' }), findings: rest };
  const sum = sumOf(before, month);
  if (sum !== null && byFormula)
    return {
      total: { ...withValue(total, { kind: 'number', number: sum, relation: '=' }), text: plain(sum) },
      findings: rest,
    };
  const missing = [month, before].find((cell) => cell.value.kind !== 'number');
  if (missing === undefined) return { total, findings };
  const blank = finding('TABLE-013', missing.at, { column: missing.at.heading ?? '' });
  return { total: withValue(total, { kind: 'blank' }), findings: reported ? [...rest, blank] : rest };
}

function sumOf({ value: before }: ParsedCell, { value: month }: ParsedCell): Decimal | null {
  if (before.kind !== 'number' || before.relation !== '=') return null;
  return month.kind === 'number' && month.relation === '=' ? before.number.plus(month.number) : null;
}

/** Of a form that nobody filled in, that is said once, and not at each of its cells. */
function isReported(row: ParsedRow, definition: TableDefinition, sheet: Sheet): boolean {
  const typed = [...row.cells].filter(([, cell]) => !isFormula(cellAt(cell, sheet)));
  return isFilled({ cells: new Map(typed) }, definition);
}

function stands({ at, severity }: Finding, { at: { cell } }: ParsedCell): boolean {
  return severity !== 'info' && at.cell === cell;
}

function cellAt({ at }: ParsedCell, sheet: Sheet): Cell | undefined {
  const place = at.cell === undefined ? null : parseA1(at.cell);
  return place === null ? undefined : sheet.cell(place.top, place.left);
}

function isUnresolvedRate({ code, at: { cell } }: Finding, sheet: Sheet): boolean {
  const place = code !== 'VALUE-021' || cell === undefined ? null : parseA1(cell);
  return place !== null && sheet.cell(place.top, place.left)?.kind === 'unresolved';
}

function isFormula(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.formula || cell.kind === 'unresolved');
}
