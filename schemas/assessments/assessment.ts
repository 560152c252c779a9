import type { TableDefinition } from '../define-table.ts';

/** A weighted part of an assessment: one measure of its table. */
export interface Part {
  readonly measure: string;
  readonly name: string;
  /** The measure unit, as printed. */
  readonly unit: string;
  readonly weight: string;
}

/** 考核: whose work is scored and ranked, inside which classes, and by what. */
export interface Assessment {
  /** The table its units and figures stand in. */
  readonly table: string;
  readonly name: string;
  /** In the order of print. */
  readonly classes: readonly string[];
  readonly parts: readonly Part[];
}

/** Every measure of a table, all of one weight: for what the document gives no weights. */
export function measuresAlike({ columns }: TableDefinition): readonly Part[] {
  return columns.flatMap(({ id, header, content }): readonly Part[] =>
    content.type === 'measure'
      ? [{ measure: id, name: [header].flat().join(''), unit: content.unit, weight: '1' }]
      : [],
  );
}
