import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import type { CountyTable } from '../../scripts/fixtures/county/index.ts';
import { newFolder } from '../support/cli.ts';

type Cell = string | number;

const FORM = 'enterprise/return';

/** What stands in the header of one column: 签约额, 完成, 亿元. */
interface Heading {
  readonly id: string;
  readonly name: string;
  readonly part: string | null;
  readonly unit: string;
}

function headingsOf({ header, columns }: CountyTable): readonly Heading[] {
  const [top = [], below = []] = header;
  let above = '';
  return columns.map((id, at) => {
    above = top[at] ?? above;
    const [, name = above, unit = ''] = /^(.+?)（([^）]+)）$/u.exec(above) ?? [];
    return { id, name, part: below[at] ?? null, unit };
  });
}

const month = (number: number): string => `2023-${String(number).padStart(2, '0')}`;
const ISO = /^(\d{4})-(\d{2})-(\d{2})$/u;

/**
 * Typed by somebody who knows no titles: a file a table and month, one header row (签约额全年任务（亿元）), the rows bottom up with a
 * blank one after every ten, days and figures as text, ledgers in two files each.
 */
export async function filePerTable(tables: readonly CountyTable[]): Promise<string> {
  const folder = newFolder();
  for (const table of tables) {
    if (table.table === FORM) continue;
    const ledger = table.month === null && table.table !== 'enterprise/departments';
    const halves = ledger ? [0, 1] : [null];
    for (const part of halves) {
      const rows = table.rows.filter((_, at) => part === null || at % 2 === part);
      const book = new ExcelJS.Workbook();
      const sheet = book.addWorksheet('Sheet1');
      sheet.addRow(headingsOf(table).map(oneLine));
      // The first column numbers the rows as they stand.
      [...rows].reverse().forEach((row, at) => {
        sheet.addRow(
          row.map((cell, column) => (table.columns[column] === 'serial' ? at + 1 : typed(cell, at + column))),
        );
        if (at % 10 === 9) sheet.addRow([]);
      });
      const when = table.month === null ? '' : `${month(table.month)}-`;
      await book.xlsx.writeFile(path.join(folder, `${when}${table.sheet}${part ?? ''}.xlsx`));
    }
  }
  return folder;
}

function oneLine({ name, part, unit }: Heading): string {
  const word = part === '任务' ? '全年任务' : part === '完成' ? '累计完成' : '';
  return `${name}${word}${unit === '' ? '' : `（${unit}）`}`;
}

function typed(cell: Cell, turn: number): Cell {
  if (typeof cell === 'number') return turn % 2 === 0 ? String(cell) : cell;
  const day = ISO.exec(cell);
  if (day === null) return cell;
  const [, year, own = '', date = ''] = day;
  return turn % 2 === 0
    ? `${year}年${Number(own)}月${Number(date)}日`
    : `${year}/${Number(own)}/${Number(date)}`;
}

/**
 * Put together by a secretary: a workbook a table with a sheet a month (1月, 2月 …), a blank column at the left, the title two rows down,
 * columns in another order, days as Excel keeps them, a note and a signature at the end; ledgers as CSV.
 */
export async function sheetPerMonth(tables: readonly CountyTable[]): Promise<string> {
  const folder = newFolder();
  const names = new Set(
    tables.filter((own) => own.table !== FORM && own.month !== null).map((own) => own.sheet),
  );
  for (const name of names) {
    const book = new ExcelJS.Workbook();
    for (const table of tables.filter((own) => own.sheet === name && own.month !== null)) {
      const sheet = book.addWorksheet(`${table.month}月`);
      const order = reordered(table);
      sheet.addRow([]);
      sheet.addRow([null, table.title]);
      for (const line of headerLines(table, order)) sheet.addRow([null, ...line]);
      for (const row of table.rows) sheet.addRow([null, ...order.map((at) => dated(row[at] ?? ''))]);
      sheet.addRow([null, '注：以上数据已核对。']);
      sheet.addRow([null, '审核人：郝××']);
    }
    await book.xlsx.writeFile(path.join(folder, `${name}.xlsx`));
  }
  for (const table of tables.filter((own) => own.month === null)) {
    const lines = [headingsOf(table).map(oneLine), ...table.rows].map((row) => row.map(quoted).join(','));
    writeFileSync(path.join(folder, `${table.sheet}.csv`), lines.join('\r\n'));
  }
  return folder;
}

/** The first columns stay, what follows is turned round measure by measure. */
function reordered({ header, columns }: CountyTable): readonly number[] {
  const two = header.length > 1;
  const first = two ? header[0]?.findIndex((_, at) => header[1]?.[at] !== null) : columns.length;
  const lead = columns.slice(0, first).map((_, at) => at);
  const pairs: number[][] = [];
  for (let at = first ?? 0; at < columns.length; at += 2) pairs.unshift([at, at + 1]);
  return [...lead, ...pairs.flat()];
}

/** The heading of a measure printed over each of its columns. */
function headerLines(table: CountyTable, order: readonly number[]): readonly (readonly (string | null)[])[] {
  const headings = headingsOf(table);
  const top = order.map((at) => {
    const { name = '', unit = '' } = headings[at] ?? {};
    return unit === '' ? name : `${name}(${unit})`;
  });
  return table.header.length === 1 ? [top] : [top, order.map((at) => headings[at]?.part ?? null)];
}

function dated(cell: Cell): Cell | Date | null {
  if (cell === '') return null;
  return typeof cell === 'string' && ISO.test(cell) ? new Date(`${cell}T00:00:00Z`) : cell;
}

function quoted(cell: Cell): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}
