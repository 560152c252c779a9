import { z } from 'zod';
import { fold } from '../../core/fold.ts';
import type { Day } from '../../core/span.ts';
import { type Entry, entriesOf, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { holds } from './conditions.ts';
import { inRosterOrder, inScope, lastDayOf, nameOf, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { column, conditions, names } from './params.ts';

/** 应办未办: what a schedule has in a month that is over, and no report says was done. */
export const due = defineRuleKind({
  id: 'due',
  title: { zh: '应办未办', en: 'due and not done' },
  args: z.strictObject({
    month: column('月份列').optional(),
    state: column('情况列'),
    done: names('已办写作'),
    name: column('名称列').optional(),
    where: conditions('条件').optional(),
  }),
  judge: (bench, rule, { month, state, done, name, where = [] }) => {
    const day = lastDayOf(bench);
    const all = entriesOf(bench.evidence.facts, rule.table, bench.span).filter(
      (entry) => inScope(entry.about, rule, bench) && holds(where, entry, day) !== false,
    );
    if (all.length > 0 && all.every((entry) => entry.say(state).why === 'absent'))
      return {
        asked: 0,
        verdicts: [],
        lacks: [{ zh: '开展情况（进展表）', en: 'what was done of it (its progress form)' }],
      };
    const verdicts = all
      .filter((entry) => isOver(entry, month, day))
      .flatMap((entry): readonly Verdict[] => {
        const told = entry.say(state);
        const text = textIn(told);
        if (text !== null && done.some((word) => fold(word) === fold(text))) return [];
        const called = nameOf(entry, name);
        const when = month === undefined ? null : textIn(entry.say(month));
        const planned =
          when === null ? { zh: '', en: '' } : { zh: `安排在${when}，`, en: `, planned for ${when}` };
        return [
          verdictOf(bench, rule, entry.about, {
            state: text === null ? 'open' : 'met',
            phrase:
              text === null
                ? {
                    zh: `“${called}”${planned.zh}未报开展情况，待核实`,
                    en: `“${called}”${planned.en}: not reported`,
                  }
                : { zh: `“${called}”${planned.zh}至今${text}`, en: `“${called}”${planned.en}: ${text}` },
            from: [told, ...(month === undefined ? [] : [entry.say(month)])],
          }),
        ];
      });
    return { asked: all.length, verdicts: inRosterOrder(verdicts, bench) };
  },
});

/** The last month that a cell names has ended: 3月, 1—3月, 一季度, 全年; without such a column the year's last. */
function isOver(entry: Entry, column: string | undefined, day: Day): boolean {
  const text = column === undefined ? '' : fold(textIn(entry.say(column)) ?? '');
  const months = [...text.matchAll(/(\d{1,2})月?/gu)]
    .map(([, number]) => Number(number))
    .filter((number) => number <= 12);
  const quarter = /([一二三四1-4])季/u.exec(text)?.[1];
  const last =
    quarter !== undefined
      ? ('一二三四'.indexOf(quarter) + 1 || Number(quarter)) * 3
      : months.length > 0
        ? Math.max(...months)
        : text.includes('上半年')
          ? 6
          : 12;
  const ended =
    day.slice(8) === '31' || !isLastDay(day)
      ? Number(day.slice(5, 7)) - (isLastDay(day) ? 0 : 1)
      : Number(day.slice(5, 7));
  return last <= ended;
}

function isLastDay(day: Day): boolean {
  return new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;
}
