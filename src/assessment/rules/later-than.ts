import { z } from 'zod';
import { Decimal } from '../../core/decimal.ts';
import type { Day } from '../../core/span.ts';
import { inDays } from '../../words/spans.ts';
import { comeBy, dayIn, type Entry, entriesOf } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { holds } from './conditions.ts';
import { dayWords, inRosterOrder, inScope, lastDayOf, nameOf, verdictOf } from './found.ts';
import { type Bench, defineRuleKind } from './kind.ts';
import { daysBetween, daysLate, isPast, LIMIT_WORDS, limitAfter, limitUnit } from './limits.ts';
import { column, conditions, whole } from './params.ts';

const args = z.strictObject({
  from: column('起算列').optional(),
  to: column('办结列'),
  due: column('时限列').optional(),
  limit: whole('期限').optional(),
  allowed: column('期限列').optional(),
  unit: limitUnit().optional(),
  warnDays: whole('提前预警天数').optional(),
  name: column('名称列').optional(),
  where: conditions('条件').optional(),
});

type Args = z.infer<typeof args>;

/** 超过时限: a row is not done, or was done, after its own last day or after so many days from another. */
export const laterThan = defineRuleKind({
  id: 'later-than',
  title: { zh: '超过时限', en: 'later than a limit' },
  args,
  judge: (bench, rule, given) => {
    const day = lastDayOf(bench);
    const mine = entriesOf(bench.evidence.facts, rule.table, bench.span).filter((entry) =>
      inScope(entry.about, rule, bench),
    );
    const asked = mine.filter((entry) => holds(given.where ?? [], entry, day) !== false);
    return {
      asked: asked.length,
      verdicts: inRosterOrder(
        asked.flatMap((entry): readonly Verdict[] => {
          const found = judgeEntry(entry, given, bench, day);
          return found === null ? [] : [verdictOf(bench, rule, entry.about, found)];
        }),
        bench,
      ),
    };
  },
});

function judgeEntry(
  entry: Entry,
  given: Args,
  bench: Bench,
  day: Day,
): Parameters<typeof verdictOf>[3] | null {
  const done = comeBy(entry.say(given.to), day);
  const start = given.from === undefined ? null : entry.say(given.from);
  if (start !== null && comeBy(start, day) === 'not-yet' && start.value !== null) return null;
  const last = lastDayFor(entry, given, bench);
  if (last !== null && typeof done === 'object' && done.day <= last) return null;
  const name = nameOf(entry, given.name);
  const from = [given.from, given.due, given.allowed, given.to].flatMap((id) =>
    id === undefined ? [] : [entry.say(id)],
  );
  if (last !== null && done === 'unknown' && !isPast(bench, last) && !isSoon(last, given, day)) return null;
  if (last === null || done === 'unknown')
    return {
      state: 'open',
      phrase: {
        zh: `“${name}”的时限或办结日期不明，是否超期待核实`,
        en: `“${name}”: its last day or the day it was done is not known; whether it is overdue is open`,
      },
      from,
    };
  const limit = dayWords(last, bench.span);
  const spent =
    given.limit === undefined || given.unit === undefined
      ? { zh: '', en: '' }
      : {
          zh: `（${given.limit}${LIMIT_WORDS[given.unit].zh}内）`,
          en: ` (within ${given.limit} ${LIMIT_WORDS[given.unit].en})`,
        };
  if (done === 'not-yet') {
    if (isPast(bench, last))
      return {
        state: 'met',
        phrase: {
          zh: `“${name}”应于${limit.zh}前办结${spent.zh}，至${dayWords(day, bench.span).zh}未办结，已超${daysLate(bench, last)}天`,
          en: `“${name}” was due by ${limit.en}${spent.en} and was not done by ${day}, ${inDays(daysLate(bench, last))} late`,
        },
        from,
      };
    return !isSoon(last, given, day)
      ? null
      : {
          state: 'near',
          phrase: {
            zh: `“${name}”应于${limit.zh}前办结${spent.zh}，还有${daysBetween(day, last)}天`,
            en: `“${name}” is due by ${limit.en}${spent.en}, in ${inDays(daysBetween(day, last))}`,
          },
          from,
        };
  }
  return {
    state: 'met',
    phrase: {
      zh: `“${name}”应于${limit.zh}前办结${spent.zh}，${dayWords(done.day, bench.span).zh}办结，超${daysBetween(last, done.day)}天`,
      en: `“${name}” was due by ${limit.en}${spent.en} and was done on ${done.day}, ${inDays(daysBetween(last, done.day))} late`,
    },
    from,
  };
}

/** So near to its last day that it is named before it has come. */
function isSoon(last: Day, { warnDays = -1 }: Args, day: Day): boolean {
  return day <= last && daysBetween(day, last) <= warnDays;
}

/** Its own last day, else so many days after another; null where it is not known. */
export function lastDayFor(
  entry: Entry,
  { due, from, limit, allowed, unit }: Pick<Args, 'due' | 'from' | 'limit' | 'allowed' | 'unit'>,
  { evidence }: Bench,
): Day | null {
  const own = due === undefined ? null : dayIn(entry.say(due));
  if (own !== null) return own;
  const start = from === undefined ? null : dayIn(entry.say(from));
  const stated = allowed === undefined ? null : entry.say(allowed).value;
  const count = Decimal.isDecimal(stated) ? stated.toNumber() : allowed === undefined ? limit : undefined;
  if (start === null || count === undefined) return null;
  return limitAfter(start, count, unit ?? 'day', evidence.scheme.holidays);
}
