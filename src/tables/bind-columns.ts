import type { ColumnDefinition, TableDefinition } from '../../schemas/define-table.ts';
import { Decimal } from '../core/decimal.ts';
import { a1, type Place } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Sheet } from '../model/sheet.ts';
import { type BoundColumn, measureKey, type ParsedText, type Variant } from '../model/table.ts';
import { convert, splitUnit, unitOfCaption } from '../values/measure-unit.ts';
import { periodsIn } from '../values/period-text.ts';
import { headingLine } from '../words/headings.ts';
import { itemKey, itemOf } from '../words/items.ts';
import type { BoundHeading } from './bound-heading.ts';
import { placeOf, type TableContext } from './context.ts';
import { strangersAndGaps } from './gaps.ts';
import type { Header } from './header.ts';
import { isOtherTime, type SheetTime } from './heading-period.ts';
import { type LoneResult, loneResults, OVERALL_RANK } from './lone-results.ts';
import { measurePart } from './measure-words.ts';
import type { Region } from './regions.ts';
import { timeOfSheet } from './sheet-time.ts';
import { askAbout, askOfStrangers, type UnknownHeading } from './unknown-headings.ts';
import { type HeadingMatch, LONGEST_LEVEL } from './vocabulary.ts';

/** Headings of columns an office adds for itself; nobody needs to hear of them. With other words behind them they may be a measure’s. */
const OWN_COLUMNS =
  /(?:备注|说明|联系|联系人|联系方式|电话|电话号码|手机|手机号码?|签字|签名|盖章|附件)(?:[栏人处]|[/及、和]?(?:备注|说明|联系方式|电话|手机|签字|盖章|日期|时间))?(?:[(（][^()（）]{1,12}[)）])?$/u;

/** 签字, 联系电话; but a heading with a measure unit or a part (…（个）/任务) is over figures, whatever else it says. */
function isOwnColumn(printed: string, { levels }: BoundHeading): boolean {
  if (!OWN_COLUMNS.test(printed)) return false;
  return levels.every((level) => splitUnit(level).unit === null && measurePart(level) === null);
}

/** The columns of a region under its definition, and what is wrong with its headings. */
export interface Binding {
  readonly variant: Variant;
  readonly columns: readonly BoundColumn[];
  readonly findings: readonly Finding[];
}

/** What binding columns goes by besides their headings. */
interface Circumstances {
  readonly variant: Variant;
  readonly time: SheetTime;
  /** The line over the table that names a measure unit. */
  readonly caption: ParsedText | null;
  readonly captionUnit: string | null;
}

export function bindColumns(sheet: Sheet, region: Region, context: TableContext): Binding {
  const { header, captions } = region;
  const caption = captions.find(({ text }) => unitOfCaption(text) !== null) ?? null;
  const captionUnit = caption === null ? null : unitOfCaption(caption.text);
  const variant = variantOf(region);
  const time = timeOfSheet(sheet, region, context);
  const circumstances = JSON.stringify([variant, time.year, time.month, captionUnit, sheet.hiddenColumns]);
  const before = sheet.standsAt === undefined ? bindings.get(header)?.get(circumstances) : undefined;
  if (before !== undefined) return before;
  const binding = bind(sheet, region, context, { variant, time, caption, captionUnit });
  if (sheet.standsAt === undefined && isToldByHeadings(binding, header)) {
    const known = bindings.get(header) ?? new Map<string, Binding>();
    bindings.set(header, known.set(circumstances, binding));
  }
  return binding;
}

/** By the header, which is the same one for all sheets with the same words at their head, and the circumstances. */
const bindings = new WeakMap<Header, Map<string, Binding>>();

/** Nothing was asked or found wrong, and no column had to be looked into: the same comes of the same headings on any sheet. */
function isToldByHeadings({ columns, findings }: Binding, { headings }: Header): boolean {
  const bound = new Set(columns.map(({ column }) => column));
  return (
    findings.length === 0 &&
    headings.every(
      (heading) =>
        bound.has(heading.column) ||
        (heading.match === null && isOwnColumn(printedHeading(heading), heading)),
    )
  );
}

