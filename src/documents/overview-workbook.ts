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
  // A column that says nothing of anybody takes room that the others need on paper.
  const columns = scheme.assessments
    .flatMap(({ table }) => all.filter((item) => item.table === table))
    .filter(({ name }) =>
      units.some(({ places }) => places.some((place) => place.name === name && place.value !== null)),
    );
  return listSheet({
    name: '总览',
    title: `${scheme.issuer}${spanTitle(span, 'zh')}考核总览`,
    caption: `截至${year}年${last}月底；各栏为名次（得分、达序时率或按时完成率）；名单为建议，经审定后生效`,
    headers: ['序号', '单位', ...columns.map(({ name }) => name), '所在名单'],
    widths: [5, 22, ...columns.map(() => 12), 34],
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
  const listed = lists.map(
    ({ id, grounds }) => `${listWords(id).met.zh}：${grounds.map(shortGround).join('、')}`,
  );
  return [
    cell(index + 1, 'integer'),
    cell(unit, 'wrapped'),
    ...columns.map(({ name }) => {
      const place = places.find((item) => item.name === name);
      return cell(place === undefined ? '' : placeText(place, decimals), 'wrapped');
    }),
    cell(listed.join('\n'), 'wrapped'),
  ];
}

/** 招-07 of 招-07 签约半年未开工: the workbook of the lists says the rest. */
function shortGround(ground: string): string {
  return /^[^\s-]{1,4}-\d{1,3}(?=\s)/u.exec(ground)?.[0] ?? ground;
}

/** 并列3 over （87.50分）, 1 over （100.00%）, —. */
function placeText({ rank, tied, value, of }: Place, decimals: number): string {
  if (value === null) return NO_TASK;
  const figure = `${fixed(value, decimals)}${of === 'score' ? '分' : '%'}`;
  return rank === null ? figure : `${tied ? '并列' : ''}${rank}\n（${figure}）`;
}
