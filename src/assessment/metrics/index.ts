import { grew } from './grew.ts';
import { increase } from './increase.ts';
import { last } from './last.ts';
import { metAll } from './met-all.ts';
import { noResult } from './no-result.ts';
import { rank } from './rank.ts';
import { rate } from './rate.ts';
import { registryOf } from './registry.ts';
import { score } from './score.ts';

/** Every metric. Adding one: its file, a place in this list; one that holds or does not can be a rule's condition. */
export const { metrics, conditions, conditionOf } = registryOf([
  rate,
  increase,
  grew,
  score,
  rank,
  metAll,
  last,
  noResult,
]);
