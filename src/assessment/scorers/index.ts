import type { Scorer } from '../../scheme/scheme.ts';
import { allOrNothing } from './all-or-nothing.ts';
import { efficacy } from './efficacy.ts';
import { inverse } from './inverse.ts';
import { linear } from './linear.ts';
import { rankPoints } from './rank-points.ts';
import type { ScorerMethod } from './scorer.ts';
import { tiers } from './tiers.ts';

/** Every scorer, in the order in which they are offered; the first is the default. Adding one: its file, a line here. */
export const scorers: readonly ScorerMethod[] = [linear, tiers, efficacy, rankPoints, allOrNothing, inverse];

const byType = new Map(scorers.map((scorer) => [scorer.id, scorer]));

/** @throws RangeError for a type that no file declares, which reading a scheme refuses. */
export function scorerOf({ type }: Scorer): ScorerMethod {
  const found = byType.get(type);
  if (found === undefined) throw new RangeError(`no scorer ${type}`);
  return found;
}

/** 方法参数 of a scorer; empty for those without. */
export function scorerParamsText(scorer: Scorer): string {
  return scorerOf(scorer).text(scorer);
}

/** 计分方法 with its parameters: 线性, 分档（50%：50%；100%：100%）. */
export function scorerText(scorer: Scorer): string {
  const { name } = scorerOf(scorer);
  const params = scorerParamsText(scorer);
  return params === '' ? name : `${name}（${params}）`;
}
