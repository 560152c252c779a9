import type { ListEntry, NamedList } from '../assessment/lists.ts';
import type { Assessed } from '../assessment/results.ts';
import { lastMonthOf, type Span, spanText } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import { placesBehind } from '../facts/known.ts';
import type { CellModel, SheetModel, WorkbookModel } from '../model/workbook-model.ts';
import { type ListId, listWords } from '../words/lists.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import { spanTitle } from '../words/spans.ts';
import { proposedText } from '../words/verdicts.ts';
import { cell, sourcesText } from './cells.ts';
import { listSheet } from './list-sheet.ts';

/** `2023-05-名单.xlsx`: every list a sheet; a sheet alone that says so where nobody is on any. */
export function listsWorkbook({ lists, span, month }: Assessed, date: string): WorkbookModel {
  const all: readonly NamedList[] = lists.length === 0 ? [{ id: 'interview', entries: [] }] : lists;
  return {
    title: `${spanText(span)} 名单`,
    date,
    metadata: { document: 'lists', period: spanText(span), version: VERSION },
    sheets: all.map((list) => oneSheet(list, span, month)),
  };
}

const HEADERS = [
  '序号',
  '行动方案',
  '单位',
  '类别',
  '任务或事项',
  '事由',
  '完成时限',
  '逾期天数',
  '依据',
  '建议',
  '数据来源',
];

function oneSheet({ id, entries }: NamedList, span: Span, last: Span): SheetModel {
  const { year, month } = lastMonthOf(last);
  const words = listWords(id);
  return listSheet({
    name: words.met.zh,
    title: `${spanTitle(span, 'zh')}${words.title.zh}`,
    caption: `截至${year}年${month}月底；本名单为建议，经审定后生效`,
    headers: HEADERS,
    widths: [5, 12, 26, 14, 46, 30, 12, 9, 24, 26, 36],
    items: entries.map((entry, index) => entryRow(entry, index, id)),
    none: '没有应列入名单的单位。',
    frozenColumns: 3,
  });
}

function entryRow(entry: ListEntry, index: number, id: ListId): readonly CellModel[] {
  const { plan, about, reason, due, daysLate, ground, action, from } = entry;
  return [
    cell(index + 1, 'integer'),
    cell(PLAN_WORDS[plan].zh, 'text-centre'),
    cell(about.unit ?? '', 'wrapped'),
    cell(entry.class ?? '', 'text-centre'),
    cell(about.item ?? '', 'wrapped'),
    cell(reason.zh, 'wrapped'),
    cell(due ?? '', 'text-centre'),
    cell(daysLate, 'integer'),
    cell(ground, 'wrapped'),
    cell(action === null ? '' : proposedText(action), 'wrapped'),
    cell(sourcesText(placesBehind(from), id === 'unverified' ? '；' : '\n'), 'wrapped'),
  ];
}
