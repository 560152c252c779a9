import type { InputFile } from '../model/dataset.ts';
import type { SelfChecked } from '../runs/self-check.ts';
import type { Picture } from './picture.ts';

/** A file as it was dropped or chosen. */
export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** One workbook that was checked, as far as it can be sent from a thread to another. */
export interface Checked extends Pick<SelfChecked, 'reported' | 'findings' | 'counts' | 'verdict'> {
  readonly input: InputFile;
}

/** What came of all that was dropped. */
export interface Outcome {
  readonly files: readonly Checked[];
  /** Title of the scheme that it was checked by. */
  readonly scheme: string;
}

/** How far the checking is: of the files that many are read, then all are checked together. */
export type Progress = { readonly kind: 'reading'; readonly done: number } | { readonly kind: 'checking' };

/** Checks workbooks and keeps the last ones, to show cells of them and to mark them. */
export interface Work {
  readonly check: (
    files: readonly Dropped[],
    day: string,
    onProgress: (progress: Progress) => void,
  ) => Promise<Outcome>;
  /** Cells around the findings of a file from one to before another; null for those without a cell of its own. */
  readonly pictures: (file: number, from: number, to: number) => Promise<readonly (Picture | null)[]>;
  /** The marked copy of a file; null where there is nothing to mark. */
  readonly marked: (file: number) => Promise<Uint8Array | null>;
  /** Gives up whatever is being done; null where that is not possible, since the page itself does it. */
  readonly stop: (() => void) | null;
}
