import { type Action, LISTS, type ListName, planOf, type RulePlan } from '../../schemas/rules/rule.ts';
import type { Day } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import type { Fact, Subject } from '../facts/fact.ts';
import type { Known } from '../facts/known.ts';
import type { ListId } from '../words/lists.ts';
import { reasonOf } from '../words/verdicts.ts';
import type { TaskStanding, TaskState, TrackedTask } from './tracking/task.ts';
import type { Verdict } from './verdict.ts';

/** The lists in the order of print: who is to be spoken to, what is late, what is coming, then what is decided on, last what is open. */
export const LIST_ORDER: readonly ListId[] = [
  'interview',
  'warning',
  'overdue',
  'due-soon',
  'unreported',
  'untouched',
  ...LISTS.filter((list) => list !== 'interview' && list !== 'overdue'),
  'unverified',
];

/** One line of a list, with what it rests on. */
export interface ListEntry {
  readonly plan: RulePlan;
  /** The assessment or the rule it comes from: 招-03 乡镇连续排名倒数第一, 文明提升工作任务. */
  readonly ground: string;
  /** The list its rule names, whether it is on it yet or not; null where no rule is behind it. */
  readonly list: ListName | null;
  /** The rule's number; null where no rule is behind it. */
  readonly rule: string | null;
  readonly about: Subject;
  readonly class: string | null;
  readonly reason: Bilingual;
  /** Of a task: its last day, and days after it. */
  readonly due: Day | null;
  readonly daysLate: number | null;
  /** What is proposed; null where nothing is. */
  readonly action: Action | null;
  readonly from: readonly (Known<unknown> | Fact)[];
}

export interface NamedList {
  readonly id: ListId;
  readonly entries: readonly ListEntry[];
}

/** The tasks of these states go on the list of that name. */
const OF_STATE: Readonly<Partial<Record<TaskState, ListId>>> = {
  overdue: 'overdue',
  'due-soon': 'due-soon',
  unreported: 'unreported',
  unverified: 'unverified',
};

/** Every list that somebody or something is on, in the order of print: of the rules’ verdicts, then of the tasks by their state. */
export function listsOf(verdicts: readonly Verdict[], tasks: readonly TaskStanding[]): readonly NamedList[] {
  const entries = new Map<ListId, ListEntry[]>();
  const put = (id: ListId, entry: ListEntry): void => {
    const list = entries.get(id);
    if (list === undefined) entries.set(id, [entry]);
    else list.push(entry);
  };
  for (const verdict of verdicts) put(listOf(verdict), entryOf(verdict));
  for (const standing of tasks) {
    for (const task of standing.tasks) {
      for (const report of task.reports) {
        const id = OF_STATE[report.state.value ?? 'unverified'];
        if (id !== undefined) put(id, entryOfTask(standing, task, report));
      }
      if (task.untouched && standing.day.endsWith('-12-31'))
        put('untouched', entryOfTask(standing, task, task.whole));
    }
  }
  return LIST_ORDER.flatMap((id) => {
    const mine = entries.get(id);
    return mine === undefined ? [] : [{ id, entries: mine }];
  });
}

function listOf({ state, action }: Verdict): ListId {
  if (state === 'met') return action.list;
  return state === 'near' ? 'warning' : 'unverified';
}

function entryOf(verdict: Verdict): ListEntry {
  const { rule, about, action, because } = verdict;
  return {
    plan: rule.plan,
    ground: `${rule.rule} ${rule.name}`,
    list: action.list,
    rule: rule.rule,
    about,
    class: verdict.class,
    reason: { zh: reasonOf(verdict, 'zh'), en: reasonOf(verdict, 'en') },
    due: null,
    daysLate: null,
    action: verdict.state === 'met' ? action : null,
    from: because,
  };
}

function entryOfTask(
  { table, name }: TaskStanding,
  { item, due }: TrackedTask,
  { unit, state, daysLate }: TrackedTask['whole'],
): ListEntry {
  return {
    plan: planOf(table),
    ground: name,
    list: null,
    rule: null,
    about: unit === null ? { item } : { unit, item },
    class: null,
    reason: state.words,
    due,
    daysLate,
    action: null,
    from: [state],
  };
}
