import { z } from 'zod';
import type { Day } from '../../core/span.ts';
import { type Subject, subjectKey } from '../../facts/fact.ts';
import { comeBy, type Entry, entriesOf } from '../entries.ts';
import type { Verdict } from '../verdict.ts';
import { actionOf } from './action.ts';
import { inRosterOrder, inScope, lastDayOf, nameOf } from './found.ts';
import { type Bench, defineRuleKind } from './kind.ts';
import { lastDayFor } from './later-than.ts';
import { isPast, limitUnit } from './limits.ts';
import { choiceOf, column, whole } from './params.ts';

const args = z.strictObject({
  due: column('时限列'),
  done: column('办结列'),
  by: choiceOf('计次', { unit: '按单位', item: '按问题' }),
  from: column('起算列').optional(),
  limit: whole('期限').optional(),
  unit: limitUnit().optional(),
  name: column('名称列').optional(),
});

/** 逾期第几次: how often it happened in the year that something was not done by its last day, by unit. Each step is a time. */
export const nthOverdue = defineRuleKind({
  id: 'nth-overdue',
  title: { zh: '逾期累计若干次', en: 'the nth time overdue' },
  args,
  judge: (bench, rule, given) => {
    const day = lastDayOf(bench);
    const groups = new Map<string, Occurrence[]>();
    const asked = entriesOf(bench.evidence.facts, rule.table, bench.span).filter((entry) =>
      inScope(entry.about, rule, bench),
    );
    for (const entry of asked) {
      const overdue = overdueOn(entry, given, bench, day);
      if (overdue === false) continue;
      const about: Subject =
        given.by === 'item' || entry.about.unit === undefined ? entry.about : { unit: entry.about.unit };
      const key = subjectKey(about);
      groups.set(key, [
        ...(groups.get(key) ?? []),
        { about, entry, overdue, name: nameOf(entry, given.name) },
      ]);
    }
    const verdicts = [...groups.values()].flatMap((group): readonly Verdict[] => {
      const [first] = group;
      if (first === undefined) return [];
      const sure = group.filter(({ overdue }) => overdue === true);
      const step = rule.steps.filter(({ times }) => times <= sure.length).length;
      const possible = rule.steps.filter(({ times }) => times <= group.length).length;
      const reached = rule.steps[Math.max(step, 1) - 1];
      if (reached === undefined || possible === 0) return [];
      const listed = sure.map(({ name }) => `“${name}”`).join('、');
      const unsure = group.length - sure.length;
      const open = step === 0;
      const zh =
        (sure.length === 0 ? '' : `本年逾期未完成整改${sure.length}次：${listed}`) +
        (unsure === 0 ? '' : `${sure.length === 0 ? '' : '；'}另有${unsure}项时限或完成日期不明，待核实`);
      const en =
        (sure.length === 0
          ? ''
          : `overdue ${sure.length === 1 ? 'once' : `${sure.length} times`} this year: ${listed}`) +
        (unsure === 0 ? '' : `${sure.length === 0 ? '' : '; '}${unsure} more cannot be told`);
      const higher = rule.steps[possible - 1];
      const facts = group.flatMap(({ entry }) => [entry.say(given.due), entry.say(given.done)]);
      const phrase = { zh, en };
      return [
        {
          rule,
          about: first.about,
          class: null,
          span: bench.span,
          state: open ? 'open' : 'met',
          step: Math.max(step, 1),
          action: actionOf(reached, first.about.unit, bench.roster),
          because: [
            { value: open ? null : true, when: bench.span, words: phrase, from: facts },
            ...(possible > step && !open && higher !== undefined
              ? [{ value: null, when: bench.span, words: phrase, from: facts }]
              : []),
          ],
          counted: null,
          phrase,
        },
      ];
    });
    return { asked: asked.length, verdicts: inRosterOrder(verdicts, bench) };
  },
});

interface Occurrence {
  readonly about: Subject;
  readonly entry: Entry;
  readonly overdue: true | null;
  readonly name: string;
}

function overdueOn(entry: Entry, given: z.infer<typeof args>, bench: Bench, day: Day): boolean | null {
  const last = lastDayFor(entry, given, bench);
  const done = comeBy(entry.say(given.done), day);
  if (last === null) return null;
  if (typeof done === 'object') return done.day > last;
  // Before its last day has passed nothing is late, whatever cannot be read.
  return isPast(bench, last) ? (done === 'unknown' ? null : true) : false;
}
