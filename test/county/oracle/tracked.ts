import { deadlineOf, EVENT_COLUMNS, monthsOf, TASK_COLUMNS } from './reports.ts';
import { type County, dayIn, firstDay, half, isDay, lastDay, money, type Row, text } from './rows.ts';
import { kindOf } from './standings.ts';

/** Where a task is at the end of a month, and of a finished one whether it was in time; days after its last day. */
interface Told {
  readonly state: string;
  readonly onTime: boolean | null;
  readonly daysLate: number | null;
}

export interface TrackedTask extends Told {
  readonly task: string;
  readonly unit: string;
}

/** How many tasks a unit has, how many were finished in time, and the share of what was due. */
export interface TaskUnit {
  readonly unit: string;
  readonly number: number;
  readonly onTime: number;
  readonly rate: string | null;
  readonly rank: number | null;
}

const DAY = 86_400_000;
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / DAY);

/** The tasks of a table, one for each lead unit. */
export function tracked(county: County, table: string, month: number): readonly TrackedTask[] {
  const [name, leads] = columnsOf(table);
  return county.rows(table, month).flatMap((row) => {
    const told = (table in EVENT_COLUMNS ? eventToldOf : toldOf)(county, table, name, row, month);
    return text(row, leads)
      .split(/、(?![^（]*）)/u)
      .map((unit) => ({ task: text(row, name), unit, ...told }));
  });
}

function columnsOf(table: string): readonly [name: string, leads: string] {
  const [name = '', leads = ''] = TASK_COLUMNS[table] ?? EVENT_COLUMNS[table] ?? [];
  return [name, leads];
}

/** When a row is to be done, and how far its report says it is. */
function lastOf(table: string, row: Row): string {
  const months = EVENT_COLUMNS[table]?.[2];
  return months === undefined ? deadlineOf(row).last : lastDay(monthsOf(text(row, months))[1]);
}

/** An activity is to be held in its months, a platform begun by the year's end; before its first month it is neither late nor missing. */
function eventToldOf(county: County, table: string, name: string, row: Row, month: number): Told {
  const state = text(row, 'state');
  const [first] = monthsOf(text(row, EVENT_COLUMNS[table]?.[2] ?? ''));
  const [day, last] = [lastDay(month), lastOf(table, row)];
  const plainly = (own: string): Told => ({ state: own, onTime: null, daysLate: null });
  const ahead = first > 1 && firstDay(first) > day;
  if (state === '已开展') return finished(county, { table, name, row, month }, last);
  if (state === '') return plainly(ahead ? 'ahead' : 'unreported');
  if (last <= day) return { state: 'overdue', onTime: null, daysLate: Math.max(1, between(last, day)) };
  if (between(day, last) <= 30) return plainly('due-soon');
  return plainly(ahead ? 'ahead' : 'not-started');
}

function toldOf(county: County, table: string, name: string, row: Row, month: number): Told {
  const { last, stated, standing } = deadlineOf(row);
  const state = text(row, 'state');
  const day = lastDay(month);
  const plainly = (own: string): Told => ({ state: own, onTime: null, daysLate: null });
  if (state === '已完成') return finished(county, { table, name, row, month }, last);
  if (state === '') return plainly('unreported');
  if (standing && !stated) return plainly('standing');
  if (last <= day) return { state: 'overdue', onTime: null, daysLate: Math.max(1, between(last, day)) };
  if (between(day, last) <= 30) return plainly('due-soon');
  return plainly(state === '未启动' ? 'not-started' : 'under-way');
}

/** By the day it was completed; without one by the months that report it open and finished. */
function finished(
  county: County,
  {
    table,
    name,
    row,
    month,
  }: { readonly table: string; readonly name: string; readonly row: Row; readonly month: number },
  last: string,
): Told {
  const [completed, done] =
    table in EVENT_COLUMNS ? [dayIn(row, 'held-on'), '已开展'] : [dayIn(row, 'completed'), '已完成'];
  const late = (days: number | null): Told => ({ state: 'finished-late', onTime: false, daysLate: days });
  const timely = (onTime: boolean | null): Told => ({ state: 'finished', onTime, daysLate: null });
  if (isDay(completed)) return completed > last ? late(between(last, completed)) : timely(true);
  const states = Array.from({ length: month }, (_, at) =>
    county.rows(table, at + 1).find((other) => text(other, name) === text(row, name)),
  ).map((other) => (other === undefined ? '' : text(other, 'state')));
  const first = states.indexOf(done) + 1;
  if (lastDay(first) <= last) return timely(true);
  const open = states.slice(0, first - 1).findLastIndex((state) => state !== '') + 1;
  return open > 0 && lastDay(open) >= last ? late(null) : timely(null);
}

/** Units by their classes, best share first. 文明 has classes that the document does not fill: all are ranked together. */
export function taskUnits(
  county: County,
  table: string,
  month: number,
): ReadonlyMap<string, readonly TaskUnit[]> {
  const tasks = tracked(county, table, month);
  const overdue = new Set(
    county
      .rows(table, month)
      .filter((row) => lastOf(table, row) <= lastDay(month))
      .map((row) => text(row, columnsOf(table)[0])),
  );
  const classes = new Map<string, Omit<TaskUnit, 'rank'>[]>();
  for (const unit of new Set(tasks.map((own) => own.unit).filter((own) => own !== ''))) {
    const mine = tasks.filter((own) => own.unit === unit);
    const onTime = mine.filter((own) => own.onTime === true).length;
    const due = mine.filter(({ state }) => ['finished', 'finished-late', 'overdue'].includes(state)).length;
    const open = mine.some(
      ({ state, onTime: timely, task }) =>
        (state === 'finished' && timely === null) || (state === 'unreported' && overdue.has(task)),
    );
    const rate = due === 0 || open ? null : money(half(BigInt(onTime) * 10_000n, BigInt(due)));
    const group = table.startsWith('civic/') ? '未定类' : kindOf(unit, county);
    classes.set(group, [...(classes.get(group) ?? []), { unit, number: mine.length, onTime, rate }]);
  }
  return new Map(
    [...classes].map(([group, units]) => [
      group,
      units.map((own) => ({
        ...own,
        rank:
          own.rate === null
            ? null
            : units.filter(({ rate }) => rate !== null && Number(rate) > Number(own.rate)).length + 1,
      })),
    ]),
  );
}
