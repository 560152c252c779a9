import type { Decimal } from '../core/decimal.ts';
import { withoutHidden } from '../core/hidden-characters.ts';
import type { Range } from '../core/place.ts';
import type { Metadata } from './metadata.ts';
import type { LeftOut, Visibility } from './sheet.ts';

/**
 * A workbook to be written, as plain data that tests can read. Documents and templates are made as this model;
 * src/formats/xlsx/write turns it into bytes, the same bytes for the same model.
 */
export interface WorkbookModel {
  readonly title: string;
  readonly sheets: readonly SheetModel[];
  /** Day of the run (ISO), the only date that goes into the file's properties. */
  readonly date: string;
  /** Written as custom document properties `dayie.<name>`; marks the file as dayie's own. */
  readonly metadata: Metadata;
}

/** How a cell looks; the writer has one concrete style for each. */
export type CellStyle =
  | 'title'
  /** 单位：亿元, 截至2023年5月31日. */
  | 'caption'
  | 'header'
  | 'text'
  | 'text-centre'
  | 'wrapped'
  /** One line beside the table, however long: where a row's figures come from. */
  | 'aside'
  | 'integer'
  /** As many decimals as the figure has. */
  | 'number'
  /** Two decimals. */
  | 'decimal'
  /** Two decimals and a percent sign after a figure that is already in percent (87.50%). */
  | 'percent'
  /** Two decimals with sign: a gap in 百分点. */
  | 'signed'
  | 'total'
  | 'note'
  | 'light-green'
  | 'light-yellow'
  | 'light-red'
  /** Entry cell of a template, unlocked. */
  | 'entry'
  /** Entry cell for digits that are text (codes, phone numbers), unlocked, format @. */
  | 'entry-text'
  /** Entry cell for a figure, unlocked, centred. */
  | 'entry-figure'
  /** Line to be signed under a form, unlocked, without a box. */
  | 'signature'
  /** Given cell of a template, locked. */
  | 'given'
  /** The same for words, left-aligned. */
  | 'given-text'
  | 'fault'
  | 'warned'
  | 'link';

export interface CellModel {
  readonly value: string | number | Decimal | null;
  /** Without `=`; `value` is then its cached result. */
  readonly formula?: string;
  /** Nobody has worked the formula out: there is no cached result. */
  readonly unresolved?: true;
  /** Text that stands struck out, or raised, after a text and is no part of it. */
  readonly beside?: LeftOut;
  readonly style: CellStyle;
  /** A number format in place of the style's own: other decimals, a word before the figure. */
  readonly format?: string;
  /** A note (批注) on the cell. */
  readonly note?: string;
  /** `#'sheet'!A1`: a place in the workbook. */
  readonly link?: string;
}

export interface RowModel {
  readonly cells: readonly (CellModel | null)[];
  /** Points; absent: by content. */
  readonly height?: number;
  /** Points at the least, where the height goes by content. */
  readonly leastHeight?: number;
  readonly hidden?: boolean;
}

export interface ValidationModel {
  readonly range: Range;
  readonly rule:
    | { readonly type: 'list'; readonly source: string }
    | { readonly type: 'decimal' | 'whole'; readonly min?: string; readonly max?: string }
    | { readonly type: 'date' }
    | { readonly type: 'text-length'; readonly max: number }
    /** True for what may stand; written for the range's top left cell, without `=`. */
    | { readonly type: 'formula'; readonly formula: string }
    /** No rule: the prompt alone is shown. */
    | { readonly type: 'any' };
  readonly promptTitle?: string;
  readonly prompt?: string;
  readonly errorTitle?: string;
  readonly error?: string;
  /** warning: an unlisted value may be kept; stop: it may not. */
  readonly strictness: 'stop' | 'warning';
}

export interface SheetModel {
  /** As `sheetName` makes it; two sheets of a workbook must differ. */
  readonly name: string;
  readonly visibility?: Visibility;
  /** Widths in characters, from column A. */
  readonly widths: readonly number[];
  /** From row 1; null for an empty row. */
  readonly rows: readonly (RowModel | null)[];
  readonly merges: readonly Range[];
  /** Rows and columns that stay when scrolling. */
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly print: {
    readonly orientation: 'portrait' | 'landscape';
    /** Header rows repeated on every page, first and last. */
    readonly repeatRows?: readonly [number, number];
    /** Columns that are printed, from A; all where nothing is said. */
    readonly columns?: number;
    /** Columns repeated on every page, first and last, where the sheet is more than one page wide. */
    readonly repeatColumns?: readonly [number, number];
    /** A4 where nothing is said. */
    readonly paper?: 'A4' | 'A3';
    /** Fitted to one page in both directions, not only to its width. */
    readonly onePage?: boolean;
    /** Columns after which a new page begins; without them the sheet is fitted to one page's width. */
    readonly columnBreaks?: readonly number[];
    /** Rows after which a new page begins. */
    readonly rowBreaks?: readonly number[];
    /** Percent of full size, for a sheet with column breaks. */
    readonly scale?: number;
  };
  /** Cells holding 绿, 黄 or 红, shaded by the word that stands there. */
  readonly lights?: readonly Range[];
  readonly filter?: Range;
  readonly validations?: readonly ValidationModel[];
  /** Sheet protection without a password: entry cells are unlocked, the rest locked. */
  readonly locked?: boolean;
}

/**
 * Sheets beside the tables in dayie's own forms and collected workbooks: the guide, the entries of dropdowns, the roll-call
 * and the sources. Reading passes them over in a workbook that dayie wrote.
 */
export const BESIDE_SHEETS = {
  guide: '填表说明',
  lists: '选项',
  rollCall: '报送情况',
  sources: '数据来源',
} as const;

/** Excel's limit on sheet names. */
const LONGEST_NAME = 31;

/**
 * A name Excel takes for a sheet: none of `[]:*?/\\`, no quote at either end, not empty, at most 31 characters. Where a taken
 * name (whatever its case) is given, it gets a number: `一类乡镇 (2)`.
 */
export function sheetName(name: string, taken: readonly string[] = []): string {
  const clean = withoutHidden(name.replace(/\p{Cc}/gu, ' '))
    .replace(/[[\]:*?/\\]/gu, ' ')
    .replace(/^[\s']+|(?<![\s'])[\s']+$/g, '')
    .slice(0, LONGEST_NAME);
  const base = clean === '' ? '表' : clean;
  const used = new Set(taken.map((other) => other.toLowerCase()));
  let found = base;
  for (let number = 2; used.has(found.toLowerCase()); number += 1) {
    const suffix = ` (${number})`;
    found = base.slice(0, LONGEST_NAME - suffix.length) + suffix;
  }
  return found;
}

/** A sheet's name as formulas write it: `'评分·市直部门'!`. */
export function sheetReference(name: string): string {
  return `'${name.replaceAll("'", "''")}'!`;
}
