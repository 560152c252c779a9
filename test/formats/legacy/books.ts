import { type BookType, read, type WorkBook, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';

/** Formats that other programs save in, by the ending their files bear. */
export const FORMATS = {
  '.xls': 'biff8',
  '.xlsb': 'xlsb',
  '.ods': 'ods',
  '.fods': 'fods',
  '.xml': 'xlml',
} as const satisfies Record<string, BookType>;

/** An .xlsx in another format, its properties included. */
export function inFormat(xlsx: Uint8Array, bookType: BookType): Buffer {
  return written(read(xlsx, { type: 'buffer', cellStyles: true, cellNF: true, cellFormula: true }), bookType);
}

export function written(book: WorkBook, bookType: BookType): Buffer {
  return Buffer.from(write(book, { type: 'buffer', bookType, cellStyles: true }));
}

/** A workbook filled by hand, as .xlsx. */
export async function filled(fill: (book: ExcelJS.Workbook) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return Buffer.from(await book.xlsx.writeBuffer());
}

/**
 * A sheet as Excel 5 and 95 saved it in China: BIFF5 with two bytes a letter, in code page 936. The writer knows no such letters,
 * so that it writes as many of its own, which then give way to them.
 */
export async function ofExcel95(
  sheet: string,
  rows: readonly (readonly (string | number)[])[],
): Promise<Buffer> {
  const texts = [...new Set([sheet, ...rows.flat().filter((value) => typeof value === 'string')])];
  const standIns = new Map(texts.map((text, index) => [text, standIn(index, gbkOf(text).length)]));
  const written = (value: string | number): string | number =>
    typeof value === 'string' ? (standIns.get(value) ?? value) : value;
  const xlsx = await filled((book) => {
    book.addWorksheet(standIns.get(sheet) ?? sheet).addRows(rows.map((row) => row.map(written)));
  });
  let hex = inFormat(xlsx, 'biff5').toString('hex');
  for (const [text, letters] of standIns)
    hex = hex.replaceAll(Buffer.from(letters).toString('hex'), gbkOf(text).toString('hex'));
  // The record that names the code page: 1252, which gives way to 936.
  return Buffer.from(hex.replace('42000200e404', '42000200a803'), 'hex');
}

/** A text of so many letters that stands nowhere else. */
function standIn(index: number, length: number): string {
  return `Q${index.toString(36)}`.padEnd(length, 'QZ');
}

const DOUBLE_BYTES = new Map<string, readonly [number, number]>();

function gbkOf(text: string): Buffer {
  const decoder = new TextDecoder('gb18030');
  if (DOUBLE_BYTES.size === 0)
    for (let high = 0x81; high <= 0xfe; high += 1)
      for (let low = 0x40; low <= 0xfe; low += 1)
        DOUBLE_BYTES.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  return Buffer.from([...text].flatMap((letter) => DOUBLE_BYTES.get(letter) ?? [letter.charCodeAt(0)]));
}
