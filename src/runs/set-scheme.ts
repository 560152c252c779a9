import { writeWorkbook } from '../formats/xlsx/write/index.ts';
import type { InputFile } from '../model/dataset.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { type SetCell, type Setting, withSettings } from '../settings/set.ts';
import { schemeWorkbook } from '../settings/to-workbook.ts';
import { type LoadedScheme, readScheme } from './read-scheme.ts';

/** Unlike the day of a run, nothing of this gets into the scheme. */
const NO_DAY = '2000-01-01';

/**
 * A scheme with some of its settings changed, read as its workbook would be, so that a setting takes what its cell takes.
 *
 * @throws Failure for a setting that there is not.
 */
export function setScheme(
  scheme: Scheme,
  settings: readonly Setting[],
): LoadedScheme & { readonly changed: readonly SetCell[] } {
  const { workbook, changed } = withSettings(schemeWorkbook(scheme, NO_DAY), settings);
  const path = settings.map(({ path: name, value }) => `${name}=${value}`).join(' ');
  const bytes = writeWorkbook(workbook);
  return { ...readScheme({ input: inputOf(path, bytes.length), bytes }), changed };
}

function inputOf(path: string, size: number): InputFile {
  return { path, sha256: '', size };
}
