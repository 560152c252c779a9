import { tableById } from '../../schemas/index.ts';
import { scorerText } from '../assessment/scorers/index.ts';
import type { ClassResult, UnitResult } from '../assessment/standing.ts';
import { type Decimal, plain } from '../core/decimal.ts';
import type { Range } from '../core/place.ts';
import { lastMonthOf, type Span } from '../core/span.ts';
import type { CellModel, RowModel } from '../model/workbook-model.ts';
import { schedulePercent, scoreSchedule } from '../scheme/schedule.ts';
import type { Indicator, Scheme } from '../scheme/scheme.ts';
import { NO_CAP } from '../settings/words.ts';
import { nameOfColumn } from '../words/headings.ts';
import { sinceBefore } from '../words/spans.ts';
import { cell, percentCell, row } from './cells.ts';

/** Row of weights, caps and schedule, under title, caption and two header rows. */
export const PARAMETERS = 5;
/** The first unit's row. */
export const FIRST = PARAMETERS + 1;
/** 名次, 较上月, 责任单位. */
export const LEAD = 3;
const CLOSING = ['基础得分', '加分', '扣分', '总分', '差距', '亮灯'] as const;

/** Where an indicator's columns stand: target and actual of each figure, then 完成率, 差距, 灯, 得分. */
export interface Block {
  readonly indicator: Indicator;
  /** First sheet column. */
  readonly left: number;
  readonly figures: number;
  readonly rate: number;
  readonly gap: number;
  readonly light: number;
  readonly points: number;
}

/** Sheet columns of a class's 计算 sheet. */
export interface Layout {
  readonly blocks: readonly Block[];
  readonly base: number;
  readonly bonus: number;
  readonly deduction: number;
  readonly total: number;
  readonly gap: number;
  readonly light: number;
}

/** Indicators at least one unit of the class has a target on or points for; the others would be columns of dashes. */
export function layOut({ units }: ClassResult, scheme: Scheme, table: string): Layout {
  const used = (id: string): boolean =>
    units.some(({ indicators }) =>
      indicators.some((item) => item.id === id && (item.state !== 'no-target' || item.points !== null)),
    );
  const blocks: Block[] = [];
  let left = LEAD + 1;
  for (const indicator of scheme.indicators) {
    if (indicator.table !== table || !used(indicator.id)) continue;
    const figures = indicator.columns.length;
    const rate = left + figures * 2;
    blocks.push({ indicator, left, figures, rate, gap: rate + 1, light: rate + 2, points: rate + 3 });
    left = rate + 4;
  }
  return {
    blocks,
    base: left,
    bonus: left + 1,
    deduction: left + 2,
    total: left + 3,
    gap: left + 4,
    light: left + 5,
  };
}

/** Column widths, figures as wide as the longest of them. */
export function widths(
  { blocks }: Layout,
  units: readonly UnitResult[],
  decimals: number,
): readonly number[] {
  const figures = ({ indicator }: Block): number => {
    const texts = units.flatMap(({ indicators }) =>
      (indicators.find(({ id }) => id === indicator.id)?.columns ?? []).flatMap(({ target, actual }) =>
        [target, actual].map((value) => (value === null ? '' : plain(value))),
      ),
    );
    return Math.max(7, Math.max(0, ...texts.map((text) => text.length)) + 2.5);
  };
  const rates = ({ indicator }: Block): number => {
    const all = units.flatMap(({ indicators }) =>
      indicators
        .filter(({ id }) => id === indicator.id)
        .map(({ percent }) => percent?.toFixed(decimals) ?? ''),
    );
    return Math.max(9, Math.max(0, ...all.map((text) => text.length)) + 2.5);
  };
  const names = units.map(({ unit }) => unit.length * 2 + 2);
  return [
    6,
    7,
    Math.min(32, Math.max(16, ...names)),
    ...blocks.flatMap((block) => [
      ...Array.from({ length: block.figures * 2 }, () => figures(block)),
      rates(block),
      rates(block),
      4.5,
      7,
    ]),
    8,
    6,
    6,
    8,
    9.5,
    5.5,
  ];
}

/** Two header rows: the indicator above, its measures below. */
export function headerRows(
  { blocks }: Layout,
  span: Span,
): {
  readonly rows: readonly RowModel[];
  readonly merges: readonly Range[];
} {
  const upper: CellModel[] = [];
  const lower: CellModel[] = [];
  const merges: Range[] = [];
  const tall = (text: string): void => {
    upper.push(cell(text, 'header'));
    lower.push(cell(null, 'header'));
    merges.push({ top: 3, bottom: 4, left: upper.length, right: upper.length });
  };
  for (const text of ['名次', sinceBefore(span), '责任单位']) tall(text);
  for (const { indicator, left, points } of blocks) {
    const name =
      indicator.measureUnit === '' ? indicator.name : `${indicator.name}（${indicator.measureUnit}）`;
    [...figureHeadings(indicator), '完成率', '差距', '灯', '得分'].forEach((word, index) => {
      upper.push(cell(index === 0 ? name : null, 'header'));
      lower.push(cell(word, 'header'));
    });
    merges.push({ top: 3, bottom: 3, left, right: points });
  }
  for (const text of CLOSING) tall(text);
  return { rows: [row(upper), row(lower)], merges };
}

/** 任务, 完成; of a composite with the column's own heading. */
function figureHeadings({ table, columns }: Indicator): readonly string[] {
  return columns.flatMap(({ measure }) => {
    if (columns.length === 1) return ['任务', '完成'];
    const name = nameOfColumn(tableById(table)?.columns ?? [], measure);
    return [`${name}任务`, `${name}完成`];
  });
}

/** 计分方法, 占比, 封顶, 序时进度 and 权重, which the formulas below refer to. */
export function parameterRow({ blocks }: Layout, span: Span, decimals: number): RowModel {
  const month = lastMonthOf(span);
  const given = (value: string | null): CellModel => cell(value, 'given');
  const cells: CellModel[] = [given('封顶 · 序时进度 · 权重'), given(null), given(null)];
  for (const { indicator } of blocks) {
    const method = scorerText(indicator.scorer);
    cells.push(
      ...indicator.columns.flatMap(({ share }, index) => [
        given(index === 0 ? method : null),
        indicator.columns.length === 1 ? given(null) : { ...cell(share, 'given'), format: '"占"0.##' },
      ]),
      indicator.cap === null
        ? given(NO_CAP)
        : shownPercent(indicator.cap.times(100), indicator.cap.decimalPlaces()),
      shownPercent(schedulePercent(month, indicator), decimals),
      given(null),
      cell(indicator.weight, 'given'),
    );
  }
  const schedule = shownPercent(scoreSchedule(month, decimals), decimals);
  return row([...cells, given(null), given(null), given(null), given(null), schedule, given(null)]);
}

/** A parameter in percent: no more decimals than it has, or than are printed. */
function shownPercent(value: Decimal, decimals: number): CellModel {
  return percentCell(value, 'given', Math.min(decimals, value.decimalPlaces()));
}

/** Merges of the parameter row: its label, and the scoring method over its indicator's figures. */
export function parameterMerges({ blocks }: Layout): readonly Range[] {
  const at = (left: number, right: number): Range => ({ top: PARAMETERS, bottom: PARAMETERS, left, right });
  const single = blocks.filter(({ figures }) => figures === 1);
  return [at(1, LEAD), ...single.map(({ left }) => at(left, left + 1))];
}
