import { tableById } from '../../schemas/index.ts';
import type { AssessmentResult } from '../assessment/results.ts';
import type { IndicatorResult, UnitResult } from '../assessment/standing.ts';
import { sumIn } from '../assessment/sums.ts';
import { plain, roundHalfUp } from '../core/decimal.ts';
import { cumulativeSpan } from '../core/period.ts';
import { a1, columnLetters } from '../core/place.ts';
import { lastMonthOf, type Span } from '../core/span.ts';
import { type CellModel, type RowModel, type SheetModel, sheetReference } from '../model/workbook-model.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { nameOfColumn } from '../words/headings.ts';
import { LIGHT_WORDS } from '../words/lights.ts';
import { sinceBefore } from '../words/spans.ts';
import { cell, decimalCell, live, row, signedCell } from './cells.ts';
import { type Block, FIRST } from './class-layout.ts';
import {
  type ClassPage,
  FIRST_ROW,
  HEADER_ROWS,
  HEIGHTS,
  indicatorName,
  type PageBlock,
  type Reckoned,
  rowsOf,
} from './class-page.ts';
import { changeText, figuresOf, type PrintedFigure } from './class-sheet.ts';
import { signRow } from './list-sheet.ts';
import { unitHeight } from './paper.ts';
import { NO_TASK, RATE_PLACES } from './score-formulas.ts';
import { wordWithoutRate, wordWithoutScore } from './without-figure.ts';

/** A class on a page, with the name of the sheet that reckons it. */
export interface PageMember extends Reckoned {
  readonly sheet: string;
}

/** Row of a member's first unit. */
function topOf(page: ClassPage<PageMember>, member: PageMember): number {
  const before = page.members.slice(0, page.members.indexOf(member));
  return before.reduce((row, one) => row + rowsOf(one), FIRST_ROW);
}

/** Where the page prints the figures of a class. */
export function printedFigures(name: string, page: ClassPage<PageMember>, member: PageMember): PrintedFigure {
  const top = topOf(page, member);
  return (unit, indicator, figure) => {
    const left = page.blocks.find((block) => block.indicator.id === indicator)?.left ?? 1;
    return `${sheetReference(name)}${a1(top + unit, left + figure)}`;
  };
}

/**
 * 评分 of one or more classes as it lies on a desk: figures, and by formula from the sheets behind it rates, scores, ranks and lights.
 * A figure that is mended here is reckoned with there.
 */
export function classPageSheet(
  name: string,
  page: ClassPage<PageMember>,
  title: string,
  span: Span,
  scheme: Scheme,
  { table, sums, current }: Pick<AssessmentResult, 'table' | 'sums' | 'current'>,
): SheetModel {
  const { members, blocks, widths, headerHeights, print } = page;
  const right = print.columnBreaks?.[0] ?? widths.length;
  const rows: RowModel[] = [
    row([cell(title, 'title')], HEIGHTS.title),
    row([cell(captionOf(span), 'caption')], HEIGHTS.caption),
    ...headerRows(page, table, headerHeights, sinceBefore(current.span)),
  ];
  const merges: SheetModel['merges'][number][] = [...headerMerges(page)];
  const lights: SheetModel['merges'][number][] = [];
  const lightColumns = [page.light, ...blocks.flatMap(({ light }) => (light === null ? [] : [light]))];
  for (const member of members) {
    const top = rows.length + 1;
    const { units } = member.result;
    rows.push(
      ...units.map((unit, index) => unitRow(unit, index, member, page, scheme)),
      sumRow(member, page, scheme, sums),
    );
    if (page.group !== null) merges.push({ top, bottom: rows.length, left: page.group, right: page.group });
    merges.push({ top: rows.length, bottom: rows.length, left: page.rank, right: page.unit });
    const bottom = top + units.length - 1;
    lights.push(...lightColumns.map((column) => ({ top, bottom, left: column, right: column })));
  }
  rows.push(
    row([cell(noteOf(scheme), 'signature')], HEIGHTS.note),
    signRow(['制表', '审核', '审批'], HEIGHTS.sign),
  );
  for (const at of [1, 2, rows.length - 1, rows.length]) merges.push({ top: at, bottom: at, left: 1, right });
  return {
    name,
    widths,
    rows,
    merges,
    freeze: { rows: HEADER_ROWS, columns: page.light },
    print,
    lights,
  };
}

function captionOf(span: Span): string {
  const period = lastMonthOf(span);
  return `截至${period.year}年${period.month}月底，${cumulativeSpan(period)}累计数`;
}

function noteOf({ lights }: Scheme): string {
  return `注：亮灯看总分、完成率与序时进度之差，不低于${plain(lights.green)}个百分点为绿灯，不低于${plain(lights.yellow)}个百分点为黄灯，再低为红灯；“—”表示无此项任务。计分方法、权重、封顶和计算过程见隐藏的“计算”工作表。`;
}

function headerRows(
  { blocks, group, adjusted, widths }: ClassPage,
  table: string,
  [upperHeight, lowerHeight]: readonly [number, number],
  since: string,
): readonly RowModel[] {
  const lead = [
    ...(group === null ? [] : ['类别']),
    '名次',
    since,
    '责任单位',
    '总分',
    ...(adjusted === null ? [] : ['加减分']),
    '亮灯',
  ];
  const upper = lead.map((text) => cell(text, 'header'));
  const lower: CellModel[] = lead.map(() => cell(null, 'header'));
  for (const block of blocks) {
    const words = [
      ...figureHeadings(block, table),
      '完成率\n（%）',
      ...(block.points === null ? [] : ['得分', '灯']),
    ];
    const width = widths.slice(block.left - 1, block.left - 1 + words.length);
    const name = indicatorName(
      block.indicator,
      width.reduce((all, one) => all + one, 0),
    );
    words.forEach((word, index) => {
      upper.push(cell(index === 0 ? name : null, 'header'));
      lower.push(cell(word, 'header'));
    });
  }
  return [row(upper, upperHeight), row(lower, lowerHeight)];
}

