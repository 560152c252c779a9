import { dataRows } from '../core/table.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import {
  type Check,
  cellOf,
  figure,
  headingOf,
  known,
  measuresOf,
  number,
  placeText,
  SUMMED,
} from './check.ts';
import { allSubjects, rowName, type SubjectRow, subjectRows } from './subjects.ts';

/** Targets of progress sheets against the target table. */
export const targetsAgree: Check = (input) => {
  const base = new Map<string, SubjectRow[]>();
  const subjects = allSubjects(input);
  for (const item of subjects) {
    if (item.placed.table.variant !== 'base') continue;
    const key = JSON.stringify([item.definition.id, item.key]);
    base.set(key, [...(base.get(key) ?? []), item]);
  }
  const findings: Finding[] = [];
  for (const { placed, definition, row, subject, key } of subjects) {
    if (placed.table.variant !== 'progress') continue;
    const given = base.get(JSON.stringify([definition.id, key])) ?? [];
    for (const measure of measuresOf(definition)) {
      const mine = cellOf(row, measure, 'target');
      const theirs = given
        .map((item) => cellOf(item.row, measure, 'target'))
        .find((cell) => figure(cell) !== null);
      const [stated, expected] = [figure(mine), figure(theirs)];
      if (mine === undefined || theirs === undefined || stated === null || expected === null) continue;
      if (stated.equals(expected)) continue;
      const params = {
        unit: subject,
        column: headingOf(mine),
        stated: number(stated),
        expected: number(expected),
        other: placeText(theirs),
      };
      findings.push(finding('CHECK-006', mine.at, params, [theirs.at]));
    }
  }
  return findings;
};

/** “/” against figures: an actual without a target, and a target whose actual is marked as no task. */
export const noTaskMarks: Check = (input) =>
  known(input).flatMap(({ placed, definition }) =>
    subjectRows(placed, definition).flatMap(({ row, subject }) =>
      measuresOf(definition).flatMap((measure) => {
        const [target, actual] = [cellOf(row, measure, 'target'), cellOf(row, measure, 'actual')];
        if (target === undefined || actual === undefined) return [];
        const [goal, done] = [figure(target), figure(actual)];
        const column = headingOf(actual);
        if (goal !== null && actual.value.kind === 'none') {
          return [finding('CHECK-008', actual.at, { unit: subject, column, target: number(goal) })];
        }
        if (target.value.kind === 'none' && done?.isPositive() === true && !done.isZero()) {
          return [finding('CHECK-007', actual.at, { unit: subject, column, actual: number(done) })];
        }
        return [];
      }),
    ),
  );

/** 其中 ≤ whole, for targets, actuals and the month's own figures, and for figures that are no indicators. */
export const partsWithinWholes: Check = (input, marks) =>
  known(input).flatMap(({ placed, definition }) =>
    dataRows(placed.table).flatMap((row) =>
      (definition.atMost ?? []).flatMap(([part, whole]) =>
        [null, ...SUMMED].flatMap((kind) => {
          const cell = (id: string) => (kind === null ? row.cells.get(id) : cellOf(row, id, kind));
          const [inner, outer] = [cell(part), cell(whole)];
          const [partValue, wholeValue] = [figure(inner), figure(outer)];
          if (inner === undefined || outer === undefined || partValue === null || wholeValue === null)
            return [];
          // A figure that is wrong by itself is above or below others for that reason.
          if (partValue.lessThanOrEqualTo(wholeValue) || marks.has(inner) || marks.has(outer)) return [];
          const params = {
            unit: rowName(row, definition),
            part: headingOf(inner),
            partValue: number(partValue),
            whole: headingOf(outer),
            wholeValue: number(wholeValue),
          };
          return [finding('CHECK-011', inner.at, params, [outer.at])];
        }),
      ),
    ),
  );
