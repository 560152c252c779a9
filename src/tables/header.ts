import type { ColumnDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import type { Sheet, SheetRow } from '../core/sheet.ts';
import { type ColumnKey, type MeasurePart, measureKey, type Variant } from '../core/table.ts';
import { headingLevels } from './grid.ts';
import { type HeadingMatch, matchHeading, type Vocabulary } from './vocabulary.ts';

const MOST_LEVELS = 3;
/** Rows under a header looked at for values below a blank heading. */
const BESIDE_ROWS = 20;

/** A sheet column under a header. */
export interface BoundHeading {
  readonly column: number;
  readonly levels: readonly string[];
  /** Null: a column the table does not know. */
  readonly match: HeadingMatch | null;
  /** Null like `match`, and for a second column under the same heading. */
  readonly key: ColumnKey | null;
  readonly part: MeasurePart | null;
}

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
  /** Not optional, but not found. */
  readonly missing: readonly ColumnDefinition[];
  /** Higher is better; comparable between definitions and heights. */
  readonly score: number;
}

/**
 * The best reading of the rows from `row` as this table's header; null when too little fits. A table is known by its key
 * and at least half of the columns it must have, among headings that are mostly its own.
 */
export function readHeader(
  sheet: Sheet,
  row: SheetRow,
  vocabulary: Vocabulary,
  options: { readonly near: boolean },
): Header | null {
  let best: Header | null = null;
  for (const span of spansOf(row, sheet)) {
    for (let height = 1; height <= MOST_LEVELS; height += 1) {
      const header = readBlock(sheet, row.number, height, span, vocabulary, options);
      if (header !== null && (best === null || header.score > best.score)) best = header;
    }
  }
  return best;
}

/** The columns a header may cover: the row's filled stretch; where a gap divides it, each stretch apart (tables side by side). */
function spansOf(row: SheetRow, sheet: Sheet): readonly { readonly left: number; readonly right: number }[] {
  const spans: { left: number; right: number }[] = [];
  for (const cell of row.cells) {
    const right = sheet.mergeAt(cell.row, cell.column)?.right ?? cell.column;
    const last = spans.at(-1);
    if (last !== undefined && cell.column <= last.right + 2) last.right = Math.max(last.right, right);
    else spans.push({ left: cell.column, right });
  }
  const first = spans[0];
  const end = spans.at(-1);
  if (first === undefined || end === undefined || spans.length === 1) return spans;
  return [...spans, { left: first.left, right: end.right }];
}

function readBlock(
  sheet: Sheet,
  top: number,
  height: number,
  span: { readonly left: number; readonly right: number },
  vocabulary: Vocabulary,
  options: { readonly near: boolean },
): Header | null {
  const headings: BoundHeading[] = [];
  const taken = new Set<ColumnKey>();
  const right = widen(sheet, top, height, span.right);
  for (let column = span.left; column <= right; column += 1) {
    const own = headingLevels(sheet, top, height, column, span.left);
    const levels = own.length > 0 ? own : besideLevels(sheet, top + height, column, headings, vocabulary);
    if (levels.length === 0) continue;
    const match = matchHeading(levels, vocabulary, options);
    headings.push({ column, levels, match, key: null, part: match?.part ?? null });
  }
  if (headings.length === 0) return null;
  const settled = settleDates(headings, vocabulary);
  const progress = settled.some(
    ({ part, match }) =>
      match?.column.progress === true ||
      part === 'actual' ||
      part === 'month' ||
      part === 'rate' ||
      part === 'rank',
  );
  const cut = cutMerges(sheet, top, height, settled);
  if (cut === null) return null;
  const keyed = settled.map((heading): BoundHeading => {
    if (heading.match === null) return heading;
    const key = keyOf(heading.match, progress);
    if (!taken.has(key.key)) {
      taken.add(key.key);
      return { ...heading, ...key };
    }
    const beside = besideOf(heading.match.column, vocabulary);
    if (beside === undefined || taken.has(beside.id)) return { ...heading, key: null };
    taken.add(beside.id);
    return { ...heading, match: { ...heading.match, column: beside }, key: beside.id };
  });
  const block = { top, height, left: span.left, right };
  return weigh(vocabulary, block, keyed, progress ? 'progress' : 'base', cut);
}

/** Whether headings merged down reach below the block; null where most of them begin above it. */
function cutMerges(
  sheet: Sheet,
  top: number,
  height: number,
  headings: readonly BoundHeading[],
): boolean | null {
  const merges = headings.flatMap(({ column }) => sheet.mergeAt(top, column) ?? []);
  if (merges.filter((merge) => merge.top < top).length * 2 > headings.length) return null;
  return merges.some(({ bottom }) => bottom >= top + height);
}

/** The column that stands second under the merged heading of another (产业链条 over chain and branch). */
function besideOf({ id }: ColumnDefinition, { definition }: Vocabulary): ColumnDefinition | undefined {
  return definition.columns.find(({ beside }) => beside === id);
}

/** Un-merged, such a heading stands over its first column only: it holds for a filled column right beside that one. */
function besideLevels(
  sheet: Sheet,
  body: number,
  column: number,
  headings: readonly BoundHeading[],
  vocabulary: Vocabulary,
): readonly string[] {
  const left = headings.at(-1);
  if (left?.match == null || left.column !== column - 1) return [];
  if (besideOf(left.match.column, vocabulary) === undefined) return [];
  const rows = Array.from({ length: BESIDE_ROWS }, (_, index) => body + index);
  return rows.some((row) => sheet.cell(row, column) !== undefined) ? left.levels : [];
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
  const near = typeof deadline.header === 'string' ? deadline.header : deadline.header.join('/');
  const match: HeadingMatch = { column: deadline, part: null, unit: null, near };
  return headings.map((heading) => (heading === only ? { ...heading, match } : heading));
}

/** Lower header rows may reach further right than the first one. */
function widen(sheet: Sheet, top: number, height: number, right: number): number {
  let widest = right;
  const used = sheet.used?.right ?? right;
  while (widest < used) {
    const next = widest + 1;
    let filled = false;
    for (let row = top; row < top + height; row += 1)
      filled ||= sheet.cell(row, next) !== undefined || sheet.mergeAt(row, next) !== undefined;
    if (!filled) break;
    widest = next;
  }
  return widest;
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
  block: { readonly top: number; readonly height: number; readonly left: number; readonly right: number },
  headings: readonly BoundHeading[],
  variant: Variant,
  cut: boolean,
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
  const unknown = headings.length - matched.length;
  // Headings that lack some of the table's and are mostly other words are another table's.
  if (missing.length > 0 && unknown > matched.length) return null;
  const score =
    matched.length * 10 - near * 3 - unknown * 6 - missing.length * 8 - block.height - (cut ? 5 : 0);
  return { vocabulary, ...block, variant, headings, bound, missing, score };
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
