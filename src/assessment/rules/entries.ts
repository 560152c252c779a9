import { z } from 'zod';
import { Decimal, plain } from '../../core/decimal.ts';
import type { Fact } from '../../facts/fact.ts';
import { comeBy, entriesOf, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { holds } from './conditions.ts';
import { dayWords, inRosterOrder, inScope, lastDayOf, nameOf, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { column, conditions, text } from './params.ts';

/** 符合条件的: every row of which all that is asked holds is put on a list. */
export const entries = defineRuleKind({
  id: 'entries',
  title: { zh: '列出符合条件的', en: 'rows of which something holds' },
  args: z.strictObject({
    where: conditions('条件'),
    date: column('日期列').optional(),
    name: column('名称列').optional(),
    points: column('分值列').optional(),
    says: text('事由').optional(),
  }),
  judge: (bench, rule, { where, date, name, points, says }) => {
    const day = lastDayOf(bench);
    const asked = entriesOf(bench.evidence.facts, rule.table, bench.span).filter(
      (entry) =>
        inScope(entry.about, rule, bench) &&
        (date === undefined || entry.say(date).value === null || comeBy(entry.say(date), day) !== 'not-yet'),
    );
    const verdicts = asked.flatMap((entry): readonly Verdict[] => {
      const told = happened(holds(where, entry, day), date === undefined ? null : entry.say(date));
      if (told === false) return [];
      const called = nameOf(entry, name);
      const when = date === undefined ? null : textIn(entry.say(date));
      const own = points === undefined ? null : entry.say(points).value;
      const stake = Decimal.isDecimal(own) ? { points: plain(own) } : {};
      const from = [
        ...where.map((condition) => entry.say(condition.column)),
        ...(points === undefined ? [] : [entry.say(points)]),
        ...(date === undefined ? [] : [entry.say(date)]),
      ];
      const at = when === null || !/^\d{4}-/u.test(when) ? { zh: '', en: '' } : dayWords(when, bench.span);
      const phrase =
        told === null
          ? {
              zh: `“${called}”填写不全，是否${says ?? '符合条件'}待核实`,
              en: `“${called}” is not filled in; whether it belongs here is open`,
            }
          : { zh: `${at.zh}“${called}”${says ?? ''}`, en: `“${called}”${at.en === '' ? '' : `, ${at.en}`}` };
      return [
        verdictOf(bench, rule, entry.about, { state: told === null ? 'open' : 'met', phrase, from, stake }),
      ];
    });
    return { asked: asked.length, verdicts: inRosterOrder(verdicts, bench) };
  },
});

/** Of a row whose own day nobody knows it cannot be told that it has happened yet. */
function happened(told: boolean | null, date: Fact | null): boolean | null {
  return told === true && date?.value === null ? null : told;
}
