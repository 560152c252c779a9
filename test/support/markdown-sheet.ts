import { columnLetters, contains, type Range } from '../../src/core/place.ts';
import type { Cell, CellKind, FormatKind, Sheet, SheetRow, Visibility } from '../../src/model/sheet.ts';

export interface MarkdownOptions {
  readonly name?: string;
  readonly visibility?: Visibility;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/**
 * A sheet written as a Markdown table: every line of the table is a row of the sheet from row 1, every field a cell from column A.
 * A dashed line (`|---|---|`) is only for the eye. A field holds
 * - nothing: no cell; `<`: merged into the cell at its left; `^`: merged into the cell above it;
 * - `12.5`: a number; `'12.5`: the same as text; `12.5%`: a number with a percent format; `=12.5`: a formula's result;
 * - `=?`: a formula without a result; `~~1~~3`: 3 with a 1 before it that is struck out;
 * - `2023-05-31`: a date; `#REF!`: an error; `TRUE`: a boolean; anything else: text, `\n` for a line break.
 */
export function sheetFromMarkdown(markdown: string, options: MarkdownOptions = {}): Sheet {
  const fields = markdown
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.startsWith('|') && !/^\|(\s*:?-{2,}:?\s*\|)+$/.test(line))
    .map((line) =>
      line
        .replace(/^\||\|$/g, '')
        .split('|')
        .map((field) => field.trim()),
    );
  const merges = mergesOf(fields);
  const rows = fields.flatMap((row, index): SheetRow[] => {
    const cells = row.flatMap((field, column) => toCell(field, index + 1, column + 1));
    const hidden = options.hiddenRows?.includes(index + 1) ?? false;
    return cells.length === 0 ? [] : [{ number: index + 1, hidden, cells }];
  });
  return assemble(rows, merges, options);
}

function assemble(rows: readonly SheetRow[], merges: readonly Range[], options: MarkdownOptions): Sheet {
  const cells = rows.flatMap((row) => row.cells);
  const index = new Map(cells.map((cell) => [`${columnLetters(cell.column)}${cell.row}`, cell]));
  const used =
    cells.length === 0
      ? null
      : {
          top: Math.min(...cells.map(({ row }) => row)),
          left: Math.min(...cells.map(({ column }) => column)),
          bottom: Math.max(...cells.map(({ row }) => row)),
          right: Math.max(...cells.map(({ column }) => column)),
        };
  return {
    name: options.name ?? 'Sheet1',
    position: 1,
    visibility: options.visibility ?? 'visible',
    used,
    merges,
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
    cellCount: cells.length,
    leavesOut: cells.some(({ leftOut }) => leftOut !== undefined),
    rows: () => rows,
    cell: (row, column) => index.get(`${columnLetters(column)}${row}`),
    mergeAt: (row, column) => merges.find((merge) => contains(merge, row, column)),
  };
}

/** Each cell that is no `<` or `^` is a master; its merge reaches over the `<` beside it and the `^` under it. */
function mergesOf(fields: readonly (readonly string[])[]): readonly Range[] {
  const merges: Range[] = [];
  fields.forEach((row, top) => {
    row.forEach((field, left) => {
      if (field === '<' || field === '^') return;
      let right = left;
      while (row[right + 1] === '<') right += 1;
      let bottom = top;
      while (fields[bottom + 1]?.[left] === '^') bottom += 1;
      if (right > left || bottom > top)
        merges.push({ top: top + 1, left: left + 1, bottom: bottom + 1, right: right + 1 });
    });
  });
  return merges;
}

const ERRORS = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/;

function toCell(field: string, row: number, column: number): Cell[] {
  if (field === '' || field === '<' || field === '^') return [];
  const cell = (
    kind: CellKind,
    value: string,
    format: FormatKind = 'general',
    formatCode = 'General',
  ): Cell[] => [{ row, column, kind, value, format, formatCode, formula: field.startsWith('=') }];
  if (field === '=?') return cell('unresolved', '');
  const [, struck, left = ''] = /^~~(.+)~~(.*)$/.exec(field) ?? [];
  if (struck !== undefined)
    return toCell(left === '' ? "'" : left, row, column).map((kept) => ({
      ...kept,
      leftOut: { struck, raised: '' },
    }));
  const bare = field.replace(/^=/, '');
  if (/^-?\d+(\.\d+)?$/.test(bare)) return cell('number', bare);
  if (/^-?\d+(\.\d+)?%$/.test(bare))
    return cell('number', String(Number(bare.slice(0, -1)) / 100), 'percent', '0.00%');
  if (/^\d{4}-\d{2}-\d{2}$/.test(bare)) return cell('date', bare, 'date', 'yyyy/m/d');
  if (ERRORS.test(bare)) return cell('error', bare);
  if (bare === 'TRUE' || bare === 'FALSE') return cell('boolean', bare);
  return cell('text', bare.replace(/^'/, '').replaceAll('\\n', '\n'));
}
