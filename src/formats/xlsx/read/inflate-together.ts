import { gunzipSync } from 'node:zlib';

/** A deflated entry of an archive as it stands there, with what the directory says of its contents. */
export interface DeflatedPart {
  readonly packed: Buffer;
  readonly crc: number;
  readonly size: number;
}

/** Magic number, deflate, no flags, no time, unknown system. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
const TRAILER = 8;

/**
 * Inflates several small parts by one call: deflated entries with their checksums and sizes are the members of one gzip file.
 * Making node's inflater ready takes longer than inflating a few kilobytes, and a small workbook has eight parts.
 *
 * @returns their contents in order, checksums and sizes proven; null where any of them is not as the directory says.
 */
export function inflateTogether(parts: readonly DeflatedPart[]): readonly Buffer[] | null {
  const total = parts.reduce((sum, { size }) => sum + size, 0);
  const members = parts.flatMap(({ packed, crc, size }) => {
    const trailer = Buffer.alloc(TRAILER);
    trailer.writeUInt32LE(crc, 0);
    trailer.writeUInt32LE(size, 4);
    return [HEADER, packed, trailer];
  });
  let content: Buffer;
  try {
    content = gunzipSync(Buffer.concat(members), { maxOutputLength: total + 1, chunkSize: total + 64 });
  } catch {
    return null;
  }
  if (content.length !== total) return null;
  let at = 0;
  return parts.map(({ size }) => {
    const part = content.subarray(at, at + size);
    at += size;
    return part;
  });
}
