import type { Decimal } from '../core/decimal.ts';
import type { Roster } from '../roster/roster.ts';
import type { ListId } from '../words/lists.ts';
import type { NamedList } from './lists.ts';
import type { Standing } from './standing.ts';
import type { IndicatorStanding } from './tracking/indicator.ts';
import type { TaskStanding } from './tracking/task.ts';

/** How a unit stands in one assessment. */
export interface Place {
  readonly table: string;
  /** The assessment’s name. */
  readonly name: string;
  readonly class: string;
  readonly rank: number | null;
  readonly tied: boolean;
  /** Its score, or the share of its tasks on time or of its indicators on schedule in per cent; null where it has none. */
  readonly value: Decimal | null;
  readonly of: 'score' | 'on-time' | 'on-schedule';
}

/** A line of the overview: how a unit stands in every assessment, and the lists it is on, each once. */
export interface UnitOverview {
  readonly unit: string;
  readonly places: readonly Place[];
  readonly lists: readonly { readonly id: ListId; readonly grounds: readonly string[] }[];
}

/** Every unit that stands in an assessment or on a list, in the roster's order. */
export function unitsOverview(
  assessments: readonly { readonly table: string; readonly name: string; readonly current: Standing }[],
  indicators: readonly IndicatorStanding[],
  tasks: readonly TaskStanding[],
  lists: readonly NamedList[],
  roster: Roster,
): readonly UnitOverview[] {
  const places = new Map<string, Place[]>();
  const put = (unit: string, place: Place): void => {
    const mine = places.get(unit);
    if (mine === undefined) places.set(unit, [place]);
    else mine.push(place);
  };
  for (const { table, name, current } of assessments) {
    for (const unit of current.classes.flatMap(({ units }) => units))
      put(unit.unit, {
        table,
        name,
        class: unit.class,
        rank: unit.rank,
        tied: unit.tied,
        value: unit.score,
        of: 'score',
      });
  }
  for (const { standings, of } of [
    { standings: indicators, of: 'on-schedule' as const },
    { standings: tasks, of: 'on-time' as const },
  ]) {
    for (const { table, name, classes } of standings) {
      for (const group of classes) {
        for (const { unit, rank, tied, rate } of group.units)
          put(unit, { table, name, class: group.name, rank, tied, value: rate?.times(100) ?? null, of });
      }
    }
  }
  const listed = listedUnits(lists);
  return [...new Set([...places.keys(), ...listed.keys()])]
    .toSorted((left, right) => roster.order(left) - roster.order(right))
    .map((unit) => ({ unit, places: places.get(unit) ?? [], lists: listed.get(unit) ?? [] }));
}

function listedUnits(lists: readonly NamedList[]): ReadonlyMap<string, UnitOverview['lists']> {
  const found = new Map<string, UnitOverview['lists'][number][]>();
  for (const { id, entries } of lists) {
    const grounds = new Map<string, Set<string>>();
    for (const { about, ground } of entries) {
      if (about.unit === undefined) continue;
      const mine = grounds.get(about.unit) ?? new Set();
      grounds.set(about.unit, mine.add(ground));
    }
    for (const [unit, mine] of grounds)
      found.set(unit, [...(found.get(unit) ?? []), { id, grounds: [...mine] }]);
  }
  return found;
}
