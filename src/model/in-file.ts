import type { Finding } from '../diagnostics/finding.ts';
import type { PlacedTable } from './dataset.ts';

/** The tables of a file, in their order. */
export function tablesIn(path: string, tables: readonly PlacedTable[]): readonly PlacedTable[] {
  return inFile(path, tables, ({ file }) => file.path);
}

/** What was found in a file, in its order. */
export function findingsIn(path: string, findings: readonly Finding[]): readonly Finding[] {
  return inFile(path, findings, ({ at }) => at.file);
}

/** Items by file: where the first of each stands among all, and after each item where its file's next one does. */
interface InFiles {
  readonly first: ReadonlyMap<string, number>;
  readonly next: Uint32Array;
}

/** What a run read and found, by file, sorted once: every one of its files is asked about, and a list of each would take more than its items. */
const sorted = new WeakMap<readonly unknown[], InFiles>();

function inFile<Item>(
  path: string,
  all: readonly Item[],
  fileOf: (item: Item) => string | undefined,
): readonly Item[] {
  const { first, next } = sorted.get(all) ?? sort(all, fileOf);
  const mine: Item[] = [];
  for (let index = first.get(path) ?? NONE; index !== NONE; index = next[index] ?? NONE) {
    const item = all[index];
    if (item !== undefined) mine.push(item);
  }
  return mine;
}

const NONE = 0xffffffff;

function sort<Item>(all: readonly Item[], fileOf: (item: Item) => string | undefined): InFiles {
  const first = new Map<string, number>();
  const next = new Uint32Array(all.length).fill(NONE);
  for (let index = all.length - 1; index >= 0; index -= 1) {
    const item = all[index];
    const file = item === undefined ? undefined : fileOf(item);
    if (file === undefined) continue;
    next[index] = first.get(file) ?? NONE;
    first.set(file, index);
  }
  const files = { first, next };
  sorted.set(all, files);
  return files;
}
