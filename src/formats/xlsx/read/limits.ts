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

/** Far above what an office sends, far below what hurts a laptop. */
export const DEFAULT_LIMITS: Limits = {
  entries: 10_000,
  partBytes: 400_000_000,
  totalBytes: 1_000_000_000,
  ratio: 300,
  ratioFloor: 50_000_000,
  sheets: 1_000,
  cells: 8_000_000,
  merges: 300_000,
  strings: 4_000_000,
};
