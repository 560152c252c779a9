import type { AssessmentResult } from '../assessment/results.ts';
import type { UnitResult } from '../assessment/standing.ts';
import { monthSpan, sameSpan } from '../core/span.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import { unitIn } from '../facts/subjects.ts';
import type { PlacedTable } from '../model/dataset.ts';
import { dataRows, type ParsedCell } from '../model/table.ts';
import { OVERALL_RANK } from '../tables/lone-results.ts';

/** The column that names the unit in every table that is scored. */
const UNIT = 'unit';

interface Stated {
  readonly cell: ParsedCell;
  readonly rank: number;
  readonly result: UnitResult;
}

/**
 * A printed 排名 over all measures against the rank by score: inside the class or over the whole table, whichever the sheet fits better. Not judged
 * on a unit's own sheet, which gives its rank among all.
 *
 * @param named the name a unit of the roster has in the results.
 */
export function overallRanks(
  tables: readonly PlacedTable[],
  assessments: readonly AssessmentResult[],
  named: (unit: string) => string = (unit) => unit,
): readonly Finding[] {
  return assessments.flatMap(({ table, standings }) =>
    standings.flatMap(({ span, classes }) => {
      const results = new Map(
        classes.flatMap(({ units }) => units.map((unit) => [unit.unit, unit] as const)),
      );
      return tables
        .filter((item) => item.table.id === table && item.period !== null)
        .filter(({ period }) => period !== null && sameSpan(monthSpan(period), span))
        .flatMap((placed) => disagreeing(statedIn(placed, results, named)));
    }),
  );
}

function statedIn(
  { table }: PlacedTable,
  results: ReadonlyMap<string, UnitResult>,
  named: (unit: string) => string,
): readonly Stated[] {
  return dataRows(table).flatMap((row): readonly Stated[] => {
    const cell = row.cells.get(OVERALL_RANK);
    const result = results.get(named(unitIn(row.cells.get(UNIT)) ?? ''));
    if (cell?.value.kind !== 'number' || result === undefined || result.rank === null) return [];
    return [{ cell, rank: cell.value.number.toNumber(), result }];
  });
}

function disagreeing(stated: readonly Stated[]): readonly Finding[] {
  if (stated.length < 2) return [];
  const inClass = faults(stated, ({ result }) => result.rank ?? 0);
  const whole = faults(
    stated,
    ({ result }) =>
      stated.filter(
        (other) => result.score !== null && other.result.score?.greaterThan(result.score) === true,
      ).length + 1,
  );
  return whole.length < inClass.length ? whole : inClass;
}

function faults(stated: readonly Stated[], rankOf: (item: Stated) => number): readonly Finding[] {
  return stated.flatMap((item) => {
    const expected = rankOf(item);
    const { cell, rank, result } = item;
    return rank === expected
      ? []
      : [finding('CHECK-014', cell.at, { row: result.unit, stated: String(rank), expected })];
  });
}
