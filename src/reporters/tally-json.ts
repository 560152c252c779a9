import type { TallyJson } from '../../schemas/output/tally.ts';
import type { Movement, Tally } from '../assessment/tally.ts';

/** Who stands how, in the published shape: numbers with the names behind them. */
export function tallyJson(tally: Tally): TallyJson {
  const moved = (movement: Movement | null): TallyJson['rise'] =>
    movement === null ? null : { places: movement.places, ...named(movement.units) };
  return {
    units: named(tally.units),
    shortfalls: tally.shortfalls.map(({ why, units }) => ({ shortfall: why, ...named(units) })),
    late: named(tally.late),
    onSchedule: named(tally.reached),
    behind: named(tally.behind),
    farBehind: named(tally.red),
    untouched: named(tally.untouched),
    rise: moved(tally.rise),
    fall: moved(tally.fall),
  };
}

function named(units: readonly string[]): TallyJson['units'] {
  return { number: units.length, units: [...units] };
}
