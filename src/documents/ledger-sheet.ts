import type { LedgerFigure, LedgerHead, LedgerLine, LedgerStanding } from '../assessment/tracking/ledger.ts';
import { fixed, plain } from '../core/decimal.ts';
import { placesBehind } from '../facts/known.ts';
import type { CellModel, SheetModel } from '../model/workbook-model.ts';
import { dayName } from '../words/spans.ts';
import { cell, percentCell, sourcesText } from './cells.ts';
import { listSheet } from './list-sheet.ts';
import { NO_TASK } from './score-formulas.ts';

/** 台账统计: what a ledger comes to for each unit; shares by number, and by amount beside them. */
export function ledgerSheet(standing: LedgerStanding, name: string, decimals: number): SheetModel {
  const { heads, groups, whole, left } = standing;
  const floors = heads.flatMap(({ name: own, floor }) =>
    floor === null ? [] : [`${own.zh}不低于${plain(floor)}%`],
  );
  const caption = [
    `截至${dayName(standing.day)}`,
    ...floors,
    ...(left.length === 0 ? [] : [`${left.length}项不计入（如已解除合同的）`]),
    '几个单位共有的各计一次，合计只计一次',
  ];
  return listSheet({
    name,
    title: `${standing.name}情况`,
    caption: caption.join('；'),
    headers: ['归属', '单位', ...heads.flatMap(headersOf), '数据来源'],
    widths: [12, 34, ...heads.flatMap(({ percent }) => (percent ? [12, 12, 14] : [12])), 40],
    items: [
      ...groups.flatMap(({ name: by, lines }) =>
        lines.map((line) => lineCells(by ?? '责任单位', line, decimals)),
      ),
      lineCells('合计', whole, decimals),
    ],
    none: '台账没有记录。',
    frozenColumns: 2,
  });
}

function headersOf({ name, percent }: LedgerHead): readonly string[] {
  return percent ? [name.zh, `${name.zh}·个数`, `${name.zh}·按金额`] : [name.zh];
}

function lineCells(by: string, { unit, figures }: LedgerLine, decimals: number): readonly CellModel[] {
  return [
    cell(by, 'text-centre'),
    cell(unit ?? '', 'text'),
    ...figures.flatMap((figure) => figureCells(figure, decimals)),
    cell(sourcesText(placesBehind(figures.map(({ known }) => known))), 'wrapped'),
  ];
}

function figureCells(
  { known, least, most, part, below }: LedgerFigure,
  decimals: number,
): readonly CellModel[] {
  if (part === null)
    return [known.value === null ? cell(known.words.zh, 'text-centre') : cell(known.value, 'integer')];
  const share =
    part.of === 0
      ? cell(NO_TASK, 'text-centre')
      : known.value === null
        ? cell(`${fixed(least, decimals)}%—${fixed(most, decimals)}%`, 'text-centre')
        : percentCell(known.value, below === true ? 'light-red' : 'percent', decimals);
  return [
    share,
    cell(`${part.done}/${part.of}`, 'text-centre'),
    part.amount === null ? cell(NO_TASK, 'text-centre') : percentCell(part.amount, 'percent', decimals),
  ];
}
