import type { TableDefinition } from '../define-table.ts';
import { nameOfLevels } from '../heading-name.ts';

/** A weighted part of an assessment: one measure of its table. */
export interface Part {
  readonly measure: string;
  readonly name: string;
  /** The measure unit, as printed. */
  readonly unit: string;
  /** 0: told beside the others, and counted for nothing. */
  readonly weight: string;
  /** 主要指标: told in the bulletin's text, not in its table alone. */
  readonly headline: boolean;
}

/** What an assessment is of: units by points (任务×完成), indicators one by one, tasks with a state, or what a ledger comes to. */
export const ASSESSED_KINDS = ['units', 'indicators', 'tasks', 'ledger'] as const;

export type AssessedKind = (typeof ASSESSED_KINDS)[number];

interface Named {
  /** The table its figures stand in. */
  readonly table: string;
  readonly name: string;
}

/** 考核 of units: whose work is scored and ranked, inside which classes, and by what. */
export interface UnitAssessment extends Named {
  readonly of: 'units';
  /** In the order of print. */
  readonly classes: readonly string[];
  readonly parts: readonly Part[];
}

/** 考核 of what a table lists: its indicators or its tasks, and through them of whoever leads them. */
export interface ListAssessment extends Named {
  readonly of: 'indicators' | 'tasks' | 'ledger';
}

export type Assessment = UnitAssessment | ListAssessment;

/**
 * Every measure of a table, all of one weight: for what the document gives no weights.
 *
 * @param headlines those that the bulletin tells in its text.
 */
export function measuresAlike(table: TableDefinition, headlines: readonly string[] = []): readonly Part[] {
  return table.columns.flatMap(({ id, content }) =>
    content.type === 'measure' ? [{ ...measureOf(table, id, '1'), headline: headlines.includes(id) }] : [],
  );
}

/**
 * One measure of a table, with a weight.
 *
 * @throws RangeError for a column that is no measure.
 */
export function measureOf({ id: table, columns }: TableDefinition, measure: string, weight: string): Part {
  const column = columns.find(({ id }) => id === measure);
  if (column?.content.type !== 'measure') throw new RangeError(`${table} has no measure ${measure}`);
  return {
    measure,
    name: nameOfLevels(column.header),
    unit: column.content.unit,
    weight,
    headline: false,
  };
}
