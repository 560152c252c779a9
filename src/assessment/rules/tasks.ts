import { z } from 'zod';
import { Decimal } from '../../core/decimal.ts';
import { lastDay, yearSpan } from '../../core/span.ts';
import type { Fact } from '../../facts/fact.ts';
import { inDays } from '../../words/spans.ts';
import { comeBy, dayIn, type Entry, entriesOf, textIn } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { nothingFor } from './first.ts';
import { dayWords, inRosterOrder, inScope, lastDayOf, verdictOf } from './found.ts';
import { type Bench, defineRuleKind } from './kind.ts';
import { daysBetween, daysLate, isPast } from './limits.ts';
import { names, whole } from './params.ts';

const FINISHED = '已完成';

/**
 * 任务逾期: a task of a list that a lead unit has not finished by its last day, or finished after it; of one without a day the year's
 * last. `only` picks tasks by words of what they are. Each lead unit is asked for itself.
 */
export const tasks = defineRuleKind({
  id: 'tasks',
  title: { zh: '任务逾期', en: 'tasks overdue' },
  args: z.strictObject({ only: names('只看').optional(), warnDays: whole('提前预警天数').optional() }),
  judge: (bench, rule, { only, warnDays = -1 }) => {
    const { facts } = bench.evidence;
    if (!facts.spans(rule.table).some(({ unit }) => unit === 'month'))
      return { asked: 0, verdicts: [], lacks: [nothingFor(bench.span)] };
    const all = entriesOf(facts, rule.table, bench.span);
    const own = new Map(all.map((entry) => [`${entry.about.unit ?? ''}\n${entry.about.item ?? ''}`, entry]));
    const listed = all.filter(
      ({ about }) =>
        about.unit === undefined && (only === undefined || only.some((word) => about.item.includes(word))),
    );
    const asked = listed.flatMap((entry) =>
      leadsOf(entry).flatMap((unit): readonly Asked[] => {
        const about = unit === null ? entry.about : { unit, item: entry.about.item ?? '' };
        if (!inScope(about, rule, bench)) return [];
        const mine = own.get(`${unit ?? ''}\n${entry.about.item ?? ''}`);
        const say = (column: string): Fact => {
          const told = mine?.say(column);
          return told === undefined || told.why === 'absent' ? entry.say(column) : told;
        };
        return [{ about, say }];
      }),
    );
    return {
      asked: asked.length,
      verdicts: inRosterOrder(
        asked.flatMap((task): readonly Verdict[] => {
          const told = judgeTask(task, bench, warnDays);
          if (told === null) return [];
          return [
            verdictOf(bench, rule, task.about, {
              ...told,
              from: ['due', 'state', 'done', 'completed'].map(task.say),
            }),
          ];
        }),
        bench,
      ),
    };
  },
});

interface Asked {
  readonly about: Entry['about'];
  readonly say: Entry['say'];
}

function leadsOf(entry: Entry): readonly (string | null)[] {
  const leads = textIn(entry.say('leads'));
  return leads === null || leads === '' ? [null] : leads.split('、');
}

function judgeTask({ say }: Asked, bench: Bench, warnDays: number): Pick<Verdict, 'state' | 'phrase'> | null {
  if (say('standing').value !== null) return null;
  const stated = say('due');
  const due =
    stated.why === 'absent' || stated.why === 'blank' ? lastDay(yearSpan(bench.span.year)) : dayIn(stated);
  const day = lastDayOf(bench);
  if (due === null)
    return { state: 'open', phrase: { zh: '完成时限不明，是否逾期待核实', en: 'its last day is not known' } };
  const limit = dayWords(due, bench.span);
  const finished = isFinished(say);
  if (finished === true) {
    const completed = comeBy(say('completed'), day);
    if (typeof completed !== 'object' || completed.day <= due) return null;
    return {
      state: 'met',
      phrase: {
        zh: `应于${limit.zh}前完成，${dayWords(completed.day, bench.span).zh}完成，逾期${daysBetween(due, completed.day)}天`,
        en: `due by ${limit.en}, finished on ${completed.day}, ${inDays(daysBetween(due, completed.day))} late`,
      },
    };
  }
  if (!isPast(bench, due)) {
    const left = daysBetween(day, due);
    return left > warnDays || finished === null
      ? null
      : {
          state: 'near',
          phrase: {
            zh: `应于${limit.zh}前完成，还有${left}天`,
            en: `due by ${limit.en}, in ${inDays(left)}`,
          },
        };
  }
  return finished === null
    ? {
        state: 'open',
        phrase: {
          zh: `应于${limit.zh}前完成，进展未报或无法核实`,
          en: `due by ${limit.en}; its progress is not known`,
        },
      }
    : {
        state: 'met',
        phrase: {
          zh: `应于${limit.zh}前完成，至${dayWords(day, bench.span).zh}未完成，逾期${daysLate(bench, due)}天`,
          en: `due by ${limit.en}, not finished by ${day}, ${inDays(daysLate(bench, due))} late`,
        },
      };
}

/** By its state, else by its progress; null where neither is known. */
function isFinished(say: Entry['say']): boolean | null {
  const state = textIn(say('state'));
  if (state !== null) return state === FINISHED;
  const done = say('done').value;
  return Decimal.isDecimal(done) ? done.greaterThanOrEqualTo(100) : null;
}
