import { Decimal } from '../../core/decimal.ts';
import { type Day, daysBetween, lastDay, monthSpan, type Span } from '../../core/span.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import type { Facts } from '../../facts/facts.ts';
import { TASK } from '../../facts/readers/task-list.ts';
import { inDays } from '../../words/spans.ts';
import type { TaskReport, TaskState } from './task.ts';
import { dayIn, figureIn, isFaulty, type Reported, reportedIn, textIn, yearly } from './task-facts.ts';

/** The words of 完成状态 and of 开展情况, as the forms' dropdowns have them, for what was not begun and for what is done. */
const NOT_BEGUN: Bilingual = { zh: '未启动', en: 'not started' };
const NOT_STARTED: readonly Bilingual[] = [
  NOT_BEGUN,
  { zh: '未开展', en: 'not held' },
  { zh: '延期', en: 'put off' },
];
const FINISHED: readonly string[] = ['已完成', '已开展'];
const WHOLE = new Decimal(100);

/** The table and the month that tasks are looked at in. */
export interface TaskMonth {
  readonly facts: Facts;
  readonly table: string;
  readonly month: Span;
  /** The day to which the reports run: the month's last, or today where it is not over. */
  readonly day: Day;
  /** That day is over: what is due on it and not finished is overdue. */
  readonly over: boolean;
  /** 临期: so many days before its last. */
  readonly soon: number;
}

/** When a task is to be done. */
export interface Term {
  readonly due: Day;
  readonly dueStated: boolean;
  readonly standing: boolean;
  readonly starts: Day | null;
  readonly from: TaskReport['state']['from'];
}

/** 完成时限; where the table sets none a task is one of the whole year. */
export function termOf({ facts, table, month }: TaskMonth, item: string): Term {
  const about = { item };
  const due = yearly(facts, table, about, TASK.due, month);
  const standing = yearly(facts, table, about, TASK.standing, month);
  const starts = yearly(facts, table, about, TASK.starts, month);
  const day = dayIn(due);
  return {
    due: day ?? `${month.year}-12-31`,
    dueStated: day !== null,
    standing: textIn(standing) !== null,
    starts: dayIn(starts),
    from: [due, standing, starts].filter(({ why }) => why !== 'absent'),
  };
}

/** Where a task stands for one of its units; what is reported of it in the month, else what an earlier month has proven. */
export function reportOn(at: TaskMonth, unit: string | null, item: string, term: Term): TaskReport {
  const { facts, table, month, day } = at;
  const said = reportedIn(facts, table, unit, item, month);
  const done = figureIn(said.done);
  const completed = dayIn(said.completed);
  const left = daysBetween(day, term.due);
  const report = (
    state: TaskState,
    words: Bilingual,
    more: Partial<Pick<TaskReport, 'onTime' | 'daysLate'>> = {},
  ): TaskReport => ({
    unit,
    state: { value: state, when: month, words, from: [...said.all, ...term.from] },
    isDue: left < 0 || (left === 0 && at.over),
    onTime: null,
    daysLate: null,
    done,
    completed,
    ...more,
  });
  const fault = contradictionIn(said, day);
  if (fault !== null) return report('unverified', fault);
  if (isFinished(said)) return finished(at, unit, item, term, completed, report);
  const stated = said.all.filter(({ value }) => value !== null);
  if (stated.length === 0) {
    const before = finishedBefore(at, unit, item);
    if (before !== null) return finished(at, unit, item, term, before.completed, report);
    // Of what is to begin later there is nothing to report yet.
    if (isAhead(term, day)) return report('ahead', aheadWords(term));
    return report('unreported', { zh: '当月未报', en: 'not reported this month' });
  }
  if (term.standing && !term.dueStated) return report('standing', { zh: '长期工作', en: 'standing work' });
  if (textIn(said.state) === null && done === null)
    return report('unverified', { zh: '没有填状态', en: 'no state was given' });
  if (left < 0 || (left === 0 && at.over)) {
    const days = Math.max(1, -left);
    return report('overdue', lateWords(days), { daysLate: days });
  }
  const idle = idleWords(said);
  if (left <= at.soon)
    return report('due-soon', {
      zh: `还有${left}天到期${idle === null ? '' : `，${idle.zh}`}`,
      en: `due in ${inDays(left)}${idle === null ? '' : `, ${idle.en}`}`,
    });
  if (idle === null) return report('under-way', { zh: '推进中', en: 'under way' });
  return isAhead(term, day) ? report('ahead', aheadWords(term)) : report('not-started', idle);
}

function isAhead({ starts }: Term, day: Day): boolean {
  return starts !== null && starts > day;
}

function aheadWords({ starts }: Term): Bilingual {
  return { zh: `${starts}起`, en: `from ${starts}` };
}

