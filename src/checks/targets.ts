import { type Finding, finding } from '../diagnostics/finding.ts';
import {
  type Check,
  cellOf,
  definitionOf,
  figure,
  headingOf,
  measuresOf,
  number,
  placeText,
  unitRows,
} from './check.ts';

/** Targets of progress sheets against the target table. */
export const targetsAgree: Check = (input) => {
  const findings: Finding[] = [];
  for (const placed of input.tables) {
    const definition = definitionOf(input, placed.table.id);
    if (placed.table.variant !== 'progress' || definition === undefined) continue;
    const base = input.tables
      .filter((other) => other.table.id === placed.table.id && other.table.variant === 'base')
      .flatMap(unitRows);
    for (const { row, unit } of unitRows(placed)) {
      const given = base.find((item) => item.unit === unit);
      if (given === undefined) continue;
      for (const measure of measuresOf(definition)) {
        const [mine, theirs] = [cellOf(row, measure, 'target'), cellOf(given.row, measure, 'target')];
        const [stated, expected] = [figure(mine), figure(theirs)];
        if (
          mine === undefined ||
          theirs === undefined ||
          stated === null ||
          expected === null ||
          stated.equals(expected)
        )
          continue;
        const params = {
          unit,
          column: headingOf(mine),
          stated: number(stated),
          expected: number(expected),
          other: placeText(theirs),
        };
        findings.push(finding('CHECK-006', mine.at, params, [theirs.at]));
      }
    }
  }
  return findings;
};

/** “/” against figures: an actual without a target, and a target whose actual is marked as no task. */
export const noTaskMarks: Check = (input) =>
  input.tables.flatMap((placed) => {
    const definition = definitionOf(input, placed.table.id);
    if (definition === undefined) return [];
    return unitRows(placed).flatMap(({ row, unit }) =>
      measuresOf(definition).flatMap((measure) => {
        const [target, actual] = [cellOf(row, measure, 'target'), cellOf(row, measure, 'actual')];
        if (target === undefined || actual === undefined) return [];
        const [goal, done] = [figure(target), figure(actual)];
        if (goal !== null && actual.value.kind === 'none') {
          return [finding('CHECK-008', actual.at, { unit, column: headingOf(actual), target: number(goal) })];
        }
        if (target.value.kind === 'none' && done?.isPositive() === true && !done.isZero()) {
          return [finding('CHECK-007', actual.at, { unit, column: headingOf(actual), actual: number(done) })];
        }
        return [];
      }),
    );
  });

/** 其中 ≤ whole, for targets, actuals and the month's own figures. */
export const partsWithinWholes: Check = (input) =>
  input.tables.flatMap((placed) => {
    const definition = definitionOf(input, placed.table.id);
    const pairs = definition?.atMost ?? [];
    return unitRows(placed).flatMap(({ row, unit }) =>
      pairs.flatMap(([part, whole]) =>
        (['target', 'actual', 'month'] as const).flatMap((kind) => {
          const [inner, outer] = [cellOf(row, part, kind), cellOf(row, whole, kind)];
          const [partValue, wholeValue] = [figure(inner), figure(outer)];
          if (inner === undefined || outer === undefined || partValue === null || wholeValue === null)
            return [];
          if (partValue.lessThanOrEqualTo(wholeValue)) return [];
          const params = {
            unit,
            part: headingOf(inner),
            partValue: number(partValue),
            whole: headingOf(outer),
            wholeValue: number(wholeValue),
          };
          return [finding('CHECK-011', inner.at, params, [outer.at])];
        }),
      ),
    );
  });
