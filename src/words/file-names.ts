import type { Bilingual, ParamValue } from '../diagnostics/entry.ts';
import type { Finding } from '../diagnostics/finding.ts';

/**
 * What a unit is told that a file, or a sheet of it, is called: its own by their names, the office's by their title, another unit's
 * by no name at all; never where it lies.
 */
export type FileNames = (
  path: string,
  sheet: string | undefined,
) => string | typeof OTHERS_REPORT | undefined;

/** Another unit's file: its name would tell whose it is, and its cells are none of the reader's business. */
export const OTHERS_REPORT = {
  zh: '别的单位的报表',
  en: 'another unit’s report',
} as const satisfies Bilingual;

/** A finding in the words of whoever sent the file: files by the names the unit knows, months as they are written in Chinese. */
export function asTold(finding: Finding, names: FileNames): Finding {
  if (!AS_KNOWN.some((name) => name in finding.params)) return finding;
  const params: Record<string, ParamValue> = { ...finding.params };
  for (const name of ['otherFile', 'proposedFile']) {
    const path = params[name];
    if (typeof path === 'string') params[name] = names(path, undefined) ?? baseName(path);
  }
  // That another unit's is the later one is no advice to this one.
  if (params.proposedFile === OTHERS_REPORT) params.proposedFile = '';
  if (typeof params.place === 'string') params.place = placeAsTold(params.place, names);
  for (const name of ['period', 'otherPeriod', 'stated', 'expected']) {
    const month = params[name];
    if (typeof month === 'string') params[name] = monthAsTold(month);
  }
  return { ...finding, params };
}

/** The parameters that a unit may be told in other words. */
const AS_KNOWN = [
  'otherFile',
  'proposedFile',
  'place',
  'period',
  'otherPeriod',
  'stated',
  'expected',
] as const;

/** file!sheet!cell: of the unit's own file its name, sheet and cell; of the office's its title and the cell. */
function placeAsTold(place: string, names: FileNames): ParamValue {
  const parts = place.split('!');
  const [path = '', sheet, cell] = parts;
  if (parts.length < 3) return place;
  const called = names(path, sheet) ?? baseName(path);
  if (called === OTHERS_REPORT) return called;
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
