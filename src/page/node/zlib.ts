import { Deflate, Inflate } from 'pako';

/** What is given to the inflater at a time: small enough that what comes of it is still looked at before it fills the memory. */
const AT_ONCE = 16_384;

/**
 * Of node:zlib what the library asks for.
 *
 * @throws RangeError beyond `maxOutputLength`, Error for what is damaged.
 */
export function inflateRawSync(
  packed: Uint8Array,
  { maxOutputLength }: { readonly maxOutputLength: number },
): Buffer {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const inflate = new Inflate({ raw: true, chunkSize: 262_144 });
  inflate.onData = (chunk) => {
    length += chunk.length;
    if (length > maxOutputLength) throw new RangeError('more than may be');
    chunks.push(chunk);
  };
  for (let at = 0; at < packed.length && !inflate.ended; at += AT_ONCE)
    inflate.push(packed.subarray(at, at + AT_ONCE), at + AT_ONCE >= packed.length);
  if (!inflate.ended || inflate.err !== 0) throw new Error(inflate.msg || 'damaged');
  return Buffer.concat(chunks, length);
}

/** The same bytes as Node's: pako is zlib, written anew. */
export function deflateRawSync(content: Uint8Array, { level }: { readonly level: 6 }): Buffer {
  const deflate = new Deflate({ raw: true, level });
  deflate.push(content, true);
  const { result } = deflate;
  return Buffer.from(result.buffer, result.byteOffset, result.length);
}

/** It has no crc32 of its own; the library then works it out by itself. */
export default {};