function bind(
  sheet: Sheet,
  region: Region,
  context: TableContext,
  { variant, time, caption, captionUnit }: Circumstances,
): Binding {
  const { header } = region;
  const { definition } = header.vocabulary;
  const columns: BoundColumn[] = [];
  const findings: Finding[] = [];
  const unknown: UnknownHeading[] = [];
  const passed: BoundHeading[] = [];
  const converted = new Set<string>();
  const misspelt = new Set<number>();
  for (const heading of header.headings) {
    const at = placeOf(context, sheet, a1(header.top, heading.column));
    const printed = printedHeading(heading);
    if (heading.levels.some((level) => level.length > LONGEST_LEVEL)) {
      findings.push(finding('TABLE-023', at, { column: printed, limit: LONGEST_LEVEL }));
      continue;
    }
    const item = heading.match === null ? boundItem(sheet, heading, region, context) : null;
    if (item !== null) {
      if (columns.some(({ key }) => key === item.key))
        findings.push(finding('TABLE-009', at, { column: printed }));
      else columns.push(item);
      continue;
    }
    if (heading.match === null) {
      if (!isOwnColumn(printed, heading) && holdsValues(region, heading.column))
        unknown.push({
          words: printed,
          at,
          levels: heading.levels,
          figures: holdsFigures(region, heading.column),
        });
      continue;
    }
    if (isPassedOver(heading.match, time)) {
      passed.push(heading);
      if (holdsValues(region, heading.column)) findings.push(finding('TABLE-022', at, { column: printed }));
      continue;
    }
    if (heading.key === null || columns.some(({ key }) => key === heading.key)) {
      findings.push(finding('TABLE-009', at, { column: printed }));
      continue;
    }
    if (heading.match.near !== null && !misspelt.has(wordsOver(sheet, header.top, heading.column))) {
      misspelt.add(wordsOver(sheet, header.top, heading.column));
      findings.push(finding('TABLE-008', at, { column: printed, expected: heading.match.near }));
    }
    const column = toColumn(sheet, heading, variant, captionUnit, context, header);
    if (column.fault !== null) {
      findings.push(column.fault);
      continue;
    }
    columns.push(column.bound);
    const own = unitOf(heading);
    const { unit } = column.bound;
    if (own === null || unit === null || unit === own || column.bound.part === 'rate') continue;
    // Said once where the unit is printed: over the column, over several, or above the whole table.
    const above = heading.match.unit === null ? caption : null;
    const place =
      above?.at ?? placeOf(context, sheet, a1(header.top, wordsOver(sheet, header.top, heading.column)));
    // In a CSV nothing is merged: the other parts of the measure have no heading of their own.
    const measure = `${column.bound.id} ${unit}`;
    if (converted.has(place.cell ?? '') || converted.has(measure)) continue;
    converted.add(place.cell ?? '').add(measure);
    findings.push(
      finding('TABLE-017', place, {
        column: above?.text.trim() ?? printed,
        writtenMeasureUnit: unit,
        measureUnit: own,
      }),
    );
  }
  const at = placeOf(context, sheet, a1(header.top, header.left));
  const results = variant === 'base' ? [] : loneResults(header, columns);
  columns.push(...results.map((result) => resultColumn(sheet, result, context, header)));
  const whole = time.month === 1 ? ofJanuary(columns) : columns;
  const strange = unknown.filter(({ at: { cell } }) => !columns.some((column) => column.cell === cell));
  const { findings: questions, asked, own } = askAbout(strange, whole, variant, header.vocabulary);
  const lacking = [...header.missing, ...onlyOfOtherTimes(passed, whole)].filter(({ id }) => !asked.has(id));
  const strangers =
    lacking.length > 0
      ? strangersAndGaps(own, lacking.map(headingLine), at, definition.title, 'column')
      : askOfStrangers(own, whole, variant, definition);
  return {
    variant,
    columns: whole,
    findings: [
      ...findings,
      ...questions,
      ...strangers,
      ...withoutActuals(definition, variant, whole, asked, placeOf(context, sheet)),
    ],
  };
}

