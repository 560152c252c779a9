import { brotliCompressSync, constants } from 'node:zlib';

/** A text as small as it gets: executables have little room left. */
export function packedText(text: string): Buffer {
  return packed(Buffer.from(text, 'utf8'));
}

export function packed(bytes: Buffer): Buffer {
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_LGWIN]: constants.BROTLI_MAX_WINDOW_BITS,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
}
