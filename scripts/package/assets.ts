import { getAsset, getRawAsset } from 'node:sea';
import { brotliDecompressSync } from 'node:zlib';

/** What is read at every start lies as it is, the rest compressed, under a name with this ending. */
export const PACKED = '.br';

/** An asset's bytes; null where there is none, as of code that was not compiled for this system. */
export function assetBytes(name: string): Uint8Array | null {
  const plain = found(() => getRawAsset(name));
  if (plain instanceof ArrayBuffer) return new Uint8Array(plain);
  const packed = found(() => getAsset(`${name}${PACKED}`));
  return packed === null ? null : brotliDecompressSync(new Uint8Array(packed));
}

/** Node throws for an asset that is not there, and has no list of them. */
function found<Bytes>(read: () => Bytes): Bytes | null {
  try {
    return read();
  } catch {
    return null;
  }
}

/** The text of a file of the program. */
export function assetText(name: string): string {
  const bytes = assetBytes(name);
  if (bytes === null) throw new Error(`this executable holds no ${name}`);
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
