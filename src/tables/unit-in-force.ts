import type { CellMeta } from '../../schemas/define-table.ts';
import type { Value } from '../model/value.ts';
import { convert, standardUnit, UNIT_PATTERN } from '../values/measure-unit.ts';

const KNOWN_UNIT = new RegExp(`^(?:${UNIT_PATTERN})`, 'u');

/**
 * The unit that 计量单位 states for a row, without what is counted (个行政村) and by what (天/月, 个/街道); null for one that is not
 * known.
 */
export function unitOfIndicator(text: string): string | null {
  const [counted = ''] = text.trim().split(/[/／每（(]/u);
  return standardUnit(counted) ?? standardUnit(KNOWN_UNIT.exec(counted)?.[0] ?? '');
}

/** Figures of a column headed in another unit (签约额（万元）) come to the definition's own, exactly. */
export function inOwnUnit(value: Value, content: CellMeta): Value {
  if (content.type !== 'measure' && content.type !== 'number') return value;
  if (value.kind !== 'number' || value.unit === undefined || value.unit === '%') return value;
  if (content.unit === undefined || content.unit === value.unit) return value;
  const number = convert(value.number, value.unit, content.unit);
  return number === null ? value : { ...value, number, unit: content.unit };
}
