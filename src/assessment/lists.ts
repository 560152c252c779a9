import { type Action, LISTS, type ListName, planOf, type RulePlan } from '../../schemas/rules/rule.ts';
import { flatText } from '../core/flat-text.ts';
import type { Day } from '../core/span.ts';
import type { Bilingual } from '../diagnostics/entry.ts';
import { type Fact, type Subject, subjectKey } from '../facts/fact.ts';
import type { Known } from '../facts/known.ts';
import type { ListId } from '../words/lists.ts';
import { reasonOf } from '../words/verdicts.ts';
import { laterThan } from './rules/later-than.ts';
import { tasks as tasksKind } from './rules/tasks.ts';
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

/**
 * Every list that somebody or something is on, in the order of print: of the rules’ verdicts, then of the tasks by their state. A task
 * that is on a list by its rule (营-03) is not on it a second time by its state.
 */
export function listsOf(verdicts: readonly Verdict[], tasks: readonly TaskStanding[]): readonly NamedList[] {
  const entries = new Map<ListId, ListEntry[]>();
  const put = (id: ListId, entry: ListEntry): void => {
    const list = entries.get(id);
    if (list === undefined) entries.set(id, [entry]);
    else list.push(entry);
  };
  const reported = reportsOf(tasks);
  const ruled = new Set<string>();
  for (const verdict of verdicts) {
    const list = listOf(verdict);
    const entry = entryOf(verdict);
    const key = taskKey(verdict.rule.table, verdict.about);
    const report = verdict.rule.kind === tasksKind.id ? reported.get(key) : undefined;
    put(list, report === undefined ? entry : { ...entry, ...report });
    if (report !== undefined) ruled.add(`${list} ${key}`);
  }
  for (const standing of tasks) {
    for (const task of standing.tasks) {
      for (const report of task.reports) {
        const id = OF_STATE[report.state.value ?? 'unverified'];
        const key = taskKey(standing.table, aboutOf(task, report));
        if (id !== undefined && !ruled.has(`${id} ${key}`)) put(id, entryOfTask(standing, task, report));
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

function listOf({ state, action, rule }: Verdict): ListId {
  if (state === 'met') return action.list;
  if (state === 'open') return 'unverified';
  // What is to be done by a day is 临期 before it, not a warning of something that happens in the unit itself.
  return rule.kind === laterThan.id || rule.kind === tasksKind.id ? 'due-soon' : 'warning';
}

/** Each task with its last day and its days late, by whom it is reported. */
function reportsOf(tasks: readonly TaskStanding[]): ReadonlyMap<string, Pick<ListEntry, 'due' | 'daysLate'>> {
  return new Map(
    tasks.flatMap(({ table, tasks: listed }) =>
      listed.flatMap((task) =>
        task.reports.map((report) => [
          taskKey(table, aboutOf(task, report)),
          { due: task.due, daysLate: report.daysLate },
        ]),
      ),
    ),
  );
}

function aboutOf({ item }: TrackedTask, { unit }: TrackedTask['whole']): Subject {
  return unit === null ? { item } : { unit, item };
}

function taskKey(table: string, about: Subject): string {
  return `${table} ${subjectKey(about)}`;
}

function entryOf(verdict: Verdict): ListEntry {
  const { rule, about, action, because } = verdict;
  return {
    plan: rule.plan,
    ground: groundOf(rule),
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

/** One text for all entries of a rule. */
function groundOf(rule: Verdict['rule']): string {
  const known = grounds.get(rule) ?? flatText(`${rule.rule} ${rule.name}`);
  grounds.set(rule, known);
  return known;
}

const grounds = new WeakMap<Verdict['rule'], string>();

function entryOfTask(
  { table, name }: TaskStanding,
  task: TrackedTask,
  report: TrackedTask['whole'],
): ListEntry {
  const { state, daysLate } = report;
  return {
    plan: planOf(table),
    ground: name,
    list: null,
    rule: null,
    about: report.unit === null ? { item: task.name } : { unit: report.unit, item: task.name },
    class: null,
    reason: state.words,
    due: task.due,
    daysLate,
    action: null,
    from: [state],
  };
}
