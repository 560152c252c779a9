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
  readonly usable: boolean;
}
