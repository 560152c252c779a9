import { LIMITS } from '../../src/core/limits.ts';
import { turns } from './kinds/index.ts';
import { randomOf } from './mutate.ts';
import { work } from './work.ts';

/** A process of the fuzzer of meaning: SEED SECONDS MEGABYTES FIXTURES KIND. */
const [, , seed, seconds, megabytes, fixtures = '', only = ''] = process.argv;
const all = (await turns(fixtures)).filter(({ name }) => name.startsWith(only));
const rounds = Math.max(0, ...all.map(({ times }) => times));
/** In rounds, so that few runs have something of every kind. */
const order = Array.from({ length: rounds }, (_, round) => all.filter(({ times }) => times > round)).flat();

async function exercise(run: number): Promise<void> {
  const turn = order[run % order.length];
  if (turn === undefined) throw new RangeError(`no such kind: ${only}`);
  try {
    await turn.kind(randomOf(Number(seed) * 1_000_003 + run));
  } catch (error) {
    throw new Error(
      `${turn.name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    );
  }
}

/** A damaged file of another format is given up after a time of its own, in which its thread and the collector of garbage are busy. */
function secondsOf(run: number): number {
  return order[run % order.length]?.name === 'legacy' ? 2 * LIMITS.otherFormatSeconds : Number(seconds);
}

work(exercise, { seconds: secondsOf, megabytes: Number(megabytes) });
