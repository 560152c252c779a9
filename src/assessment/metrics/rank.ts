import { z } from 'zod';
import { defineMetric, unitIn } from './metric.ts';
import { score } from './score.ts';

/** 名次 inside the class: it rests on the scores of all that are ranked there. */
export const rank = defineMetric({
  id: 'rank',
  title: { zh: '名次', en: 'rank' },
  args: z.object({ assessment: z.string() }),
  of: (evidence, about, span, { assessment }) => {
    const unit = unitIn(evidence, about, assessment, span);
    const value = unit?.rank ?? null;
    const own = score.of(evidence, about, span, { assessment });
    const group = evidence.standing(assessment, span)?.classes.find(({ name }) => name === unit?.class);
    const peers = (group?.units ?? []).filter((other) => other.unit !== unit?.unit);
    return {
      value,
      when: span,
      words:
        value === null
          ? { zh: '未排名', en: 'not ranked' }
          : { zh: `第${value}名，${own.words.zh}`, en: `rank ${value}, ${own.words.en}` },
      from: [own, ...peers.map((peer) => score.of(evidence, { unit: peer.unit }, span, { assessment }))],
    };
  },
});
