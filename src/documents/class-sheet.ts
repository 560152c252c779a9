import { isDue } from '../assessment/metrics/rate.ts';
import type { AssessmentResult } from '../assessment/results.ts';
import type { IndicatorResult, UnitResult } from '../assessment/standing.ts';
import { type Sum, sumIn } from '../assessment/sums.ts';
import { type Decimal, plain, roundHalfUp } from '../core/decimal.ts';
import { cumulativeSpan } from '../core/period.ts';
import { a1, columnLetters } from '../core/place.ts';
import { lastMonthOf, type Span } from '../core/span.ts';
import type { CellModel, RowModel, SheetModel } from '../model/workbook-model.ts';
import { schedulePercent } from '../scheme/schedule.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { LIGHT_WORDS } from '../words/lights.ts';
import { cell, decimalCell, heading, live, percentCell, row, signedCell } from './cells.ts';
import {
  type Block,
  FIRST,
  headerRows,
  type Layout,
  LEAD,
  PARAMETERS,
  parameterMerges,
  parameterRow,
  widths,
} from './class-layout.ts';
import type { Reckoned } from './class-page.ts';
import {
  baseScoreFormula,
  compositeRateFormula,
  EMPTY,
  GAP_PLACES,
  gapFormula,
  lightFormula,
  NO_TASK,
  pointsFormula,
  RATE_PLACES,
  rankFormula,
  rateFormula,
  sumFormula,
  takenFormula,
  totalFormula,
} from './score-formulas.ts';
import { wordInstead, wordWithoutRate, wordWithoutScore } from './without-figure.ts';

/** A class's sheet, and where its results stand, for sheets that refer to them. */
export interface ClassSheet {
  readonly sheet: SheetModel;
  /** Sheet rows of the units. */
  readonly rows: { readonly first: number; readonly last: number };
  /** Column letters. */
  readonly columns: Readonly<Record<'rank' | 'total' | 'gap' | 'light', string>>;
}

interface Context {
  readonly scheme: Scheme;
  readonly span: Span;
  readonly sums: readonly Sum[];
  readonly layout: Layout;
  readonly printed: PrintedFigure;
  /** The last unit's row. */
  readonly last: number;
}

/** The cell of the printed sheet with a figure: of the unit's and indicator's place, 任务 and 完成 of each figure counted on. */
export type PrintedFigure = (unit: number, indicator: string, figure: number) => string;

/**
 * 计算 of one class, behind the printed sheet: every rate, gap, light, score and rank is a live formula over the targets and
 * actuals that are printed there, and the weights and caps that stand here, with dayie's own value cached. The formulas of a
 * column are alike, so a figure that is filled in or mended later on the printed sheet is reckoned with.
 */
export function classSheet(
  name: string,
  { result, layout }: Reckoned,
  title: string,
  span: Span,
  scheme: Scheme,
  { sums, current }: Pick<AssessmentResult, 'sums' | 'current'>,
  printed: PrintedFigure,
): ClassSheet {
  const { units } = result;
  const last = FIRST + units.length - 1;
  const context = { scheme, span, sums, layout, last, printed };
  const header = headerRows(layout, current.span);
  const across = (at: number, right: number): SheetModel['merges'][number] => ({
    top: at,
    bottom: at,
    left: 1,
    right,
  });
  const sheet: SheetModel = {
    name,
    visibility: 'hidden',
    widths: widths(layout, units, scheme.decimals),
    rows: [
      ...heading(title, caption(layout, span, scheme)),
      ...header.rows,
      parameterRow(layout, span, scheme.decimals),
      ...units.map((unit, index) => unitRow(unit, FIRST + index, context)),
      totalRow(result.name, context),
    ],
    merges: [
      across(1, layout.light),
      across(2, layout.light),
      across(last + 1, LEAD),
      ...header.merges,
      ...parameterMerges(layout),
    ],
    freeze: { rows: PARAMETERS, columns: LEAD },
    print: { orientation: 'landscape', repeatRows: [1, PARAMETERS] },
    lights: [...layout.blocks.map(({ light }) => light), layout.light].map((column) => ({
      top: FIRST,
      bottom: last,
      left: column,
      right: column,
    })),
  };
  return {
    sheet,
    rows: { first: FIRST, last },
    columns: {
      rank: 'A',
      total: columnLetters(layout.total),
      gap: columnLetters(layout.gap),
      light: columnLetters(layout.light),
    },
  };
}

