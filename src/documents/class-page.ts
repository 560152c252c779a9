import type { ClassResult, IndicatorResult } from '../assessment/standing.ts';
import type { Decimal } from '../core/decimal.ts';
import type { SheetModel } from '../model/workbook-model.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import type { Layout } from './class-layout.ts';
import { LEAST_SCALE, LINE_HEIGHT, roomFor, roomOn, SHEETS, unitHeight } from './paper.ts';

/** A class with the sheet that reckons it. */
export interface Reckoned {
  readonly result: ClassResult;
  readonly layout: Layout;
}

/** Where an indicator's columns stand on the page: target and actual of each figure, 完成率, and where there is room 得分 and 灯. */
export interface PageBlock {
  readonly indicator: Indicator;
  readonly left: number;
  readonly figures: number;
  readonly rate: number;
  readonly points: number | null;
  readonly light: number | null;
  /** Decimals of every figure column, alike in all its rows. */
  readonly decimals: readonly number[];
}

/** The classes that are printed together, and how. */
export interface ClassPage<Member extends Reckoned = Reckoned> {
  readonly members: readonly Member[];
  readonly blocks: readonly PageBlock[];
  /** Columns of the lead; null where they are not needed. */
  readonly group: number | null;
  readonly rank: number;
  readonly unit: number;
  readonly total: number;
  readonly adjusted: number | null;
  readonly light: number;
  readonly widths: readonly number[];
  readonly headerHeights: readonly [number, number];
  /** Points of a unit's row of one line: as much as the page leaves. */
  readonly lineHeight: number;
  readonly print: SheetModel['print'];
  /** How sparing the page had to be: kinds of paper and detail in the order in which they are tried; the last where no page holds it. */
  readonly spared: number;
}

/** Title, caption, two header rows. */
export const HEADER_ROWS = 4;
export const FIRST_ROW = HEADER_ROWS + 1;
export const HEIGHTS = { title: 28, caption: 16, note: 29, sign: 24 } as const;
const HEADER_LINE = 14;
const TALLEST_LINE = 24;
/** A figure shows no more decimals than an office would read. */
const MOST_DECIMALS = 4;
/** Binary remainders of submitted figures (730.8200000000001) lie beyond. */
const TYPED_PLACES = 6;
const LONGEST_NAME = 42;
const LIGHT_WIDTH = 4.5;

/** Rows that a class takes: its units and the line that sums them up. */
export function rowsOf({ result }: Reckoned): number {
  return result.units.length + 1;
}

/**
 * The classes of an assessment on as few pages as hold them whole: a class goes on the page before it where it needs no larger paper
 * and no less detail there than alone.
 */
export function pagesOf<Member extends Reckoned>(
  classes: readonly Member[],
  scheme: Scheme,
): readonly ClassPage<Member>[] {
  const pages: ClassPage<Member>[] = [];
  for (const one of classes) {
    const alone = pageOf([one], scheme);
    const last = pages.at(-1);
    const together = last === undefined ? null : pageOf([...last.members, one], scheme);
    if (
      last !== undefined &&
      together?.print.onePage === true &&
      together.spared <= Math.max(last.spared, alone.spared)
    )
      pages[pages.length - 1] = together;
    else pages.push(alone);
  }
  return pages;
}

