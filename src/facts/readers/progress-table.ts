import { monthSpan } from '../../core/span.ts';
import { figuresOf, type TableReader } from './reader.ts';

/** 进度表 of a target table: cumulative figures to the end of a month, the month's own, and the targets where they are printed again. */
export const progressTable: TableReader = {
  reads: ({ table }, { kind }) => kind === 'target' && table.variant === 'progress',
  when: ({ period }) => (period === null ? null : monthSpan(period)),
  read: (placed, definition, when) => figuresOf(placed, definition, when, ['target', 'actual', 'month']),
};
