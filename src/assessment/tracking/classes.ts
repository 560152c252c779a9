import { type Decimal, roundHalfUp } from '../../core/decimal.ts';
import { lastMonthOf, type Span, yearSpan } from '../../core/span.ts';
import { subjectKey } from '../../facts/fact.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Roster } from '../../roster/roster.ts';
import { unitAsIn } from '../../scheme/changes.ts';
import type { Scheme } from '../../scheme/scheme.ts';
import { classOf } from '../class-of.ts';
import { rankValues } from '../ranking.ts';
import type { TrackingRequest } from './request.ts';

/** What a table has rows about: in the order of the year’s list, then what only a month’s report names. */
export function itemsOf(facts: Facts, table: string, month: Span): readonly string[] {
  const items = new Map<string, string>();
  for (const when of [
    yearSpan(month.year),
    ...facts.spans(table).filter(({ year }) => year === month.year),
  ]) {
    for (const { item } of facts.subjects(table, when))
      if (item !== undefined) items.set(subjectKey({ item }), item);
  }
  return [...items.values()];
}

/** Units in their classes, ranked by a share, the highest first; those without one unranked and last. */
export function rankedInClasses<Unit extends { readonly class: string }>(
  units: readonly Unit[],
  shareOf: (unit: Unit) => Decimal | null,
  scheme: Scheme,
): readonly {
  readonly name: string;
  readonly units: readonly (Unit & { readonly rank: number | null; readonly tied: boolean })[];
}[] {
  const position = (name: string): number => {
    const at = scheme.classes.indexOf(name);
    return at < 0 ? scheme.classes.length : at;
  };
  const names = [...new Set(units.map((unit) => unit.class))];
  return names
    .toSorted((left, right) => position(left) - position(right))
    .map((name) => {
      const mine = units.filter((unit) => unit.class === name);
      const ranks = rankValues(
        mine.map((unit) => {
          const share = shareOf(unit);
          return share === null ? null : roundHalfUp(share.times(100), scheme.decimals);
        }),
        scheme.ranking,
      );
      const ranked = mine.map((unit, index) => ({
        ...unit,
        rank: ranks[index]?.rank ?? null,
        tied: ranks[index]?.tied ?? false,
      }));
      const last = ranked.length + 1;
      return { name, units: ranked.toSorted((left, right) => (left.rank ?? last) - (right.rank ?? last)) };
    });
}

/** The class that a unit is ranked in at the end of the month. */
export function classInMonth(unit: string, { roster, scheme, table, month }: TrackingRequest): string {
  const known = roster.byName(unit);
  return classOf(
    known === undefined ? undefined : unitAsIn(scheme, known, lastMonthOf(month)),
    scheme,
    table,
  );
}

/** The units that a cell names, under the names they have in the month judged, each once. */
export function unitsNamed(text: string | null, roster: Roster): readonly string[] {
  if (text === null || text === '') return [];
  const nameOf = (typed: string): string => roster.byName(typed)?.name ?? roster.match(typed)?.name ?? typed;
  return [...new Set(text.split('、').map(nameOf))];
}
