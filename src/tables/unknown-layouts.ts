import type { TableDefinition } from '../../schemas/define-table.ts';
import { fold } from '../core/fold.ts';
import { a1 } from '../core/place.ts';
import { type Finding, finding } from '../diagnostics/finding.ts';
import type { Bilingual } from '../diagnostics/params.ts';
import type { Cell, Sheet } from '../model/sheet.ts';
import type { RosterUnit } from '../roster/roster.ts';
import { splitUnit } from '../values/measure-unit.ts';
import { headingName } from '../words/headings.ts';
import { placeOf, type TableContext } from './context.ts';
import { matchHeading, vocabularyOf } from './vocabulary.ts';

/** Rows and columns looked at: a layout shows in its first ones. */
const SEARCHED_ROWS = 60;
const SEARCHED_COLUMNS = 60;
/** Longer texts are neither a unit nor a heading. */
const LONGEST_WORD = 40;
const LONGEST_TITLE = 80;

const MONTH = /^(?:20\d\d年)?\d{1,2}月份?$/u;

/** How a sheet is laid out that holds a known table's units and measures in another way. */
const LAYOUTS = {
  long: {
    zh: '指标竖着排，一行只有一个单位的一项指标',
    en: 'a row holds one measure of one unit (long form)',
  },
  unitsAcross: { zh: '单位横着排（转置）', en: 'the units stand across (transposed)' },
  monthsAcross: { zh: '月份横着排，一张表里有几个月', en: 'the months stand across, several in one table' },
  monthsDown: { zh: '月份竖着排，一行一个月', en: 'the months stand down, a row each' },
} as const satisfies Record<string, Bilingual>;

interface Found {
  readonly cell: Cell;
  /** What it names: a unit, a measure or a month. */
  readonly name: string;
}

/**
 * That a sheet holds known units and measures in a layout that is not read, with the table to use instead; null for any other sheet.
 */
export function unknownLayout(sheet: Sheet, context: TableContext): Finding | null {
  const cells = [...firstRows(sheet)];
  const words = cells.filter(({ kind, value }) => kind === 'text' && value.length <= LONGEST_WORD);
  const units = words.flatMap((cell) => {
    const unit = context.roster.match(cell.value);
    return unit === undefined ? [] : [{ cell, name: unit.name, unit }];
  });
  const months = words
    .filter(({ value }) => MONTH.test(fold(value)))
    .map((cell) => ({ cell, name: fold(cell.value) }));
  const nearest = nearestOf(words, cells, units, context);
  if (nearest === null) return null;
  const layout = layoutOf(units, months, nearest.measures);
  if (layout === null) return null;
  const first = nearest.measures[0]?.cell ?? units[0]?.cell;
  const at = placeOf(context, sheet, first === undefined ? undefined : a1(first.row, first.column));
  const columns = [...new Set(nearest.names)];
  return finding('TABLE-024', at, { nearest: nearest.definition.title, columns, layout: LAYOUTS[layout] });
}

function* firstRows(sheet: Sheet): Generator<Cell> {
  let seen = 0;
  for (const row of sheet.rows()) {
    seen += 1;
    if (seen > SEARCHED_ROWS) return;
    yield* row.cells.slice(0, SEARCHED_COLUMNS);
  }
}

function layoutOf(
  units: readonly Found[],
  months: readonly Found[],
  measures: readonly Found[],
): keyof typeof LAYOUTS | null {
  if (most(units, ({ row }) => row) > 1) return 'unitsAcross';
  if (most(months, ({ row }) => row) > 1) return 'monthsAcross';
  const unitsDown = most(units, ({ column }) => column);
  if (unitsDown > 1 && most(measures, ({ column }) => column) > 1) return 'long';
  return most(months, ({ column }) => column) > 1 && measures.length > 0 ? 'monthsDown' : null;
}

/** The most different names in one row or one column. */
function most(found: readonly Found[], line: (cell: Cell) => number): number {
  const lines = new Map<number, Set<string>>();
  for (const { cell, name } of found) lines.set(line(cell), (lines.get(line(cell)) ?? new Set()).add(name));
  return Math.max(0, ...[...lines.values()].map(({ size }) => size));
}

interface Nearest {
  readonly definition: TableDefinition;
  readonly measures: readonly Found[];
  readonly names: readonly string[];
}

/** The table most of whose measures the sheet names, in cells or else in its title; of equal ones, that of the units. */
function nearestOf(
  words: readonly Cell[],
  cells: readonly Cell[],
  units: readonly { readonly unit: RosterUnit }[],
  { definitions }: TableContext,
): Nearest | null {
  let best: (Nearest & { readonly weight: number }) | null = null;
  for (const definition of definitions) {
    if (definition.kind !== 'target' || definition.progress !== true) continue;
    const inCells = measuresIn(words, definition);
    const inTitle = inCells.length > 0 ? [] : measuresInTitles(cells, definition);
    const names = [...inCells.map(({ name }) => name), ...inTitle];
    if (names.length === 0) continue;
    const own = units.filter(({ unit }) => definition.covers?.includes(unit.kind) === true).length;
    const spelt = inCells.filter(({ cell, name }) => fold(splitUnit(cell.value).text) === fold(name)).length;
    const weight = new Set(names).size * 10_000 + own * 100 + spelt;
    if (best === null || weight > best.weight) best = { definition, measures: inCells, names, weight };
  }
  return best;
}

function measuresIn(words: readonly Cell[], definition: TableDefinition): readonly Found[] {
  const vocabulary = vocabularyOf(definition);
  return words.flatMap((cell) => {
    const match = matchHeading([cell.value], vocabulary, { near: false });
    return match?.column.content.type === 'measure' ? [{ cell, name: headingName(match.column) }] : [];
  });
}

/** 2023年各部门签约额: what the months under it are of. */
function measuresInTitles(cells: readonly Cell[], definition: TableDefinition): readonly string[] {
  const titles = cells
    .filter(({ kind, value }) => kind === 'text' && value.length > 4 && value.length <= LONGEST_TITLE)
    .map(({ value }) => fold(value));
  return [...vocabularyOf(definition).spellings]
    .filter(([spelling, { content }]) => content.type === 'measure' && spelling.length > 2)
    .filter(([spelling]) => titles.some((title) => title.includes(spelling)))
    .map(([, column]) => headingName(column));
}
