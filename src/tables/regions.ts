import { a1 } from '../core/place.ts';
import type { Sheet, SheetRow } from '../model/sheet.ts';
import type { ParsedText } from '../model/table.ts';
import { periodsIn } from '../values/period-text.ts';
import { placeOf, type TableContext } from './context.ts';
import type { FoundHeader } from './find-headers.ts';
import { type Header, sameHeader } from './header.ts';
import { isNote, isSignature } from './row-class.ts';

/** One table's stretch of a sheet: its header, the rows under it, and the texts over it. */
export interface Region {
  readonly header: Header;
  readonly rivals: readonly Header[];
  /** Row of its title, or of the header where nothing stands over it. */
  readonly top: number;
  /** Rows under the header, the repeated headers left out. */
  readonly rows: readonly SheetRow[];
  /** First rows after a repeated header: a group may go on there. */
  readonly resumesAt: ReadonlySet<number>;
  readonly title: ParsedText | null;
  readonly captions: readonly ParsedText[];
}

/** Divides a sheet by its headers. A header repeated with the same columns goes on with the table above it. */
export function divide(
  sheet: Sheet,
  found: readonly FoundHeader[],
  context: TableContext,
): readonly Region[] {
  const rows = [...sheet.rows()];
  const regions: Region[] = [];
  let index = 0;
  while (index < found.length) {
    const first = found[index];
    if (first === undefined) break;
    const repeats: Header[] = [];
    let next = found[index + 1];
    while (
      next !== undefined &&
      sameHeader(first.header, next.header) &&
      !hasTitle(sheet, rows, next.header, context)
    ) {
      repeats.push(next.header);
      index += 1;
      next = found[index + 1];
    }
    const before = found[index - repeats.length - 1]?.header;
    const top = above(sheet, rows, first.header, before === undefined ? 0 : before.top + before.height - 1);
    const end =
      next === undefined
        ? Number.POSITIVE_INFINITY
        : (above(sheet, rows, next.header, first.header.top)[0]?.number ?? next.header.top);
    const inHeader = (row: number): boolean =>
      [first.header, ...repeats].some((header) => row >= header.top && row < header.top + header.height);
    regions.push({
      header: first.header,
      rivals: first.rivals,
      top: top[0]?.number ?? first.header.top,
      rows: rows.filter((row) => row.number > first.header.top && row.number < end && !inHeader(row.number)),
      resumesAt: new Set(repeats.map((header) => header.top + header.height)),
      ...preamble(sheet, top, context),
    });
    index += 1;
  }
  return regions;
}

/**
 * Rows of few words directly over a header: its title, captions and 附件N, not the notes of the table before, nor the last
 * rows of a group that is merged down to the end of its page. Lines such as 填报单位：… and 制表：… belong to the title over
 * them; without one they are the end of the table before.
 */
function above(sheet: Sheet, rows: readonly SheetRow[], header: Header, after: number): readonly SheetRow[] {
  const lines: SheetRow[] = [];
  for (let index = rows.findIndex((row) => row.number >= header.top) - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || row.number <= after) break;
    if (!isCaptionLine(row)) {
      if (row.cells.length > 2) break;
      if (row.cells.some(({ kind, value }) => kind === 'number' || /^\d+$/.test(value.trim()))) break;
      // Nothing stands over the first table whose note this could be.
      if (after > 0 && row.cells.some(({ value }) => isNote(value))) break;
    }
    if (insideGroup(sheet, row, header)) break;
    lines.unshift(row);
  }
  const before = rows[rows.findIndex((row) => row.number >= (lines[0]?.number ?? header.top)) - 1];
  return after === 0 ? lines : withoutSignatures(lines, before?.number ?? 0);
}

/** What stands under the signatures of the table before, which end in a blank row or directly follow its last row (`before`). */
function withoutSignatures(lines: readonly SheetRow[], before: number): readonly SheetRow[] {
  const parted = lines.findLastIndex((row, index) => {
    const next = lines[index + 1];
    return isSigned(row) && next !== undefined && next.number > row.number + 1;
  });
  const rest = lines.slice(parted + 1);
  const [first] = rest;
  if (parted >= 0 || (first !== undefined && first.number > before + 1)) return rest;
  const own = rest.findIndex((row) => !isSigned(row));
  return own < 0 ? [] : rest.slice(own);
}

function isSigned({ cells }: SheetRow): boolean {
  const [first] = cells;
  return first !== undefined && first.kind === 'text' && isSignature(first.value);
}

/** 填报单位：市教育局　填报人：李××, 单位：万元　截至5月底, however many cells it is written in. */
function isCaptionLine(row: SheetRow): boolean {
  const [first] = row.cells;
  return (
    isSigned(row) ||
    (first?.kind === 'text' && /^\s{0,9}[（(]?(?:计量|金额)?单位\s{0,9}[:：]/u.test(first.value))
  );
}

/** A cell merged down in one column is a group; a title merged over two rows goes across. */
function insideGroup(sheet: Sheet, row: SheetRow, { left, right }: Header): boolean {
  for (let column = left; column <= right; column += 1) {
    const merge = sheet.mergeAt(row.number, column);
    if (merge !== undefined && merge.bottom > merge.top && merge.left === merge.right) return true;
  }
  return false;
}

/** A second table of the same form under a title of its own is not a page's repeated header. */
function hasTitle(sheet: Sheet, rows: readonly SheetRow[], header: Header, context: TableContext): boolean {
  return preamble(sheet, above(sheet, rows, header, 0).slice(-3), context).title !== null;
}

const CAPTION = /单位\s*[:：]|^\s*[（(]?(截至|截止|填报|时间|日期|报送)/u;

/** What stands over a table: its title, and lines such as 单位：万元. */
export function preamble(
  sheet: Sheet,
  lines: readonly SheetRow[],
  context: TableContext,
): { readonly title: ParsedText | null; readonly captions: readonly ParsedText[] } {
  const texts = lines.flatMap((row) => captionTexts(sheet, row, context));
  const lead = texts.filter(({ text }) => !/^附(件|表)\s*(?:\d+\s*)?[:：]?$/u.test(text));
  const titles = lead.filter(
    ({ text }) => !CAPTION.test(text) && !isNote(text) && /\p{Script=Han}/u.test(text),
  );
  const title =
    titles.find(({ text }) =>
      /表|情况|清单|安排|计划|任务|名录|规则|信息|指标|奖惩|进展|进度|台账|监测|统计/u.test(text),
    ) ??
    titles.find(({ text }) => periodsIn(text).length === 0) ??
    null;
  // What a note over a table speaks of (每月报送至12月) is not what the table is about.
  return {
    title,
    captions: lead.filter((text) => text !== title && (!isNote(text.text) || isSignature(text.text))),
  };
}

/** The texts of a line over a table; a label in a cell of its own (填报单位：) is put before what the next cell says. */
function captionTexts(sheet: Sheet, { cells }: SheetRow, context: TableContext): readonly ParsedText[] {
  const texts: ParsedText[] = [];
  let label: ParsedText | null = null;
  for (const { kind, value, row, column } of cells) {
    if (kind !== 'text' && kind !== 'date') continue;
    const own: ParsedText = { text: value.trim(), at: placeOf(context, sheet, a1(row, column)) };
    const last: ParsedText = label === null ? own : { text: `${label.text}${own.text}`, at: label.at };
    if (label !== null) texts.pop();
    texts.push(last);
    label = label === null && /[:：]$/u.test(own.text) ? own : null;
  }
  return texts;
}
