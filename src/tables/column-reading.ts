import { number } from '../../schemas/cells.ts';
import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { type Layout, layoutOf, type Slot, slotOf } from '../model/lean-rows.ts';
import { type BoundColumn, type ColumnKey, measureKey } from '../model/table.ts';
import type { Value } from '../model/value.ts';
import type { CompositeMeasure } from '../values/composite.ts';
import type { ValueContext } from '../values/read-value.ts';
import type { TableContext } from './context.ts';
import { OVERALL_RANK } from './lone-results.ts';
import { type Soundness, soundnessOf } from './sound-cells.ts';
import { type ReadContent, type WrittenAlike, writtenAlike } from './written-alike.ts';

/** A column with what reading its cells needs, worked out once: a sheet may have a hundred thousand rows. */
export interface ColumnReading {
  readonly column: BoundColumn;
  readonly definition: ColumnDefinition;
  /** Read as a figure in totals too; every other column of theirs holds a label or nothing. */
  readonly figure: boolean;
  readonly context: Omit<ValueContext, 'at'>;
  /** What a blank means. */
  readonly blank: ReadContent;
  readonly sound: Soundness;
  /** Null where more than the cell itself tells what it means. */
  readonly alike: WrittenAlike | null;
  /** The measures that a heading mixes; null under any other. */
  readonly mixed: MixedMeasures | null;
}

/** The measures under one heading: the one of a bare figure, and those that words name. */
export interface MixedMeasures {
  readonly plain: CompositeMeasure;
  readonly words: readonly CompositeMeasure[];
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
  { roster, year }: TableContext,
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
      context: {
        unit,
        role: part === 'target' ? 'target' : part === null ? 'plain' : 'actual',
        roster,
        year,
      },
      blank:
        part === 'target' && blank === 'none'
          ? { value: NO_TASK, text: '', sound: sound.value(NO_TASK) }
          : { value: BLANK, text: '', sound: sound.blank },
      sound,
      alike: byItself ? writtenAlike(roster, definition, `${year} ${part} ${unit}`, sound.value) : null,
      mixed: mixedMeasures(definition, table),
    };
  });
}

function mixedMeasures({ content }: ColumnDefinition, { columns }: TableDefinition): MixedMeasures | null {
  if (content.type !== 'composite') return null;
  const measures = columns.flatMap(({ id, content: inner }) =>
    inner.type === 'measure' ? [{ ...inner, id }] : [],
  );
  const plain = measures.find(({ id }) => id === content.plain) ?? { id: content.plain, unit: '个' };
  return { plain, words: content.words.flatMap((id) => measures.filter((measure) => measure.id === id)) };
}

/** How rows read so are laid out: the cells of a heading that mixes measures stand under its column, one for each of them. */
export function layoutOfReadings(
  columns: readonly BoundColumn[],
  readings: readonly ColumnReading[],
): Layout {
  const slots = new Map<ColumnKey, Slot>();
  for (const { column, mixed } of readings) {
    const keys =
      mixed === null ? [column.key] : [mixed.plain, ...mixed.words].map(({ id }) => measureKey(id, 'target'));
    for (const key of keys) if (!slots.has(key)) slots.set(key, slotOf(key, column));
  }
  return layoutOf(columns, [...slots.values()]);
}
