import type { TotalsLevels } from '../../schemas/define-table.ts';
import { Decimal } from '../core/decimal.ts';
import { a1 } from '../core/place.ts';
import type { ColumnKey, ParsedRow } from '../model/table.ts';
import { entry, type Fill, given, type TemplateColumn, type TemplateRow } from './model.ts';

/** Rows for categories under every total of a blank form, where nobody says how many: as many as 项目 附件1 has. */
const USUAL_CATEGORIES = 9;

/** A row's label and level, from 0; a blank label is to be filled in. */
interface Line {
  readonly label: string | null;
  readonly level: number;
}

/** A statistics table: totals at every level as live sums over the level below, categories to be filled in. */
export function statisticsRows(
  columns: readonly TemplateColumn[],
  nested: TotalsLevels,
  summed: readonly string[],
  rows: readonly ParsedRow[] | null,
  top: number,
  blank: number | null,
): readonly TemplateRow[] {
  const lines = rows === null ? blankLines(nested, blank ?? USUAL_CATEGORIES) : givenLines(rows, nested);
  const lowest = nested.levels.length - 1;
  return lines.map((line, index) => {
    const below = addendsOf(lines, index).map((at) => at + top);
    const fills = columns.map(({ key, column }, position): readonly [ColumnKey, Fill] => {
      if (column.id === nested.label) return [key, line.label === null ? entry() : given(line.label)];
      if (line.level === lowest || !summed.includes(column.id)) return [key, entry(null, true)];
      return [key, levelSum(below.map((row) => a1(row, position + 1)))];
    });
    return { class: line.level === lowest ? 'data' : 'total', fills: new Map(fills), goesOn: new Set() };
  });
}

/** 0 while nothing is filled in: a field without projects adds nothing. */
function levelSum(cells: readonly string[]): Fill {
  return { kind: 'formula', formula: `SUM(${cells.join(',')})`, value: new Decimal(0) };
}

/** The lines one level down, up to the next of its own level or a higher one. */
function addendsOf(lines: readonly Line[], index: number): readonly number[] {
  const level = lines[index]?.level ?? 0;
  const found: number[] = [];
  for (let at = index + 1; at < lines.length; at += 1) {
    const below = lines[at]?.level ?? 0;
    if (below <= level) break;
    if (below === level + 1) found.push(at);
  }
  return found;
}

/** One line for a level of one word or numbering, one for each of several words, and blank ones at the bottom. */
function blankLines({ levels }: TotalsLevels, categories: number): readonly Line[] {
  const under = (level: number): readonly Line[] => {
    const definition = levels[level];
    if (definition === undefined) return [];
    if (level === levels.length - 1)
      return Array.from({ length: categories }, () => ({ label: null, level }));
    const words = level === 0 ? (definition.words ?? []).slice(0, 1) : (definition.words ?? []);
    return words.flatMap((label) => [{ label, level }, ...under(level + 1)]);
  };
  return under(0);
}

function givenLines(rows: readonly ParsedRow[], { levels, label }: TotalsLevels): readonly Line[] {
  return rows.map((row) => ({
    label: row.cells.get(label)?.text.trim() ?? row.label ?? null,
    level: row.level ?? levels.length - 1,
  }));
}
