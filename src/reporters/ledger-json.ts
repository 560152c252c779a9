import type { PlanJson } from '../../schemas/output/tracked.ts';
import type { LedgerLine, LedgerStanding } from '../assessment/tracking/ledger.ts';
import { fixed, plain } from '../core/decimal.ts';
import type { Language } from '../diagnostics/wording.ts';
import { placesBehind } from '../facts/known.ts';
import { placeJson } from './finding-json.ts';

type LedgerJson = PlanJson['ledgers'][number];

/** What a ledger comes to, in the published shape: counts exact, shares in percent with the scheme's decimals. */
export function ledgerJson(standing: LedgerStanding, decimals: number, language: Language): LedgerJson {
  const line = ({ unit, figures }: LedgerLine): LedgerJson['whole'] => ({
    unit,
    figures: figures.map(({ known, least, most, part, below }) => ({
      value: known.value === null ? null : part === null ? plain(known.value) : fixed(known.value, decimals),
      least: fixed(least, part === null ? 0 : decimals),
      most: fixed(most, part === null ? 0 : decimals),
      done: part?.done ?? null,
      of: part?.of ?? null,
      byAmount: part === null || part.amount === null ? null : fixed(part.amount, decimals),
      below,
      sources: placesBehind([known]).map(placeJson),
    })),
  });
  return {
    id: standing.table,
    name: standing.name,
    day: standing.day,
    columns: standing.heads.map(({ name, percent, floor }) => ({
      name: name[language],
      percent,
      floor: floor === null ? null : plain(floor),
    })),
    groups: standing.groups.map(({ name, lines }) => ({ by: name, units: lines.map(line) })),
    whole: line(standing.whole),
    leftOut: standing.left.flatMap(({ at }) => at.map(placeJson)),
  };
}