/** The smallest paper that holds the classes at a legible size: first with every indicator's 得分 and 灯, then without. */
function pageOf<Member extends Reckoned>(members: readonly Member[], scheme: Scheme): ClassPage<Member> {
  const ways = (['A4', 'A3'] as const).flatMap((paper) => [true, false].map((full) => ({ paper, full })));
  const tried = new Map<boolean, LaidOut<Member>>();
  const laid = (full: boolean): LaidOut<Member> => {
    const page = tried.get(full) ?? laidOut(members, scheme, full);
    tried.set(full, page);
    return page;
  };
  for (const [spared, { paper, full }] of ways.entries()) {
    const page = laid(full);
    const sheet = SHEETS.filter((one) => one.paper === paper).find((one) => fits(page, one, true));
    if (sheet !== undefined)
      return {
        ...page,
        spared,
        lineHeight: lineOn(page, sheet),
        print: printOn(sheet, { onePage: true }),
      };
  }
  const spared = ways.length;
  for (const { paper, full } of ways) {
    const page = laid(full);
    const sheet = SHEETS.filter((one) => one.paper === paper).find((one) => fits(page, one, false));
    if (sheet !== undefined) return { ...page, spared, lineHeight: LINE_HEIGHT, print: printOn(sheet, {}) };
  }
  const page = laid(false);
  return { ...page, spared, lineHeight: LINE_HEIGHT, print: cut(page) };
}

type LaidOut<Member extends Reckoned> = Omit<ClassPage<Member>, 'print' | 'spared' | 'lineHeight'>;

function printOn(
  { paper, orientation }: (typeof SHEETS)[number],
  more: Partial<SheetModel['print']>,
): SheetModel['print'] {
  return { paper, orientation, repeatRows: [1, HEADER_ROWS], ...more };
}

function fits(page: LaidOut<Reckoned>, sheet: (typeof SHEETS)[number], whole: boolean): boolean {
  const { characters, points } = roomOn(sheet);
  return sum(page.widths) <= characters && (!whole || heightOf(page) <= points);
}

/** Points that the page takes with rows as low as they can be. */
function heightOf(page: LaidOut<Reckoned>): number {
  return sum([
    ...Object.values(HEIGHTS),
    ...page.headerHeights,
    ...page.members.map(() => LINE_HEIGHT),
    ...page.members.flatMap(({ result }) =>
      result.units.map(({ unit }) => unitHeight(unit, page.widths[page.unit - 1] ?? 0)),
    ),
  ]);
}

/** Rows as tall as the page leaves room for, within what looks like a table. */
function lineOn(page: LaidOut<Reckoned>, sheet: (typeof SHEETS)[number]): number {
  const rows = page.members.reduce((all, member) => all + rowsOf(member), 0);
  const free = (roomOn(sheet).points - heightOf(page)) / rows;
  return Math.min(TALLEST_LINE, LINE_HEIGHT + Math.max(0, Math.floor(free)));
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((all, size) => all + size, 0);
}

/** Wider than the largest paper: cut between indicators, never inside one, with the units and their totals on every page. */
function cut({ blocks, light, widths }: LaidOut<Reckoned>): SheetModel['print'] {
  const sheet = SHEETS.at(-1);
  if (sheet === undefined) return { orientation: 'landscape' };
  const { characters } = roomOn(sheet);
  const lead = sum(widths.slice(0, light));
  const columnBreaks: number[] = [];
  let used = lead;
  for (const block of blocks) {
    const width = sum(widths.slice(block.left - 1, block.rate));
    if (used > lead && used + width > characters) {
      columnBreaks.push(block.left - 1);
      used = lead;
    }
    used += width;
  }
  return printOn(sheet, { repeatColumns: [1, light], columnBreaks, scale: Math.floor(LEAST_SCALE * 100) });
}

