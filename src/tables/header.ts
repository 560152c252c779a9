import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import type { Sheet } from '../model/sheet.ts';
import { type ColumnKey, type MeasurePart, measureKey, type Variant } from '../model/table.ts';
import { headingLine } from '../words/headings.ts';
import { itemOf } from '../words/items.ts';
import { type Block, isFilledUnder } from './block.ts';
import type { BoundHeading } from './bound-heading.ts';
import { isOtherTime } from './heading-period.ts';
import { ofTheirMeasures } from './parts-alone.ts';
import { type HeadingMatch, matchHeading, type Vocabulary } from './vocabulary.ts';

/** A header found on a sheet and what it says under one definition. */
export interface Header {
  readonly vocabulary: Vocabulary;
  readonly top: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly variant: Variant;
  readonly headings: readonly BoundHeading[];
  /** Distinct columns of the definition that were found. */
  readonly bound: ReadonlySet<string>;
  /** Its measure is named by the title alone: 任务 and 完成 stand by themselves. */
  readonly byTitle: boolean;
  /** Not optional, but not found. */
  readonly missing: readonly ColumnDefinition[];
  /** Higher is better; comparable between definitions and heights. */
  readonly score: number;
}

/**
 * The best reading of some blocks as this table's header; null when too little fits. A table is known by its key and at
 * least half of the columns it must have, among headings that are mostly its own.
 */
export function readHeader(
  sheet: Sheet,
  blocks: readonly Block[],
  vocabulary: Vocabulary,
  year: number,
): Header | null {
  let best: Header | null = null;
  for (const block of blocks) {
    const header = readBlock(sheet, block, vocabulary, year);
    if (header !== null && (best === null || header.score > best.score)) best = header;
  }
  return best;
}

function readBlock(sheet: Sheet, block: Block, vocabulary: Vocabulary, year: number): Header | null {
  const headings: BoundHeading[] = [];
  const taken = new Set<ColumnKey>();
  for (const { column, levels: own } of block.columns) {
    const levels = own.length > 0 ? own : besideLevels(sheet, block, column, headings, vocabulary);
    if (levels.length === 0) continue;
    const match = matchHeading(levels, vocabulary, { near: true });
    headings.push({ column, levels, match, key: null, part: match?.part ?? null });
  }
  const alone = ofTheirMeasures(settleDates(headings, vocabulary), vocabulary);
  const settled = alone.headings;
  const own = yearOfHeadings(settled, year);
  const reported = settled.some(
    ({ part, match }) =>
      (match?.period == null || !isOtherTime(match.period, { year: own, month: null })) &&
      (match?.column.progress === true ||
        part === 'actual' ||
        part === 'month' ||
        part === 'rate' ||
        part === 'rank'),
  );
  const progress = reported || vocabulary.definition.monthlyOnly === true;
  const keyed = settled.map((heading): BoundHeading => {
    if (heading.match === null) return heading;
    const key = keyOf(heading.match, progress);
    // The same part of another year or month is a column of its own.
    const timed = `${key.key} ${heading.match.period?.text ?? ''}`;
    if (!taken.has(timed)) {
      taken.add(timed);
      return { ...heading, ...key };
    }
    const beside = besideOf(heading.match.column, vocabulary);
    if (beside === undefined || taken.has(`${beside.id} `)) return { ...heading, key: null };
    taken.add(`${beside.id} `);
    return { ...heading, match: { ...heading.match, column: beside }, key: beside.id };
  });
  // 举办时间 beside 时间 is the day on which it was held, which only a monthly form has.
  const monthly = progress || keyed.some(({ match, key }) => key !== null && match?.column.progress === true);
  const header = weigh(vocabulary, block, keyed, monthly ? 'progress' : 'base');
  return header === null ? null : { ...header, byTitle: alone.byTitle };
}

/** The year that the headings are about where nothing else says it: that of the targets, else the scheme's. */
export function yearOfHeadings(headings: readonly BoundHeading[], year: number): number {
  let only: number | null = null;
  for (const { part, match } of headings) {
    const named = part === 'target' || part === null ? (match?.period?.year ?? null) : null;
    if (named === null || named === only) continue;
    if (only !== null) return year;
    only = named;
  }
  return only ?? year;
}

