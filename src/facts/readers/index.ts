import { eventList } from './event-list.ts';
import { indicatorList } from './indicator-list.ts';
import { plainTable } from './plain-table.ts';
import { progressTable } from './progress-table.ts';
import type { TableReader } from './reader.ts';
import { targetTable } from './target-table.ts';
import { taskList } from './task-list.ts';

/** One a kind of table, the first that takes it; tables of which no reader takes anything say nothing that is measured. */
export const readers: readonly TableReader[] = [
  indicatorList,
  targetTable,
  progressTable,
  taskList,
  eventList,
  plainTable,
];
