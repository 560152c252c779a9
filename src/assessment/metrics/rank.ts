import { z } from 'zod';
import type { Decimal } from '../../core/decimal.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { type Known, wordedLater } from '../../facts/known.ts';
import { defineMetric, unitIn } from './metric.ts';
import { scoreIn } from './score.ts';

/** 名次 inside the class: it rests on the scores of all that are ranked there. */
export const rank = defineMetric({
  id: 'rank',
  title: { zh: '名次', en: 'rank' },
  args: z.object({ assessment: z.string() }),
  of: (evidence, about, span, { assessment }) => {
    const { scheme } = evidence;
    const unit = unitIn(evidence, about, assessment, span);
    const standing = evidence.standing(assessment, span);
    const own = scoreIn(unit, span, scheme);
    // The facts are not needed for it, and may be forgotten.
    const from = () => {
      const group = standing?.classes.find(({ name }) => name === unit?.class);
      const peers = (group?.units ?? []).filter((other) => other.unit !== unit?.unit);
      return [own, ...peers.map((peer) => scoreIn(peer, span, scheme))];
    };
    return wordedLater({ value: unit?.rank ?? null, when: span, from }, wordsOf, own);
  },
});

function wordsOf(value: number | null, own: Known<Decimal>): Bilingual {
  return value === null
    ? { zh: '未排名', en: 'not ranked' }
    : { zh: `第${value}名，${own.words.zh}`, en: `rank ${value}, ${own.words.en}` };
}
