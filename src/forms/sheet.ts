import stringWidth from 'string-width';
import type { CellMeta, TableDefinition } from '../../schemas/define-table.ts';
import type { Range } from '../core/place.ts';
import { linesIn, textWidth } from '../core/text-width.ts';
import type { CellModel, CellStyle, RowModel, SheetModel, ValidationModel } from '../model/workbook-model.ts';
import type { ChoiceLists } from './choices.ts';
import { entryRule } from './entry-rules.ts';
import { headerDepth, stackedHeader } from './header.ts';
import type { Fill, TemplateColumn, TemplateRequest, TemplateRow, TemplateTable } from './model.ts';
import type { Titles } from './titles.ts';

/** Width in characters that still prints legibly on one page across, and what a page of a wider sheet holds. */
const ONE_PAGE = 180;
const PAGE = 158;
const WIDE_SCALE = 71;
/** What a column takes besides its characters. */
const COLUMN_MARGIN = 0.7;
const PORTRAIT = 92;
const TITLE_HEIGHT = 40;
const ENTRY_HEIGHT = 22;
const SIGNATURE_HEIGHT = 30;
/** Points of a further line of a row, what a row has besides, and the most that programs take. */
const LINE_HEIGHT = 16;
const PADDING = 6;
const MOST_HEIGHT = 409;
/** Narrower columns of words are hard to read. */
const LEAST_WIDTH = 12;
/** Most that columns in sight all the time may take. */
const MOST_STAYING = 60;
/** Most characters between two labels of the line to sign, and the share of a line that characters may take. */
const WIDEST_GAP = 6;
const LINE_SHARE = 0.85;

/** First row under the headings. */
export function firstRow(columns: readonly TemplateColumn[], titles: Titles): number {
  return headerTop(titles) + headerDepth(columns);
}

function headerTop({ caption }: Titles): number {
  return caption === null ? 2 : 3;
}

/** What a sheet needs to be filled in: dropdowns, messages, a line to sign. */
export interface FormParts {
  readonly lists: ChoiceLists;
  readonly request: TemplateRequest;
}

/**
 * A table's sheet: title, headings, rows. As a form it also has its note and the line to sign, and is locked but for the entry
 * cells; without the parts of a form it is a record of what was reported.
 */
export function tableSheet(
  table: TemplateTable,
  definition: TableDefinition,
  titles: Titles,
  form: FormParts | null,
): SheetModel {
  const { rows, name } = table;
  const columns = onOnePage(table.columns);
  const right = columns.length;
  const top = firstRow(columns, titles);
  const end = top + rows.length;
  const width = columns.reduce((total, column) => total + column.width, 0);
  const stay = stayingColumns(columns, definition);
  const breaks = width > ONE_PAGE ? pageBreaks(columns, stay) : [];
  const header = stackedHeader(columns, headerTop(titles), breaks);
  // On a sheet of several pages' width, what runs across stays on the first page, beside the columns that are repeated.
  const left = breaks.length === 0 ? 1 : stay + 1;
  const across = (row: number, from = left): Range => ({
    top: row,
    bottom: row,
    left: from,
    right: breaks[0] ?? right,
  });
  // Centred over the printed page, unless it would reach into the columns that later pages repeat.
  const titleLeft = clearOf(titles.title, columns.slice(0, stay), columns.slice(0, breaks[0] ?? right))
    ? 1
    : left;
  const line = (value: string, style: CellStyle, height?: number, from = left): RowModel => ({
    cells: [...Array.from({ length: from - 1 }, () => null), { value, style }],
    ...(height === undefined ? {} : { height }),
  });
  return {
    name,
    widths: columns.map((column) => column.width),
    rows: [
      line(titles.title, 'title', TITLE_HEIGHT, titleLeft),
      ...(titles.caption === null ? [] : [line(titles.caption, 'caption')]),
      ...header.rows,
      ...rows.map((row) => rowModel(row, columns, form === null)),
      ...(form === null
        ? []
        : [
            line(noteOn(columns), 'note'),
            line(signature(form.request, lineWidth(columns, across(end))), 'signature', SIGNATURE_HEIGHT),
          ]),
    ],
    merges: [
      ...Array.from({ length: headerTop(titles) - 1 }, (_, index) =>
        across(index + 1, index === 0 ? titleLeft : left),
      ),
      ...header.merges,
      ...goingOn(rows, columns, top),
      ...(form === null ? [] : [across(end), across(end + 1)]),
    ],
    freeze: { rows: top - 1, columns: stay },
    print: {
      orientation: width <= PORTRAIT ? 'portrait' : 'landscape',
      repeatRows: [1, top - 1],
      ...(breaks.length === 0 ? {} : { columnBreaks: breaks, repeatColumns: [1, stay], scale: WIDE_SCALE }),
    },
    ...(form === null
      ? {}
      : {
          validations: columns.flatMap((column, index) => validations(column, index + 1, rows, top, form)),
          locked: true,
        }),
  };
}

