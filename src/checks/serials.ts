import type { TableDefinition } from '../../schemas/define-table.ts';
import { plain } from '../core/decimal.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { ParsedCell } from '../model/table.ts';
import { type Check, known } from './check.ts';
import type { Marks } from './marks.ts';

/**
 * 序号 run on by one; they may begin anew after a subtotal, with a new group or under a line of prose. Where units report on
 * their own tasks of a list, its numbers have gaps.
 */
export const serialNumbers: Check = (input, marks) => {
  const makers = new Map(input.files?.map((file) => [file.input.path, file.metadata.unit]));
  return known(input).flatMap(({ placed, definition }) => {
    const { path } = placed.file;
    const own = definition.reportedBy !== undefined && makers.get(path) !== undefined;
    const gaps = own || isCollected(placed, definition) || marks.inFile(path, 'CHECK-009');
    return runsOf(placed, definition, marks).flatMap((run) =>
      breaks(run, gaps).flatMap(({ cell, expected, before }) =>
        marks.has(cell) ? [] : [serialFinding(cell, expected, before)],
      ),
    );
  });
};

/** Whether rows say who reported them: the list is put together from reports, tasks that nobody reported left out. */
function isCollected({ table }: PlacedTable, { reportedBy }: TableDefinition): boolean {
  return reportedBy !== undefined && table.rows.some(({ cells }) => cells.has(reportedBy));
}

interface Serial {
  readonly cell: ParsedCell;
  /** Null for a cell without a number: blank, or in words. */
  readonly number: number | null;
  /** The number printed again where its group goes on after a page break. */
  readonly again: { readonly cell: ParsedCell; readonly number: number }[];
}

/** A serial number out of line. */
interface Break {
  readonly cell: ParsedCell;
  readonly expected: number;
  /** Null at the beginning, and after a cell that is itself out of line. */
  readonly before: number | null;
}

/** The serial numbers from one beginning to the next. */
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
  /** Name of the group begun last; null where it cannot be told. */
  let leading: string | null = '';
  for (const row of placed.table.rows) {
    const cell = row.cells.get(column);
    if (row.class !== 'data' || marks.onRow(row, 'CHECK-001', 'CHECK-015')) {
      fresh = true;
      continue;
    }
    if (cell === undefined || cell.filled) continue;
    const number = cell.value.kind === 'number' ? Number(plain(cell.value.number)) : null;
    const group = JSON.stringify(groups.map((id) => row.cells.get(id)?.text ?? ''));
    const head = groups[0] === undefined ? undefined : row.cells.get(groups[0]);
    const unclear = head === undefined || head.text.trim() === '' || marks.has(head);
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (grouped && before !== undefined && number !== null) {
      const again = number === before.number && (unclear || leading === null || head.text === leading);
      // Masked names (王××) may follow each other: then the numbers run on.
      const misprinted = !unclear && head.text === leading && number !== (before.number ?? 0) + 1;
      if (again || misprinted) {
        before.again.push({ cell, number });
        continue;
      }
    }
    leading = unclear ? null : head.text;
    const serial: Serial = { cell, number, again: [] };
    if (last === undefined || fresh || (number === 1 && group !== carried)) runs.push([serial]);
    else last.push(serial);
    fresh = false;
    carried = group;
  }
  return runs;
}

/**
 * Where a run breaks. A single number out of line before one that fits again is the fault itself; so are cells without a
 * number where the next one shows that theirs was left out; of rows that changed places only the first is named.
 *
 * @param gaps numbers may be left out: the rows that had them are missing, and a finding says so.
 */
function breaks(run: readonly Serial[], gaps: boolean): readonly Break[] {
  const found: Break[] = [];
  let previous: number | null = null;
  let unnumbered: ParsedCell[] = [];
  const leapt = new Set<number>();
  run.forEach((serial, index) => {
    if (serial.number === null) {
      unnumbered.push(serial.cell);
      return;
    }
    // The number that an earlier break leapt over stands here: two rows changed places, which is said already.
    if (leapt.delete(serial.number)) return;
    const [cell, number, others] = printedNumber({ ...serial, number: serial.number }, (previous ?? 0) + 1);
    for (const other of others) found.push({ cell: other, expected: number, before: previous });
    const before = previous ?? 0;
    const leftOut = unnumbered.length > 0 && number === before + unnumbered.length + 1;
    for (const [step, one] of (leftOut ? unnumbered : []).entries())
      found.push({ cell: one, expected: before + step + 1, before: step === 0 ? previous : null });
    const shift = leftOut ? unnumbered.length : 0;
    const free = unnumbered.length > 0 && (previous === null || !leftOut);
    unnumbered = [];
    const next = run[index + 1]?.number ?? undefined;
    const expected =
      previous === null && shift === 0
        ? firstExpected(number, next, run[index + 2]?.number ?? undefined)
        : before + shift + 1;
    const anew = number === 1 && next === 2 && before > 1;
    if (free || number === expected || anew || (gaps && number > expected && next !== expected + 1)) {
      previous = number;
      return;
    }
    found.push({ cell, expected, before: previous });
    const alone = previous === null || next === expected + 1;
    const left = run.length - index;
    for (let one = expected; !alone && one < number && one < expected + left; one += 1) leapt.add(one);
    previous = alone ? expected : number;
  });
  return found;
}

/** Which of a group's numbers is meant where it is printed several times and not alike: the one in line, else the first. */
function printedNumber(
  { cell, number, again }: Serial & { readonly number: number },
  expected: number,
): readonly [cell: ParsedCell, number: number, others: readonly ParsedCell[]] {
  const all = [{ cell, number }, ...again];
  const meant = all.find((one) => one.number === expected) ?? { cell, number };
  return [meant.cell, meant.number, all.filter((one) => one.number !== meant.number).map((one) => one.cell)];
}

/** A run may begin anywhere, but with the number before the second one's when those after it run on. */
function firstExpected(number: number, second: number | undefined, third: number | undefined): number {
  const runsOn = second !== undefined && third === second + 1 && second > 1;
  return runsOn && number >= second ? second - 1 : number;
}

function serialFinding(cell: ParsedCell, expected: number, before: number | null): Finding {
  const text = cell.text.trim();
  const params = {
    stated: text === '' ? { zh: '空', en: 'missing' } : text,
    before: before === null ? '' : String(before),
    expected,
  };
  return finding('CHECK-016', cell.at, params);
}