function laidOut<Member extends Reckoned>(
  members: readonly Member[],
  scheme: Scheme,
  full: boolean,
): LaidOut<Member> {
  const { decimals } = scheme;
  const units = members.flatMap(({ result }) => result.units);
  const grouped = members.length > 1;
  const adjusted = units.some(({ bonus, deduction }) => !bonus.isZero() || !deduction.isZero());
  const rank = grouped ? 2 : 1;
  const unit = rank + 2;
  const total = unit + 1;
  const light = total + (adjusted ? 2 : 1);
  const used = new Set(members.flatMap(({ layout }) => layout.blocks.map(({ indicator }) => indicator.id)));
  const widths = [
    ...(grouped ? [5] : []),
    5,
    6,
    Math.min(LONGEST_NAME, Math.max(12, ...units.map(({ unit: name }) => roomFor(name)))),
    roomFor(`100.${'0'.repeat(decimals)}`),
    ...(adjusted ? [7] : []),
    LIGHT_WIDTH,
  ];
  const blocks: PageBlock[] = [];
  let [upper, lower] = [1, 1];
  for (const indicator of scheme.indicators.filter(({ id }) => used.has(id))) {
    const items = units.flatMap(({ indicators }) => indicators.find(({ id }) => id === indicator.id) ?? []);
    const columns = figureColumns(indicator, items);
    const rates = rateWidth(items, decimals);
    const own = [...columns.map(({ width }) => width), rates, ...(full ? [7.5, LIGHT_WIDTH] : [])];
    const left = widths.length + 1;
    const rate = left + columns.length;
    blocks.push({
      indicator,
      left,
      figures: indicator.columns.length,
      rate,
      points: full ? rate + 1 : null,
      light: full ? rate + 2 : null,
      decimals: columns.map((column) => column.decimals),
    });
    widths.push(...own);
    const lines = indicatorName(indicator, sum(own)).split('\n');
    upper = Math.max(upper, sum(lines.map((line) => Math.ceil(roomFor(line) / sum(own)))));
    if (indicator.columns.length > 1) lower = 3;
  }
  return {
    members,
    blocks,
    group: grouped ? 1 : null,
    rank,
    unit,
    total,
    adjusted: adjusted ? total + 1 : null,
    light,
    widths,
    headerHeights: [upper * HEADER_LINE + 3, Math.max(lower, 2) * HEADER_LINE + 2],
  };
}

/** 新签约项目（个）, the measure unit on a line of its own where one line is too short. */
export function indicatorName({ name, measureUnit }: Indicator, width: number): string {
  if (measureUnit === '') return name;
  const line = `${name}（${measureUnit}）`;
  return roomFor(line) <= width ? line : `${name}\n（${measureUnit}）`;
}

interface FigureColumn {
  readonly decimals: number;
  readonly width: number;
}

/** 任务 and 完成 of each figure: as many decimals in all rows as the most exact of them has. */
function figureColumns(indicator: Indicator, items: readonly IndicatorResult[]): readonly FigureColumn[] {
  return indicator.columns.flatMap((_, index) =>
    (['target', 'actual'] as const).map((part): FigureColumn => {
      const figures = items.flatMap(({ columns }) => columns[index]?.[part] ?? []);
      const decimals = Math.min(MOST_DECIMALS, Math.max(0, ...figures.map(placesTyped)));
      const all = figures.reduce<Decimal | null>((total, value) => total?.plus(value) ?? value, null);
      const rooms = widest([...figures, ...(all === null ? [] : [all])]).map((figure) =>
        roomFor(figure.toFixed(decimals)),
      );
      return { decimals, width: Math.max(5, ...rooms) };
    }),
  );
}

function placesTyped(value: Decimal): number {
  const places = value.decimalPlaces();
  return places <= TYPED_PLACES ? places : value.toDecimalPlaces(TYPED_PLACES).decimalPlaces();
}

/** One of these is the widest of figures that are printed with as many decimals: the largest, or the smallest below 0. */
function widest(figures: readonly Decimal[]): readonly Decimal[] {
  const [first] = figures;
  if (first === undefined) return [];
  let [least, most] = [first, first];
  for (const figure of figures) {
    if (figure.lessThan(least)) least = figure;
    if (figure.greaterThan(most)) most = figure;
  }
  return [least, most];
}

function rateWidth(items: readonly IndicatorResult[], decimals: number): number {
  const rates = widest(items.flatMap(({ percent }) => percent ?? []));
  const rooms = rates.map((percent) => roomFor(percent.toFixed(decimals)));
  return Math.max(roomFor(`100.${'0'.repeat(decimals)}`), ...rooms);
}
