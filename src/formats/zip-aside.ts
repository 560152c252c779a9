import { promisify } from 'node:util';
import { deflateRaw, deflateRawSync } from 'node:zlib';
import { archive, PACKING, writeZip, type ZipPart } from './zip.ts';

/** Bytes from which a part is worth handing to another thread. */
const LARGE = 16 * 1024;

/** Bytes of a document above which it is compressed before the next one is made: until then all of it stands in memory. */
const MOST = 32 * 1024 * 1024;

const deflate = promisify<Uint8Array, { readonly level: number }, Uint8Array>(deflateRaw);

/** The same archive as `writeZip`: its large parts are compressed on a thread of Node's own while the next document is made. */
export async function zipAside(parts: readonly ZipPart[]): Promise<Uint8Array> {
  if (parts.reduce((bytes, { content }) => bytes + content.length, 0) > MOST) return writeZip(parts);
  const packed = parts.map(async (part) => ({
    ...part,
    packed:
      part.content.length < LARGE
        ? deflateRawSync(part.content, PACKING)
        : await deflate(part.content, PACKING),
  }));
  return archive(await Promise.all(packed));
}
