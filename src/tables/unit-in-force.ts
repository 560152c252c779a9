import type { CellMeta } from '../../schemas/define-table.ts';
import type { Value } from '../model/value.ts';
import { convert } from '../values/measure-unit.ts';

/** Figures of a column headed in another unit (签约额（万元）) come to the definition's own, exactly. */
export function inOwnUnit(value: Value, content: CellMeta): Value {
  if (content.type !== 'measure' && content.type !== 'number') return value;
  if (value.kind !== 'number' || value.unit === undefined || value.unit === '%') return value;
  if (content.unit === undefined || content.unit === value.unit) return value;
  const number = convert(value.number, value.unit, content.unit);
  return number === null ? value : { ...value, number, unit: content.unit };
}
