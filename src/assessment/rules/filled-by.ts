import { z } from 'zod';
import { firstDay, spanOf } from '../../core/span.ts';
import { dayIn, entriesIn, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { nothingFor } from './first.ts';
import { dayWords, inRosterOrder, inScope, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { column, whole } from './params.ts';

/** 每月某日前报送: a month's return that was filled in after its day. Who has sent nothing stands on the roll-call. */
export const filledBy = defineRuleKind({
  id: 'filled-by',
  title: { zh: '每月按期报送', en: 'sent by a day of the month' },
  args: z.strictObject({ day: whole('每月几日前'), date: column('日期列') }),
  judge: (bench, rule, { day, date }) => {
    const { span } = bench;
    const rows = entriesIn(bench.evidence.facts, rule.table, span);
    if (rows.length === 0) return { asked: 0, verdicts: [], lacks: [nothingFor(span)] };
    const last = `${firstDay(spanOf(firstDay(span), 'month')).slice(0, 8)}${`${day}`.padStart(2, '0')}`;
    const verdicts = rows.flatMap((entry): readonly Verdict[] => {
      const unit = entry.about.unit ?? textIn(entry.say('unit')) ?? undefined;
      const about = unit === undefined ? entry.about : { unit, item: entry.about.item ?? '' };
      if (!inScope(about, rule, bench)) return [];
      const filled = dayIn(entry.say(date));
      if (filled !== null && filled <= last) return [];
      const limit = dayWords(last, span);
      return [
        verdictOf(bench, rule, about, {
          state: filled === null ? 'open' : 'met',
          phrase:
            filled === null
              ? {
                  zh: `填报日期不明，是否在${limit.zh}前报送待核实`,
                  en: 'the day it was filled in is not known',
                }
              : {
                  zh: `应于${limit.zh}前报送，${dayWords(filled, span).zh}填报`,
                  en: `due by ${limit.en}, filled in on ${filled}`,
                },
          from: [entry.say(date)],
        }),
      ];
    });
    return { asked: rows.length, verdicts: inRosterOrder(verdicts, bench) };
  },
});
