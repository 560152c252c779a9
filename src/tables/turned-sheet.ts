import { a1, parseA1, type Range } from '../core/place.ts';
import type { Cell, Sheet, SheetRow } from '../model/sheet.ts';
import type { MeasurePart } from '../model/table.ts';
import { isBlank } from '../values/marks.ts';
import { splitUnit } from '../values/measure-unit.ts';
import { measurePart } from './measure-words.ts';
import type { UprightForm, UprightIndicator, UprightPart } from './upright-form.ts';

const UNIT_HEADING = '责任单位';
/** A heading that says its part by a month (1—6月) is written so in the turned sheet. */
const WORDS: Readonly<Record<UprightPart['part'], string>> = {
  target: '任务',
  before: '上月累计',
  month: '本月',
  actual: '累计',
  rate: '完成率',
};

/** How an indicator stands in the turned sheet: with all its parts, as one column of figures, or as words nobody knows. */
export type Standing = 'measure' | 'figure' | 'unknown';

/** Where a cell of the turned sheet was taken from. */
interface Origin {
  readonly row: number;
  readonly column: number;
}

/**
 * The form as a table of one row under stacked headings, which is then read like any other. Every place in it is that of the sheet as it
 * lies there.
 */
export function turnedSheet(
  sheet: Sheet,
  { above, naming, parts, indicators, unit }: UprightForm,
  standing: (indicator: UprightIndicator) => Standing,
): Sheet {
  const cells = new Map<string, Cell>();
  const origins = new Map<string, Origin>();
  const merges: Range[] = [];
  const put = (row: number, column: number, from: Origin, cell?: Cell, value?: string): void => {
    origins.set(a1(row, column), from);
    if (cell !== undefined) cells.set(a1(row, column), { ...cell, row, column, value: value ?? cell.value });
  };
  above.forEach(({ cells: own }, index) => {
    for (const cell of own) put(index + 1, cell.column, cell, cell);
  });
  const top = above.length + 1;
  put(top, 1, naming, { ...naming, kind: 'text' }, UNIT_HEADING);
  origins.set(a1(top + 1, 1), naming);
  put(top + 2, 1, unit.cell, unit.name === '' ? undefined : { ...unit.cell, kind: 'text' }, unit.name);
  merges.push({ top, bottom: top + 1, left: 1, right: 1 });
  let column = 2;
  for (const indicator of indicators) {
    const { row, label, name } = indicator;
    const stands = standing(indicator);
    const own = stands === 'measure' ? parts : [onePart(sheet, row, parts)];
    const width = own.length;
    put(top, column, label, { ...label, kind: 'text' }, name);
    for (let beside = 0; beside < width; beside += 1) origins.set(a1(top, column + beside), label);
    if (width > 1) merges.push({ top, bottom: top, left: column, right: column + width - 1 });
    if (stands === 'figure') merges.push({ top, bottom: top + 1, left: column, right: column });
    own.forEach(({ heading, part }, index) => {
      if (stands !== 'figure')
        put(top + 1, column + index, heading, { ...heading, kind: 'text' }, wordsFor(heading, part));
      put(top + 2, column + index, { row, column: heading.column }, sheet.cell(row, heading.column));
    });
    column += width;
  }
  return asSheet(sheet, cells, origins, merges, { top: 1, left: 1, bottom: top + 2, right: column - 1 });
}

/** The one figure of a row that has no parts: its cumulative one, else whichever is filled in. */
function onePart(sheet: Sheet, row: number, parts: readonly UprightPart[]): UprightPart {
  const filled = ({ heading }: UprightPart): boolean =>
    !isBlank(sheet.cell(row, heading.column)?.value ?? '');
  const actual = parts.find(({ part }) => part === 'actual');
  const [first] = parts;
  const found = actual !== undefined && filled(actual) ? actual : (parts.find(filled) ?? actual ?? first);
  if (found === undefined) throw new RangeError('a form without parts is none');
  return found;
}

/** The form's own word where that alone says the part. */
function wordsFor({ value }: Cell, part: MeasurePart & UprightPart['part']): string {
  const words = value.replace(/\s+/gu, '');
  const { text, unit } = splitUnit(words);
  if (measurePart(text) === part) return words;
  return unit === null ? WORDS[part] : `${WORDS[part]}（${unit}）`;
}

function asSheet(
  sheet: Sheet,
  cells: ReadonlyMap<string, Cell>,
  origins: ReadonlyMap<string, Origin>,
  merges: readonly Range[],
  used: Range,
): Sheet {
  const rows: SheetRow[] = [];
  for (let number = 1; number <= used.bottom; number += 1) {
    const right = Math.max(used.right, sheet.used?.right ?? 0);
    const own = Array.from({ length: right }, (_, index) => cells.get(a1(number, index + 1)));
    const found = own.filter((cell) => cell !== undefined);
    if (found.length > 0) rows.push({ number, hidden: false, cells: found });
  }
  return {
    name: sheet.name,
    position: sheet.position,
    visibility: sheet.visibility,
    used,
    merges,
    hiddenRows: [],
    hiddenColumns: [],
    cellCount: cells.size,
    leavesOut: sheet.leavesOut,
    rows: () => rows,
    cell: (row, column) => cells.get(a1(row, column)),
    mergeAt: (row, column) =>
      merges.find(
        ({ top, bottom, left, right }) => row >= top && row <= bottom && column >= left && column <= right,
      ),
    standsAt: (cell) => {
      const place = parseA1(cell);
      const from = place === null ? undefined : origins.get(a1(place.top, place.left));
      return from === undefined ? cell : a1(from.row, from.column);
    },
  };
}
