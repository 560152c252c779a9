import type { CellMeta, ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { textWidth } from '../core/text-width.ts';
import { type MeasurePart, measureKey, type Variant } from '../model/table.ts';
import { headingLevels, lastLevel } from '../words/headings.ts';
import { itemKey, itemOf } from '../words/items.ts';
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
  before: 9,
  month: 9,
  actual: 9,
  rate: 10,
  rank: 8,
};
const LEAST_MEASURE_WIDTH = 12;
/** Characters of a heading on one line, and what it leaves free beside it. */
const MOST_HEADING = 18;
const HEADING_MARGIN = 2;

/**
 * The columns of a form: in a monthly one four for every measure, in the table itself one. Left out are composite columns
 * (their measures stand for them), columns that a statistics table carries in its labels, and optional measures that none of
 * the units has a task for.
 */
export function templateColumns(
  definition: TableDefinition,
  variant: Variant,
  hasTask: (measure: string) => boolean,
  items?: readonly string[],
): readonly TemplateColumn[] {
  const carried = new Set((definition.totals?.nested?.levels ?? []).map((level) => level.carriedAs));
  const common = commonUnit(definition);
  const printed = (unit: string | undefined): string | undefined => (unit === common ? undefined : unit);
  return definition.columns.flatMap((column): readonly TemplateColumn[] => {
    const { content } = column;
    if (content.type === 'composite' || carried.has(column.id)) return [];
    if (column.progress === true && variant === 'base') return [];
    if (column.items === true) return (items ?? USUAL_ITEMS).map((heading) => itemColumn(column, heading));
    if (content.type !== 'measure')
      return [plainColumn(column, content.type === 'number' ? printed(content.unit) : undefined)];
    if (column.optional === true && !hasTask(column.id)) return [];
    return measureColumns(column, printed(content.unit), variant);
  });
}

/** Headings of a form for what is not known yet; whoever sends it out puts the items and their full marks in. */
const USUAL_ITEMS = [
  '项目一（20分）',
  '项目二（20分）',
  '项目三（20分）',
  '项目四（20分）',
  '项目五（20分）',
];

/** An item that is judged: 拉练（20分）. */
function itemColumn(column: ColumnDefinition, heading: string): TemplateColumn {
  const item = itemOf(heading);
  const key = item === null ? column.id : itemKey(column.id, item);
  const levels = narrow([heading]);
  return { key, column, part: null, levels, width: fitting(levels, LEAST_MEASURE_WIDTH) };
}

/** The one unit of all figures, which is then said once above the table (单位：万元); null where they have several. */
export function commonUnit({ columns }: TableDefinition): string | null {
  const units = columns.flatMap(({ content }) =>
    (content.type === 'measure' || content.type === 'number') && content.unit !== undefined
      ? [content.unit]
      : [],
  );
  const [first = null, ...others] = units;
  return others.length > 0 && others.every((unit) => unit === first) ? first : null;
}

function measureColumns(
  column: ColumnDefinition,
  unit: string | undefined,
  variant: Variant,
): readonly TemplateColumn[] {
  if (variant === 'base') {
    const levels = narrow(levelsOf(column, unit));
    const width = fitting(levels, LEAST_MEASURE_WIDTH);
    return [{ key: measureKey(column.id, 'target'), column, part: 'target', levels, width }];
  }
  const levels = levelsOf(column, unit);
  const untargeted = column.content.type === 'measure' && column.content.untargeted === true;
  const parts = PARTS.filter(([part]) => !untargeted || part === 'month' || part === 'actual');
  return parts.map(([part, heading]) => ({
    key: measureKey(column.id, part),
    column,
    part,
    levels: [...levels, heading],
    width: PART_WIDTHS[part],
  }));
}

function plainColumn(column: ColumnDefinition, unit: string | undefined): TemplateColumn {
  const levels = narrow(levelsOf(column, unit));
  const width = Math.max(WIDTHS[column.content.type](column), unit === undefined ? 0 : fitting(levels, 0));
  return { key: column.id, column, part: null, levels, width };
}

/** A long lowest heading has its measure unit on a line of its own: a bracket that is broken inside is hard to read. */
function narrow(levels: readonly string[]): readonly string[] {
  const lowest = levels.at(-1) ?? '';
  if (textWidth(lowest) + HEADING_MARGIN <= MOST_HEADING) return levels;
  return [...levels.slice(0, -1), lowest.replace(/(?<=.)（[^（）]*）$/u, '\n$&')];
}

/** Room for every line of the lowest heading, or for half of one that is long. */
function fitting(levels: readonly string[], least: number): number {
  const lines = (levels.at(-1) ?? '').split('\n');
  const needed = Math.max(...lines.map((line) => textWidth(line))) + HEADING_MARGIN;
  return Math.max(least, needed > MOST_HEADING ? Math.ceil(needed / 2) + HEADING_MARGIN : needed);
}

/** The heading's levels; the measure unit stands behind the lowest. */
function levelsOf(column: ColumnDefinition, unit: string | undefined): readonly string[] {
  const levels = headingLevels(column);
  if (unit === undefined) return levels;
  return [...levels.slice(0, -1), `${levels.at(-1) ?? ''}（${unit}）`];
}

const WIDTHS: Readonly<Record<CellMeta['type'], (column: ColumnDefinition) => number>> = {
  serial: () => 6,
  text: (column) => widthOfText(column),
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
function widthOfText(column: ColumnDefinition): number {
  const { content, required, group } = column;
  const heading = lastLevel(column);
  if (content.type === 'text' && content.maxLength !== undefined && content.maxLength <= 40) return 16;
  if (/内容|任务$|情况|进度|进展/u.test(heading)) return 34;
  if (/领导|负责人|联系人$|职务|地点|时间|类型|类别|所在地/u.test(heading)) return 16;
  return required === true && group !== true ? 28 : 20;
}
