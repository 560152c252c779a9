import { progressTable } from './progress-table.ts';
import type { TableReader } from './reader.ts';
import { targetTable } from './target-table.ts';

/** One a kind of table; tables of which no reader takes anything say nothing that is measured. */
export const readers: readonly TableReader[] = [targetTable, progressTable];