/** 任务, 完成; of a composite with the column's own heading. */
function figureHeadings({ indicator: { columns } }: PageBlock, table: string): readonly string[] {
  return columns.flatMap(({ measure }) => {
    if (columns.length === 1) return ['任务', '完成'];
    const name = nameOfColumn(tableById(table)?.columns ?? [], measure);
    return [`${name}任务`, `${name}完成`];
  });
}

function headerMerges({ blocks, light }: ClassPage): SheetModel['merges'] {
  const [top, bottom] = [HEADER_ROWS - 1, HEADER_ROWS];
  return [
    ...Array.from({ length: light }, (_, index) => ({ top, bottom, left: index + 1, right: index + 1 })),
    ...blocks.map((block) => ({ top, bottom: top, left: block.left, right: block.light ?? block.rate })),
  ];
}

function unitRow(
  unit: UnitResult,
  index: number,
  member: PageMember,
  page: ClassPage<PageMember>,
  { decimals }: Scheme,
): RowModel {
  const { layout } = member;
  const from = (column: number): string => `${sheetReference(member.sheet)}${a1(FIRST + index, column)}`;
  const adjustment = unit.bonus.minus(unit.deduction);
  return row(
    [
      ...(page.group === null ? [] : [cell(index === 0 ? member.result.name : null, 'text-centre')]),
      live(from(1), unit.rank ?? NO_TASK, 'integer'),
      cell(changeText(unit), 'text-centre'),
      cell(unit.unit, 'text'),
      decimalCell(unit.score ?? wordWithoutScore(unit), decimals, from(layout.total)),
      ...(page.adjusted === null
        ? []
        : [
            signedCell(
              adjustment,
              adjustment.decimalPlaces(),
              `${from(layout.bonus)}-${from(layout.deduction)}`,
            ),
          ]),
      live(from(layout.light), unit.light === null ? NO_TASK : LIGHT_WORDS[unit.light].zh, 'text-centre'),
      ...page.blocks.flatMap((block) => blockCells(block, unit, layout.blocks, from, decimals)),
    ],
    unitHeight(unit.unit, page.widths[page.unit - 1] ?? 0, page.lineHeight),
  );
}

function blockCells(
  block: PageBlock,
  unit: UnitResult,
  reckoned: readonly Block[],
  from: (column: number) => string,
  decimals: number,
): readonly CellModel[] {
  const { id } = block.indicator;
  const found: IndicatorResult | undefined = unit.indicators.find((item) => item.id === id);
  const behind = reckoned.find(({ indicator }) => indicator.id === id);
  const closing = block.points === null ? 1 : 3;
  if (found === undefined || behind === undefined)
    return Array.from({ length: block.figures * 2 + closing }, () => cell(NO_TASK, 'text-centre'));
  const word = wordWithoutRate(found, unit);
  const rate = found.percent === null ? word : roundHalfUp(found.percent, RATE_PLACES);
  return [
    ...figuresOf(found, unit).map((value, index) => decimalCell(value, block.decimals[index] ?? 0)),
    decimalCell(rate, decimals, from(behind.rate)),
    ...(block.points === null
      ? []
      : [
          decimalCell(found.points ?? word, decimals, from(behind.points)),
          live(
            from(behind.light),
            found.light === null ? NO_TASK : LIGHT_WORDS[found.light].zh,
            'text-centre',
          ),
        ]),
  ];
}

/** 合计 of a class; 小计 where others stand on the page. */
function sumRow(
  { result, layout, sheet }: PageMember,
  page: ClassPage<PageMember>,
  { decimals }: Scheme,
  sums: AssessmentResult['sums'],
): RowModel {
  const at = FIRST + result.units.length;
  const from = (column: number): string => `${sheetReference(sheet)}${columnLetters(column)}${at}`;
  const blank = cell(null, 'given');
  const total = (value: CellModel['value'], places: number, formula: string): CellModel => ({
    value,
    formula,
    style: 'given',
    format: places === 0 ? '0' : `0.${'0'.repeat(places)}`,
  });
  const cells = page.blocks.flatMap((block): readonly CellModel[] => {
    const { indicator, figures, points } = block;
    const behind = layout.blocks.find((one) => one.indicator.id === indicator.id);
    const closing = points === null ? [] : [blank, blank];
    if (behind === undefined)
      return [...Array.from({ length: figures * 2 + 1 }, () => cell(NO_TASK, 'given')), ...closing];
    const columns = indicator.columns.map(({ measure }) => sumIn(sums, result.name, indicator.id, measure));
    const known = columns.flatMap((sum) => [sum?.target, sum?.actual]);
    const exact = figures === 1 ? (columns[0]?.rate.value ?? null) : null;
    return [
      ...known.map((value, index) =>
        total(value?.value ?? NO_TASK, block.decimals[index] ?? 0, from(behind.left + index)),
      ),
      exact === null
        ? cell(NO_TASK, 'given')
        : total(roundHalfUp(exact.times(100), RATE_PLACES), decimals, from(behind.rate)),
      ...closing,
    ];
  });
  const label = page.group === null ? '合计' : '小计';
  const lead = Array.from({ length: page.light }, (_, index) =>
    cell(index + 1 === page.rank ? label : null, 'total'),
  );
  return row([...lead, ...cells], page.lineHeight);
}
