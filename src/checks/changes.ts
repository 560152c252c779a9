import { addTo } from '../core/group-by.ts';
import { periodText } from '../core/period.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { changedCell } from '../facts/changed-targets.ts';
import { type SubjectRow, withRow } from '../facts/subjects.ts';
import { isFilled } from '../model/filled.ts';
import { type ColumnKey, type ParsedCell, withCells } from '../model/table.ts';
import { changedClass, changedTargets as changedTargetsBy, existsIn, UNCHANGING } from '../scheme/changes.ts';
import {
  allSubjects,
  type Check,
  type CheckInput,
  cellOf,
  figure,
  headingOf,
  measuresOf,
  number,
  placeText,
} from './check.ts';
import { classPrinted, rosterClass } from './classes.ts';
import { givenTargets, isTarget } from './given-targets.ts';
import type { Marks } from './marks.ts';

/**
 * Targets that change from one month to the next, where no target table says which is right. A table that is there is
 * compared with every month already.
 */
export const changedTargets: Check = (input, marks) => {
  const given = givenTargets(input);
  return pairsOfMonths(input).flatMap(({ now, before }) =>
    measuresOf(now.definition).flatMap((measure): readonly Finding[] => {
      if (given(now, measure).some(isTarget)) return [];
      const mine = cellOf(now.row, measure, 'target');
      const earlier = mine === undefined ? undefined : cellOf(before.row, measure, 'target');
      return changed(mine, earlier, marks, targetOf, (current, then) => {
        const params = { ...words(now, before, current, then), column: headingOf(current) };
        return finding('CHECK-033', current.at, params, [then.at]);
      });
    }),
  );
};

/** 任务调整 to the target that is in force already: what was before, or the month, was mistyped. */
export const idleTargets: Check = (input) => {
  const { scheme = UNCHANGING } = input;
  return scheme.changes.flatMap((change): readonly Finding[] => {
    if (change.kind !== 'target') return [];
    const { unit, table, measure, month, at } = change;
    const [earlier] = changedTargetsBy(scheme, table, { year: scheme.year, month: month - 1 }).filter(
      (other) => other.unit === unit && other.measure === measure,
    );
    const before =
      earlier === undefined
        ? allSubjects(input)
            .filter((item) => item.unit === unit && item.definition.id === table)
            .filter(({ placed }) => placed.table.variant === 'base')
            .flatMap(({ row }) => cellOf(row, measure, 'target') ?? [])
        : [changedCell(earlier)];
    const now = targetOf(changedCell(change));
    const [first] = before;
    if (first === undefined || before.some((cell) => targetOf(cell) !== now)) return [];
    const reason: Bilingual = {
      zh: `此前的任务已经是${now}`,
      en: `the target before that month is ${now} already`,
    };
    return [finding('SCHEME-015', at, { unit, reason }, [first.at])];
  });
};

/** A unit that stands in another class than the month before, unless the scheme has put it there. */
export const changedClasses: Check = (input, marks) =>
  pairsOfMonths(input).flatMap(({ now, before }) =>
    wasReclassed(now, input) || disagrees(now, input) || disagrees(before, input)
      ? []
      : changed(
          now.row.cells.get('class'),
          before.row.cells.get('class'),
          marks,
          classPrinted,
          (current, then) => finding('CHECK-034', current.at, words(now, before, current, then), [then.at]),
        ),
  );

/** That its class is not the roster's has been said; it need not be compared with other months' as well. */
function disagrees(item: SubjectRow, input: CheckInput): boolean {
  const cell = item.row.cells.get('class');
  const expected = rosterClass(item, input);
  return cell !== undefined && expected !== null && classPrinted(cell) !== expected;
}

function wasReclassed(
  { row, unit, placed: { period } }: SubjectRow,
  { scheme = UNCHANGING }: CheckInput,
): boolean {
  const stated = row.cells.get('class')?.value;
  if (unit === null || period === null || stated?.kind !== 'text') return false;
  return changedClass(scheme, unit, period) === stated.text;
}

