import { parse } from 'csv-parse/sync';
import { finding } from '../diagnostics/finding.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import type { ReadWorkbook } from './xlsx/read/index.ts';
import type { Limits } from './xlsx/read/limits.ts';
import { Refusal } from './xlsx/read/refusal.ts';
import { rowsSheet } from './xlsx/read/rows-sheet.ts';
import { utf16 } from './xlsx/read/sniff.ts';
import { megabytes, tooLarge } from './xlsx/read/too-large.ts';

/**
 * A CSV file as a workbook of one sheet. UTF-8 with or without BOM, UTF-16 with one, otherwise GB18030, as Excel in China
 * writes it.
 *
 * @throws Refusal beyond the limits.
 */
export function readCsv(bytes: Buffer, file: string, limits: Limits): ReadWorkbook {
  if (bytes.length > limits.partBytes)
    throw tooLarge(file, 'file', megabytes(bytes.length), megabytes(limits.partBytes));
  let records: string[][];
  let cells = 0;
  const counted = (record: string[]): string[] => {
    cells += record.length;
    if (cells > limits.cells) throw tooLarge(file, 'cells', `> ${limits.cells}`, limits.cells);
    return record;
  };
  try {
    records = parse(decode(bytes), {
      relax_column_count: true,
      skip_empty_lines: false,
      bom: true,
      on_record: counted,
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    return { workbook: null, findings: [finding('READ-015', { file }, { line })] };
  }
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.csv$/i, '');
  return {
    workbook: { sheets: [csvSheet(name, records)], properties: () => ({}), metadata: {} },
    findings: [],
  };
}

function decode(bytes: Buffer): string {
  const wide = utf16(bytes);
  if (wide !== null) return wide;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)$/;

function csvSheet(name: string, records: readonly (readonly string[])[]): Sheet {
  const rows: SheetRow[] = records
    .map((record, index) => ({
      number: index + 1,
      hidden: false,
      cells: record.flatMap((value, column) => (value === '' ? [] : [csvCell(index + 1, column + 1, value)])),
    }))
    .filter(({ cells }) => cells.length > 0);
  return rowsSheet(
    {
      name,
      position: 1,
      visibility: 'visible',
      merges: [],
      hiddenColumns: [],
      mergeAt: () => undefined,
    },
    rows,
  );
}

/** A figure in a CSV file is a figure: the format has no other way to say so. */
function csvCell(row: number, column: number, value: string): Cell {
  const kind = NUMBER.test(value) ? 'number' : 'text';
  return { row, column, kind, value, format: 'general', formatCode: 'General', formula: false };
}
