import type { CompositeStanding } from '../assessment/tracking/composite.ts';
import { type Decimal, plain } from '../core/decimal.ts';
import { placesBehind } from '../facts/known.ts';
import type { CellModel, SheetModel } from '../model/workbook-model.ts';
import { spanTitle } from '../words/spans.ts';
import { cell, decimalCell, figureCell, sourcesText } from './cells.ts';
import { listSheet } from './list-sheet.ts';
import { NO_TASK } from './score-formulas.ts';

/** 年度综合得分: the quarters, the year's end, and what they come to. */
export function compositeSheet(standing: CompositeStanding, name: string, decimals: number): SheetModel {
  const { share, ended, lines } = standing;
  const rest = plain(share.negated().plus(100));
  return listSheet({
    name,
    title: `${standing.span.year}年${standing.name}综合得分`,
    caption: `${ended ? '' : `截至${spanTitle(standing.span, 'zh')}；`}季度平均×${plain(share)}%＋年终×${rest}%（${standing.rule}）；缺一项即未齐，“已有部分”按已有各项折算`,
    headers: [
      '名次',
      '单位',
      '一季度',
      '二季度',
      '三季度',
      '四季度',
      '年终',
      '年度得分',
      '已有部分',
      '数据来源',
    ],
    widths: [8, 34, 10, 10, 10, 10, 10, 11, 11, 40],
    items: lines.map((line) => [
      cell(line.rank === null ? NO_TASK : `${line.tied ? '并列' : ''}${line.rank}`, 'text-centre'),
      cell(line.name, 'text'),
      ...line.parts.map((mark, index) => markCell(mark, line.points[index] === null)),
      decimalCell(line.score.value ?? '未齐', decimals),
      decimalCell(line.soFar ?? NO_TASK, decimals),
      cell(sourcesText(placesBehind([line.score])), 'wrapped'),
    ]),
    none: '没有评分。',
    frozenColumns: 2,
  });
}

/** 待定: points of another rule are left open. */
function markCell(mark: Decimal | null, open: boolean): CellModel {
  return mark === null ? cell(open ? '待定' : NO_TASK, 'text-centre') : figureCell(mark);
}