/** Letters of a title are about twice as large as those of the cells. */
const TITLE_SCALE = 1.8;

function clearOf(
  title: string,
  repeated: readonly TemplateColumn[],
  page: readonly TemplateColumn[],
): boolean {
  const sum = (columns: readonly TemplateColumn[]): number =>
    columns.reduce((total, { width }) => total + width + COLUMN_MARGIN, 0);
  return sum(repeated) <= (sum(page) - stringWidth(title) * TITLE_SCALE) / 2;
}

/**
 * A table of words that is too wide for a page gets narrower columns and taller rows: what is to be filled in stays beside what it
 * is about. Measures go on over several pages instead, for their figures need their room.
 */
function onOnePage(columns: readonly TemplateColumn[]): readonly TemplateColumn[] {
  const width = columns.reduce((total, column) => total + column.width, 0);
  if (width <= ONE_PAGE || columns.some(({ part }) => part !== null)) return columns;
  const flexible = columns.filter((column) => column.width > LEAST_WIDTH);
  const room = flexible.reduce((total, column) => total + column.width - LEAST_WIDTH, 0);
  const share = Math.max(0, (room - (width - PAGE)) / room);
  return columns.map((column) =>
    column.width <= LEAST_WIDTH
      ? column
      : { ...column, width: Math.floor(LEAST_WIDTH + (column.width - LEAST_WIDTH) * share) },
  );
}

/** What is filled in where; “/” only where there are tasks. */
function noteOn(columns: readonly TemplateColumn[]): string {
  const noTask = columns.some(({ part }) => part !== null) ? '；“/”表示无此项任务' : '';
  return `注：白色单元格由填报单位填写，灰色单元格不用填${noTask}。各栏填法见“填表说明”。`;
}

/** 填报单位（盖章）：… 填表人：… to be written by hand or typed, with as much room between as the line has. */
function signature({ unit }: Pick<TemplateRequest, 'unit'>, width: number): string {
  const labels = [`填报单位（盖章）：${unit?.name ?? ''}`, '填表人：', '联系电话：', '填报日期：'];
  const gaps = unit === null ? labels.length + 1 : labels.length;
  const free = width - textWidth(labels.join(''));
  const gap = '　'.repeat(Math.max(1, Math.min(WIDEST_GAP, Math.floor(free / gaps / 2))));
  const [first = '', ...others] = labels;
  return [unit === null ? `${first}${gap}` : first, ...others].join(gap);
}

/** Characters that a line over some of the columns holds; Chinese ones take a little more than two columns. */
function lineWidth(columns: readonly TemplateColumn[], { left, right }: Range): number {
  const width = columns.slice(left - 1, right).reduce((total, column) => total + column.width, 0);
  return Math.floor(width * LINE_SHARE);
}

function rowModel(row: TemplateRow, columns: readonly TemplateColumn[], record: boolean): RowModel {
  const cells = columns.map(({ key, column }) => cellOf(row, row.fills.get(key), column.content, record));
  const lines = columns.map(({ key, width }) => {
    const fill = row.fills.get(key);
    if (fill?.kind !== 'given' || typeof fill.value !== 'string') return 1;
    return fill.value.split('\n').reduce((count, line) => count + linesIn(line, width - 1), 0);
  });
  const most = Math.max(1, ...lines);
  return { cells, height: Math.min(MOST_HEIGHT, most === 1 ? ENTRY_HEIGHT : most * LINE_HEIGHT + PADDING) };
}

