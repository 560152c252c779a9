import { z } from 'zod';
import { Decimal, fixed, parseDecimal, plain } from '../../core/decimal.ts';
import { type Entry, entriesOf, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { inRosterOrder, inScope, lastDayOf, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { choiceOf, column, conditions, figure, text, whole as wholeNumber } from './params.ts';
import { type CountedRow, countedRow, shareOf } from './share.ts';

export const shareArgs = z.strictObject({
  of: conditions('计入'),
  date: column('日期列').optional(),
  thisYear: choiceOf('只计本年', { yes: '是', no: '否' }).optional(),
  after: wholeNumber('满几个月计入').optional(),
  counts: conditions('达到'),
  amount: column('按金额列').optional(),
  floor: figure('不低于（%）'),
  by: column('归属列').optional(),
  says: text('名称'),
});

/** 占比不足: of the rows of a unit that are counted at all, fewer than such a share have what is asked; or less of their amount. */
export const shareBelow = defineRuleKind({
  id: 'share-below',
  title: { zh: '占比低于界线', en: 'a share below a floor' },
  args: shareArgs,
  judge: (bench, rule, args) => {
    const day = lastDayOf(bench);
    const { floor, by, says, of, counts, amount } = args;
    const { year } = bench.span;
    const groups = new Map<string, CountedRow<Entry>[]>();
    for (const entry of entriesOf(bench.evidence.facts, rule.table, bench.span)) {
      const unit = by === undefined ? entry.about.unit : (textIn(entry.say(by)) ?? undefined);
      if (unit === undefined || !inScope({ unit }, rule, bench)) continue;
      const row = countedRow(entry, args, day, year);
      if (row === null) continue;
      const mine = groups.get(unit);
      if (mine === undefined) groups.set(unit, [row]);
      else mine.push(row);
    }
    const verdicts = [...groups].flatMap(([unit, mine]): readonly Verdict[] => {
      const { yes, whole, least, most, open } = shareOf(mine, amount);
      const limit = parseDecimal(floor) ?? new Decimal(0);
      if (least.greaterThanOrEqualTo(limit)) return [];
      const known = most.lessThan(limit);
      const { decimals } = bench.evidence.scheme;
      const percent = `${fixed(least, decimals)}%`;
      return [
        verdictOf(
          bench,
          rule,
          { unit },
          {
            state: known ? 'met' : 'open',
            phrase: known
              ? {
                  zh: `${says}${percent}（${plain(yes)}/${plain(whole)}），低于${floor}%`,
                  en: `${rule.clause}: ${percent} (${plain(yes)} of ${plain(whole)}), below ${floor}%`,
                }
              : {
                  zh: `${says}为${percent}至${fixed(most, decimals)}%，有${open}项填写不明，是否低于${floor}%待核实`,
                  en: `between ${percent} and ${fixed(most, decimals)}%, ${open} rows are not clear; whether it is below ${floor}% is open`,
                },
            from: mine.flatMap(({ row }) => [...of, ...counts].map((condition) => row.say(condition.column))),
          },
        ),
      ];
    });
    return { asked: groups.size, verdicts: inRosterOrder(verdicts, bench) };
  },
});
