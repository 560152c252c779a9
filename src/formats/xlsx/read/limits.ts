import { LIMITS } from '../../../core/limits.ts';

/** What one workbook may cost. A file beyond a limit is refused with a finding, never half read. */
export interface Limits {
  /** Entries of the archive. */
  readonly entries: number;
  /** Bytes of one part, and of all parts read, after inflating. */
  readonly partBytes: number;
  readonly totalBytes: number;
  /** Inflated to packed bytes of one part; counted only beyond `ratioFloor` bytes. */
  readonly ratio: number;
  readonly ratioFloor: number;
  readonly sheets: number;
  /** Cells that hold something and merges, of all sheets together. */
  readonly cells: number;
  readonly merges: number;
  readonly strings: number;
}

export const DEFAULT_LIMITS: Limits = LIMITS;
