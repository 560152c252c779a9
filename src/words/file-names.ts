import type { ParamValue } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';

/** What a unit is told that a file, or a sheet of it, is called: its own by their names, the office's by their title; never where it lies. */
export type FileNames = (path: string, sheet: string | undefined) => string | undefined;

/** A finding in the words of whoever sent the file: files by the names the unit knows, months as they are written in Chinese. */
export function asTold(finding: Finding, names: FileNames): Finding {
  const params: Record<string, ParamValue> = { ...finding.params };
  for (const name of ['otherFile', 'proposedFile']) {
    const path = params[name];
    if (typeof path === 'string') params[name] = names(path, undefined) ?? baseName(path);
  }
  if (typeof params.place === 'string') params.place = placeAsTold(params.place, names);
  for (const name of ['period', 'otherPeriod', 'stated', 'expected']) {
    const month = params[name];
    if (typeof month === 'string') params[name] = monthAsTold(month);
  }
  return { ...finding, params };
}

/** file!sheet!cell: of the unit's own file its name, sheet and cell; of the office's its title and the cell. */
function placeAsTold(place: string, names: FileNames): string {
  const parts = place.split('!');
  const [path = '', sheet, cell] = parts;
  if (parts.length < 3) return place;
  const called = names(path, sheet) ?? baseName(path);
  return called === baseName(path) ? [called, sheet, cell].join(' ') : `${called} ${cell}`;
}

function monthAsTold(month: string): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/u.exec(month) ?? [];
  return year === undefined ? month : `${year}年${Number(number)}月`;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
