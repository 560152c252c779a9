import { z } from 'zod';
import { type Day, firstDay, lastDay, type Span, spansIn } from '../../core/span.ts';
import { spanTitle } from '../../words/spans.ts';
import { comeBy, dayIn, type Entry, entriesOf } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { holds } from './conditions.ts';
import { inRosterOrder, inScope, lastDayOf, verdictOf } from './found.ts';
import { defineRuleKind } from './kind.ts';
import { daysBetween } from './limits.ts';
import { choiceOf, column, conditions, names, silence, text, whole } from './params.ts';
import { everySpan, judgedSpan } from './spans.ts';

/**
 * 少于规定次数: fewer rows, or fewer days that rows run over, than are asked for in a span. A unit of which the ledger has no row at
 * all may not have been entered: that is to be verified and is not none, unless the scheme says that the ledger holds all there is. Before the year is over it is named where it is behind.
 */
export const fewerThan = defineRuleKind({
  id: 'fewer-than',
  title: { zh: '少于规定次数', en: 'fewer than so many' },
  args: z.strictObject({
    every: everySpan(),
    least: whole('不少于'),
    counts: choiceOf('计', { rows: '次', days: '天' }),
    date: column('日期列'),
    until: column('结束列').optional(),
    where: conditions('条件').optional(),
    units: names('只对').optional(),
    except: names('不对').optional(),
    says: text('名称'),
    silent: silence().optional(),
  }),
  judge: (bench, rule, args) => {
    const { every, least, counts, date, until, where = [], units, except = [], says, silent = 'open' } = args;
    const judged = judgedSpan(bench, every);
    const entries = entriesOf(bench.evidence.facts, rule.table, bench.span);
    const asked = bench.roster.units
      .map(({ name }) => name)
      .filter((unit) =>
        units === undefined ? takesPart(unit) && inScope({ unit }, rule, bench) : units.includes(unit),
      )
      .filter((unit) => !except.includes(unit) && !rule.exemptUnits.includes(unit));
    function takesPart(unit: string): boolean {
      const own = bench.roster.byName(unit);
      return own !== undefined && (own.class !== null || own.kind === 'township');
    }
    if (judged === null) return { asked: 0, verdicts: [] };
    const day = lastDayOf(bench);
    const { span, over } = judged;
    const measure = counts === 'days' ? { zh: '天', en: 'days' } : { zh: '次', en: 'times' };
    const verdicts = asked.flatMap((unit): readonly Verdict[] => {
      const mine = entries.filter(({ about }) => about.unit === unit);
      const told = mine.map((entry) => ({
        entry,
        holds: holds(where, entry, day),
        ...within(entry, { date, until, day, span, counts }),
      }));
      const [sure, possible] = [
        total(
          told.filter((own) => own.holds === true),
          'least',
          counts,
        ),
        total(
          told.filter((own) => own.holds !== false),
          'most',
          counts,
        ),
      ];
      const due = over ? least : Math.floor(least * elapsed(span, judged.month, day));
      if (sure >= due) return [];
      const unheard = mine.length === 0 && silent === 'open';
      const open = unheard || possible >= due;
      const title = { zh: spanTitle(span, 'zh'), en: spanTitle(span, 'en') };
      const zh = `${title.zh}${over ? '' : `截至${day.slice(5).replace('-', '月')}日`}${says}${sure}${measure.zh}，规定不少于${least}${measure.zh}`;
      const en = `${title.en}: ${sure} ${measure.en}, at least ${least} are asked for`;
      return [
        verdictOf(
          bench,
          rule,
          { unit },
          {
            state: open ? 'open' : over ? 'met' : 'near',
            span,
            phrase: open
              ? {
                  zh: unheard
                    ? `${title.zh}台账中没有该单位的记录，${says}是未填报还是没有，待核实`
                    : `${zh}；有记录填写不全，待核实`,
                  en: unheard
                    ? `${title.en}: the ledger has no row of the unit; to be verified`
                    : `${en}; to be verified`,
                }
              : { zh, en },
            from: mine.flatMap((entry) => [
              entry.say(date),
              ...(until === undefined ? [] : [entry.say(until)]),
            ]),
          },
        ),
      ];
    });
    return { asked: asked.length, verdicts: inRosterOrder(verdicts, bench) };
  },
});

interface Within {
  readonly least: ReadonlySet<string>;
  readonly most: ReadonlySet<string>;
}

/** The days of a row that lie in the span; of one that is counted by rows, the row itself. Where its end is not known it may be longer. */
function within(
  entry: Entry,
  {
    date,
    until,
    day,
    span,
    counts,
  }: {
    readonly date: string;
    readonly until: string | undefined;
    readonly day: string;
    readonly span: Span;
    readonly counts: 'rows' | 'days';
  },
): Within {
  const begun = comeBy(entry.say(date), day);
  const own = new Set([`${entry.about.item}`]);
  const [first, last] = [firstDay(span), lastDay(span) < day ? lastDay(span) : day];
  if (begun === 'not-yet' && entry.say(date).value !== null) return { least: new Set(), most: new Set() };
  if (typeof begun !== 'object')
    return { least: new Set(), most: counts === 'rows' ? own : daysFrom(first, last) };
  if (counts === 'rows') {
    const inside = begun.day >= first && begun.day <= last;
    return inside ? { least: own, most: own } : { least: new Set(), most: new Set() };
  }
  const end = until === undefined ? begun.day : dayIn(entry.say(until));
  const from = begun.day < first ? first : begun.day;
  if (end === null)
    return { least: begun.day >= first ? daysFrom(from, from) : new Set(), most: daysFrom(from, last) };
  const days = daysFrom(from, end < last ? end : last);
  return { least: days, most: days };
}

function daysFrom(first: string, last: string): ReadonlySet<string> {
  const days = new Set<string>();
  for (let number = 0; number <= daysBetween(first, last); number += 1)
    days.add(new Date(Date.parse(first) + number * 86_400_000).toISOString().slice(0, 10));
  return days;
}

/** Days on which several were out count once. */
function total(told: readonly Within[], which: keyof Within, counts: 'rows' | 'days'): number {
  return counts === 'rows'
    ? told.filter((own) => own[which].size > 0).length
    : new Set(told.flatMap((own) => [...own[which]])).size;
}

/** How much of a span has passed: days of a month, months of a longer one. */
function elapsed(span: Span, month: Span, day: Day): number {
  if (span.unit === 'month')
    return (daysBetween(firstDay(span), day) + 1) / (daysBetween(firstDay(span), lastDay(span)) + 1);
  return Number(lastDay(month).slice(5, 7)) / spansIn(span.year, 'month');
}
