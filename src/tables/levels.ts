import type { TotalsLevels } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { isNumbered } from '../core/numbering.ts';
import { type ParsedCell, type ParsedRow, type RowClass, totalsLast, withValue } from '../model/table.ts';

/** The level a label of a statistics table belongs to; the last one where it fits none. */
export function levelOf(label: string, { levels }: TotalsLevels): number {
  const folded = fold(label);
  // Titles are spaced out with points as well as with blanks: 总.计.
  const word = folded.replace(/[.·:]/gu, '');
  const found = levels.findIndex(
    ({ words, numbered }) =>
      words?.some((known) => fold(known) === word) === true ||
      (numbered !== undefined && isNumbered(label, numbered)),
  );
  return found < 0 ? levels.length - 1 : found;
}

export function classOfLevel(level: number, { levels }: TotalsLevels): RowClass {
  if (level === levels.length - 1) return 'data';
  return level === 0 ? 'total' : 'subtotal';
}

/** Gives every row its level, and the labels of the levels above it in the columns that carry them. */
export function withLevels(rows: readonly ParsedRow[], nested: TotalsLevels): readonly ParsedRow[] {
  const levelled = rows.map((row): ParsedRow => {
    const label = row.cells.get(nested.label);
    if (label === undefined) return row;
    return { ...row, level: levelOf(label.text, nested), label: label.text.trim() };
  });
  // Where totals are printed last, a block's label stands under its rows.
  return totalsLast(levelled)
    ? carryDown([...levelled].reverse(), nested).reverse()
    : carryDown(levelled, nested);
}

function carryDown(rows: readonly ParsedRow[], nested: TotalsLevels): ParsedRow[] {
  let carried: ReadonlyMap<string, ParsedCell> = new Map();
  return rows.map((row) => {
    const label = row.cells.get(nested.label);
    if (row.level === undefined || label === undefined) return row;
    carried = carryOn(carried, label, row.level, nested);
    // A column of the sheet's own goes before what the labels say.
    return { ...row, cells: new Map([...carried, ...row.cells]) };
  });
}

/** The labels in force once `label` of `level` is read; the word as the definition has it stands for the printed one. */
function carryOn(
  carried: ReadonlyMap<string, ParsedCell>,
  label: ParsedCell,
  level: number,
  { levels }: TotalsLevels,
): ReadonlyMap<string, ParsedCell> {
  const next = new Map(carried);
  for (const [index, { carriedAs, words }] of levels.entries()) {
    if (carriedAs === undefined || index < level) continue;
    if (index > level) {
      next.delete(carriedAs);
      continue;
    }
    const printed = label.text.replace(/\s+/gu, '');
    const text = words?.find((word) => fold(word) === fold(printed)) ?? printed;
    next.set(carriedAs, { ...withValue(label, { kind: 'text', text }), filled: true });
  }
  return next;
}
