import { z } from 'zod';
import { spanTitle } from '../../words/spans.ts';
import type { Verdict } from '../verdict.ts';
import { nothingFor } from './first.ts';
import { inRosterOrder, inScope, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { names, whole } from './params.ts';
import { lowest, rankedGroups, unranked } from './ranked.ts';
import { everySpan, judgedSpan } from './spans.ts';

/** 末几名且未完成任务: the last of each class who have not met all tasks; who has met them is passed over and nobody takes the place. */
export const lastMissed = defineRuleKind({
  id: 'last-missed',
  title: { zh: '末几名且未完成任务', en: 'the last so many who missed tasks' },
  args: z.strictObject({ every: everySpan(), n: whole('名数'), classes: names('类别').optional() }),
  judge: (bench, rule, { every, n, classes }) => {
    const judged = judgedSpan(bench, every);
    const groups = judged === null ? null : rankedGroups(bench, rule, judged, undefined);
    if (judged === null || groups === null)
      return { asked: 0, verdicts: [], lacks: [nothingFor(bench.span)] };
    const mine = groups
      .filter((group) => classes === undefined || classes.includes(group.class))
      .map((group) => ({
        ...group,
        members: group.members.filter(({ about }) => inScope(about, rule, bench)),
      }));
    const verdicts = mine.flatMap((group) =>
      [...lowest(group, n), ...unranked(group, judged)].flatMap(
        ({ about, rank, score, metAll }): readonly Verdict[] => {
          if (metAll.value === true) return [];
          const open = metAll.value === null || !group.whole;
          const zh = `${judged.over ? spanTitle(judged.span, 'zh') : '截至目前'}${group.name}${rank === null ? '名次不明' : `第${rank}名`}（${score.words.zh}），${metAll.words.zh}`;
          const en = `${judged.over ? spanTitle(judged.span, 'en') : 'as things stand'}, ${rank === null ? 'place not known' : `place ${rank}`} of ${group.name} (${score.words.en}), ${metAll.words.en}`;
          return [
            verdictOf(bench, rule, about, {
              state: open ? 'open' : judged.over ? 'met' : 'near',
              class: group.name,
              span: judged.span,
              phrase: {
                zh: open ? `${zh}，同类数据不全，待核实` : judged.over ? zh : `${zh}，到期仍是如此即列入`,
                en: open ? `${en}; data are missing, to be verified` : en,
              },
              from: [score, metAll],
            }),
          ];
        },
      ),
    );
    return { asked: mine.flatMap(({ members }) => members).length, verdicts: inRosterOrder(verdicts, bench) };
  },
});
