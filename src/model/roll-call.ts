/** How a unit stands with a table of the month. */
export type RollCallState =
  | 'merged'
  /** Merged although it has faults, because it was asked for. */
  | 'merged-faulty'
  /** Sent twice with different figures: neither was merged. */
  | 'contradicting'
  | 'refused'
  /** For another month, or no table of it. */
  | 'other'
  | 'missing';

/** One unit and table, with one submission of it or with none. */
export interface RollCallLine {
  /** Its title, and where the document prints it; empty for a file that holds no table of the month. */
  readonly table: string;
  readonly source: string;
  readonly unit: string;
  readonly class: string;
  readonly state: RollCallState;
  /** Sent after the day it was due. */
  readonly late: boolean;
  readonly file: { readonly path: string; readonly sha256: string; readonly modified: string | null } | null;
  /** Why it stands so; sentences. */
  readonly remarks: readonly string[];
}
