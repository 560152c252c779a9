import { yearSpan } from '../../core/span.ts';
import { figuresOf, type TableReader } from './reader.ts';

/** 任务分解表: what each unit is to do in the year. */
export const targetTable: TableReader = {
  reads: ({ table }, { kind }) => kind === 'target' && table.variant === 'base',
  when: (_, year) => yearSpan(year),
  read: (placed, definition, when) => figuresOf(placed, definition, when, ['target']),
};
