import { openArchive } from '../read/archive.ts';
import { DEFAULT_LIMITS } from '../read/limits.ts';
import { readMetadata } from '../read/properties.ts';
import { Refusal } from '../read/refusal.ts';

/** Whether dayie wrote these bytes: its version stands in the document's properties. Any bytes may be asked about. */
export function isDayieWorkbook(bytes: Uint8Array): boolean {
  try {
    const archive = openArchive(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      '',
      DEFAULT_LIMITS,
    );
    return readMetadata(archive, '').version !== undefined;
  } catch (error) {
    if (error instanceof Refusal || error instanceof RangeError) return false;
    throw error;
  }
}
