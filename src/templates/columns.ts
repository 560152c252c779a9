import stringWidth from 'string-width';
import type { ColumnDefinition, ColumnType, TableDefinition } from '../../schemas/define-table.ts';
import { type MeasurePart, measureKey, type Variant } from '../core/table.ts';
import type { TemplateColumn } from './model.ts';

/** The parts a monthly form prints of a measure; a rank is the scorer's business. */
const PARTS: readonly (readonly [part: MeasurePart, heading: string])[] = [
  ['target', '任务'],
  ['month', '本月'],
  ['actual', '累计'],
  ['rate', '完成率'],
];

const PART_WIDTHS: Readonly<Record<MeasurePart, number>> = {
  target: 9,
  month: 9,
  actual: 9,
  rate: 10,
  rank: 8,
};
const LEAST_MEASURE_WIDTH = 12;
/** Characters of a heading on one line. */
const MOST_HEADING = 18;

/**
 * The columns of a form: in a monthly one four for every measure, in the table itself one. Left out are composite columns
 * (their measures stand for them), columns that a statistics table carries in its labels, and optional measures that none of
 * the units has a task for.
 */
export function templateColumns(
  definition: TableDefinition,
  variant: Variant,
  hasTask: (measure: string) => boolean,
): readonly TemplateColumn[] {
  const carried = new Set((definition.totals?.nested?.levels ?? []).map((level) => level.carriedAs));
  return definition.columns.flatMap((column): readonly TemplateColumn[] => {
    const { content } = column;
    if (content.type === 'composite' || carried.has(column.id)) return [];
    if (column.progress === true && variant === 'base') return [];
    if (content.type !== 'measure') return [plainColumn(column)];
    if (column.optional === true && !hasTask(column.id)) return [];
    return measureColumns(column, content.unit, variant);
  });
}

function measureColumns(column: ColumnDefinition, unit: string, variant: Variant): readonly TemplateColumn[] {
  const levels = levelsOf(column, unit);
  if (variant === 'base') {
    const width = fitting(levels, LEAST_MEASURE_WIDTH);
    return [{ key: measureKey(column.id, 'target'), column, part: 'target', levels, width }];
  }
  return PARTS.map(([part, heading]) => ({
    key: measureKey(column.id, part),
    column,
    part,
    levels: [...levels, heading],
    width: PART_WIDTHS[part],
  }));
}

function plainColumn(column: ColumnDefinition): TemplateColumn {
  const unit = column.content.type === 'number' ? column.content.unit : undefined;
  const levels = levelsOf(column, unit);
  const width = Math.max(WIDTHS[column.content.type](column), unit === undefined ? 0 : fitting(levels, 0));
  return { key: column.id, column, part: null, levels, width };
}

/** Room for the lowest heading on one line, or on two where it is long. */
function fitting(levels: readonly string[], least: number): number {
  const needed = stringWidth(levels.at(-1) ?? '') + 2;
  return Math.max(least, needed > MOST_HEADING ? Math.ceil(needed / 2) + 2 : needed);
}

/** The heading's levels; the measure unit stands behind the lowest. */
function levelsOf({ header }: ColumnDefinition, unit: string | undefined): readonly string[] {
  const levels = typeof header === 'string' ? [header] : [...header];
  if (unit === undefined) return levels;
  return [...levels.slice(0, -1), `${levels.at(-1) ?? ''}（${unit}）`];
}

const WIDTHS: Readonly<Record<ColumnType['type'], (column: ColumnDefinition) => number>> = {
  serial: () => 6,
  text: (column) => textWidth(column),
  unit: () => 30,
  class: () => 14,
  measure: () => LEAST_MEASURE_WIDTH,
  composite: () => 20,
  number: () => 10,
  'worded-target': () => 16,
  deadline: () => 16,
  date: () => 14,
  months: () => 12,
  choice: () => 12,
  enterprise: () => 28,
};

/** Short words such as names take less room than contents. */
function textWidth({ content, required, group, header }: ColumnDefinition): number {
  const heading = typeof header === 'string' ? header : (header.at(-1) ?? '');
  if (content.type === 'text' && content.maxLength !== undefined && content.maxLength <= 40) return 16;
  if (/内容|任务$|情况|进度|进展/u.test(heading)) return 34;
  if (/领导|负责人|联系人$|职务|地点|时间|类型|类别|所在地/u.test(heading)) return 16;
  return required === true && group !== true ? 28 : 20;
}
