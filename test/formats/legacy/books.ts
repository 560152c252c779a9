import { type BookType, read, set_cptable, type WorkBook, write } from '@e965/xlsx';
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

/** Chinese letters as the programs of the nineties wrote them, two bytes each. */
export function writesGbk(letters: string): void {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const letter = decoder.decode(Uint8Array.of(high, low));
      if (letters.includes(letter)) codes.set(letter, [high, low]);
    }
  set_cptable({
    utils: {
      decode: (_codepage: number, data: Iterable<number>) => decoder.decode(Uint8Array.from(data)),
      encode: (_codepage: number, text: string) =>
        Buffer.from([...text].flatMap((letter) => codes.get(letter) ?? [letter.charCodeAt(0)])),
    },
  });
}
