import { z } from 'zod';
import { Decimal, fixed, parseDecimal, plain } from '../../core/decimal.ts';
import { lastDay, type Span, spansIn } from '../../core/span.ts';
import type { Fact } from '../../facts/fact.ts';
import { measureKey } from '../../model/table.ts';
import { type Entry, entriesIn, entriesOf, textIn } from '../entries.ts';
import { numberIn } from '../figures.ts';
import { isSpan } from '../scores.ts';
import type { Verdict } from '../verdict.ts';
import { holds } from './conditions.ts';
import { nothingFor } from './first.ts';
import { inRosterOrder, inScope, lastDayOf, nameOf, verdictOf } from './found.ts';
import { type Bench, defineRuleKind } from './kind.ts';
import { isPast } from './limits.ts';
import { choiceOf, column, conditions, figure, text } from './params.ts';

/**
 * 数值在区间内: a figure of a row, or one column as a percentage of another, that lies between limits; a cumulative one may be taken on
 * to the end of the year on its present course (÷ months × 12).
 */
export const inBand = defineRuleKind({
  id: 'in-band',
  title: { zh: '数值在区间内', en: 'a value in a band' },
  args: z.strictObject({
    value: column('取数列'),
    over: column('除以').optional(),
    atLeast: figure('不低于').optional(),
    below: figure('低于').optional(),
    atMost: figure('不高于').optional(),
    takenOn: choiceOf('折算全年', { yes: '是', no: '否' }).optional(),
    monthly: choiceOf('只看当月', { yes: '是', no: '否' }).optional(),
    name: column('名称列').optional(),
    where: conditions('条件').optional(),
    span: column('周期列').optional(),
    unit: text('计量单位'),
    says: text('名称'),
  }),
  judge: (bench, rule, args) => {
    const { value, over, takenOn = 'no', monthly = 'no', name, where = [], says, span: when } = args;
    const day = lastDayOf(bench);
    const { facts, scheme } = bench.evidence;
    const all =
      monthly === 'yes' ? entriesIn(facts, rule.table, bench.span) : entriesOf(facts, rule.table, bench.span);
    if (all.length === 0) return { asked: 0, verdicts: [], lacks: [nothingFor(bench.span)] };
    const asked = all.filter(
      (entry) =>
        inScope(entry.about, rule, bench) &&
        holds(where, entry, day) !== false &&
        (when === undefined || !isYetToEnd(textIn(entry.say(when)) ?? '', bench)),
    );
    const months = Number(day.slice(5, 7));
    const limits = limitsText(args);
    const verdicts = asked.flatMap((entry): readonly Verdict[] => {
      const [own, whole] = [figureIn(entry, value), over === undefined ? null : figureIn(entry, over)];
      const figures = [numberIn(own), whole === null ? new Decimal(1) : numberIn(whole)];
      const [part, base] = figures;
      const called = nameOf(entry, name);
      const from = [own, ...(whole === null ? [] : [whole])];
      if (part == null || base == null || base.isZero())
        return [
          verdictOf(bench, rule, entry.about, {
            state: 'open',
            phrase: {
              zh: `“${called}”${says}未填或不明，待核实`,
              en: `“${called}”: ${rule.clause || rule.name} is not known`,
            },
            from,
          }),
        ];
      const ratio = over === undefined ? part : part.times(100).dividedBy(base);
      const told = takenOn === 'yes' ? ratio.times(12).dividedBy(months) : ratio;
      if (!isInside(told, args)) return [];
      if (holds(where, entry, day) === null)
        return [
          verdictOf(bench, rule, entry.about, {
            state: 'open',
            phrase: {
              zh: `“${called}”是否属于${rule.clause || rule.name}的对象填写不明，待核实`,
              en: `“${called}”: whether ${rule.clause || rule.name} is about it is not known`,
            },
            from,
          }),
        ];
      const figureText = over === undefined && takenOn === 'no' ? plain(told) : fixed(told, scheme.decimals);
      const how = takenOn === 'yes' ? `（按前${months}个月折算全年）` : '';
      return [
        verdictOf(bench, rule, entry.about, {
          state: 'met',
          phrase: {
            zh: `“${called}”${says}${how}${figureText}${args.unit}，${limits.zh}${args.unit}`,
            en: `“${called}”: ${figureText}${takenOn === 'yes' ? ` on the present course of ${months} months` : ''}, ${limits.en}`,
          },
          from,
        }),
      ];
    });
    return { asked: asked.length, verdicts: inRosterOrder(verdicts, bench) };
  },
});

/** A column, or what a measure of that name has come to. */
function figureIn(entry: Entry, column: string): Fact {
  const own = entry.say(column);
  return own.why === 'absent' ? entry.say(measureKey(column, 'actual')) : own;
}

/** Words that name a month, a quarter, a half or the year of which the last day has not passed. */
function isYetToEnd(words: string, bench: Bench): boolean {
  const { year } = bench.span;
  return (['month', 'quarter', 'half', 'year'] as const)
    .flatMap((unit) => spansOfYear(year, unit))
    .some((span) => isSpan(words, span) && !isPast(bench, lastDay(span)));
}

function spansOfYear(year: number, unit: Span['unit']): readonly Span[] {
  return Array.from({ length: spansIn(year, unit) }, (_, at) => ({ year, unit, index: at + 1 }));
}

interface Limits {
  readonly atLeast?: string | undefined;
  readonly below?: string | undefined;
  readonly atMost?: string | undefined;
}

function isInside(value: Decimal, { atLeast, below, atMost }: Limits): boolean {
  const limit = (text: string | undefined): Decimal | null =>
    text === undefined ? null : parseDecimal(text);
  const [least, top, most] = [limit(atLeast), limit(below), limit(atMost)];
  return (
    (least === null || value.greaterThanOrEqualTo(least)) &&
    (top === null || value.lessThan(top)) &&
    (most === null || value.lessThanOrEqualTo(most))
  );
}

function limitsText({ atLeast, below, atMost }: Limits): { readonly zh: string; readonly en: string } {
  const top =
    below === undefined
      ? atMost === undefined
        ? null
        : (['不高于', 'not above', atMost] as const)
      : (['低于', 'below', below] as const);
  const low = atLeast === undefined ? [] : [`不低于${atLeast}`];
  return {
    zh: [...low, ...(top === null ? [] : [`${top[0]}${top[2]}`])].join('、'),
    en: [
      ...(atLeast === undefined ? [] : [`from ${atLeast}`]),
      ...(top === null ? [] : [`${top[1]} ${top[2]}`]),
    ].join(', '),
  };
}
