import { pipeline } from 'node:stream/promises';
import { createDeflateRaw } from 'node:zlib';
import { crc32 } from './crc32.ts';
import { PACKING, type PackedPart } from './zip.ts';

/** Compresses pieces that follow each other, to the same bytes as in one; no more than a few of them stand in memory. */
export async function deflated(pieces: Iterable<Uint8Array>): Promise<Omit<PackedPart, 'name'>> {
  const packed: Uint8Array[] = [];
  let size = 0;
  let crc = 0;
  const counted = function* (): Generator<Uint8Array> {
    for (const piece of pieces) {
      size += piece.length;
      crc = crc32(piece, crc);
      yield piece;
    }
  };
  await pipeline(counted, createDeflateRaw(PACKING), async (made: AsyncIterable<Uint8Array>) => {
    for await (const piece of made) packed.push(piece);
  });
  return { packed: Buffer.concat(packed), size, crc };
}
