import { oneLine } from '../core/hidden-characters.ts';
import { periodText } from '../core/period.ts';
import type { Severity } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';
import { wordFinding } from '../diagnostics/wording.ts';
import { type LongRows, sheetOfLongRows } from '../model/long-rows.ts';
import type { CellModel, CellStyle, RowModel, SheetModel, WorkbookModel } from '../model/workbook-model.ts';
import { SEVERITY_WORDS } from '../words/severities.ts';
import { byFile, type FileFindings, type FindingReport } from './report.ts';
import { summaryLine } from './text.ts';

const FINDINGS = '问题清单';
const FILES = '报送文件';

const SEVERITY_STYLES: Readonly<Record<Severity, CellStyle>> = {
  error: 'light-red',
  warning: 'light-yellow',
  info: 'text-centre',
};

const STATUS_WORDS = { read: '已读取', refused: '无法打开', unread: '没有读', skipped: '已跳过' } as const;

/** 问题清单 as a workbook to filter and to hand round: Chinese, like every document. */
export function xlsxReport(report: FindingReport): WorkbookModel {
  return {
    title: FINDINGS,
    date: report.date,
    metadata: { document: 'findings', version: report.version },
    sheets: [findingsSheet(report), filesSheet(report)],
  };
}

function findingsSheet(report: FindingReport): SheetModel {
  const headers = ['序号', '级别', '单位', '文件', '工作表', '单元格', '列', '问题和改法', '编号'];
  const units = new Map(report.files.flatMap(({ path, unit }) => (unit === undefined ? [] : [[path, unit]])));
  const rowOf = (finding: Finding, index: number): RowModel => {
    const { file = '', sheet = '', cell = '', heading = '' } = finding.at;
    return row([
      { value: index + 1, style: 'integer' },
      { value: SEVERITY_WORDS[finding.severity].zh, style: SEVERITY_STYLES[finding.severity] },
      { value: units.get(file) ?? finding.about?.unit ?? '', style: 'wrapped' },
      { value: oneLine(file), style: 'wrapped' },
      { value: oneLine(sheet), style: 'wrapped' },
      { value: cell, style: 'text-centre' },
      { value: oneLine(heading), style: 'wrapped' },
      { value: wordFinding(finding, 'zh'), style: 'wrapped' },
      { value: finding.code, style: 'text-centre' },
    ]);
  };
  const widths = [6, 8, 16, 34, 18, 10, 24, 66, 14];
  const { findings } = report;
  const body = { count: findings.length, each: () => madeOf(findings, rowOf) };
  return sheetOf(FINDINGS, summaryLine(report, 'zh'), headers, widths, body, '没有发现问题。');
}

function filesSheet(report: FindingReport): SheetModel {
  const headers = ['序号', '文件', '读取情况', '识别的表', '月份', '错误', '警告', '提示'];
  const files = byFile(report).filter(({ path }) => path !== null);
  const rowOf = ({ path, file, counts }: FileFindings, index: number): RowModel => {
    const tables = [...new Set((file?.tables ?? []).map(({ title }) => title))];
    const months = [
      ...new Set((file?.tables ?? []).flatMap(({ period }) => (period === null ? [] : [periodText(period)]))),
    ];
    return row([
      { value: index + 1, style: 'integer' },
      { value: oneLine(path ?? ''), style: 'wrapped' },
      { value: STATUS_WORDS[file?.status ?? 'read'], style: 'text-centre' },
      { value: tables.join('、'), style: 'wrapped' },
      { value: months.join('、'), style: 'text-centre' },
      { value: counts.error, style: 'integer' },
      { value: counts.warning, style: 'integer' },
      { value: counts.info, style: 'integer' },
    ]);
  };
  const body = { count: files.length, each: () => madeOf(files, rowOf) };
  const caption = `明细见“${FINDINGS}”`;
  return sheetOf(FILES, caption, headers, [6, 44, 10, 40, 12, 8, 8, 8], body, '没有报送文件。');
}

function sheetOf(
  name: string,
  caption: string,
  headers: readonly string[],
  widths: readonly number[],
  body: Pick<LongRows, 'count' | 'each'>,
  none: string,
): SheetModel {
  const right = headers.length;
  const each = function* (): Generator<RowModel | null> {
    yield { cells: [{ value: name, style: 'title' }], height: 36 };
    yield { cells: [{ value: caption, style: 'caption' }], height: 20 };
    yield { cells: headers.map((value): CellModel => ({ value, style: 'header' })), height: 24 };
    if (body.count === 0) yield row([{ value: none, style: 'note' }]);
    else yield* body.each();
  };
  const frame: Omit<SheetModel, 'rows'> = {
    name,
    widths,
    merges: [
      { top: 1, bottom: 1, left: 1, right },
      { top: 2, bottom: 2, left: 1, right },
      ...(body.count === 0 ? [{ top: 4, bottom: 4, left: 1, right }] : []),
    ],
    freeze: { rows: 3, columns: 0 },
    print: { orientation: 'landscape', repeatRows: [1, 3] },
    ...(body.count === 0 ? {} : { filter: { top: 3, bottom: 3 + body.count, left: 1, right } }),
  };
  return sheetOfLongRows(frame, { count: 3 + Math.max(1, body.count), columns: right, each });
}

function* madeOf<Item>(
  items: readonly Item[],
  rowOf: (item: Item, index: number) => RowModel,
): Generator<RowModel> {
  for (const [index, item] of items.entries()) yield rowOf(item, index);
}

function row(cells: readonly CellModel[]): RowModel {
  return { cells };
}
