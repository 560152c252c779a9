import { type Kind, type Part, worldOf } from '../world.ts';
import { kindsOfBytes } from './bytes.ts';
import { kindsOfMonths } from './months.ts';
import { kindOfProjects } from './projects.ts';
import { kindsOfReturns } from './returns.ts';

/** A kind of run and how often it has its turn. */
export interface Turn {
  readonly name: string;
  readonly kind: Kind;
  readonly times: number;
}

/** How often what takes little time has its turn for once of what takes most. */
const TIMES: Readonly<Record<string, number>> = {
  months: 16,
  targets: 8,
  shuffled: 8,
  ledgers: 8,
  collect: 2,
  marked: 6,
  marks: 16,
  metadata: 8,
  forms: 8,
  csv: 32,
  schemes: 8,
  templates: 32,
  legacy: 16,
  packed: 32,
  texts: 32,
};

/** Every kind of run. */
export async function turns(fixtures: string): Promise<readonly Turn[]> {
  const all: Turn[] = [];
  const add = (kinds: Readonly<Record<string, Kind>>, part: Part | null, share: number): void => {
    for (const [name, kind] of Object.entries(kinds))
      all.push({
        name: part === null ? name : `${name} of ${part}`,
        kind,
        times: Math.max(1, (TIMES[name] ?? 1) * share),
      });
  };
  for (const part of ['departments', 'townships', 'both'] as const) {
    const world = worldOf(fixtures, part);
    const share = part === 'both' ? 0.25 : 1;
    add({ ...kindsOfMonths(world), ...(await kindsOfReturns(world)) }, part, share);
    if (part === 'departments')
      add({ ...(await kindsOfBytes(world)), ...(await kindOfProjects(world)) }, null, 1);
  }
  return all;
}