/** Reports of a unit for a month in which, by the scheme, it does not exist: nothing of it counts. */
export const unitsNotInForce: Check = (input) => {
  const { scheme = UNCHANGING } = input;
  if (scheme.changes.length === 0) return [];
  return allSubjects(input).flatMap(({ placed: { period }, row, definition, unit, at }) => {
    if (unit === null || period === null || existsIn(scheme, unit, period) || !isFilled(row, definition))
      return [];
    const change = scheme.changes.find(
      (item) =>
        item.unit === unit &&
        (item.kind === 'founded'
          ? period.month < item.month
          : item.kind === 'closed' && period.month >= item.month),
    );
    if (change === undefined) return [];
    const reason: Bilingual =
      change.kind === 'founded'
        ? { zh: `自${change.month}月起新设`, en: `founded in month ${change.month}` }
        : { zh: `自${change.month}月起撤并`, en: `closed from month ${change.month} on` };
    return [finding('CHECK-048', at, { unit, period: periodText(period), reason }, [change.at])];
  });
};

function changed(
  now: ParsedCell | undefined,
  before: ParsedCell | undefined,
  marks: Marks,
  stated: (cell: ParsedCell) => string | null,
  report: (now: ParsedCell, before: ParsedCell) => Finding,
): readonly Finding[] {
  if (now === undefined || before === undefined) return [];
  const [mine, earlier] = [stated(now), stated(before)];
  if (mine === null || earlier === null || mine === earlier) return [];
  const change = report(now, before);
  return [now, before].some((cell) => marks.hides(change.code, cell)) ? [] : [change];
}

function words(now: SubjectRow, before: SubjectRow, current: ParsedCell, then: ParsedCell) {
  return {
    row: now.subject,
    stated: current.text.trim(),
    otherStated: then.text.trim(),
    otherPeriod: before.placed.period === null ? '' : periodText(before.placed.period),
    place: placeText(then),
  };
}

/** The figure a target is, or that there is none; null for a cell that says neither. */
function targetOf(cell: ParsedCell): string | null {
  if (cell.value.kind === 'none') return '/';
  const target = figure(cell);
  return target === null ? null : number(target);
}

/** A row with the one about the same thing in the latest earlier month of the year that has it. */
interface Following {
  readonly now: SubjectRow;
  readonly before: SubjectRow;
  /** Every row about it in that earlier month: several where it was reported more than once. */
  readonly earlier: readonly SubjectRow[];
}

/** Of a run: several checks hold the same rows against each other. */
const paired = new WeakMap<CheckInput, readonly Following[]>();

/** Every such pair. */
export function pairsOfMonths(input: CheckInput): readonly Following[] {
  const known = paired.get(input);
  if (known !== undefined) return known;
  const pairs = allPairs(input);
  paired.set(input, pairs);
  return pairs;
}

function allPairs(input: CheckInput): readonly Following[] {
  const months = new Map<string, Map<number, SubjectRow[]>>();
  for (const item of allSubjects(input)) {
    const { period } = item.placed;
    if (period === null || item.definition.kind === 'task') continue;
    const key = JSON.stringify([item.definition.id, period.year, item.key]);
    const rows = months.get(key) ?? new Map<number, SubjectRow[]>();
    months.set(key, rows);
    addTo(rows, period.month, item);
  }
  return [...months.values()].flatMap((rows) => {
    const ordered = [...rows].sort(([left], [right]) => left - right).map(([, items]) => items);
    return ordered.slice(1).flatMap((items, index): readonly Following[] => {
      const earlier = ordered[index] ?? [];
      const [now, before] = [agreedOf(items), agreedOf(earlier)];
      return now === undefined || before === undefined ? [] : [{ now, before, earlier }];
    });
  });
}

/**
 * Of rows about one thing in a month what none of them contradicts: which of two that differ is meant nobody can tell, and that they
 * differ is said elsewhere. A blank, or a column that another workbook has alone, contradicts nothing.
 */
function agreedOf(items: readonly SubjectRow[]): SubjectRow | undefined {
  const [first, ...others] = items;
  if (first === undefined || others.length === 0) return first;
  const stated = new Map<ColumnKey, ParsedCell>();
  const contradicted = new Set<ColumnKey>();
  for (const { row } of items)
    for (const [key, cell] of row.cells) {
      const before = stated.get(key);
      if (before === undefined || said(before) === '') stated.set(key, cell);
      else if (said(cell) !== '' && said(cell) !== said(before)) contradicted.add(key);
    }
  for (const key of contradicted) stated.delete(key);
  return withRow(first, withCells(first.row, stated));
}

function said(cell: ParsedCell): string {
  const value = figure(cell);
  return value === null ? cell.text.trim() : number(value);
}
