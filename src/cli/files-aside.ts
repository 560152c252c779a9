import type { OutputFile } from '../disk/write-files.ts';
import { workbookParts } from '../formats/xlsx/write/index.ts';
import { zipAside } from '../formats/zip-aside.ts';
import type { WorkbookModel } from '../model/workbook-model.ts';

/** A file that may still be compressed while the next one is made. */
export type FileAside = OutputFile | Promise<OutputFile>;

/** The model is let go of before the file is compressed: a function that waits would keep what it was given. */
export function workbookFile(name: string, model: WorkbookModel): Promise<OutputFile> {
  return zipAside(workbookParts(model)).then((bytes) => ({ name, bytes }));
}

/** So many files are made before the first of them must be compressed: what is not yet compressed takes memory. */
const AHEAD = 3;

/**
 * The files in their order, each compressed while the next ones are made.
 *
 * @param ahead 1 where each is long: then it is compressed before the next one is made.
 */
export async function compressedInTurn(
  files: Iterable<FileAside>,
  ahead = AHEAD,
): Promise<readonly OutputFile[]> {
  const made: FileAside[] = [];
  for (const file of files) {
    // Where one fails while another is made or waited for, it is told in its turn, or by what failed before it.
    if (file instanceof Promise) file.catch(() => undefined);
    made.push(file);
    await made.at(-ahead);
  }
  return Promise.all(made);
}