/** 拉练（20分）: an item of a table that has as many as it needs. */
function boundItem(
  sheet: Sheet,
  heading: BoundHeading,
  { header }: Region,
  context: TableContext,
): BoundColumn | null {
  const column = header.vocabulary.definition.columns.find(({ items }) => items === true);
  const lowest = heading.levels.at(-1) ?? '';
  const item = column === undefined ? null : itemOf(lowest);
  if (column === undefined || item === null) return null;
  return {
    key: itemKey(column.id, item),
    id: column.id,
    part: null,
    column: heading.column,
    heading: lowest.trim(),
    unit: null,
    cell: placeOf(context, sheet, a1(header.top, heading.column)).cell ?? '',
    hidden: sheet.hiddenColumns.includes(heading.column),
  };
}

function resultColumn(
  sheet: Sheet,
  { heading, part, measure }: LoneResult,
  context: TableContext,
  header: Header,
): BoundColumn {
  return {
    key: measure === null ? OVERALL_RANK : measureKey(measure, part),
    id: measure ?? OVERALL_RANK,
    part,
    column: heading.column,
    heading: printedHeading(heading),
    unit: part === 'rate' ? '%' : null,
    cell: placeOf(context, sheet, a1(header.top, heading.column)).cell ?? '',
    hidden: sheet.hiddenColumns.includes(heading.column),
  };
}

/** A column of another year or month, or a target for part of the year. */
function isPassedOver({ period, part, column }: HeadingMatch, time: SheetTime): boolean {
  // 上月累计 is what this month's figure began from.
  if (period === null || part === 'before') return false;
  if (isOtherTime(period, time)) return true;
  const partly = period.month !== null && !(period.sinceJanuary && period.month === 12);
  return partly && part === 'target' && column.content.type === 'measure';
}

/** What was done in January is what has been done so far. */
function ofJanuary(columns: readonly BoundColumn[]): readonly BoundColumn[] {
  const keys = new Set(columns.map(({ key }) => key));
  return columns.map((column): BoundColumn => {
    const key = measureKey(column.id, 'actual');
    return column.part === 'month' && !keys.has(key) ? { ...column, part: 'actual', key } : column;
  });
}

/** Columns the table must have, of which the sheet has another year's or month's alone. */
function onlyOfOtherTimes(
  passed: readonly BoundHeading[],
  columns: readonly BoundColumn[],
): readonly ColumnDefinition[] {
  const found = passed.flatMap(({ match }) =>
    match === null || match.column.optional === true ? [] : [match.column],
  );
  return [...new Set(found)].filter(({ id }) => !columns.some((column) => column.id === id));
}

/** The measure unit that the schema gives a heading's column. */
function unitOf({ match }: BoundHeading): string | null {
  const content = match?.column.content;
  return content?.type === 'measure' || content?.type === 'number' ? (content.unit ?? null) : null;
}

/** Column of the cell with a heading's words: a heading merged over several columns is misspelt once. */
function wordsOver(sheet: Sheet, top: number, column: number): number {
  return sheet.mergeAt(top, column)?.left ?? column;
}

const LONGEST_PRINTED = 60;

function printedHeading({ levels }: BoundHeading): string {
  const before = printedBefore.get(levels);
  if (before !== undefined) return before;
  const whole = levels.map((level) => level.slice(0, 1000).replace(/\s+/gu, '')).join('/');
  const printed = whole.length > LONGEST_PRINTED ? `${whole.slice(0, LONGEST_PRINTED)}…` : whole;
  printedBefore.set(levels, printed);
  return printed;
}

