import type { Sheet, SheetRow } from '../model/sheet.ts';
import { isBlank } from '../values/marks.ts';
import { standardUnit } from '../values/measure-unit.ts';
import type { BoundHeading } from './bound-heading.ts';
import type { Header } from './header.ts';

/** Rows directly under a header that are looked at: a line of measure units and one of column numbers, in either order. */
const MOST_LINES = 2;
/** Longer texts number no column. */
const LONGEST_NUMBER = 24;

/** 栏次 and the like, over the numbers of the columns or over their units. */
const LABEL = /^(?:栏次|栏目|栏号|列次|列号|序号|行次|项次|代码|编号|计量单位|单位|量纲|-|—|－|\/|×)[:：]?$/u;
const LETTER = /^(?:[甲乙丙丁戊己庚辛壬癸]|[A-Z])[栏列]?$/u;
/** 3, (3), ③, 3栏, 第3栏, and 3=1+2 or 4=2÷1×100% for a column that is worked out. */
const NUMBER =
  /^(?:第?[(（[]?(\d{1,2})[)）\]]?[栏列]?|([①-⑳]))(?:\s?[=＝][\d+\-*/×÷%()（）=＝<>≥≤.栏列\s]{1,20})?$/u;

/**
 * The header with the rows under it that are still its own: the numbers of the columns (栏次: 甲 乙 1 2 3) and their measure units. No unit is
 * named so and no figure stands in them.
 */
export function withTail(sheet: Sheet, header: Header): Header {
  let whole = header;
  for (let line = 0; line < MOST_LINES; line += 1) {
    const below = rowAt(sheet, whole.top + whole.height, whole);
    if (below === null) break;
    if (
      isNumbering(
        below.cells.map(({ value }) => value.trim()),
        whole.headings.length,
      )
    ) {
      whole = { ...whole, height: whole.height + 1 };
      continue;
    }
    const units = unitsIn(below);
    if (units === null) break;
    whole = { ...whole, height: whole.height + 1, headings: whole.headings.map((one) => inUnit(one, units)) };
  }
  return whole;
}

function rowAt(sheet: Sheet, number: number, { left, right }: Header): SheetRow | null {
  const cells = [];
  for (let column = left; column <= right; column += 1) {
    const merge = sheet.mergeAt(number, column);
    if (merge !== undefined && merge.bottom > merge.top) return null;
    const cell = sheet.cell(number, column);
    if (cell !== undefined && !isBlank(cell.value)) cells.push(cell);
  }
  return cells.length < 2 ? null : { number, hidden: false, cells };
}

/** Letters first, then numbers from 1 upwards, over most of the columns. */
function isNumbering(texts: readonly string[], columns: number): boolean {
  if (texts.some((text) => text.length > LONGEST_NUMBER) || texts.length * 3 < columns * 2) return false;
  const numbers: number[] = [];
  let letters = 0;
  for (const text of texts) {
    const number = numberIn(text);
    if (number !== null) numbers.push(number);
    else if (LETTER.test(text) && numbers.length === 0) letters += 1;
    else if (LETTER.test(text) || !LABEL.test(text)) return false;
  }
  // A, B, C … by themselves number the columns too.
  if (numbers.length === 0) return letters > 2;
  const [first = 0] = numbers;
  const rising = numbers.every((number, index) => number === first + index);
  return rising && first <= 1 + letters && numbers.length + letters > 2;
}

function numberIn(text: string): number | null {
  const [, digits, ring] = NUMBER.exec(text) ?? [];
  if (digits !== undefined) return Number(digits);
  return ring === undefined ? null : ring.charCodeAt(0) - '①'.charCodeAt(0) + 1;
}

/** The measure units by column; null where anything else stands in the row. */
function unitsIn({ cells }: SheetRow): ReadonlyMap<number, string> | null {
  const units = new Map<number, string>();
  for (const { value, column, kind } of cells) {
    if (kind !== 'text' || value.length > LONGEST_NUMBER) return null;
    const text = value.trim();
    const unit = standardUnit(text.replace(/^[(（【[]|[)）】\]]$/gu, ''));
    if (unit !== null) units.set(column, unit);
    else if (!LABEL.test(text)) return null;
  }
  return units.size === 0 ? null : units;
}

function inUnit(heading: BoundHeading, units: ReadonlyMap<number, string>): BoundHeading {
  const unit = units.get(heading.column);
  if (unit === undefined) return heading;
  const { match } = heading;
  return {
    ...heading,
    levels: [...heading.levels, `（${unit}）`],
    match: match === null ? null : { ...match, unit },
  };
}
