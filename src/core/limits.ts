/**
 * The most that dayie takes of anything that is handed to it. Far above what an office sends, and low enough that no file takes more
 * than 512 MB to read. What is beyond is refused in words, never read in part. docs/limits.md says of each what it protects from.
 */
export const LIMITS = {
  /** Entries of a workbook's archive. */
  entries: 10_000,
  /** Bytes of one part of a workbook, and of all parts, after inflating; of a text table. */
  partBytes: 150_000_000,
  totalBytes: 250_000_000,
  /** Inflated to packed bytes of one part; counted only beyond `ratioFloor` bytes. */
  ratio: 300,
  ratioFloor: 50_000_000,
  sheets: 1_000,
  /** Cells that hold something, merges and shared texts, of all sheets together. */
  cells: 4_000_000,
  merges: 300_000,
  strings: 2_000_000,
  /** Bytes of a workbook in another format, of its parts inflated, seconds and megabytes of the thread that converts it. */
  otherFormatBytes: 50_000_000,
  otherFormatTotalBytes: 150_000_000,
  otherFormatSeconds: 60,
  otherFormatMegabytes: 400,
  /** Files in an archive of submissions, bytes of all that lies in it, archives in archives, mails in mails, parts in parts of a mail. */
  packedFiles: 5_000,
  packedBytes: 200_000_000,
  archivesInside: 2,
  mailsInside: 4,
  partsInside: 10,
  /** Seconds that a run waits for another that writes into the same folder. */
  lockSeconds: 10,
} as const;