const printedBefore = new WeakMap<readonly string[], string>();

/**
 * Headings without 任务 or 完成 are targets in a target table; under a title that names a month or 完成情况 they are what has
 * been done so far.
 */
function variantOf({ header, title, captions }: Region): Variant {
  const { definition } = header.vocabulary;
  if (header.variant === 'progress' || definition.progress !== true) return header.variant;
  // A title that names a month makes headings of measures actuals; a task table has its own columns for that.
  if (!definition.columns.some(({ content }) => content.type === 'measure')) return header.variant;
  const texts = [title, ...captions].flatMap((text) => (text === null ? [] : [text.text]));
  const monthly = texts.some((text) => /完成情况|进度|进展/u.test(text) || periodsIn(text).length > 0);
  return monthly ? 'progress' : 'base';
}

function toColumn(
  sheet: Sheet,
  heading: BoundHeading,
  variant: Variant,
  captionUnit: string | null,
  context: TableContext,
  header: Header,
): { readonly bound: BoundColumn; readonly fault: null } | { readonly bound: null; readonly fault: Finding } {
  const at = placeOf(context, sheet, a1(header.top, heading.column));
  const content = heading.match?.column.content;
  const id = heading.match?.column.id ?? '';
  const bare = heading.match?.part === null && content?.type === 'measure';
  const part = bare ? (variant === 'progress' ? 'actual' : 'target') : heading.part;
  const own = unitOf(heading);
  const stated = part === 'rate' || part === 'rank' ? null : (heading.match?.unit ?? null);
  if (own !== null && stated !== null && convert(new Decimal(1), stated, own) === null) {
    return {
      bound: null,
      fault: finding('TABLE-015', at, {
        column: printedHeading(heading),
        writtenMeasureUnit: stated,
        measureUnit: own,
      }),
    };
  }
  const caption =
    captionUnit !== null && own !== null && convert(new Decimal(1), captionUnit, own) !== null
      ? captionUnit
      : null;
  return {
    bound: {
      key: part === null ? id : measureKey(id, part),
      id,
      part,
      column: heading.column,
      heading: printedHeading(heading),
      unit: part === 'rate' ? '%' : part === 'rank' ? null : (stated ?? caption ?? own),
      cell: at.cell ?? '',
      hidden: sheet.hiddenColumns.includes(heading.column),
    },
    fault: null,
  };
}

/** Measures of a progress table that have a column (targets, the month’s own figures), but none of what is done so far. */
function withoutActuals(
  definition: TableDefinition,
  variant: Variant,
  columns: readonly BoundColumn[],
  asked: ReadonlySet<string>,
  place: Place,
): readonly Finding[] {
  if (variant === 'base') return [];
  const keys = new Set(columns.map(({ key }) => key));
  const without = columns.filter(
    ({ id, part }) =>
      part !== null && id !== OVERALL_RANK && !asked.has(id) && !keys.has(measureKey(id, 'actual')),
  );
  return without
    .filter(({ id }, index) => without.findIndex((other) => other.id === id) === index)
    .map(({ id, heading, cell }) => {
      const measure = definition.columns.find((column) => column.id === id);
      return finding(
        'TABLE-006',
        { ...place, cell },
        { column: measure === undefined ? heading : headingLine(measure) },
      );
    });
}

function holdsFigures(region: Region, column: number): boolean {
  return region.rows.some((row) =>
    row.cells.some((cell) => cell.column === column && (cell.kind === 'number' || FIGURE.test(cell.value))),
  );
}

/** 3.2, 3.2亿元, 约5; not 2023-05-31. */
const FIGURE =
  /^\s{0,20}约?[\d０-９][\d０-９.,，．]{0,20}\s?(?:[十百千万亿]{0,2}(?:美?元)?|[个家项户人%％])\s{0,20}$/u;

function holdsValues(region: Region, column: number): boolean {
  return region.rows.some((row) => row.cells.some((cell) => cell.column === column));
}
