import { z } from 'zod';
import { spanTitle } from '../../words/spans.ts';
import { nothingFor } from './first.ts';
import { inRosterOrder, inScope, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { choiceOf, names, text, whole } from './params.ts';
import { lowest, rankedGroups, unranked } from './ranked.ts';
import { everySpan, judgedSpan } from './spans.ts';

/** 末几名: the last of each class in a span that is over; before the year is over, as things stand. */
export const lastOf = defineRuleKind({
  id: 'last-of',
  title: { zh: '末几名', en: 'the last so many' },
  args: z.strictObject({
    every: everySpan(),
    n: whole('名数'),
    classes: names('类别').optional(),
    exam: text('考核').optional(),
    across: choiceOf('不分类', { yes: '是', no: '否' }).optional(),
  }),
  judge: (bench, rule, { every, n, classes, exam, across }) => {
    const judged = judgedSpan(bench, every);
    const groups = judged === null ? null : rankedGroups(bench, rule, judged, exam, across === 'yes');
    if (judged === null || groups === null)
      return { asked: 0, verdicts: [], lacks: [nothingFor(judged?.span ?? bench.span)] };
    const mine = groups
      .filter((group) => classes === undefined || classes.includes(group.class))
      .map((group) => ({
        ...group,
        members: group.members.filter(({ about }) => inScope(about, rule, bench)),
      }));
    const verdicts = mine.flatMap((group) =>
      [...lowest(group, n), ...unranked(group, judged)].map(({ about, rank, score }) => {
        const whole = group.members.length;
        const zh = `${judged.over ? spanTitle(judged.span, 'zh') : '截至目前'}${group.name}${rank === null ? '名次不明' : `第${rank}名`}（共${whole}个，${score.words.zh}）`;
        const en = `${judged.over ? spanTitle(judged.span, 'en') : 'as things stand'}, ${rank === null ? 'place not known' : `place ${rank}`} of ${[`${whole}`, group.name].join(' ').trim()} (${score.words.en})`;
        return verdictOf(bench, rule, about, {
          state: group.whole ? (judged.over ? 'met' : 'near') : 'open',
          class: group.name,
          span: judged.span,
          phrase: group.whole
            ? { zh, en }
            : { zh: `${zh}，同类数据不全，待核实`, en: `${en}; the class is not complete, to be verified` },
          from: [score],
        });
      }),
    );
    return { asked: mine.flatMap(({ members }) => members).length, verdicts: inRosterOrder(verdicts, bench) };
  },
});
