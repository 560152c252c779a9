import { a1 } from '../core/place.ts';
import type { Sheet, SheetRow } from '../model/sheet.ts';
import type { ParsedText } from '../model/table.ts';
import { periodsIn } from '../values/period-text.ts';
import { placeOf, type TableContext } from './context.ts';
import type { FoundHeader } from './find-headers.ts';
import { type Header, sameHeader } from './header.ts';
import { isNote } from './row-class.ts';

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
 * rows of a group that is merged down to the end of its page.
 */
function above(sheet: Sheet, rows: readonly SheetRow[], header: Header, after: number): readonly SheetRow[] {
  const lines: SheetRow[] = [];
  for (let index = rows.findIndex((row) => row.number >= header.top) - 1; index >= 0; index -= 1) {
    const row = rows[index];
    if (row === undefined || row.number <= after || row.cells.length > 2) break;
    if (row.cells.some(({ kind, value }) => kind === 'number' || /^\d+$/.test(value.trim()) || isNote(value)))
      break;
    if (insideGroup(sheet, row, header)) break;
    lines.unshift(row);
  }
  return lines;
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
  const texts = lines.flatMap((row) =>
    row.cells
      .filter(({ kind }) => kind === 'text' || kind === 'date')
      .map(
        (cell): ParsedText => ({
          text: cell.value.trim(),
          at: placeOf(context, sheet, a1(cell.row, cell.column)),
        }),
      ),
  );
  const lead = texts.filter(({ text }) => !/^附(件|表)\s*(?:\d+\s*)?[:：]?$/u.test(text));
  const titles = lead.filter(({ text }) => !CAPTION.test(text) && /\p{Script=Han}/u.test(text));
  const title =
    titles.find(({ text }) =>
      /表|情况|清单|安排|计划|任务|名录|规则|信息|指标|奖惩|进展|进度|台账|监测|统计/u.test(text),
    ) ??
    titles.find(({ text }) => periodsIn(text).length === 0) ??
    null;
  return { title, captions: lead.filter((text) => text !== title) };
}
