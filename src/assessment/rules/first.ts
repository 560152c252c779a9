import { z } from 'zod';
import type { Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { spanTitle } from '../../words/spans.ts';
import type { Verdict } from '../verdict.ts';
import { inRosterOrder, inScope, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { choiceOf, names, text } from './params.ts';
import { rankedGroups } from './ranked.ts';
import type { Ranked } from './ranked-group.ts';
import { everySpan, judgedSpan } from './spans.ts';

const yesOrNo = (name: string) => choiceOf(name, { yes: '是', no: '否' });

/**
 * 前几名: the first of each class, a step a place; who has not met all tasks leaves the place empty, unless the next may move up (递补).
 * Before the span is over it is said of how things stand.
 */
export const first = defineRuleKind({
  id: 'first',
  title: { zh: '前几名', en: 'the first so many' },
  args: z.strictObject({
    every: everySpan(),
    classes: names('类别').optional(),
    exam: text('考核').optional(),
    across: choiceOf('不分类', { yes: '是', no: '否' }).optional(),
    metAll: yesOrNo('须完成全部任务'),
    moveUp: yesOrNo('递补').optional(),
    ranked: yesOrNo('按名次').optional(),
  }),
  judge: (bench, rule, { every, classes, exam, across, metAll, moveUp = 'no', ranked = 'yes' }) => {
    const judged = judgedSpan(bench, every);
    if (judged === null) return { asked: 0, verdicts: [], lacks: [NOT_OVER] };
    const groups = rankedGroups(bench, rule, judged, exam, across === 'yes');
    if (groups === null) return { asked: 0, verdicts: [], lacks: [nothingFor(judged.span)] };
    const mine = groups.filter((group) => classes === undefined || classes.includes(group.class));
    const verdicts = mine.flatMap(({ name, members: all, whole }) => {
      const members = all.filter(({ about }) => inScope(about, rule, bench));
      const taking = moveUp === 'yes' ? members.filter(({ metAll: met }) => met.value !== false) : members;
      return taking.flatMap((member): readonly Verdict[] => {
        const place = placeOf(member, taking, ranked === 'yes');
        const step = rule.steps.findIndex(({ times }) => times === place) + 1;
        const met = metAll === 'no' ? true : member.metAll.value;
        const isUnranked = place === null && judged.over && !whole;
        if (met === false || (step === 0 && !isUnranked)) return [];
        const open = met === null || (ranked === 'yes' && !whole);
        const state = open ? 'open' : judged.over ? 'met' : 'near';
        return [
          verdictOf(bench, rule, member.about, {
            state,
            step: Math.max(1, step),
            class: name,
            span: judged.span,
            phrase: phraseOf(
              member,
              place,
              { name, open, metAll: metAll === 'yes', ranked: ranked === 'yes' },
              judged,
            ),
            from: [member.score, ...(metAll === 'yes' ? [member.metAll] : [])],
          }),
        ];
      });
    });
    return {
      asked: mine.flatMap(({ members }) => members).length,
      verdicts: inRosterOrder(verdicts, bench),
    };
  },
});

const NOT_OVER: Bilingual = { zh: '还没有结束的季度', en: 'no quarter that is over' };

/** What is missing where a span has nothing to rank. */
export function nothingFor(span: Span): Bilingual {
  return { zh: `${spanTitle(span, 'zh')}的数据`, en: `data of ${spanTitle(span, 'en')}` };
}

/** Its place among those who may take one. */
function placeOf({ rank }: Ranked, taking: readonly Ranked[], ranked: boolean): number | null {
  if (!ranked) return 1;
  return rank === null ? null : taking.filter((other) => other.rank !== null && other.rank < rank).length + 1;
}

function phraseOf(
  member: Ranked,
  place: number | null,
  {
    name,
    open,
    metAll,
    ranked,
  }: { readonly name: string; readonly open: boolean; readonly metAll: boolean; readonly ranked: boolean },
  { span, over }: { readonly span: Span; readonly over: boolean },
): Bilingual {
  const zh = [
    over ? `${spanTitle(span, 'zh')}` : '截至目前',
    metAll && !open ? '完成全部任务，' : '',
    ranked ? `${name}${place === null ? '名次不明' : `第${place}名`}（${member.score.words.zh}）` : '',
    open ? '，任务完成情况或同类单位的数据不全，待核实' : over ? '' : '，周期结束时仍是如此即列入',
  ]
    .join('')
    .replace(/，+/gu, '，')
    .replace(/，$/u, '');
  const en = [
    over ? spanTitle(span, 'en') : 'as things stand',
    metAll && !open ? ', all tasks met' : '',
    ranked
      ? `, ${place === null ? 'place not known' : `place ${place}`} of ${name} (${member.score.words.en})`
      : '',
    open ? '; data are missing, to be verified' : '',
  ].join('');
  return { zh, en };
}
