import type { ClassResult, IndicatorResult, Light, UnitResult } from '../assessment/model.ts';
import { schedulePercent } from '../assessment/schedule.ts';
import { Decimal, plain, sum } from '../core/decimal.ts';
import type { CellModel, CellStyle, RowModel, SheetModel } from '../core/document.ts';
import { cumulativeSpan, type Period } from '../core/period.ts';
import { a1, columnLetters, type Range } from '../core/place.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import { scorerText } from '../scheme/words.ts';
import { cell, heading, live, row } from './cells.ts';
import {
  baseScoreFormula,
  type IndicatorCells,
  lightFormula,
  pointsFormula,
  rankFormula,
  rateFormula,
} from './score-formulas.ts';

/** Rows over the units: title, caption, two header rows, the row of weights, caps and schedule. */
const PARAMETERS = 5;
const FIRST = PARAMETERS + 1;
/** Characters that fit a landscape page legibly; wider sheets go over several pages. */
const PAGE_CHARACTERS = 240;
/** 名次, 较上月, 责任单位. */
const LEAD = 3;
export const NO_TASK = '—';
const UNREPORTED = '未报';
export const LIGHT_WORDS = { green: '绿', yellow: '黄', red: '红' } as const satisfies Record<Light, string>;

/** Where an indicator's columns stand on the sheet. */
interface Block {
  readonly indicator: Indicator;
  /** First sheet column: target and actual per figure column, then rate, gap, points. */
  readonly left: number;
  readonly figures: number;
}

const rateColumn = ({ left, figures }: Block): number => left + figures * 2;
const gapColumn = (block: Block): number => rateColumn(block) + 1;
const pointsColumn = (block: Block): number => rateColumn(block) + 2;

/**
 * 评分表 of one class: every rate, score and rank is a live formula over the targets, actuals, weights and caps printed on
 * the same sheet, with dayie's own value cached.
 */
export function classSheet(
  result: ClassResult,
  title: string,
  period: Period,
  scheme: Scheme,
  table: string,
): SheetModel {
  const blocks = layOut(result, scheme, table);
  const right = LEAD + blocks.reduce((width, block) => width + block.figures * 2 + 3, 0);
  const width = right + 6;
  const last = FIRST + result.units.length - 1;
  const units = measureUnits(blocks);
  const { green, yellow } = scheme.lights;
  const caption = `${cumulativeSpan(period)}累计数；单位：${units}；差距单位：百分点，不低于${plain(green)}为绿灯，不低于${plain(yellow)}为黄灯`;
  const characters = widths(blocks);
  const pagesWide = Math.ceil(characters.reduce((total, item) => total + item, 0) / PAGE_CHARACTERS);
  const titleRight = pagesWide === 1 ? width : columnsWithin(characters, PAGE_CHARACTERS * 0.75);
  const header = headerRows(blocks, right);
  return {
    name: `评分·${result.name}`,
    widths: characters,
    rows: [
      ...heading(title, caption),
      ...header.rows,
      parameterRow(blocks, period),
      ...result.units.map((unit, index) => unitRow(unit, FIRST + index, last, blocks, scheme, right)),
      totalRow(result.units, blocks, last, right),
    ],
    merges: [
      { top: 1, bottom: 1, left: 1, right: titleRight },
      { top: 2, bottom: 2, left: 1, right: titleRight },
      { top: PARAMETERS, bottom: PARAMETERS, left: 1, right: LEAD },
      { top: last + 1, bottom: last + 1, left: 1, right: LEAD },
      ...header.merges,
    ],
    freeze: { rows: PARAMETERS, columns: LEAD },
    print: {
      orientation: 'landscape',
      repeatRows: [1, PARAMETERS],
      ...(pagesWide === 1 ? {} : { pagesWide, repeatColumns: [1, LEAD] as const }),
    },
  };
}

/** The indicators at least one unit of the class has a target on; the others would be columns of dashes. */
function layOut(result: ClassResult, scheme: Scheme, table: string): readonly Block[] {
  const used = (id: string): boolean =>
    result.units.some(({ indicators }) =>
      indicators.some((item) => item.id === id && (item.state !== 'no-target' || item.points !== null)),
    );
  const blocks: Block[] = [];
  let left = LEAD + 1;
  for (const indicator of scheme.indicators) {
    if (indicator.table !== table || !used(indicator.id)) continue;
    blocks.push({ indicator, left, figures: indicator.columns.length });
    left += indicator.columns.length * 2 + 3;
  }
  return blocks;
}

