import type { Decimal } from '../../core/decimal.ts';
import type { Day, Span } from '../../core/span.ts';
import type { Known } from '../../facts/known.ts';

/**
 * Where a task stands on a day: 已完成, 逾期完成, 推进中, 临期, 逾期, 未启动, 未到启动时间, 长期, 未报, 待核实. The order is that of gravity:
 * a task that several units report on is where the gravest of them is.
 */
export const TASK_STATES = [
  'overdue',
  'unverified',
  'unreported',
  'due-soon',
  'not-started',
  'under-way',
  'ahead',
  'standing',
  'finished-late',
  'finished',
] as const;

export type TaskState = (typeof TASK_STATES)[number];

/** What one of its lead units makes of a task. */
export interface TaskReport {
  /** null: the table names no lead unit for it. */
  readonly unit: string | null;
  readonly state: Known<TaskState>;
  /** Its last day is over. */
  readonly isDue: boolean;
  /** Of a finished task: by its last day; null where that is not known, and of one that is not finished. */
  readonly onTime: boolean | null;
  /** Of an overdue or late task: days after its last day. */
  readonly daysLate: number | null;
  /** 完成进度, in per cent. */
  readonly done: Decimal | null;
  readonly completed: Day | null;
}

/** A task of a table on the day judged. */
export interface TrackedTask {
  /** Its own name: what the table's key says. */
  readonly item: string;
  /** What it is called where nothing stands beside it: its item; of one whose key is a month alone what is held in it, too. */
  readonly name: string;
  /** The programme or action it belongs to; null where the table has none. */
  readonly group: string | null;
  /** Its last day: of the year where the table sets none. */
  readonly due: Day;
  /** The table itself sets the last day. */
  readonly dueStated: boolean;
  readonly reports: readonly TaskReport[];
  /** Of all its lead units together: counted once. */
  readonly whole: TaskReport;
  /** Nothing was done on it since the year began, as far as was reported: 一年未动 once the year is over. */
  readonly untouched: boolean;
}

/** How many tasks, of whom, in which state. */
export interface TaskCounts {
  readonly number: number;
  readonly states: Readonly<Record<TaskState, number>>;
  readonly onTime: number;
  /** 按时完成率 as a fraction: on time ÷ (finished + overdue); null where nothing was due, or one of them is not known. */
  readonly rate: Decimal | null;
  /** What was due by now is known of all of them. */
  readonly certain: boolean;
}

export interface TaskUnit extends TaskCounts {
  readonly unit: string;
  readonly class: string;
  readonly rank: number | null;
  readonly tied: boolean;
}

/** 任务进度: all tasks of a table on a day. */
export interface TaskStanding {
  readonly table: string;
  readonly name: string;
  readonly span: Span;
  /** The day to which what was reported runs. */
  readonly day: Day;
  readonly tasks: readonly TrackedTask[];
  readonly whole: TaskCounts;
  readonly classes: readonly { readonly name: string; readonly units: readonly TaskUnit[] }[];
}
