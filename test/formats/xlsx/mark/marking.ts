import ExcelJS from 'exceljs';
import { markWorkbook } from '../../../../src/formats/xlsx/mark/index.ts';
import type { ListedFinding, MarkRequest, SheetMarks } from '../../../../src/formats/xlsx/mark/model.ts';
import { openArchive } from '../../../../src/formats/xlsx/read/archive.ts';
import { readWorkbook } from '../../../../src/formats/xlsx/read/index.ts';
import { DEFAULT_LIMITS } from '../../../../src/formats/xlsx/read/limits.ts';
import { writeZip } from '../../../../src/formats/zip.ts';
import type { Sheet } from '../../../../src/model/sheet.ts';

export const ERROR = 'FFFF7C80';
export const WARNING = 'FFFFE699';

export function sheetsOf(bytes: Uint8Array, file = '5月.xlsx'): readonly Sheet[] {
  const { workbook } = readWorkbook(bytes, { file });
  if (workbook === null) throw new Error('the workbook cannot be opened');
  return workbook.sheets;
}

/** Everything that a sheet holds: name, merges, and every cell with kind, value, format and whether it is a formula. */
export function contentsOf({ name, visibility, merges, hiddenRows, rows }: Sheet): unknown {
  return { name, visibility, merges, hiddenRows, cells: [...rows()].flatMap(({ cells }) => cells) };
}

export function listed(finding: Partial<ListedFinding> = {}): ListedFinding {
  return {
    level: 'error',
    word: '错误',
    sheet: 'Sheet1',
    cell: 'B2',
    heading: '完成',
    message: '“x”不是数字。',
    code: 'VALUE-001',
    ...finding,
  };
}

export function marksOn(sheet: string, marks: Partial<SheetMarks> = {}): SheetMarks {
  return { sheet, cells: [], headings: [], messages: new Map(), filter: null, ...marks };
}

export function request(...sheets: readonly SheetMarks[]): MarkRequest {
  return { file: '5月.xlsx', guide: ['5月.xlsx：共1处错误。'], findings: [listed()], sheets };
}

export async function mark(bytes: Uint8Array, asked: MarkRequest): Promise<Uint8Array> {
  const marked = markWorkbook(bytes, asked, '2023-06-05');
  if (marked === null) throw new Error('the workbook was not marked');
  return marked;
}

/** The marked copy as another program reads it. */
export async function openElsewhere(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

export function sheetIn(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A workbook made by another program. */
export async function made(
  change: (workbook: ExcelJS.Workbook) => void | Promise<void>,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  await change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

export function noteText(cell: ExcelJS.Cell): string {
  const { note } = cell;
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
}

/** Colour a cell is filled with; empty for none. */
export function shade({ fill }: ExcelJS.Cell): string {
  return fill?.type === 'pattern' && fill.pattern === 'solid' ? (fill.fgColor?.argb ?? '') : '';
}

/** Marks at a cell that is there, one that is not, and one in a row below all others; texts in the new column. */
export function someMarks(bytes: Uint8Array): ReturnType<typeof marksOn>[] {
  return sheetsOf(bytes).map(({ name, used }) => {
    const { top, left, bottom, right } = used ?? { top: 1, left: 1, bottom: 1, right: 1 };
    return marksOn(name, {
      cells: [
        { row: top, column: left, level: 'error', note: '错误：第一格' },
        { row: bottom, column: right, level: 'warning', note: '警告：最后一格' },
        { row: bottom + 2, column: left, level: 'error', note: '错误：空格' },
      ],
      headings: [top],
      messages: new Map([[bottom, '两处不对']]),
      filter: { top, left, bottom, right },
    });
  });
}

/** One table with a title, three columns and a total, made by another program. */
export const plainTable = () =>
  made((workbook) => {
    const sheet = workbook.addWorksheet('报表');
    sheet.addRows([['标题'], ['单位', '任务', '完成'], ['市档案馆', 2, 'x'], ['市科协', 3, 1]]);
    sheet.mergeCells('A1:C1');
    sheet.getColumn(2).width = 17;
    sheet.getCell('B3').numFmt = '0.00';
    sheet.getCell('C3').font = { bold: true };
  });

/** The package with every part changed as text. */
export function rewritten(bytes: Uint8Array, change: (xml: string) => string): Uint8Array {
  const archive = openArchive(Buffer.from(bytes), '', DEFAULT_LIMITS);
  const parts = archive.names.map((name) => ({
    name,
    content: Buffer.from(change(archive.part(name)?.toString('utf8') ?? ''), 'utf8'),
  }));
  return writeZip(parts);
}

/** The same package with every tag of its sheets under a prefix, as some programs write them. */
export const withPrefixes = (bytes: Uint8Array) =>
  rewritten(bytes, (xml) =>
    xml.includes('<worksheet')
      ? xml
          .replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2')
          .replaceAll('<x:?', '<?')
          .replace('xmlns=', 'xmlns:x=')
      : xml,
  );
