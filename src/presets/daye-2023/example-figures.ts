import { Decimal, roundHalfUp } from '../../core/decimal.ts';
import type { RosterUnit } from '../../roster/roster.ts';
import { roster } from './roster.ts';

/** Targets of one unit (招商 附件2); null: no such task. */
export interface ExampleTask {
  readonly unit: string;
  readonly projects: number | null;
  readonly fund: number | null;
  readonly fundProjects: number | null;
  readonly contractValue: number;
  readonly started: number | null;
}

/** What is done by the end of a month, like the tasks; made up. */
export type ExampleProgress = Readonly<Record<Exclude<keyof ExampleTask, 'unit'>, Decimal | null>>;

/** Departments whose task differs from 2 projects, 10 亿元 and 1 start: projects and 亿元. */
const SMALL = [1, 2] as const;
const LARGE = [3, 30] as const;
const OTHER_TASKS: Readonly<Record<string, readonly [projects: number, contractValue: number]>> = {
  市委政研室: SMALL,
  市委编办: SMALL,
  '市委党校（市行政学校、市社会主义学校）': SMALL,
  市城市文明创建中心: SMALL,
  团市委: SMALL,
  市妇联: SMALL,
  市残联: SMALL,
  市文联: SMALL,
  市工商联: LARGE,
  市发改局: LARGE,
  市经信局: LARGE,
  市农业农村局: [3, 20],
  市商务局: LARGE,
  市文旅局: LARGE,
};

/** Units of 招商 附件2 with their targets, in its order. */
export const exampleTasks: readonly ExampleTask[] = roster
  .filter((unit) => unit.class !== null && unit.kind !== 'township')
  .map(taskOf);

function taskOf({ name, kind }: RosterUnit): ExampleTask {
  if (kind === 'state-company')
    return { unit: name, projects: null, fund: 5, fundProjects: 2, contractValue: 5, started: null };
  const [projects, contractValue] = kind === 'bank' ? SMALL : (OTHER_TASKS[name] ?? [2, 10]);
  const started = projects === 1 ? null : 1;
  return { unit: name, projects, fund: null, fundProjects: null, contractValue, started };
}

/** How far units are ahead of or behind the schedule, one after the other. */
const PACES = ['1.1', '0.9', '1.3', '0.7', '1', '0.5', '1.2'] as const;

/** Units whose figures stand still after a month, so that the example has an interview of each level and a warning. */
const STILL_AFTER: Readonly<Record<string, number>> = { 市档案馆: 1, 市科协: 0, 中信银行: 2 };

/** Cumulative figures by the end of a month (1 to 12), the same on every call. */
export function exampleProgress(task: ExampleTask, month: number): ExampleProgress {
  const moving = Math.min(month, STILL_AFTER[task.unit] ?? month);
  const pace = new Decimal(PACES[exampleTasks.indexOf(task) % PACES.length] ?? 1);
  const share = pace.times(moving).dividedBy(12);
  const amount = (target: number | null): Decimal | null =>
    target === null ? null : roundHalfUp(share.times(target), 1);
  // Projects are counted whole, and come early in the year.
  const count = (target: number | null): Decimal | null =>
    target === null ? null : Decimal.min(target, share.times(target).times(3).floor());
  return {
    projects: count(task.projects),
    fund: amount(task.fund),
    fundProjects: count(task.fundProjects),
    contractValue: amount(task.contractValue),
    started: count(task.started),
  };
}
