import type { Period } from '../core/period.ts';

/** What a self-check page carries to check by; it stands in the page as JSON. */
export interface PageData {
  /** The month that is collected; null for a page that takes the months the sheets state. */
  readonly month: Period | null;
  /** The unit the page was made for; null for one that any unit may use. */
  readonly unit: string | null;
  /** Ids of the tables that are asked for; empty: whatever dayie knows. */
  readonly tables: readonly string[];
  /** The scheme’s workbook; null for the built-in scheme. */
  readonly scheme: { readonly path: string; readonly base64: string } | null;
  /** Targets, ledgers and months before: `PackedContext` as JSON, deflated, in base64. */
  readonly context: string;
}

/** What a packer writes of some files, with its numbers as JSON can hold them. */
export interface PackedContext {
  readonly text: string;
  readonly numbers: readonly number[];
}
