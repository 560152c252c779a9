import type { Finding } from '../diagnostics/finding.ts';
import type { Metadata } from './metadata.ts';
import type { Visibility, WorkbookProperties } from './sheet.ts';
import type { BoundColumn, Variant } from './table.ts';

/** A table seen on a sheet. */
export interface InspectedTable {
  readonly id: string;
  readonly variant: Variant;
  readonly range: string;
  readonly title: string | null;
  readonly period: string | null;
  readonly rows: number;
  readonly units: number;
  readonly columns: readonly (Pick<BoundColumn, 'key' | 'heading' | 'unit'> & { readonly letter: string })[];
}

/** The known table whose headings come nearest to those of a sheet that is none. */
export interface NearestTable {
  readonly id: string;
  readonly title: string;
  readonly row: number;
  readonly matched: readonly string[];
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

export interface InspectedSheet {
  readonly name: string;
  readonly position: number;
  readonly visibility: Visibility;
  readonly used: string | null;
  readonly cells: number;
  readonly merges: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly string[];
  readonly tables: readonly InspectedTable[];
  /** Only for a sheet without a known table. */
  readonly nearest: NearestTable | null;
}

/** What dayie sees in a workbook. */
export interface Inspection {
  readonly file: string;
  readonly sha256: string;
  readonly properties: WorkbookProperties;
  readonly metadata: Metadata;
  readonly sheets: readonly InspectedSheet[];
  readonly findings: readonly Finding[];
}
