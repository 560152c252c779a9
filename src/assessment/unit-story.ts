import type { Decimal } from '../core/decimal.ts';
import type { Span } from '../core/span.ts';
import type { ListId } from '../words/lists.ts';
import type { ListEntry } from './lists.ts';
import { type NextPlace, nextPlace } from './next-place.ts';
import type { Assessed, AssessmentResult } from './results.ts';
import type { ClassResult, UnitResult } from './standing.ts';

/** How a unit came to its place in one assessment: all that is said of it stands in the results. */
export interface PlaceStory {
  readonly table: string;
  readonly name: string;
  readonly span: Span;
  /** In percent, exact. */
  readonly schedule: Decimal;
  readonly class: string;
  /** Units of the class, and those of them that have a rank. */
  readonly members: number;
  readonly ranked: number;
  readonly unit: UnitResult;
  /** How it stood a span before, where that was submitted. */
  readonly before: UnitResult | null;
  readonly next: NextPlace | null;
}

/** A list the unit is on. */
export interface ListedAs {
  readonly list: ListId;
  readonly entry: ListEntry;
}

/** Everything the results say of one unit. */
export interface UnitStory {
  readonly unit: string;
  readonly places: readonly PlaceStory[];
  readonly lists: readonly ListedAs[];
}

export function storyOf(results: Assessed, unit: string): UnitStory {
  return {
    unit,
    places: results.assessments.flatMap((assessment) => placeStory(assessment, unit, results) ?? []),
    lists: results.lists.flatMap(({ id, entries }) =>
      entries.filter(({ about }) => about.unit === unit).map((entry) => ({ list: id, entry })),
    ),
  };
}

function placeStory(
  { table, name, current, standings }: AssessmentResult,
  unit: string,
  { scheme }: Assessed,
): PlaceStory | null {
  const found = unitIn(current.classes, unit);
  if (found === null) return null;
  const at = standings.findIndex(
    ({ span }) => span.year === current.span.year && span.index === current.span.index,
  );
  const earlier = at > 0 ? standings[at - 1] : undefined;
  const follows = earlier !== undefined && earlier.span.index === current.span.index - 1;
  return {
    table,
    name,
    span: current.span,
    schedule: current.schedule,
    class: found.group.name,
    members: found.group.units.length,
    ranked: found.group.units.filter(({ rank }) => rank !== null).length,
    unit: found.result,
    before: follows ? (unitIn(earlier.classes, unit)?.result ?? null) : null,
    next: nextPlace(found.result, found.group, scheme),
  };
}

function unitIn(
  classes: readonly ClassResult[],
  unit: string,
): { readonly group: ClassResult; readonly result: UnitResult } | null {
  for (const group of classes) {
    const result = group.units.find((other) => other.unit === unit);
    if (result !== undefined) return { group, result };
  }
  return null;
}