function measureUnits(blocks: readonly Block[]): string {
  return [
    ...new Set(blocks.map(({ indicator }) => indicator.measureUnit).filter((unit) => unit !== '')),
  ].join('、');
}

function widths(blocks: readonly Block[]): readonly number[] {
  const block = ({ figures }: Block): readonly number[] => [
    ...Array.from({ length: figures * 2 }, () => 8.5),
    9.5,
    9.5,
    7,
  ];
  return [6, 8, 30, ...blocks.flatMap(block), 9, 6, 6, 9, 9.5, 6];
}

/** The last column that lies within so many characters: a title must not run over the page's edge. */
function columnsWithin(characters: readonly number[], most: number): number {
  let total = 0;
  const beyond = characters.findIndex((item) => {
    total += item;
    return total > most;
  });
  return beyond < 0 ? characters.length : Math.max(LEAD, beyond);
}

function headerRows(
  blocks: readonly Block[],
  right: number,
): { readonly rows: readonly RowModel[]; readonly merges: readonly Range[] } {
  const upper: CellModel[] = [];
  const lower: (CellModel | null)[] = [];
  const merges: Range[] = [];
  const tall = (text: string): void => {
    upper.push(cell(text, 'header'));
    lower.push(cell(null, 'header'));
    merges.push({ top: 3, bottom: 4, left: upper.length, right: upper.length });
  };
  for (const text of ['名次', '较上月', '责任单位']) tall(text);
  for (const block of blocks) {
    const { indicator, left } = block;
    const words = [...indicator.columns.flatMap(() => ['任务', '完成']), '完成率', '差距', '得分'];
    words.forEach((word, index) => {
      upper.push(cell(index === 0 ? `${indicator.name}（${indicator.measureUnit}）` : null, 'header'));
      lower.push(cell(word, 'header'));
    });
    merges.push({ top: 3, bottom: 3, left, right: pointsColumn(block) });
  }
  for (const text of ['基础得分', '加分', '扣分', '总分', '差距', '亮灯']) tall(text);
  if (upper.length !== right + 6) throw new RangeError('a header cell for every column');
  return { rows: [row(upper, 34), row(lower, 20)], merges };
}

/** 权重, 封顶 and 序时进度, which the formulas below refer to. */
function parameterRow(blocks: readonly Block[], period: Period): RowModel {
  const cells: (CellModel | null)[] = [cell('封顶、序时进度、权重', 'given'), null, null];
  for (const { indicator, figures } of blocks) {
    cells.push(
      cell(scorerText(indicator.scorer), 'given'),
      ...Array.from({ length: figures * 2 - 1 }, () => cell(null, 'given')),
    );
    cells.push(indicator.cap === null ? cell('不封顶', 'given') : cell(indicator.cap.times(100), 'percent'));
    cells.push(cell(schedulePercent(period, indicator), 'percent'), cell(indicator.weight, 'number'));
  }
  const blank = cell(null, 'given');
  return row(
    [...cells, blank, blank, blank, blank, cell(schedulePercent(period, null), 'percent'), blank],
    34,
  );
}

