import path from 'node:path';
import { withoutHidden } from '../core/hidden-characters.ts';
import type { FoundFile } from './files.ts';

/** Names for copies of the files, by path: below the folder that all of them share; a text table becomes a workbook, and nothing hides in a name. */
export function copyNames(found: readonly FoundFile[]): ReadonlyMap<string, string> {
  const folders = found.map(({ absolute }) => path.dirname(absolute).split(path.sep));
  const [first = []] = folders;
  let shared = 0;
  while (shared < first.length && folders.every((steps) => steps[shared] === first[shared])) shared += 1;
  const taken = new Set<string>();
  return new Map(
    found.map((file) => {
      const own = file.absolute.split(path.sep).slice(shared).join('/').normalize('NFC');
      const name =
        file.packed === undefined || file.packed.path === file.path ? own : `${own}/${file.packed.path}`;
      const copy = distinct(
        withoutHidden(/\.(xlsx|xlsm|xltx|xltm)$/i.test(name) ? name : `${shortened(name)}.xlsx`).replace(
          /[\t\n]/gu,
          ' ',
        ),
        taken,
      );
      taken.add(copy);
      return [file.path, copy];
    }),
  );
}

/** Two names may differ only by what hides in them. */
function distinct(name: string, taken: ReadonlySet<string>): string {
  let found = name;
  for (let number = 2; taken.has(found); number += 1) found = name.replace(/(?=\.[a-z]+$)/i, ` (${number})`);
  return found;
}

/** Bytes that systems take for one name, and those of the ending that is put behind it. */
const MOST_BYTES = 255;
const ENDING_BYTES = 5;

/** A name that has room for the ending; only the last step of the path is cut. */
function shortened(name: string): string {
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  let base = name.slice(folder.length);
  while (Buffer.byteLength(base) > MOST_BYTES - ENDING_BYTES) base = [...base].slice(0, -1).join('');
  return folder + base;
}
