import { Decimal, sum } from '../core/decimal.ts';
import type { Code } from '../diagnostics/catalogue/index.ts';
import type { PlacedTable } from '../model/dataset.ts';
import type { ColumnKey, ParsedCell, ParsedRow } from '../model/table.ts';
import { figure } from './check.ts';
import type { Marks } from './marks.ts';

/** A figure that is added, with where it stands. */
export interface Addend {
  readonly cell: ParsedCell;
  readonly row: ParsedRow;
  readonly key: ColumnKey;
}

/** One way in which a sum may be meant. */
export interface Reckoning {
  readonly parts: readonly Addend[];
  readonly sum: Decimal;
}

export type SumKind = 'total' | 'subtotal' | 'across';

/** A printed sum and the figures it should come to; it holds when any of its reckonings does. */
export interface SumRule {
  readonly kind: SumKind;
  readonly placed: PlacedTable;
  readonly whole: Addend;
  readonly stated: Decimal;
  /** Nothing is printed for the sum: it is only wrong where another sum shows that it is missing. */
  readonly unsaid: boolean;
  readonly reckonings: readonly [Reckoning, ...Reckoning[]];
}

/** What is wrong with a table's sums: one wrong cell where several of them point to it, else a sum that does not hold. */
export type SumFault =
  | { readonly kind: 'sum'; readonly rule: SumRule; readonly computed: Decimal }
  | {
      readonly kind: 'cell';
      readonly rules: readonly SumRule[];
      readonly cell: Addend;
      readonly computed: Decimal;
    };

/** The figures of a column or a row added up: “no task” and blank add nothing. Null where one of them could not be read. */
export function reckon(parts: readonly Addend[]): Reckoning | null {
  if (parts.length === 0 || parts.some(({ cell }) => cell.value.kind === 'unreadable')) return null;
  return { parts, sum: sum(parts.flatMap(({ cell }) => figure(cell) ?? [])) };
}

/** A whole that is marked or left blank counts as 0: it is then short of all its parts. */
export function sumRule(
  kind: SumKind,
  placed: PlacedTable,
  whole: { readonly cell: ParsedCell | undefined; readonly row: ParsedRow; readonly key: ColumnKey },
  candidates: readonly (Reckoning | null)[],
): SumRule | null {
  const { cell, row, key } = whole;
  const unsaid = cell?.value.kind === 'none' || cell?.value.kind === 'blank';
  const stated = unsaid ? new Decimal(0) : figure(cell);
  const [first, ...others] = candidates.filter((candidate) => candidate !== null);
  if (cell === undefined || stated === null || first === undefined) return null;
  const reckonings = [first, ...others] as const;
  return { kind, placed, whole: { cell, row, key }, stated, unsaid: unsaid && kind !== 'across', reckonings };
}

/** A figure printed beside another one that shows whether that is right: a rate beside the actual it was worked out from. */
export type Witness = (addend: Addend, corrected: Decimal) => boolean;

/**
 * The faults of a table's sums. A wrong figure upsets every sum it takes part in by the same difference: where two sums
 * point to one cell, that cell is the fault and the sums only follow. A sum is not judged where one of its figures carries
 * a finding of its own.
 */
export function sumFaults(rules: readonly SumRule[], marks: Marks, witness: Witness): readonly SumFault[] {
  const holding = rules.map((rule) => ({ rule, right: rule.reckonings.filter((one) => agrees(rule, one)) }));
  const broken = holding.filter(({ right }) => right.length === 0).map(({ rule }) => rule);
  const open = new Set(broken.filter((rule) => !excused(rule, marks)));
  if (open.size === 0) return [];
  const sound = new Map<ParsedRow, Set<ColumnKey>>();
  for (const { rule, right } of holding)
    for (const { row, key } of addendsOf(rule, right)) sound.set(row, (sound.get(row) ?? new Set()).add(key));
  const faults: SumFault[] = [];
  for (const suspect of suspects([...open])) {
    const rules = suspect.rules.filter((rule) => open.has(rule));
    const { row, key } = suspect.addend;
    if (sound.get(row)?.has(key) === true || rules.length === 0) continue;
    const computed = correction(suspect.addend, rules);
    if (computed === null || (rules.length < 2 && !witness(suspect.addend, computed))) continue;
    faults.push({ kind: 'cell', rules, cell: suspect.addend, computed });
    for (const rule of rules) open.delete(rule);
  }
  const rest = [...open].map((rule): SumFault => ({ kind: 'sum', rule, computed: rule.reckonings[0].sum }));
  return [...faults, ...rest];
}

export function holds(rule: SumRule): boolean {
  return rule.reckonings.some((one) => agrees(rule, one));
}

function agrees(rule: SumRule, reckoning: Reckoning): boolean {
  return reckoning.sum.equals(rule.stated);
}

/** A figure with a finding of its own, a row too many, or (where the sum is too large) rows left out of the numbering. */
function excused(rule: SumRule, marks: Marks): boolean {
  if (marks.hides('CHECK-002', rule.whole.cell)) return true;
  const above = rule.reckonings.every((one) => rule.stated.greaterThan(one.sum));
  const rows: readonly Code[] = ['CHECK-001', 'CHECK-015', ...(above ? (['CHECK-016'] as const) : [])];
  return rule.reckonings.some(({ parts }) =>
    parts.some(({ cell, row }) => marks.hides('CHECK-002', cell) || marks.onRow(row, ...rows)),
  );
}

function addendsOf(rule: SumRule, reckonings: readonly Reckoning[]): readonly Addend[] {
  return reckonings.length === 0 ? [] : [rule.whole, ...reckonings.flatMap(({ parts }) => parts)];
}

/** Cells are made anew whenever a row is asked for one. */
export function isSameCell(left: Addend, right: Addend): boolean {
  return left.row === right.row && left.key === right.key;
}

interface Suspecting {
  readonly addend: Addend;
  readonly rules: Set<SumRule>;
}

interface Suspect {
  readonly addend: Addend;
  readonly rules: readonly SumRule[];
}

/** The cells of broken sums, those in most of them first. */
function suspects(broken: readonly SumRule[]): readonly Suspect[] {
  const index = new Map<ParsedRow, Map<ColumnKey, Suspecting>>();
  const all: Suspecting[] = [];
  for (const rule of broken) {
    const parts = rule.unsaid ? [] : rule.reckonings.flatMap((one) => one.parts);
    for (const addend of [rule.whole, ...parts]) {
      const inRow = index.get(addend.row) ?? new Map<ColumnKey, Suspecting>();
      index.set(addend.row, inRow);
      const known = inRow.get(addend.key);
      if (known !== undefined) {
        known.rules.add(rule);
        continue;
      }
      const entry = { addend, rules: new Set([rule]) };
      inRow.set(addend.key, entry);
      all.push(entry);
    }
  }
  return all
    .map(({ addend, rules }) => ({ addend, rules: [...rules] }))
    .sort((left, right) => right.rules.length - left.rules.length);
}

/** What the cell would have to hold for all these sums to come right; null where no one figure does it. */
function correction(addend: Addend, rules: readonly SumRule[]): Decimal | null {
  const now = figure(addend.cell) ?? new Decimal(0);
  const choices = rules.map((rule) =>
    isSameCell(rule.whole, addend)
      ? rule.reckonings.map((one) => one.sum)
      : rule.reckonings
          .filter(({ parts }) => parts.some((part) => isSameCell(part, addend)))
          .map((one) => now.plus(rule.stated).minus(one.sum)),
  );
  const [first = [], ...others] = choices;
  return first.find((value) => others.every((list) => list.some((other) => other.equals(value)))) ?? null;
}
