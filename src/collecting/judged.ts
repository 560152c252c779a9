import { type Period, samePeriod } from '../core/period.ts';
import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { PlacedTable, ReadFile } from '../model/dataset.ts';

/** A submitted workbook and what becomes of it. */
export interface Judged {
  readonly read: ReadFile;
  /** Its tables of the month that is collected. */
  readonly tables: readonly PlacedTable[];
  /** Errors in it; they keep it out, unless the run was told to take it. */
  readonly faults: readonly Finding[];
  /** That it came in after the day it was due. */
  readonly late: readonly Finding[];
  /** Figures in it that are not to be believed until somebody mends or confirms them. */
  readonly doubts: readonly Finding[];
  readonly usable: boolean;
}

/** Errors that are no fault of one workbook: two that contradict each other, a month that is not collected now. */
const BETWEEN_FILES: readonly string[] = ['PERIOD-005', 'PERIOD-010', 'LEDGER-004'];

/** @param includeFaulty takes what can be read of faulty workbooks, too. */
export function judge(
  read: ReadFile,
  tables: readonly PlacedTable[],
  findings: readonly Finding[],
  period: Period,
  includeFaulty: boolean,
): Judged {
  const { path } = read.input;
  const mine = inFile(path, findings, findingsByFile, ({ at }) => at.file);
  const faults = mine.filter(({ severity, code }) => severity === 'error' && !BETWEEN_FILES.includes(code));
  return {
    read,
    tables: inFile(path, tables, tablesByFile, ({ file }) => file.path).filter(
      (item) => item.period !== null && samePeriod(item.period, period),
    ),
    faults,
    late: mine.filter(({ code }) => code === 'PERIOD-011'),
    doubts: mine.filter(({ code }) => entryOf(code).doubtful === true),
    usable: read.opened && (faults.length === 0 || includeFaulty),
  };
}

type ByFile<Item> = WeakMap<readonly Item[], ReadonlyMap<string, readonly Item[]>>;

/** What a run found and read, by file, sorted once: every one of its files is asked about. */
const findingsByFile: ByFile<Finding> = new WeakMap();
const tablesByFile: ByFile<PlacedTable> = new WeakMap();

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
    if (file === undefined) continue;
    const mine = sorted.get(file);
    if (mine === undefined) sorted.set(file, [item]);
    else mine.push(item);
  }
  known.set(all, sorted);
  return sorted.get(path) ?? [];
}