function cellOf(row: TemplateRow, fill: Fill | undefined, content: CellMeta, record: boolean): CellModel {
  if (fill?.kind === 'entry') return { value: fill.value, ...entryStyle(content) };
  const style = row.class === 'total' ? 'total' : givenStyle(content, record);
  if (fill === undefined) return { value: null, style };
  if (fill.kind === 'given') return { value: fill.value, style };
  const format = fill.format === undefined ? {} : { format: fill.format };
  return { value: fill.value, formula: fill.formula, style, ...format };
}

/** Given cells of a form are shaded; in a record there is nothing to tell them from. */
function givenStyle(content: CellMeta, record: boolean): CellStyle {
  const left = LEFT_ALIGNED.includes(content.type);
  if (record) return left ? 'text' : 'number';
  return left ? 'given-text' : 'given';
}

const LEFT_ALIGNED: readonly CellMeta['type'][] = ['text', 'unit', 'enterprise', 'worded-target', 'deadline'];

/** Text format where digits are words: a phone number keeps its zero, 2023.10 its second digit. */
export function entryStyle(content: CellMeta): { readonly style: CellStyle; readonly format?: string } {
  switch (content.type) {
    case 'text':
    case 'enterprise':
    case 'deadline':
    case 'worded-target':
    case 'composite':
      return { style: 'entry-text' };
    case 'unit':
      return { style: 'entry' };
    case 'date':
      return { style: 'entry-figure', format: 'yyyy/m/d' };
    default:
      return { style: 'entry-figure' };
  }
}

/** Merges of values that go on from row to row. */
function goingOn(
  rows: readonly TemplateRow[],
  columns: readonly TemplateColumn[],
  top: number,
): readonly Range[] {
  return columns.flatMap(({ key }, index) => {
    const merges: Range[] = [];
    let start = 0;
    for (let at = 1; at <= rows.length; at += 1) {
      if (rows[at]?.goesOn.has(key) === true) continue;
      if (at - start > 1)
        merges.push({ top: top + start, bottom: top + at - 1, left: index + 1, right: index + 1 });
      start = at;
    }
    return merges;
  });
}

/** One rule for every run of entry cells in a column. */
function validations(
  column: TemplateColumn,
  at: number,
  rows: readonly TemplateRow[],
  top: number,
  { lists, request }: FormParts,
): readonly ValidationModel[] {
  const found: ValidationModel[] = [];
  let start: number | null = null;
  let open = false;
  for (let index = 0; index <= rows.length; index += 1) {
    const fill = rows[index]?.fills.get(column.key);
    const isEntry = fill?.kind === 'entry';
    if (start !== null && (!isEntry || fill.open !== open)) {
      const range = { top: top + start, bottom: top + index - 1, left: at, right: at };
      found.push(entryRule(column, range, open, lists, request));
      start = null;
    }
    if (isEntry && start === null) {
      start = index;
      open = fill.open;
    }
  }
  return found;
}

/**
 * Leading columns that name the row, so that they stay in sight: those before the first measure, or up to the key where that
 * leaves room for others.
 */
function stayingColumns(columns: readonly TemplateColumn[], { key }: TableDefinition): number {
  const measured = columns.findIndex(({ part }) => part !== null);
  if (measured > 0) return measured;
  const naming = columns.findLastIndex(({ column }) => key.includes(column.id)) + 1;
  const width = columns.slice(0, naming).reduce((total, column) => total + column.width, 0);
  if (naming > 0 && width <= MOST_STAYING) return naming;
  return columns[0]?.column.content.type === 'serial' ? Math.min(2, columns.length) : 1;
}

/** Page breaks between measures, never inside one. */
function pageBreaks(columns: readonly TemplateColumn[], repeated: number): readonly number[] {
  const fixed = columns.slice(0, repeated).reduce((total, { width }) => total + width + COLUMN_MARGIN, 0);
  const breaks: number[] = [];
  let used = fixed;
  for (let index = repeated; index < columns.length; ) {
    const id = columns[index]?.column.id;
    let end = index;
    let width = 0;
    while (end < columns.length && columns[end]?.column.id === id) {
      width += (columns[end]?.width ?? 0) + COLUMN_MARGIN;
      end += 1;
    }
    if (used + width > PAGE && used > fixed) {
      breaks.push(index);
      used = fixed;
    }
    used += width;
    index = end;
  }
  return breaks;
}
