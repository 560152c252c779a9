import type { Finding } from '../diagnostics/finding.ts';
import type { ParsedTable } from '../model/table.ts';

/** What a sheet was read to. */
export interface SheetTables {
  readonly tables: readonly ParsedTable[];
  readonly findings: readonly Finding[];
}
