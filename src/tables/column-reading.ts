import { number } from '../../schemas/cells.ts';
import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import type { BoundColumn } from '../model/table.ts';
import type { Value } from '../model/value.ts';
import type { ValueContext } from '../values/read-value.ts';
import type { TableContext } from './context.ts';
import { OVERALL_RANK } from './lone-results.ts';
import { type Soundness, soundnessOf } from './sound-cells.ts';
import { type WrittenAlike, writtenAlike } from './written-alike.ts';

/** A column with what reading its cells needs, worked out once: a sheet may have a hundred thousand rows. */
export interface ColumnReading {
  readonly column: BoundColumn;
  readonly definition: ColumnDefinition;
  /** Read as a figure in totals too; every other column of theirs holds a label or nothing. */
  readonly figure: boolean;
  readonly file: string;
  readonly context: Omit<ValueContext, 'at'>;
  /** What a blank means. */
  readonly blank: Value;
  readonly sound: Soundness;
  /** Null where more than the cell itself tells what it means. */
  readonly alike: WrittenAlike | null;
}

/** A rank over all measures is no column of the form, and is compared with what is worked out. */
const OVERALL: ColumnDefinition = {
  id: OVERALL_RANK,
  header: '排名',
  content: { type: 'number' },
  is: number(null).optional(),
  optional: true,
};

const BLANK: Value = { kind: 'blank' };
const NO_TASK: Value = { kind: 'none' };

export function readingsOf(
  columns: readonly BoundColumn[],
  table: TableDefinition,
  { file, roster, year }: TableContext,
): readonly ColumnReading[] {
  return columns.flatMap((column) => {
    const definition =
      table.columns.find(({ id }) => id === column.id) ?? (column.key === OVERALL_RANK ? OVERALL : undefined);
    if (definition === undefined) return [];
    const { content, blank } = definition;
    const { type } = content;
    const { unit, part, key } = column;
    const sound = soundnessOf(table, key);
    // Several columns share a heading of measures, and the unit of another column may be a figure's.
    const byItself = type !== 'composite' && (type !== 'worded-target' || content.unitIn === undefined);
    return {
      column,
      definition,
      figure: type === 'measure' || type === 'number' || type === 'composite',
      file,
      context: {
        unit,
        role: part === 'target' ? 'target' : part === null ? 'plain' : 'actual',
        roster,
        year,
      },
      blank: part === 'target' && blank === 'none' ? NO_TASK : BLANK,
      sound,
      alike: byItself ? writtenAlike(roster, definition, `${year} ${part} ${unit}`, sound.value) : null,
    };
  });
}
