import { z } from 'zod';
import { tableById } from '../../../schemas/index.ts';
import { Decimal, fixed, parseDecimal } from '../../core/decimal.ts';
import { lastMonthOf } from '../../core/span.ts';
import { type Fact, NO_TASK } from '../../facts/fact.ts';
import { schedulePercent } from '../../scheme/schedule.ts';
import { nameOfColumn } from '../../words/headings.ts';
import { type Entry, entriesOf } from '../entries.ts';
import { figuresOf, numberIn } from '../figures.ts';
import type { Verdict } from '../verdict.ts';
import { nothingFor } from './first.ts';
import { inRosterOrder, inScope, nameOf, verdictOf } from './found.ts';
import { type Bench, defineRuleKind } from './kind.ts';
import { column, columns, figure, names } from './params.ts';

/**
 * 欠序时进度: the completion of a target is so many 百分点 behind the schedule. Of what is to be kept low (≤) more than the whole is
 * behind. In a list of indicators each row has its own target; `only` picks rows by words of their names.
 */
export const behind = defineRuleKind({
  id: 'behind',
  title: { zh: '欠序时进度', en: 'behind the schedule' },
  args: z.strictObject({
    gap: figure('差距（百分点）'),
    measures: columns('指标列').optional(),
    only: names('只看').optional(),
    name: column('名称列').optional(),
  }),
  judge: (bench, rule, { gap, measures, only, name }) => {
    const { facts } = bench.evidence;
    const all = entriesOf(facts, rule.table, bench.span).filter(
      (entry) =>
        inScope(entry.about, rule, bench) &&
        (only === undefined || only.some((word) => nameOf(entry, name).includes(word))),
    );
    const reported = facts.spans(rule.table).some(({ unit }) => unit === 'month');
    if (!reported || all.length === 0) return { asked: 0, verdicts: [], lacks: [nothingFor(bench.span)] };
    const targets = all.flatMap((entry) =>
      (measures ?? [null]).flatMap((measure): readonly Target[] => {
        const { target, actual } = targetOf(entry, measure, rule.table, bench);
        return target.value === NO_TASK || target.why === 'absent' || numberIn(target)?.isZero() === true
          ? []
          : [{ entry, measure, target, actual }];
      }),
    );
    const verdicts = targets.flatMap((own): readonly Verdict[] => {
      const told = judgeTarget(own, bench, gap);
      if (told === null) return [];
      const called = calledIn(own, rule.table, name);
      const phrase = { zh: `${called}${told.zh}`, en: `${called}: ${told.en}` };
      return [
        verdictOf(bench, rule, own.entry.about, {
          state: told.state,
          phrase,
          from: [own.target, own.actual],
        }),
      ];
    });
    return { asked: targets.length, verdicts: inRosterOrder(verdicts, bench) };
  },
});

interface Target {
  readonly entry: Entry;
  readonly measure: string | null;
  readonly target: Fact;
  readonly actual: Fact;
}

function targetOf(
  entry: Entry,
  measure: string | null,
  table: string,
  { evidence, span }: Bench,
): { readonly target: Fact; readonly actual: Fact } {
  return measure === null
    ? { target: entry.say('target'), actual: entry.say('actual') }
    : figuresOf(evidence.facts, entry.about, table, measure, span);
}

function calledIn({ entry, measure }: Target, table: string, name: string | undefined): string {
  if (measure === null) return `“${nameOf(entry, name)}”`;
  return nameOfColumn(tableById(table)?.columns ?? [], measure);
}

interface Told {
  readonly state: Verdict['state'];
  readonly zh: string;
  readonly en: string;
}

function judgeTarget({ target, actual }: Target, { evidence, span }: Bench, gap: string): Told | null {
  const [goal, done] = [numberIn(target), numberIn(actual)];
  if (goal === null || done === null)
    return { state: 'open', zh: '任务或完成数未报或无法核实，待核实', en: 'target or result is not known' };
  const { decimals } = evidence.scheme;
  const rate = done.dividedBy(goal).times(100);
  const limit = parseDecimal(gap) ?? new Decimal(0);
  if (target.worded?.relation === '<=' || target.worded?.relation === '<') {
    const over = rate.minus(100);
    if (over.lessThanOrEqualTo(limit)) return null;
    return {
      state: 'met',
      zh: `为控制目标的${fixed(rate, decimals)}%，超出${fixed(over, decimals)}个百分点`,
      en: `${fixed(rate, decimals)}% of what it is to be kept within, ${fixed(over, decimals)} points above it`,
    };
  }
  const schedule = schedulePercent(lastMonthOf(span), null);
  const short = schedule.minus(rate);
  if (short.lessThanOrEqualTo(limit)) return null;
  return {
    state: 'met',
    zh: `完成${fixed(rate, decimals)}%，欠序时进度${fixed(short, decimals)}个百分点`,
    en: `${fixed(rate, decimals)}% done, ${fixed(short, decimals)} points behind the schedule`,
  };
}
