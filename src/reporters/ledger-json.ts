import type { PlanJson } from '../../schemas/output/tracked.ts';
import type { LedgerFigure, LedgerLine, LedgerStanding } from '../assessment/tracking/ledger.ts';
import { fixed, plain } from '../core/decimal.ts';
import { eachOf, type InParts, membersOf } from '../core/json-parts.ts';
import type { Place } from '../core/place.ts';
import type { Language } from '../diagnostics/wording.ts';
import type { Fact } from '../facts/fact.ts';
import { eachPlaceBehind } from '../facts/known.ts';
import { placeJson } from './finding-json.ts';

type LedgerJson = PlanJson['ledgers'][number];

/** What a ledger comes to, in the published shape: counts exact, shares in percent with the scheme's decimals. */
export function ledgerJson(
  standing: LedgerStanding,
  decimals: number,
  language: Language,
): InParts<LedgerJson> {
  const line = ({ unit, figures }: LedgerLine): InParts<LedgerJson['whole']> =>
    membersOf<LedgerJson['whole']>({
      unit: () => unit,
      figures: () => eachOf(figures, (figure) => figureJson(figure, decimals)),
    });
  return membersOf<LedgerJson>({
    id: () => standing.table,
    name: () => standing.name,
    day: () => standing.day,
    columns: () =>
      standing.heads.map(({ name, percent, floor }) => ({
        name: name[language],
        percent,
        floor: floor === null ? null : plain(floor),
      })),
    groups: () =>
      eachOf(standing.groups, ({ name, lines }) =>
        membersOf<LedgerJson['groups'][number]>({ by: () => name, units: () => eachOf(lines, line) }),
      ),
    whole: () => line(standing.whole),
    leftOut: () => eachOf(placesOfFacts(standing.left), placeJson),
  });
}

function figureJson(
  { known, least, most, part, below }: LedgerFigure,
  decimals: number,
): InParts<LedgerJson['whole']['figures'][number]> {
  return membersOf<LedgerJson['whole']['figures'][number]>({
    value: () =>
      known.value === null ? null : part === null ? plain(known.value) : fixed(known.value, decimals),
    least: () => fixed(least, part === null ? 0 : decimals),
    most: () => fixed(most, part === null ? 0 : decimals),
    done: () => part?.done ?? null,
    of: () => part?.of ?? null,
    byAmount: () => (part === null || part.amount === null ? null : fixed(part.amount, decimals)),
    below: () => below,
    sources: () => eachOf(eachPlaceBehind([known]), placeJson),
  });
}

function* placesOfFacts(facts: readonly Fact[]): Generator<Place> {
  for (const { at } of facts) yield* at;
}
