import type { TableDefinition } from '../../schemas/define-table.ts';
import type { PlacedTable } from '../core/dataset.ts';
import { plain } from '../core/decimal.ts';
import type { ParsedCell } from '../core/table.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { type Check, known } from './check.ts';
import type { Marks } from './marks.ts';

/** 序号 run on by one; they may begin anew after a subtotal, with a new group or under a line of prose. */
export const serialNumbers: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) =>
    runsOf(placed, definition, marks).flatMap((run) =>
      breaks(run, marks.inFile(placed.file.path, 'CHECK-009')),
    ),
  );

interface Serial {
  readonly cell: ParsedCell;
  readonly number: number;
}

/** The serial numbers from one beginning to the next. A row whose number is in words ends its run. */
function runsOf(
  placed: PlacedTable,
  definition: TableDefinition,
  marks: Marks,
): readonly (readonly Serial[])[] {
  const column = definition.columns.find(({ content }) => content.type === 'serial')?.id;
  if (column === undefined) return [];
  const grouped = definition.columns.some(({ id, group }) => id === column && group === true);
  const groups = definition.columns
    .filter(({ id, group }) => group === true && id !== column)
    .map(({ id }) => id);
  const runs: Serial[][] = [];
  let fresh = true;
  let carried = '';
  let leading = '';
  for (const row of placed.table.rows) {
    const group = JSON.stringify(groups.map((id) => row.cells.get(id)?.text ?? ''));
    const cell = row.cells.get(column);
    if (row.class !== 'data' || cell?.value.kind === 'text' || marks.onRow(row, 'CHECK-001', 'CHECK-015')) {
      fresh = true;
      continue;
    }
    if (cell === undefined || cell.filled || cell.value.kind !== 'number') continue;
    const number = Number(plain(cell.value.number));
    const name = groups[0] === undefined ? '' : (row.cells.get(groups[0])?.text ?? '');
    const last = runs.at(-1);
    // A group that goes on after a page break prints its number again.
    if (grouped && number === last?.at(-1)?.number && name === leading) continue;
    leading = name;
    if (last === undefined || fresh || (number === 1 && group !== carried)) runs.push([{ cell, number }]);
    else last.push({ cell, number });
    fresh = false;
    carried = group;
  }
  return runs;
}

/** @param gaps numbers may be left out: the rows that had them are missing, and a finding says so. */
function breaks(run: readonly Serial[], gaps: boolean): readonly Finding[] {
  const findings: Finding[] = [];
  let previous = 0;
  run.forEach(({ cell, number }, index) => {
    const next = run[index + 1]?.number;
    const first = index === 0;
    // A single number out of line, before one that fits again, is the fault itself; the numbers after it are not.
    const expected = first ? firstExpected(number, next, run[index + 2]?.number) : previous + 1;
    const anew = number === 1 && next === 2 && previous > 1;
    if (number === expected || anew || (gaps && number > expected && next !== expected + 1)) {
      previous = number;
      return;
    }
    const before = first ? '' : String(previous);
    findings.push(finding('CHECK-016', cell.at, { found: number, before, expected }));
    previous = first || next === expected + 1 ? expected : number;
  });
  return findings;
}

/** A run may begin anywhere, but with the number before the second one's when those after it run on. */
function firstExpected(number: number, second: number | undefined, third: number | undefined): number {
  const runsOn = second !== undefined && third === second + 1 && second > 1;
  return runsOn && number >= second ? second - 1 : number;
}
