import { type Period, samePeriod } from '../core/period.ts';
import { entryOf } from '../diagnostics/catalogue/index.ts';
import type { Finding } from '../diagnostics/finding.ts';
import type { PlacedTable, ReadFile } from '../model/dataset.ts';
import { findingsIn, tablesIn } from '../model/in-file.ts';
import { trimmed } from '../model/lean-rows.ts';

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
  const mine = findingsIn(path, findings);
  const faults = mine.filter(({ severity, code }) => severity === 'error' && !BETWEEN_FILES.includes(code));
  return {
    read,
    tables: trimmed(
      tablesIn(path, tables).filter((item) => item.period !== null && samePeriod(item.period, period)),
    ),
    faults: trimmed(faults),
    late: trimmed(mine.filter(({ code }) => code === 'PERIOD-011')),
    doubts: trimmed(mine.filter(({ code }) => entryOf(code).doubtful === true)),
    usable: read.opened && (faults.length === 0 || includeFaulty),
  };
}
