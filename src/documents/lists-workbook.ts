import { type AlikeEntries, alikeEntries, namedBy } from '../assessment/alike-entries.ts';
import type { NamedList } from '../assessment/lists.ts';
import type { Assessed } from '../assessment/results.ts';
import { lastMonthOf, type Span, spanText } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import { placesBehind } from '../facts/known.ts';
import type { CellModel, SheetModel, WorkbookModel } from '../model/workbook-model.ts';
import { listWords } from '../words/lists.ts';
import { PLAN_WORDS } from '../words/plans.ts';
import { spanTitle } from '../words/spans.ts';
import { proposedText } from '../words/verdicts.ts';
import { cell, sourcesText } from './cells.ts';
import { behind, itemsOf, listSheet } from './list-sheet.ts';

/** `2023-05-名单.xlsx`: every list a sheet to be printed and signed, one that says so where nobody is on any; behind them 依据. */
export function listsWorkbook({ lists, span, month }: Assessed, date: string): WorkbookModel {
  const all: readonly NamedList[] = lists.length === 0 ? [{ id: 'interview', entries: [] }] : lists;
  return {
    title: `${spanText(span)} 名单`,
    date,
    metadata: { document: 'lists', period: spanText(span), version: VERSION },
    sheets: sheetsOf(
      all.map(({ id, entries }) => ({ id, lines: alikeEntries({ id, entries }) })),
      span,
      month,
    ),
  };
}

/** A list as it is printed: what several units have in common on one line. */
interface Printed {
  readonly id: NamedList['id'];
  readonly lines: readonly AlikeEntries[];
}

function sheetsOf(lists: readonly Printed[], span: Span, month: Span): readonly SheetModel[] {
  return [...lists.map((list) => oneSheet(list, span, month)), groundsSheet(lists, span)];
}

/** A column of a list; left out where none of its entries has anything in it. */
interface Column {
  readonly header: string;
  readonly width: number;
  readonly always?: boolean;
  readonly cell: (alike: AlikeEntries) => CellModel;
}

const COLUMNS: readonly Column[] = [
  {
    header: '行动方案',
    width: 12,
    always: true,
    cell: ({ entry: { plan } }) => cell(PLAN_WORDS[plan].zh, 'text-centre'),
  },
  { header: '单位', width: 24, always: true, cell: ({ units }) => cell(unitsText(units), 'wrapped') },
  {
    header: '类别',
    width: 13,
    cell: ({ entry, units }) => cell(units.length > 1 ? '' : (entry.class ?? ''), 'text-centre'),
  },
  { header: '任务或事项', width: 36, cell: ({ entry }) => cell(entry.about.item ?? '', 'wrapped') },
  { header: '事由', width: 44, always: true, cell: ({ entry }) => cell(entry.reason.zh, 'wrapped') },
  { header: '完成时限', width: 13, cell: ({ entry }) => cell(entry.due ?? '', 'text-centre') },
  { header: '逾期天数', width: 7, cell: ({ entry }) => cell(entry.daysLate, 'integer') },
  {
    header: '建议',
    width: 28,
    cell: ({ entry: { action } }) => cell(action === null ? '' : proposedText(action), 'wrapped'),
  },
  { header: '备注', width: 14, always: true, cell: () => cell('', 'wrapped') },
];

/** Characters that 事由 takes where a list leaves columns out. */
const WIDTH = 172;
const REASON_MOST = 76;

function oneSheet({ id, lines }: Printed, span: Span, last: Span): SheetModel {
  const { year, month } = lastMonthOf(last);
  const words = listWords(id);
  const columns = COLUMNS.filter(
    (column) => column.always === true || lines.some((entry) => (column.cell(entry).value ?? '') !== ''),
  );
  const used = columns.reduce((all, { width }) => all + width, 6);
  return listSheet({
    name: words.met.zh,
    title: `${spanTitle(span, 'zh')}${words.title.zh}`,
    caption: `截至${year}年${month}月底，共${namedBy(lines)}项；本名单为建议，经审定后生效；依据见隐藏的工作表“依据”`,
    headers: ['序号', ...columns.map(({ header }) => header)],
    widths: [
      6,
      ...columns.map(({ header, width }) =>
        header === '事由' ? Math.min(REASON_MOST, width + Math.max(0, WIDTH - used)) : width,
      ),
    ],
    items: itemsOf(lines, (line, index) => [
      cell(index + 1, 'integer'),
      ...columns.map((column) => column.cell(line)),
    ]),
    none: '没有应列入名单的单位。',
    frozenColumns: 3,
    rowHeight: 25,
    signed: ['拟稿', '审核', '签批'],
  });
}

/** 甲局、乙局（2个单位）. */
function unitsText(units: readonly string[]): string {
  return units.length > 1 ? `${units.join('、')}（${units.length}个单位）` : (units[0] ?? '');
}

/** 依据: by which rule or assessment each line of the lists stands there, and from which cells. */
function groundsSheet(lists: readonly Printed[], span: Span): SheetModel {
  return behind({
    name: '依据',
    title: `${spanTitle(span, 'zh')}名单依据`,
    caption: '来源写作：文件!工作表!单元格',
    headers: ['名单', '序号', '单位', '任务或事项', '依据', '数据来源'],
    widths: [12, 6, 26, 44, 34, 50],
    items: {
      count: lists.reduce((sum, { lines }) => sum + lines.length, 0),
      *each() {
        for (const list of lists)
          yield* itemsOf(list.lines, (line, index) => groundsOf(list.id, line, index)).each();
      },
    },
    none: '没有应列入名单的单位。',
    frozenColumns: 3,
  });
}

function groundsOf(
  id: NamedList['id'],
  { entry: { about, from }, units, grounds }: AlikeEntries,
  index: number,
): readonly CellModel[] {
  return [
    cell(listWords(id).met.zh, 'text-centre'),
    cell(index + 1, 'integer'),
    cell(unitsText(units), 'wrapped'),
    cell(about.item ?? '', 'wrapped'),
    cell(grounds.join('、'), 'wrapped'),
    cell(sourcesText(placesBehind(from), id === 'unverified' ? '；' : '\n'), 'wrapped'),
  ];
}