function caption({ blocks }: Layout, span: Span, { lights }: Scheme): string {
  const period = lastMonthOf(span);
  const units = [
    ...new Set(blocks.map(({ indicator }) => indicator.measureUnit).filter((unit) => unit !== '')),
  ];
  return [
    `截至${period.year}年${period.month}月底，${cumulativeSpan(period)}累计数`,
    ...(units.length === 0 ? [] : [`单位：${units.join('、')}`]),
    `差距单位：百分点，不低于${plain(lights.green)}为绿灯，不低于${plain(lights.yellow)}为黄灯，再低为红灯`,
  ].join('；');
}

function unitRow(unit: UnitResult, at: number, context: Context): RowModel {
  const { layout, scheme, last } = context;
  const { decimals, lights } = scheme;
  const address = (column: number): string => a1(at, column);
  const scores = absolute(layout.total, last);
  const state = wordWithoutScore(unit);
  const parts = layout.blocks.map((block) => ({
    rate: address(block.rate),
    points: address(block.points),
    weight: parameter(block.points),
  }));
  const total = totalFormula(
    address(layout.base),
    address(layout.bonus),
    address(layout.deduction),
    decimals,
  );
  return row([
    live(rankFormula(address(layout.total), scores, scheme.ranking), unit.rank ?? NO_TASK, 'integer'),
    cell(changeText(unit), 'text-centre'),
    cell(unit.unit, 'text'),
    ...layout.blocks.flatMap((block) => {
      const found = unit.indicators.find(({ id }) => id === block.indicator.id);
      return indicatorCells(found, block, at, context, unit);
    }),
    decimalCell(unit.baseScore ?? state, decimals, baseScoreFormula(parts, decimals, scheme.incomplete)),
    cell(unit.bonus, 'number'),
    cell(unit.deduction, 'number'),
    decimalCell(unit.score ?? state, decimals, total),
    signedCell(gapValue(unit.gap), decimals, gapFormula(address(layout.total), parameter(layout.gap))),
    live(
      lightFormula(address(layout.gap), lights.green, lights.yellow),
      unit.light === null ? NO_TASK : LIGHT_WORDS[unit.light].zh,
      'text-centre',
    ),
  ]);
}

/** A gap as its formula gives it. */
export function gapValue(gap: Decimal | null): Decimal | string {
  return gap === null ? NO_TASK : roundHalfUp(gap, GAP_PLACES);
}

function parameter(column: number): string {
  return `${columnLetters(column)}$${PARAMETERS}`;
}

/** A column over all units of the class. */
function absolute(column: number, last: number): string {
  const letters = columnLetters(column);
  return `$${letters}$${FIRST}:$${letters}$${last}`;
}

/** 升2, 降1, 持平 against last month; — when either month has no rank. */
export function changeText(unit: Pick<UnitResult, 'rank' | 'previousRank'>): string {
  if (unit.rank === null || unit.previousRank === null) return NO_TASK;
  const change = unit.previousRank - unit.rank;
  return change === 0 ? '持平' : change > 0 ? `升${change}` : `降${-change}`;
}

