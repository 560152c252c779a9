import { z } from 'zod';
import { defineCondition, unitIn } from '../../src/assessment/metrics/metric.ts';

/** A condition that the document does not know: 名次比上月后退. */
export const fellBack = defineCondition({
  id: 'fell-back',
  title: { zh: '名次后退', en: 'fell back' },
  args: z.object({ assessment: z.string() }),
  stated: {
    word: '连续后退',
    note: '名次比上月靠后',
    setting: { name: '后退', value: '名次比上月靠后；上月没有名次的待核实' },
    phrase: () => ({ zh: '名次后退', en: 'falling back' }),
  },
  of: (evidence, about, span, { assessment }) => {
    const unit = unitIn(evidence, about, assessment, span);
    const [now, then] = [unit?.rank ?? null, unit?.previousRank ?? null];
    const value = now === null || then === null ? null : now > then;
    return {
      value,
      when: span,
      words: { zh: `由第${then ?? '—'}名到第${now ?? '—'}名`, en: `from ${then ?? '—'} to ${now ?? '—'}` },
      from: (unit?.indicators ?? []).map(({ known }) => known.points),
    };
  },
});