/** The column that stands second under the merged heading of another (产业链条 over chain and branch). */
function besideOf({ id }: ColumnDefinition, { definition }: Vocabulary): ColumnDefinition | undefined {
  return definition.columns.find(({ beside }) => beside === id);
}

/** Un-merged, such a heading stands over its first column only: it holds for a filled column right beside that one. */
function besideLevels(
  sheet: Sheet,
  { top, height }: Block,
  column: number,
  headings: readonly BoundHeading[],
  vocabulary: Vocabulary,
): readonly string[] {
  const left = headings.at(-1);
  if (left?.match == null || left.column !== column - 1) return [];
  if (besideOf(left.match.column, vocabulary) === undefined) return [];
  return isFilledUnder(sheet, top + height, column) ? left.levels : [];
}

/**
 * 完成时间 alone, without anything else that is reported monthly and without the 完成时限 that the table must have, is that
 * deadline under another name.
 */
function settleDates(headings: readonly BoundHeading[], { definition }: Vocabulary): readonly BoundHeading[] {
  const monthly = headings.filter(({ match }) => match?.column.progress === true);
  const [only] = monthly;
  if (only === undefined || monthly.length > 1 || only.match?.column.content.type !== 'date') return headings;
  const deadline = definition.columns.find(
    ({ content, optional }) => content.type === 'deadline' && optional !== true,
  );
  if (deadline === undefined || headings.some(({ match }) => match?.column === deadline)) return headings;
  const near = headingLine(deadline);
  const match: HeadingMatch = { column: deadline, part: null, unit: null, period: null, near };
  return headings.map((heading) => (heading === only ? { ...heading, match } : heading));
}

/** In a progress sheet a measure heading without a part word is the cumulative actual; in a base table it is the target. */
function keyOf(
  match: HeadingMatch,
  progress: boolean,
): { readonly key: ColumnKey; readonly part: MeasurePart | null } {
  const { column, part } = match;
  if (column.content.type !== 'measure') return { key: column.id, part: null };
  const inForce = part ?? (progress ? 'actual' : 'target');
  return { key: measureKey(column.id, inForce), part: inForce };
}

function weigh(
  vocabulary: Vocabulary,
  block: Block,
  headings: readonly BoundHeading[],
  variant: Variant,
): Header | null {
  const { definition, key } = vocabulary;
  const matched = headings.filter((heading) => heading.key !== null);
  const bound = new Set(matched.flatMap(({ match }) => (match === null ? [] : [match.column.id])));
  const due = definition.columns.filter((column) => column.optional !== true);
  const missing = due.filter((column) => !bound.has(column.id));
  const keysFound = key.every((id) => bound.has(id));
  const telling = matched.filter(({ match }) => match !== null && !isCommonColumn(match.column, key));
  if (!keysFound || telling.length === 0 || (due.length - missing.length) * 2 < due.length) return null;
  const near = matched.filter(({ match }) => match?.near != null).length;
  const unknown = headings.filter((heading) => heading.key === null && !isItem(heading, definition)).length;
  // Headings that lack some of the table's and are mostly other words are another table's.
  if (missing.length > 0 && unknown > matched.length) return null;
  const score =
    matched.length * 10 - near * 3 - unknown * 6 - missing.length * 8 - block.height - (block.cut ? 5 : 0);
  const { top, height, left, right } = block;
  return { vocabulary, top, height, left, right, variant, headings, bound, missing, score, byTitle: false };
}

/** A column of an item that is judged: 拉练（20分）. */
function isItem({ match, levels }: BoundHeading, { columns }: TableDefinition): boolean {
  return (
    match === null && columns.some(({ items }) => items === true) && itemOf(levels.at(-1) ?? '') !== null
  );
}

/** 序号 and the key stand in every table; what tells tables apart is the rest. A table of keys alone is told by its key. */
function isCommonColumn({ id, content }: ColumnDefinition, key: readonly string[]): boolean {
  return content.type === 'serial' || (content.type === 'unit' && key.includes(id));
}

/** The same columns at the same places: a header printed again after a page break. */
export function sameHeader(left: Header, right: Header): boolean {
  return (
    left.vocabulary === right.vocabulary &&
    left.headings.length === right.headings.length &&
    left.headings.every((heading, index) => {
      const other = right.headings[index];
      return (
        other !== undefined &&
        heading.column === other.column &&
        fold(heading.levels.join('')) === fold(other.levels.join(''))
      );
    })
  );
}
