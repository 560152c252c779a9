import type { Assessed } from '../assessment/results.ts';
import { lastMonthOf, spanText } from '../core/span.ts';
import { VERSION } from '../core/version.ts';
import { type SheetModel, sheetName, type WorkbookModel } from '../model/workbook-model.ts';
import { spanTitle } from '../words/spans.ts';
import { cell } from './cells.ts';
import { FIRST_ITEM, type ListSheet, listSheet } from './list-sheet.ts';
import { groupsOf, type OverviewPage, overviewPages, pageTitle } from './overview-pages.ts';

/** `2023-05-总览.xlsx`: a line a unit, how it stands in every assessment and which lists it is on; a page a class group. */
export function overviewWorkbook(results: Assessed, date: string): WorkbookModel {
  const { span, scheme } = results;
  return {
    title: `${scheme.issuer}${spanTitle(span, 'zh')}考核总览`,
    date,
    metadata: { document: 'overview', period: spanText(span), version: VERSION },
    sheets: pageSheets(results),
  };
}

function pageSheets(results: Assessed): readonly SheetModel[] {
  const { scheme, units, assessments, indicators, tasks } = results;
  const all = [...assessments, ...indicators, ...tasks];
  const names = scheme.assessments.flatMap(({ table }) =>
    all.filter((item) => item.table === table).map(({ name }) => name),
  );
  const pages = overviewPages(groupsOf(units, scheme), names, scheme.decimals);
  if (pages.length === 0) return [listSheet({ ...headOf(results, ''), ...NOBODY })];
  const taken: string[] = [];
  return pages.map((page) => {
    const title = pageTitle(page, pages);
    const name = sheetName(title, taken);
    taken.push(name);
    return pageSheet(page, { ...headOf(results, `（${title}）`), name });
  });
}

type Head = Pick<ListSheet, 'name' | 'title' | 'caption' | 'none'>;

const NOBODY = { headers: ['序号', '单位', '所在名单'], widths: [5, 30, 60], items: [] };

function headOf({ span, month, scheme }: Assessed, group: string): Head {
  const { year, month: last } = lastMonthOf(month);
  return {
    name: '总览',
    title: `${scheme.issuer}${spanTitle(span, 'zh')}考核总览${group}`,
    caption: `截至${year}年${last}月底；名单为建议，经审定后生效`,
    none: '没有可考核的单位。',
  };
}

function pageSheet({ columns, lines, widths, print, full }: OverviewPage, head: Head): SheetModel {
  const said = full
    ? '各栏为名次和得分、达序时率或按时完成率，名单后为规则编号'
    : '各栏为名次，得分和名单依据见评分表、名单';
  const sheet = listSheet({
    ...head,
    caption: `${said}；${head.caption}`,
    headers: ['序号', '单位', ...columns, '所在名单'],
    widths,
    items: lines.map(({ unit, places, lists }, index) => [
      cell(index + 1, 'integer'),
      cell(unit, 'wrapped'),
      ...places.map((place) => cell(place, 'text-centre')),
      cell(lists, 'wrapped'),
    ]),
    frozenColumns: 2,
  });
  const rows = sheet.rows.map((line, index) => {
    const height = lines[index - FIRST_ITEM + 1]?.height;
    return line === null || height === undefined ? line : { ...line, height };
  });
  return { ...sheet, rows, print };
}
