import { z } from 'zod';
import { nothingFor } from './first.ts';
import { defineRuleKind } from './kind.ts';
import { text } from './params.ts';
import { rankedGroups } from './ranked.ts';
import { everySpan, judgedSpan } from './spans.ts';

/** 排名通报: nothing but the ranking itself, which puts nobody on a list. */
export const ranking = defineRuleKind({
  id: 'ranking',
  title: { zh: '排名通报', en: 'the ranking itself' },
  args: z.strictObject({ every: everySpan(), exam: text('考核').optional() }),
  judge: (bench, rule, { every, exam }) => {
    const judged = judgedSpan(bench, every);
    const groups = judged === null ? null : rankedGroups(bench, rule, judged, exam);
    if (judged === null || groups === null)
      return { asked: 0, verdicts: [], lacks: [nothingFor(judged?.span ?? bench.span)] };
    return {
      asked: groups.flatMap(({ members }) => members).length,
      verdicts: [],
      ranking: { span: judged.span, groups },
    };
  },
});