function indicatorCells(
  found: IndicatorResult | undefined,
  block: Block,
  at: number,
  { scheme, last, printed }: Context,
  unit: UnitResult,
): readonly CellModel[] {
  const { indicator, figures } = block;
  const dash = cell(NO_TASK, 'text-centre');
  // 适用范围 leaves the unit out: nothing to reckon with.
  if (found === undefined) return Array.from({ length: figures * 2 + 4 }, () => dash);
  const { decimals, lights } = scheme;
  const address = (column: number): string => a1(at, column);
  const word = wordWithoutRate(found, unit);
  const rate = address(block.rate);
  const points = pointsFormula(indicator, {
    rate,
    rates: absolute(block.rate, last),
    weight: parameter(block.points),
    cap: parameter(block.rate),
  });
  return [
    ...figuresOf(found, unit).map((value, index) => {
      const from = printed(at - FIRST, indicator.id, index);
      return live(takenFormula(from, index % 2 === 0 ? NO_TASK : EMPTY), value, 'number');
    }),
    percentCell(
      found.percent === null ? word : roundHalfUp(found.percent, RATE_PLACES),
      'percent',
      decimals,
      rateOf(found, block, at),
    ),
    signedCell(gapValue(found.gap), decimals, gapFormula(rate, parameter(block.gap))),
    live(
      lightFormula(address(block.gap), lights.green, lights.yellow),
      found.light === null ? NO_TASK : LIGHT_WORDS[found.light].zh,
      'text-centre',
    ),
    decimalCell(found.points ?? word, decimals, points),
  ];
}

/** 任务 and 完成 of each figure of an indicator, or the word that stands in its place. */
export function figuresOf({ columns }: IndicatorResult, unit: UnitResult): readonly (Decimal | string)[] {
  return columns.flatMap(({ target, actual, facts }) => [
    target ?? wordInstead(facts.target, unit),
    actual === null || target === null
      ? target === null && actual !== null
        ? NO_TASK
        : wordInstead(facts.actual, unit)
      : actual,
  ]);
}

function rateOf(
  { columns }: IndicatorResult,
  { indicator, left, rate }: Block,
  at: number,
): string | undefined {
  const cells = columns.map(({ facts }, index) => ({
    due: isDue(facts),
    target: a1(at, left + index * 2),
    actual: a1(at, left + index * 2 + 1),
    share: parameter(left + index * 2 + 1),
  }));
  const [first] = cells;
  if (cells.length === 1 && first !== undefined) return rateFormula(first);
  const due = cells.filter((one) => one.due);
  return due.length === 0
    ? undefined
    : compositeRateFormula(due, indicator.cap === null ? null : parameter(rate));
}

/** 合计 of targets and actuals, and the class's completion rate on each indicator of one column. */
function totalRow(group: string, { layout, last, scheme, sums, span }: Context): RowModel {
  const at = last + 1;
  const dash = cell(NO_TASK, 'total');
  const cells: CellModel[] = [cell('合计', 'total'), cell(null, 'total'), cell(null, 'total')];
  for (const block of layout.blocks) {
    const { indicator, left, figures } = block;
    const columns = indicator.columns.map(({ measure }) => sumIn(sums, group, indicator.id, measure));
    columns.forEach((sum, index) => {
      [sum?.target, sum?.actual].forEach((known, offset) => {
        const letters = columnLetters(left + index * 2 + offset);
        const value = known?.value ?? NO_TASK;
        cells.push(live(sumFormula(`${letters}${FIRST}:${letters}${last}`), value, 'total'));
      });
    });
    const [sum] = columns;
    const exact = figures === 1 ? (sum?.rate.value ?? null) : null;
    const rate = exact === null ? null : roundHalfUp(exact.times(100), RATE_PLACES);
    const addresses = { target: a1(at, left), actual: a1(at, left + 1) };
    const gap = gapFormula(a1(at, block.rate), parameter(block.gap));
    // As the formula has it: the rounded rate less the schedule.
    const less = rate === null ? null : rate.minus(schedulePercent(lastMonthOf(span), indicator));
    cells.push(
      rate === null ? dash : percentCell(rate, 'total', scheme.decimals, rateFormula(addresses)),
      less === null ? dash : signedCell(gapValue(less), scheme.decimals, gap, 'total'),
      dash,
      dash,
    );
  }
  return row([...cells, dash, dash, dash, dash, dash, dash]);
}
