import { z } from 'zod';
import { inDays } from '../../words/spans.ts';
import { comeBy, dayIn, entriesOf } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { holds } from './conditions.ts';
import { dayWords, inRosterOrder, inScope, lastDayOf, nameOf, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { daysBetween, LIMIT_WORDS, limitAfter, limitUnit } from './limits.ts';
import { column, conditions, whole } from './params.ts';

/** 满期未办: so long since one day without another. Where what is said beside it holds too, its second step is taken. */
export const since = defineRuleKind({
  id: 'since',
  title: { zh: '满期未办', en: 'so long since a day without another' },
  args: z.strictObject({
    from: column('起算列'),
    without: column('应有列'),
    limit: whole('期限'),
    unit: limitUnit(),
    warnDays: whole('提前预警天数').optional(),
    name: column('名称列').optional(),
    where: conditions('条件').optional(),
    further: conditions('第2级条件').optional(),
  }),
  judge: (bench, rule, { from, without, limit, unit, warnDays = -1, name, where = [], further }) => {
    const day = lastDayOf(bench);
    const asked = entriesOf(bench.evidence.facts, rule.table, bench.span).filter(
      (entry) =>
        inScope(entry.about, rule, bench) &&
        holds(where, entry, day) !== false &&
        // What begins after the span is not there yet.
        !(comeBy(entry.say(from), day) === 'not-yet' && entry.say(from).value !== null),
    );
    const verdicts = asked.flatMap((entry): readonly Verdict[] => {
      const [start, done] = [dayIn(entry.say(from)), comeBy(entry.say(without), day)];
      if (typeof done === 'object') return [];
      const called = nameOf(entry, name);
      const facts = [
        entry.say(from),
        entry.say(without),
        ...(further ?? []).map((own) => entry.say(own.column)),
      ];
      const last = start === null ? null : limitAfter(start, limit, unit, bench.evidence.scheme.holidays);
      const span = LIMIT_WORDS[unit];
      const open = (zh: string, en: string): readonly Verdict[] => [
        verdictOf(bench, rule, entry.about, { state: 'open', phrase: { zh, en }, from: facts }),
      ];
      if (start === null || last === null)
        return open(
          `“${called}”的起算日期不明，是否已满${limit}${span.zh}待核实`,
          `“${called}”: the day it counts from is not known; whether ${limit} ${span.en} have passed is open`,
        );
      const begun = dayWords(start, bench.span);
      if (day < last) {
        const left = daysBetween(day, last);
        if (left > warnDays) return [];
        return done === 'unknown' || holds(where, entry, day) === null
          ? open(
              `“${called}”自${begun.zh}起，再过${left}天满${limit}${span.zh}，是否已办不明，待核实`,
              `“${called}”: ${limit} ${span.en} since ${begun.en} are over in ${inDays(left)}; whether it was done is not known`,
            )
          : [
              verdictOf(bench, rule, entry.about, {
                state: 'near',
                phrase: {
                  zh: `“${called}”自${begun.zh}起，再过${left}天满${limit}${span.zh}，仍未办`,
                  en: `“${called}”: ${limit} ${span.en} since ${begun.en} are over in ${inDays(left)}`,
                },
                from: facts,
              }),
            ];
      }
      if (done === 'unknown' || holds(where, entry, day) === null)
        return open(
          `“${called}”自${begun.zh}起已满${limit}${span.zh}，是否已办不明，待核实`,
          `“${called}”: ${limit} ${span.en} since ${begun.en} have passed; whether it was done is not known`,
        );
      const step =
        further !== undefined && rule.steps.length > 1 && holds(further, entry, day) === true ? 2 : 1;
      return [
        verdictOf(bench, rule, entry.about, {
          state: 'met',
          step,
          phrase: {
            zh: `“${called}”自${begun.zh}起已满${limit}${span.zh}（${dayWords(last, bench.span).zh}满期），至${dayWords(day, bench.span).zh}仍未办`,
            en: `“${called}”: ${limit} ${span.en} since ${begun.en} were over on ${last}, and it is not done by ${day}`,
          },
          from: facts,
        }),
      ];
    });
    return { asked: asked.length, verdicts: inRosterOrder(verdicts, bench) };
  },
});
