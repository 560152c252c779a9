import path from 'node:path';
import type { FoundFile } from './files.ts';

/** Names for copies of the files, by path: below the folder that all of them share; a text table becomes a workbook. */
export function copyNames(found: readonly FoundFile[]): ReadonlyMap<string, string> {
  const folders = found.map(({ absolute }) => path.dirname(absolute).split(path.sep));
  const [first = []] = folders;
  let shared = 0;
  while (shared < first.length && folders.every((steps) => steps[shared] === first[shared])) shared += 1;
  return new Map(
    found.map((file) => {
      const name = file.absolute.split(path.sep).slice(shared).join('/').normalize('NFC');
      return [file.path, /\.(xlsx|xlsm|xltx)$/i.test(name) ? name : `${name}.xlsx`];
    }),
  );
}
