import { addTo } from '../core/group-by.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { PlacedTable } from './dataset.ts';

/** The tables of a file, in their order. */
export function tablesIn(path: string, tables: readonly PlacedTable[]): readonly PlacedTable[] {
  return inFile(path, tables, tablesByFile, ({ file }) => file.path);
}

/** What was found in a file, in its order. */
export function findingsIn(path: string, findings: readonly Finding[]): readonly Finding[] {
  return inFile(path, findings, findingsByFile, ({ at }) => at.file);
}

type ByFile<Item> = WeakMap<readonly Item[], ReadonlyMap<string, readonly Item[]>>;

/** What a run read and found, by file, sorted once: every one of its files is asked about. */
const tablesByFile: ByFile<PlacedTable> = new WeakMap();
const findingsByFile: ByFile<Finding> = new WeakMap();

function inFile<Item>(
  path: string,
  all: readonly Item[],
  known: ByFile<Item>,
  fileOf: (item: Item) => string | undefined,
): readonly Item[] {
  const before = known.get(all);
  if (before !== undefined) return before.get(path) ?? [];
  const sorted = new Map<string, Item[]>();
  for (const item of all) {
    const file = fileOf(item);
    if (file !== undefined) addTo(sorted, file, item);
  }
  known.set(all, sorted);
  return sorted.get(path) ?? [];
}
