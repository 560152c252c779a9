import { isHalf, SUMMED_PARTS } from '../../schemas/cells.ts';
import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import type { ColumnKey } from '../model/table.ts';
import type { Value } from '../model/value.ts';
import { type Slot, slotsOf } from './row-data.ts';

/**
 * What may be told of a cell by itself, before its row is judged: a row all of whose cells are sound has nothing wrong by its table's
 * schema, as long as no part (其中) is above its whole. Where a cell is not, the row as a whole is judged.
 */
export interface Soundness {
  readonly value: (value: Value) => boolean;
  /** Whether the cell may be blank, whatever stands in the row. */
  readonly blank: boolean;
}

/** @param key of a bound column; what stands in no row of the schema is always sound. */
export function soundnessOf(table: TableDefinition, key: ColumnKey): Soundness {
  const mine = known.get(table) ?? new Map<ColumnKey, Soundness>();
  known.set(table, mine);
  const sound = mine.get(key) ?? soundnessIn(table, key);
  mine.set(key, sound);
  return sound;
}

const known = new WeakMap<TableDefinition, Map<ColumnKey, Soundness>>();

const ALWAYS: Soundness = { value: () => true, blank: true };

function soundnessIn(table: TableDefinition, key: ColumnKey): Soundness {
  const slot = slotsOf(table).find((one) => one.key === key);
  const definition = table.columns.find(({ id }) => id === slot?.id);
  if (slot === undefined || definition === undefined) return ALWAYS;
  return slot.part === null ? ofPlain(definition, slot) : ofPart(definition, slot, slot.part);
}

function ofPlain({ is }: ColumnDefinition, { content, data }: Slot): Soundness {
  const { takes, mayBeBlank } = is;
  return {
    value: (value) => {
      const made = data(value, content);
      return made !== undefined && made !== null && takes(made);
    },
    blank: mayBeBlank,
  };
}

/** A blank target or result may be wrong or right beside the other. */
function ofPart({ is, content: meta }: ColumnDefinition, { content, data }: Slot, part: string): Soundness {
  const { takes } = is;
  const summed: readonly string[] = SUMMED_PARTS;
  const asked = meta.type === 'measure' && meta.halves === true && summed.includes(part);
  return {
    value: (value) => {
      const made = data(value, content);
      if (made === undefined || made === null || !takes({ [part]: made })) return false;
      // Whether a half counts is for the scheme to say.
      return !(asked && value.kind === 'number' && isHalf(value.number));
    },
    blank: part !== 'target' && part !== 'actual' && takes({ [part]: null }),
  };
}
