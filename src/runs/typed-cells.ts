import type { Place } from '../core/place.ts';
import type { ParsedTable } from '../model/table.ts';
import type { Submissions } from './submissions.ts';

/**
 * What was typed in the cells of the tables that were read; undefined for any other. A sheet's cells are gone through when one of
 * them is first asked for.
 */
export function typedIn({ tables }: Pick<Submissions, 'tables'>): (place: Place) => string | undefined {
  const files = new Map<string | undefined, Map<string | undefined, ParsedTable[]>>();
  for (const { table } of tables) {
    const { file, sheet } = table.at;
    const sheets = files.get(file) ?? new Map<string | undefined, ParsedTable[]>();
    files.set(file, sheets);
    sheets.set(sheet, [...(sheets.get(sheet) ?? []), table]);
  }
  const gone = new Map<readonly ParsedTable[], ReadonlyMap<string | undefined, string>>();
  return ({ file, sheet, cell }) => {
    const mine = files.get(file)?.get(sheet);
    if (mine === undefined) return undefined;
    const texts = gone.get(mine) ?? textsOf(mine);
    gone.set(mine, texts);
    return texts.get(cell);
  };
}

function textsOf(tables: readonly ParsedTable[]): ReadonlyMap<string | undefined, string> {
  const texts = new Map<string | undefined, string>();
  for (const { rows } of tables)
    for (const { cells } of rows) for (const { at, text } of cells.values()) texts.set(at.cell, text.trim());
  return texts;
}
