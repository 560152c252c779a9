import { z } from 'zod';
import { Decimal, fixed, parseDecimal } from '../../core/decimal.ts';
import { type Day, firstDay, yearSpan } from '../../core/span.ts';
import { dayIn, type Entry, entriesOf, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { holds } from './conditions.ts';
import { inRosterOrder, inScope, lastDayOf, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { choiceOf, column, conditions, figure, text } from './params.ts';

/** 占比不足: of the rows of a unit that are counted at all, fewer than such a share have what is asked. */
export const shareBelow = defineRuleKind({
  id: 'share-below',
  title: { zh: '占比低于界线', en: 'a share below a floor' },
  args: z.strictObject({
    of: conditions('计入'),
    date: column('日期列').optional(),
    thisYear: choiceOf('只计本年', { yes: '是', no: '否' }).optional(),
    counts: conditions('达到'),
    floor: figure('不低于（%）'),
    by: column('归属列').optional(),
    says: text('名称'),
  }),
  judge: (bench, rule, { of, date, thisYear = 'no', counts, floor, by, says }) => {
    const day = lastDayOf(bench);
    const from = thisYear === 'yes' ? firstDay(yearSpan(bench.span.year)) : null;
    const isCounted = (entry: Entry): boolean | null => {
      const [told, dated] = [
        holds(of, entry, day),
        date === undefined ? true : within(entry, date, from, day),
      ];
      return told === false || dated === false ? false : told === null || dated === null ? null : true;
    };
    const groups = new Map<string, Entry[]>();
    for (const entry of entriesOf(bench.evidence.facts, rule.table, bench.span)) {
      const unit = by === undefined ? entry.about.unit : (textIn(entry.say(by)) ?? undefined);
      if (unit === undefined || !inScope({ unit }, rule, bench) || isCounted(entry) === false) continue;
      groups.set(unit, [...(groups.get(unit) ?? []), entry]);
    }
    const verdicts = [...groups].flatMap(([unit, mine]): readonly Verdict[] => {
      const told = mine.map((entry) => [isCounted(entry), holds(counts, entry, day)] as const);
      const { yes, whole, least, most, open } = bounds(told);
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
                  zh: `${says}${percent}（${yes}/${whole}），低于${floor}%`,
                  en: `${rule.clause}: ${percent} (${yes} of ${whole}), below ${floor}%`,
                }
              : {
                  zh: `${says}为${percent}至${fixed(most, decimals)}%，有${open}项填写不明，是否低于${floor}%待核实`,
                  en: `between ${percent} and ${fixed(most, decimals)}%, ${open} rows are not clear; whether it is below ${floor}% is open`,
                },
            from: mine.flatMap((entry) => [...of, ...counts].map((condition) => entry.say(condition.column))),
          },
        ),
      ];
    });
    return { asked: groups.size, verdicts: inRosterOrder(verdicts, bench) };
  },
});

/** Whether a row's day lies in what is judged; null where it is not known. */
function within(entry: Entry, date: string, from: Day | null, until: Day): boolean | null {
  const own = dayIn(entry.say(date));
  return own === null ? null : own <= until && (from === null || own >= from);
}

interface Bounds {
  /** Rows that have it for certain, of so many that may count: what `least` is made of. */
  readonly yes: number;
  readonly whole: number;
  readonly least: Decimal;
  readonly most: Decimal;
  /** Rows of which one or the other is not known. */
  readonly open: number;
}

/** The share at least and at most: a row that may not count speaks against it where it has nothing, and for it where it has. */
function bounds(told: readonly (readonly [counted: boolean | null, has: boolean | null])[]): Bounds {
  const number = (...wanted: readonly (readonly [counted: boolean | null, has: boolean | null])[]): number =>
    told.filter(([counted, has]) => wanted.some((own) => own[0] === counted && own[1] === has)).length;
  const [yes, maybe, no] = [number([true, true]), number([true, null]), number([true, false])];
  const whole = yes + maybe + no + number([null, false], [null, null]);
  const may = number([null, true], [null, null]);
  return {
    yes,
    whole,
    least: share(yes, whole),
    most: share(yes + maybe + may, yes + maybe + no + may),
    open: maybe + number([null, true], [null, null], [null, false]),
  };
}

/** In percent; of nothing the whole: there is nothing that falls short. */
function share(part: number, whole: number): Decimal {
  return whole === 0 ? new Decimal(100) : new Decimal(part).times(100).dividedBy(whole);
}
