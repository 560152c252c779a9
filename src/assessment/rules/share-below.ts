import { z } from 'zod';
import { Decimal, fixed, parseDecimal } from '../../core/decimal.ts';
import { type Entry, entriesOf, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { holds } from './conditions.ts';
import { inRosterOrder, inScope, lastDayOf, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { column, conditions, figure, text } from './params.ts';

/** 占比不足: of the rows of a unit that are counted at all, fewer than such a share have what is asked. */
export const shareBelow = defineRuleKind({
  id: 'share-below',
  title: { zh: '占比低于界线', en: 'a share below a floor' },
  args: z.strictObject({
    of: conditions('计入'),
    counts: conditions('达到'),
    floor: figure('不低于（%）'),
    by: column('归属列').optional(),
    says: text('名称'),
  }),
  judge: (bench, rule, { of, counts, floor, by, says }) => {
    const day = lastDayOf(bench);
    const groups = new Map<string, Entry[]>();
    for (const entry of entriesOf(bench.evidence.facts, rule.table, bench.span)) {
      const unit = by === undefined ? entry.about.unit : (textIn(entry.say(by)) ?? undefined);
      if (unit === undefined || !inScope({ unit }, rule, bench) || holds(of, entry, day) === false) continue;
      groups.set(unit, [...(groups.get(unit) ?? []), entry]);
    }
    const verdicts = [...groups].flatMap(([unit, mine]): readonly Verdict[] => {
      const told = mine.map((entry) => [holds(of, entry, day), holds(counts, entry, day)] as const);
      const sure = told.filter(([counted]) => counted === true);
      const unsure = told.length - sure.length;
      const [yes, open] = [true, null].map((value) => sure.filter(([, own]) => own === value).length);
      const [least, most] = [
        share(yes ?? 0, sure.length + unsure),
        share((yes ?? 0) + (open ?? 0) + unsure, sure.length + unsure),
      ];
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
                  zh: `${says}${percent}（${yes}/${sure.length + unsure}），低于${floor}%`,
                  en: `${rule.clause}: ${percent} (${yes} of ${sure.length + unsure}), below ${floor}%`,
                }
              : {
                  zh: `${says}为${percent}至${fixed(most, decimals)}%，有${(open ?? 0) + unsure}项填写不明，是否低于${floor}%待核实`,
                  en: `between ${percent} and ${fixed(most, decimals)}%, ${(open ?? 0) + unsure} rows are not clear; whether it is below ${floor}% is open`,
                },
            from: mine.flatMap((entry) => [...of, ...counts].map((condition) => entry.say(condition.column))),
          },
        ),
      ];
    });
    return { asked: groups.size, verdicts: inRosterOrder(verdicts, bench) };
  },
});

function share(part: number, whole: number): Decimal {
  return new Decimal(part).times(100).dividedBy(whole);
}
