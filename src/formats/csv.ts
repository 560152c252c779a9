import { parse } from 'csv-parse/sync';
import { finding } from '../diagnostics/finding.ts';
import type { Cell, ReadWorkbook, Sheet, SheetRow } from '../model/sheet.ts';
import { csvText, withoutGuard } from './csv-text.ts';
import type { Limits } from './xlsx/read/limits.ts';
import { Refusal } from './xlsx/read/refusal.ts';
import { rowsSheet } from './xlsx/read/rows-sheet.ts';
import { utf16 } from './xlsx/read/sniff.ts';
import { megabytes, tooLarge } from './xlsx/read/too-large.ts';

/**
 * A CSV file as a workbook of one sheet, whatever parts its fields. UTF-8 with or without BOM, UTF-16, otherwise GB18030, as
 * Excel in China writes it.
 *
 * @throws Refusal beyond the limits.
 */
export function readCsv(bytes: Buffer, file: string, limits: Limits): ReadWorkbook {
  if (bytes.length > limits.partBytes)
    throw tooLarge(file, 'file', megabytes(bytes.length), megabytes(limits.partBytes));
  const { text, delimiter, skipped } = csvText(decode(bytes));
  let records: string[][];
  let cells = 0;
  const counted = (record: string[]): string[] => {
    cells += record.length;
    if (cells > limits.cells) throw tooLarge(file, 'cells', `> ${limits.cells}`, limits.cells);
    return record;
  };
  try {
    records = parse(text, {
      delimiter,
      relax_column_count: true,
      // A guard puts quotes behind its equals sign.
      relax_quotes: text.includes('="'),
      skip_empty_lines: false,
      on_record: counted,
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const line = typeof error === 'object' && error !== null && 'lines' in error ? Number(error.lines) : 1;
    return { workbook: null, findings: [finding('READ-015', { file }, { line: line + skipped })] };
  }
  const name = file.slice(file.lastIndexOf('/') + 1).replace(/\.csv$/i, '');
  return {
    workbook: {
      sheets: [csvSheet(name, records, skipped)],
      properties: () => ({}),
      modified: () => undefined,
      metadata: {},
    },
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

const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;

function csvSheet(name: string, records: readonly (readonly string[])[], skipped: number): Sheet {
  const rows: SheetRow[] = records
    .map((record, index) => ({
      number: index + 1 + skipped,
      hidden: false,
      cells: record.map(withoutGuard).flatMap((value, column) => {
        return value === '' ? [] : [csvCell(index + 1 + skipped, column + 1, value)];
      }),
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
      leavesOut: false,
    },
    rows,
  );
}

/** A figure in a CSV file is a figure: the format has no other way to say so. */
function csvCell(row: number, column: number, value: string): Cell {
  const kind = NUMBER.test(value) ? 'number' : 'text';
  return { row, column, kind, value, format: 'general', formatCode: 'General', formula: false };
}
