import type { Decimal } from '../core/decimal.ts';
import { fold } from '../core/fold.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { SubjectRow } from '../facts/subjects.ts';
import { type MeasurePart, measureKey, type ParsedCell } from '../model/table.ts';
import { convert } from '../values/measure-unit.ts';
import { headingLine } from '../words/headings.ts';
import { allSubjects, type Check, figure, number, placeText } from './check.ts';

interface Target {
  readonly table: string;
  readonly subject: string;
  readonly cell: ParsedCell;
  readonly value: Decimal;
  readonly unit: string | undefined;
}

/** The same indicator with different targets in two tables: one unit's measure of one name, or one indicator's row. */
export const indicatorTargets: Check = (input) => {
  const first = new Map<string, Target[]>();
  const findings: Finding[] = [];
  for (const item of allSubjects(input)) {
    if (item.placed.table.variant !== 'base') continue;
    for (const { key, target } of targetsOf(item)) {
      const earlier = first.get(key) ?? [];
      const other = earlier.find(({ table }) => table !== target.table);
      if (other === undefined) first.set(key, [...earlier, target]);
      else if (differs(target, other)) findings.push(targetFinding(target, other));
    }
  }
  return findings;
};

/** A measure column is an indicator by its heading, a worded target by the row it stands in. */
function targetsOf({
  definition,
  row,
  key,
  subject,
}: SubjectRow): readonly { key: string; target: Target }[] {
  return definition.columns.flatMap(({ id, header, content }) => {
    const measure = content.type === 'measure';
    if (!measure && content.type !== 'worded-target') return [];
    const part: MeasurePart = 'target';
    const cell = row.cells.get(measure ? measureKey(id, part) : id);
    const value = figure(cell);
    if (cell?.value.kind !== 'number' || value === null) return [];
    const name = measure ? fold(headingLine({ header })) : '';
    const unit = cell.value.unit;
    return [
      {
        key: JSON.stringify([key, name]),
        target: { table: definition.title, subject, cell, value, unit },
      },
    ];
  });
}

/** Figures measured otherwise (个 and 亿元) are two indicators, not two targets. */
function differs(left: Target, right: Target): boolean {
  if (left.unit === undefined || right.unit === undefined) return !left.value.equals(right.value);
  const converted = convert(right.value, right.unit, left.unit);
  return converted !== null && !converted.equals(left.value);
}

function targetFinding(mine: Target, other: Target): Finding {
  const params = {
    row: mine.subject,
    column: mine.cell.at.heading ?? '',
    stated: `${number(mine.value)}${mine.unit ?? ''}`,
    otherTable: other.table,
    expected: `${number(other.value)}${other.unit ?? ''}`,
    place: placeText(other.cell),
  };
  return finding('CHECK-025', mine.cell.at, params, [other.cell.at]);
}