function unitRow(
  unit: UnitResult,
  at: number,
  last: number,
  blocks: readonly Block[],
  scheme: Scheme,
  right: number,
): RowModel {
  const column = (offset: number): number => right + offset;
  const address = (offset: number): string => a1(at, column(offset));
  const range = (index: number): string =>
    `$${columnLetters(index)}$${FIRST}:$${columnLetters(index)}$${last}`;
  const parameter = (index: number): string => `${columnLetters(index)}$${PARAMETERS}`;
  const cells: CellModel[] = [];
  for (const block of blocks) {
    const found = unit.indicators.find(({ id }) => id === block.indicator.id);
    cells.push(...indicatorCells(found, block, at, range(rateColumn(block)), parameter, scheme));
  }
  const score = unit.score;
  const state = unit.complete ? NO_TASK : UNREPORTED;
  const base =
    unit.baseScore === null
      ? cell(state, 'text-centre')
      : live(
          baseScoreFormula(
            blocks.map((block) => ({
              points: a1(at, pointsColumn(block)),
              weight: parameter(pointsColumn(block)),
            })),
            scheme.decimals,
          ),
          unit.baseScore,
          'decimal',
        );
  const totals =
    score === null || unit.gap === null || unit.light === null
      ? [cell(state, 'text-centre'), cell(NO_TASK, 'text-centre'), cell(NO_TASK, 'text-centre')]
      : [
          live(
            `ROUND(MAX(0,${address(1)}+${address(2)}-${address(3)}),${scheme.decimals})`,
            score,
            'decimal',
          ),
          live(`${address(4)}-${parameter(column(5))}`, unit.gap, 'signed'),
          live(
            lightFormula(address(5), scheme.lights.green, scheme.lights.yellow),
            LIGHT_WORDS[unit.light],
            `light-${unit.light}`,
          ),
        ];
  const rank =
    unit.rank === null
      ? cell(NO_TASK, 'text-centre')
      : live(rankFormula(address(4), range(column(4)), scheme.ranking), unit.rank, 'integer');
  return row([
    rank,
    cell(changeText(unit), 'text-centre'),
    cell(unit.unit, 'text'),
    ...cells,
    base,
    cell(unit.bonus, 'number'),
    cell(unit.deduction, 'number'),
    ...totals,
  ]);
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
  rates: string,
  parameter: (column: number) => string,
  scheme: Scheme,
): readonly CellModel[] {
  const { indicator, figures } = block;
  const dash = cell(NO_TASK, 'text-centre');
  if (found === undefined) return Array.from({ length: figures * 2 + 3 }, () => dash);
  const shown = (value: Decimal | null, missing: string): CellModel =>
    value === null ? cell(missing, 'text-centre') : cell(value, 'number');
  const pairs = found.columns.flatMap(({ target, actual }) => [
    shown(target, NO_TASK),
    shown(target === null ? null : actual, target === null ? NO_TASK : UNREPORTED),
  ]);
  if (found.rate === null || found.points === null) {
    const word = found.state === 'unreported' ? UNREPORTED : NO_TASK;
    const given = found.points === null ? cell(word, 'text-centre') : cell(found.points, 'decimal');
    return [...pairs, cell(word, 'text-centre'), dash, given];
  }
  const addresses: IndicatorCells = {
    columns: found.columns.flatMap(({ target, share }, index) =>
      target === null || target.isZero()
        ? []
        : [{ target: a1(at, block.left + index * 2), actual: a1(at, block.left + index * 2 + 1), share }],
    ),
    rate: a1(at, rateColumn(block)),
    rates,
    weight: parameter(pointsColumn(block)),
    cap: indicator.cap === null ? null : parameter(rateColumn(block)),
  };
  const gap = found.gap ?? new Decimal(0);
  const style: CellStyle = found.light === null ? 'signed' : GAP_STYLES[found.light];
  return [
    ...pairs,
    live(rateFormula(addresses), found.rate.times(100), 'percent'),
    live(`${addresses.rate}-${parameter(gapColumn(block))}`, gap, style),
    live(
      pointsFormula(indicator.scorer, addresses),
      found.points,
      scheme.decimals === 0 ? 'integer' : 'decimal',
    ),
  ];
}

const GAP_STYLES = { green: 'signed', yellow: 'signed-yellow', red: 'signed-red' } as const satisfies Record<
  Light,
  CellStyle
>;

/** 合计 of targets and actuals, and the class's completion rate on each indicator of one column. */
function totalRow(
  units: readonly UnitResult[],
  blocks: readonly Block[],
  last: number,
  right: number,
): RowModel {
  const at = last + 1;
  const cells: (CellModel | null)[] = [cell('合计', 'total'), null, null];
  for (const block of blocks) {
    const sums: Decimal[] = [];
    for (let offset = 0; offset < block.figures * 2; offset += 1) {
      const letters = columnLetters(block.left + offset);
      const values = units.flatMap(({ indicators }) => {
        const pair = indicators.find(({ id }) => id === block.indicator.id)?.columns[Math.floor(offset / 2)];
        const value = offset % 2 === 0 ? pair?.target : pair?.target === null ? null : pair?.actual;
        return value == null ? [] : [value];
      });
      const total = sum(values);
      sums.push(total);
      cells.push(live(`SUM(${letters}${FIRST}:${letters}${last})`, total, 'total'));
    }
    const [target, actual] = sums;
    const single = block.figures === 1 && target !== undefined && actual !== undefined && !target.isZero();
    cells.push(
      single
        ? live(
            `${a1(at, block.left + 1)}/${a1(at, block.left)}*100`,
            actual.dividedBy(target).times(100),
            'total-percent',
          )
        : cell(NO_TASK, 'total'),
      cell(NO_TASK, 'total'),
      cell(NO_TASK, 'total'),
    );
  }
  const blank = cell(NO_TASK, 'total');
  while (cells.length < right + 6) cells.push(blank);
  return row(cells);
}
