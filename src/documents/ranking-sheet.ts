import type { MarkRanking } from '../assessment/mark-rankings.ts';
import { placesBehind } from '../facts/known.ts';
import type { SheetModel } from '../model/workbook-model.ts';
import { spanTitle } from '../words/spans.ts';
import { cell, decimalCell, sourcesText } from './cells.ts';
import { listSheet } from './list-sheet.ts';
import { NO_TASK } from './score-formulas.ts';

/** 评分排名: those whom people have marked, class by class, the best first. */
export function rankingSheet(ranking: MarkRanking, name: string, decimals: number): SheetModel {
  const { span, groups, rule } = ranking;
  const classed = groups.some((group) => group.name !== '');
  return listSheet({
    name,
    title: `${spanTitle(span, 'zh')}${ranking.name}排名`,
    caption: `${rule}；按考核评分表的得分${classed ? '分类' : ''}排名，得分待核实的不排名`,
    headers: ['名次', '对象', '类别', '得分', '数据来源'],
    widths: [8, 34, 18, 11, 40],
    items: groups.flatMap((group) =>
      group.members.map(({ about, rank, tied, score }) => [
        cell(rank === null ? NO_TASK : `${tied ? '并列' : ''}${rank}`, 'text-centre'),
        cell(about.unit ?? about.item ?? '', 'text'),
        cell(group.name, 'text'),
        decimalCell(score.value ?? '待核实', decimals),
        cell(sourcesText(placesBehind([score])), 'wrapped'),
      ]),
    ),
    none: '没有评分。',
    frozenColumns: 2,
  });
}