/** No work was done on it by what the unit says. */
export function isIdle(said: Reported): boolean {
  return idleWords(said) !== null;
}

/** How it is said that nothing was done; null where something was. */
function idleWords(said: Reported): Bilingual | null {
  const [state, done] = [textIn(said.state), figureIn(said.done)];
  if (state === null) return done?.isZero() === true ? NOT_BEGUN : null;
  return NOT_STARTED.find(({ zh }) => zh === state) ?? null;
}

function lateWords(days: number): Bilingual {
  return { zh: `逾期${days}天`, en: `${inDays(days)} overdue` };
}

/** By 完成状态; where that is silent by 完成进度 or 完成时间. */
function isFinished(said: Reported): boolean {
  const state = textIn(said.state);
  if (state !== null) return FINISHED.includes(state);
  return figureIn(said.done)?.greaterThanOrEqualTo(WHOLE) === true || dayIn(said.completed) !== null;
}

type Make = (
  state: TaskState,
  words: Bilingual,
  more?: Partial<Pick<TaskReport, 'onTime' | 'daysLate'>>,
) => TaskReport;

function finished(
  at: TaskMonth,
  unit: string | null,
  item: string,
  term: Term,
  completed: Day | null,
  report: Make,
): TaskReport {
  if (completed !== null && completed > term.due) {
    const days = daysBetween(term.due, completed);
    return report(
      'finished-late',
      { zh: `${completed}完成，逾期${days}天`, en: `finished ${completed}, ${inDays(days)} late` },
      { onTime: false, daysLate: days },
    );
  }
  if (completed !== null || at.day <= term.due)
    return report('finished', { zh: '已完成', en: 'finished' }, { onTime: true });
  const first = firstFinished(at, unit, item);
  if (first.end <= term.due) return report('finished', { zh: '已完成', en: 'finished' }, { onTime: true });
  if (first.openUntil !== null && first.openUntil >= term.due)
    return report(
      'finished-late',
      { zh: '已完成，完成于期限之后', en: 'finished after its last day' },
      { onTime: false },
    );
  return report('finished', {
    zh: '已完成，没有完成时间，是否按时不明',
    en: 'finished; no day given, whether on time is not known',
  });
}

/** The end of the first month that reports it finished, and of the last one before that reports it open. */
function firstFinished(
  { facts, table, month, day }: TaskMonth,
  unit: string | null,
  item: string,
): { readonly end: Day; readonly openUntil: Day | null } {
  let openUntil: Day | null = null;
  for (let index = 1; index < month.index; index += 1) {
    const when = monthSpan({ year: month.year, month: index });
    const said = reportedIn(facts, table, unit, item, when);
    if (isFinished(said)) return { end: lastDay(when), openUntil };
    if (textIn(said.state) !== null) openUntil = lastDay(when);
  }
  return { end: day, openUntil };
}

/** An earlier month that reports it finished, the last of them; what is finished stays so. */
function finishedBefore(
  { facts, table, month }: TaskMonth,
  unit: string | null,
  item: string,
): { readonly completed: Day | null } | null {
  for (let index = month.index - 1; index >= 1; index -= 1) {
    const said = reportedIn(facts, table, unit, item, monthSpan({ year: month.year, month: index }));
    if (said.all.every(({ value }) => value === null)) continue;
    const usable =
      isFinished(said) &&
      contradictionIn(said, lastDay(monthSpan({ year: month.year, month: index }))) === null;
    return usable ? { completed: dayIn(said.completed) } : null;
  }
  return null;
}

/** What of a report cannot be true together; a check says so at the cells. */
function contradictionIn(said: Reported, day: Day): Bilingual | null {
  if ([said.state, said.done, said.completed].some(isFaulty))
    return { zh: '填报的内容无法采用', en: 'what was reported cannot be used' };
  const [state, done, completed] = [textIn(said.state), figureIn(said.done), dayIn(said.completed)];
  const isDone = state !== null && FINISHED.includes(state);
  if (completed !== null && completed > day)
    return { zh: `完成时间${completed}还没有到`, en: `finished ${completed}, which is yet to come` };
  if (isDone && done?.lessThan(WHOLE) === true)
    return { zh: '已完成而进度不到100%', en: 'finished, but below 100%' };
  if (state !== null && !isDone && (completed !== null || done?.greaterThanOrEqualTo(WHOLE) === true))
    return { zh: `${state}而已填完成`, en: `${state}, but given as done` };
  if (idleWords(said) !== null && done?.greaterThan(0) === true)
    return { zh: '未启动而已有进度', en: 'not started, but partly done' };
  if (state === null && completed !== null && done?.lessThan(WHOLE) === true)
    return { zh: '有完成时间而进度不到100%', en: 'a day of completion, but below 100%' };
  return null;
}
