import { isAboveZero } from '../core/decimal.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { rowName, subjectRows } from '../facts/subjects.ts';
import { type ColumnKey, dataRows, measureKey, type ParsedCell, type ParsedRow } from '../model/table.ts';
import { type RowFault, rowFaults } from '../tables/judge-row.ts';
import {
  allSubjects,
  type Check,
  type CheckInput,
  cellOf,
  figure,
  headingOf,
  known,
  measuresOf,
  number,
  placeText,
} from './check.ts';
import { givenTargets, isTarget } from './given-targets.ts';

/** Targets of progress sheets against the target table. */
export const targetsAgree: Check = (input) => {
  const given = givenTargets(input);
  const findings: Finding[] = [];
  for (const item of allSubjects(input)) {
    const { placed, definition, row, subject } = item;
    if (placed.table.variant !== 'progress') continue;
    for (const measure of measuresOf(definition)) {
      const theirs = given(item, measure).find(isTarget);
      if (theirs === undefined) continue;
      const mine = cellOf(row, measure, 'target');
      if (mine === undefined || !isTarget(mine) || sameTarget(mine, theirs)) continue;
      const params = {
        row: subject,
        column: headingOf(mine),
        stated: printed(mine),
        expected: printed(theirs),
        place: placeText(theirs),
      };
      findings.push(finding('CHECK-006', mine.at, params, [theirs.at]));
    }
  }
  return findings;
};

function sameTarget(left: ParsedCell, right: ParsedCell): boolean {
  const [mine, theirs] = [figure(left), figure(right)];
  return mine === null || theirs === null ? mine === theirs : mine.equals(theirs);
}

function printed(cell: ParsedCell): string | Bilingual {
  const value = figure(cell);
  if (value !== null) return number(value);
  return cell.text.trim() === '' ? BLANK : cell.text.trim();
}

const BLANK: Bilingual = { zh: '空', en: 'nothing' };

/** A target whose actual is marked as no task. */
export const markedActuals: Check = (input) =>
  targetsAndActuals(input, ({ target, actual }, row) => {
    const goal = figure(target);
    if (goal === null || actual.value.kind !== 'none') return [];
    return [finding('CHECK-008', actual.at, { row, column: headingOf(actual), target: number(goal) })];
  });

/** An actual without a target, unless the sums or the target table show that the target is missing. */
export const actualsWithoutTargets: Check = (input, marks) =>
  targetsAndActuals(input, ({ target, actual }, row) => {
    const done = figure(actual);
    if (target.value.kind !== 'none' || done === null || !isAboveZero(done) || marks.has(target)) return [];
    return [finding('CHECK-007', actual.at, { row, column: headingOf(actual), actual: number(done) })];
  });

const NONE: readonly Finding[] = [];

function targetsAndActuals(
  input: CheckInput,
  visit: (
    cells: { readonly target: ParsedCell; readonly actual: ParsedCell },
    subject: string,
  ) => readonly Finding[],
): readonly Finding[] {
  return known(input).flatMap(({ placed, definition }) =>
    subjectRows(placed, definition).flatMap(({ row, subject }) =>
      measuresOf(definition).flatMap((measure) => {
        const target = cellOf(row, measure, 'target');
        const actual = target === undefined ? undefined : cellOf(row, measure, 'actual');
        return target === undefined || actual === undefined ? NONE : visit({ target, actual }, subject);
      }),
    ),
  );
}

/** A part (其中) above its whole, as the row's schema finds it. */
export const partsWithinWholes: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) =>
    definition.atMost === undefined
      ? []
      : dataRows(placed.table).flatMap((row) =>
          rowFaults(row, definition).flatMap(({ key, cell: inner, fault }, _, faults) => {
            if (fault.fault !== 'above-whole' || followsFromMonth(key, row, faults)) return [];
            const outer = row.cells.get(fault.whole.join('.'));
            const [partValue, wholeValue] = [figure(inner), figure(outer)];
            if (outer === undefined || partValue === null || wholeValue === null) return [];
            // A figure that is wrong by itself is above or below others for that reason.
            if ([inner, outer].some((cell) => marks.hides('CHECK-011', cell))) return [];
            const params = {
              row: rowName(row, definition),
              part: headingOf(inner),
              stated: number(partValue),
              whole: headingOf(outer),
              otherStated: number(wholeValue),
            };
            return [finding('CHECK-011', inner.at, params, [outer.at])];
          }),
        ),
  );

/** Where a form adds the month's figure to 上月累计 itself, a total above its whole only follows from a month that is. */
function followsFromMonth(key: ColumnKey, { cells }: ParsedRow, faults: readonly RowFault[]): boolean {
  const [id = '', part] = key.split('.');
  return (
    part === 'actual' &&
    cells.has(measureKey(id, 'before')) &&
    faults.some(({ key: other, fault }) => other === measureKey(id, 'month') && fault.fault === 'above-whole')
  );
}
