import type { ClassResult, IndicatorResult, Light, UnitResult } from '../assessment/model.ts';
import { type Decimal, plain, roundHalfUp, sum } from '../core/decimal.ts';
import { cumulativeSpan, type Period } from '../core/period.ts';
import { a1, columnLetters } from '../core/place.ts';
import type { CellModel, RowModel, SheetModel } from '../model/workbook-model.ts';
import { schedulePercent } from '../scheme/schedule.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { cell, decimalCell, figureCell, heading, live, percentCell, row, signedCell } from './cells.ts';
import {
  type Block,
  FIRST,
  headerRows,
  type Layout,
  LEAD,
  layOut,
  PARAMETERS,
  parameterMerges,
  parameterRow,
  printOf,
  widths,
} from './class-layout.ts';
import {
  baseScoreFormula,
  compositeRateFormula,
  GAP_PLACES,
  gapFormula,
  lightFormula,
  NO_TASK,
  pointsFormula,
  RATE_PLACES,
  rankFormula,
  rateFormula,
  sumFormula,
  totalFormula,
  UNREPORTED,
} from './score-formulas.ts';

export const LIGHT_WORDS = { green: '绿', yellow: '黄', red: '红' } as const satisfies Record<Light, string>;

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
  readonly period: Period;
  readonly layout: Layout;
  /** The last unit's row. */
  readonly last: number;
}

/**
 * 评分表 of one class: every rate, gap, light, score and rank is a live formula over the targets, actuals, weights and caps
 * printed on the same sheet, with dayie's own value cached. The formulas of a column are alike, so a figure that is filled
 * in or mended later is reckoned with.
 */
export function classSheet(
  name: string,
  result: ClassResult,
  title: string,
  period: Period,
  scheme: Scheme,
  table: string,
): ClassSheet {
  const layout = layOut(result, scheme, table);
  const { units } = result;
  const last = FIRST + units.length - 1;
  const context = { scheme, period, layout, last };
  const characters = widths(layout, units);
  const print = printOf(layout, characters);
  const titleRight = print.columnBreaks?.[0] ?? layout.light;
  const header = headerRows(layout);
  const across = (at: number, right: number): SheetModel['merges'][number] => ({
    top: at,
    bottom: at,
    left: 1,
    right,
  });
  const sheet: SheetModel = {
    name,
    widths: characters,
    rows: [
      ...heading(title, caption(layout, period, scheme)),
      ...header.rows,
      parameterRow(layout, period, scheme.decimals),
      ...units.map((unit, index) => unitRow(unit, FIRST + index, context)),
      totalRow(units, context),
    ],
    merges: [
      across(1, titleRight),
      across(2, titleRight),
      across(last + 1, LEAD),
      ...header.merges,
      ...parameterMerges(layout),
    ],
    freeze: { rows: PARAMETERS, columns: LEAD },
    print,
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

function caption({ blocks }: Layout, period: Period, { lights }: Scheme): string {
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
  const state = unit.complete ? NO_TASK : UNREPORTED;
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
      return indicatorCells(found, block, at, context);
    }),
    decimalCell(unit.baseScore ?? state, decimals, baseScoreFormula(parts, decimals, scheme.incomplete)),
    cell(unit.bonus, 'number'),
    cell(unit.deduction, 'number'),
    decimalCell(unit.score ?? state, decimals, total),
    signedCell(gapValue(unit.gap), decimals, gapFormula(address(layout.total), parameter(layout.gap))),
    live(
      lightFormula(address(layout.gap), lights.green, lights.yellow),
      unit.light === null ? NO_TASK : LIGHT_WORDS[unit.light],
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
  { scheme, last }: Context,
): readonly CellModel[] {
  const { indicator, figures } = block;
  const dash = cell(NO_TASK, 'text-centre');
  // 适用范围 leaves the unit out: nothing to reckon with.
  if (found === undefined) return Array.from({ length: figures * 2 + 4 }, () => dash);
  const { decimals, lights } = scheme;
  const address = (column: number): string => a1(at, column);
  const word = found.state === 'unreported' ? UNREPORTED : NO_TASK;
  const rate = address(block.rate);
  const points = pointsFormula(indicator, {
    rate,
    rates: absolute(block.rate, last),
    weight: parameter(block.points),
    cap: parameter(block.rate),
  });
  return [
    ...found.columns.flatMap(({ target, actual }) => [
      target === null ? dash : figureCell(target),
      target === null ? dash : actual === null ? cell(UNREPORTED, 'text-centre') : figureCell(actual),
    ]),
    percentCell(
      found.rate === null ? word : roundHalfUp(found.rate.times(100), RATE_PLACES),
      'percent',
      decimals,
      rateOf(found, block, at),
    ),
    signedCell(gapValue(found.gap), decimals, gapFormula(rate, parameter(block.gap))),
    live(
      lightFormula(address(block.gap), lights.green, lights.yellow),
      found.light === null ? NO_TASK : LIGHT_WORDS[found.light],
      'text-centre',
    ),
    decimalCell(found.points ?? word, decimals, points),
  ];
}

function rateOf(
  { columns }: IndicatorResult,
  { indicator, left, rate }: Block,
  at: number,
): string | undefined {
  const cells = columns.map((_, index) => ({
    target: a1(at, left + index * 2),
    actual: a1(at, left + index * 2 + 1),
    share: parameter(left + index * 2 + 1),
  }));
  const [first] = cells;
  if (cells.length === 1 && first !== undefined) return rateFormula(first);
  const due = cells.filter((_, index) => columns[index]?.target?.isZero() === false);
  return due.length === 0
    ? undefined
    : compositeRateFormula(due, indicator.cap === null ? null : parameter(rate));
}

/** 合计 of targets and actuals, and the class's completion rate on each indicator of one column. */
function totalRow(units: readonly UnitResult[], { layout, last, scheme, period }: Context): RowModel {
  const at = last + 1;
  const dash = cell(NO_TASK, 'total');
  const cells: CellModel[] = [cell('合计', 'total'), cell(null, 'total'), cell(null, 'total')];
  for (const block of layout.blocks) {
    const { indicator, left, figures } = block;
    const sums: (Decimal | null)[] = [];
    for (let offset = 0; offset < figures * 2; offset += 1) {
      const letters = columnLetters(left + offset);
      const values = units.flatMap(({ indicators }) => {
        const pair = indicators.find(({ id }) => id === indicator.id)?.columns[Math.floor(offset / 2)];
        const value = offset % 2 === 0 || pair?.target === null ? pair?.target : pair?.actual;
        return value == null ? [] : [value];
      });
      const total = values.length === 0 ? null : sum(values);
      sums.push(total);
      cells.push(live(sumFormula(`${letters}${FIRST}:${letters}${last}`), total ?? NO_TASK, 'total'));
    }
    const [target, actual] = sums;
    const rate =
      target == null || actual == null || target.isZero()
        ? null
        : roundHalfUp(actual.dividedBy(target).times(100), RATE_PLACES);
    const addresses = { target: a1(at, left), actual: a1(at, left + 1) };
    const single = figures === 1 && rate !== null;
    const gap = gapFormula(a1(at, block.rate), parameter(block.gap));
    cells.push(
      single ? percentCell(rate, 'total', scheme.decimals, rateFormula(addresses)) : dash,
      single
        ? signedCell(gapValue(rate.minus(schedulePercent(period, indicator))), scheme.decimals, gap, 'total')
        : dash,
      dash,
      dash,
    );
  }
  return row([...cells, dash, dash, dash, dash, dash, dash]);
}
