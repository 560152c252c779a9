import { openArchive } from '../read/archive.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { deferProperties, readMetadata } from '../read/properties.ts';
import { Refusal } from '../read/refusal.ts';

/** The program and the author that dayie's workbooks name in their properties. */
export const WRITER = 'dayie';

/**
 * Whether dayie wrote these bytes and no other program has saved them since: its version stands in the document's
 * properties, and as the program it names still dayie. A form that a unit has filled in and a scheme that somebody has
 * edited are no longer dayie's. Any bytes may be asked about.
 */
export function isDayieWorkbook(bytes: Uint8Array): boolean {
  try {
    const archive = openArchive(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      '',
      DEFAULT_LIMITS,
    );
    if (readMetadata(archive, '').version === undefined) return false;
    return deferProperties(archive, '').properties().application === WRITER;
  } catch (error) {
    if (error instanceof Refusal || error instanceof RangeError) return false;
    throw error;
  }
}

/** How a workbook of today, and one of the old binary formats, begins. */
const BEGINNINGS: readonly string[] = ['PK', '\u00d0\u00cf'];

/** Whether the bytes are a workbook that somebody else wrote or has saved since. */
export function isForeignWorkbook(bytes: Uint8Array): boolean {
  const beginning = String.fromCharCode(...bytes.subarray(0, 2));
  return BEGINNINGS.includes(beginning) && !isDayieWorkbook(bytes);
}
