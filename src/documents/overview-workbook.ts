import type { Place, UnitOverview } from '../assessment/overview.ts';
import type { Assessed } from '../assessment/results.ts';
import { fixed } from '../core/decimal.ts';
import { lastMonthOf, spanText } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import type { CellModel, SheetModel, WorkbookModel } from '../model/workbook-model.ts';
import { listWords } from '../words/lists.ts';
import { spanTitle } from '../words/spans.ts';
import { cell } from './cells.ts';
import { listSheet } from './list-sheet.ts';
import { NO_TASK } from './score-formulas.ts';

/** `2023-05-总览.xlsx`: a line a unit, how it stands in every assessment and which lists it is on. */
export function overviewWorkbook(results: Assessed, date: string): WorkbookModel {
  const { span, scheme } = results;
  return {
    title: `${scheme.issuer}${spanTitle(span, 'zh')}考核总览`,
    date,
    metadata: { document: 'overview', period: spanText(span), version: VERSION },
    sheets: [unitsSheet(results)],
  };
}

function unitsSheet({ span, month, scheme, units, assessments, indicators, tasks }: Assessed): SheetModel {
  const { year, month: last } = lastMonthOf(month);
  const all = [...assessments, ...indicators, ...tasks];
  const columns = scheme.assessments.flatMap(({ table }) => all.filter((item) => item.table === table));
  return listSheet({
    name: '总览',
    title: `${scheme.issuer}${spanTitle(span, 'zh')}考核总览`,
    caption: `截至${year}年${last}月底；各栏为名次（得分、达序时率或按时完成率）；名单为建议，经审定后生效`,
    headers: ['序号', '单位', ...columns.map(({ name }) => name), '所在名单'],
    widths: [5, 34, ...columns.map(() => 18), 46],
    items: units.map((unit, index) => unitRow(unit, index, columns, scheme.decimals)),
    none: '没有可考核的单位。',
    frozenColumns: 2,
  });
}

function unitRow(
  { unit, places, lists }: UnitOverview,
  index: number,
  columns: readonly { readonly name: string }[],
  decimals: number,
): readonly CellModel[] {
  const listed = lists.map(({ id, grounds }) => `${listWords(id).met.zh}：${grounds.join('、')}`);
  return [
    cell(index + 1, 'integer'),
    cell(unit, 'text'),
    ...columns.map(({ name }) => {
      const place = places.find((item) => item.name === name);
      return cell(place === undefined ? '' : placeText(place, decimals), 'text-centre');
    }),
    cell(listed.join('\n'), 'wrapped'),
  ];
}

/** 并列3（87.50分）, 1（100.00%）, —. */
function placeText({ rank, tied, value, of }: Place, decimals: number): string {
  if (value === null) return NO_TASK;
  const figure = `${fixed(value, decimals)}${of === 'score' ? '分' : '%'}`;
  return rank === null ? figure : `${tied ? '并列' : ''}${rank}（${figure}）`;
}
