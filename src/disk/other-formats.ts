import type { LoadedFile } from '../model/dataset.ts';
import { type Opened, openedFrom, type RefusedFormat } from '../runs/other-format.ts';
import { convert } from './converter.ts';

/** A workbook that was refused for its format, converted in a thread of its own. */
export async function openOtherFormat(loaded: LoadedFile, format: RefusedFormat): Promise<Opened> {
  return openedFrom(loaded, format, await convert(loaded.bytes));
}
