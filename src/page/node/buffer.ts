import { Buffer } from 'buffer/index.js';

/**
 * Node's Buffer for browsers. Texts are put together from as many characters at a time as a call takes: one by one, as the
 * package does it, a sheet of 50 MB takes as long as all the rest.
 */
const AT_ONCE = 8192;

const slowly = Buffer.prototype.toString;

Buffer.prototype.toString = function (this: Buffer, encoding?: string, start = 0, end = this.length): string {
  if (encoding === 'latin1') return characters(this.subarray(start, end));
  if (encoding === 'utf16le' && (this.byteOffset + start) % 2 === 0)
    return characters(
      new Uint16Array(this.buffer, this.byteOffset + start, Math.max(0, Math.floor((end - start) / 2))),
    );
  if ((encoding === undefined || encoding === 'utf8') && end - start > AT_ONCE)
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(this.subarray(start, end));
  return slowly.call(this, encoding, start, end);
};

function characters(codes: Uint8Array | Uint16Array): string {
  let text = '';
  for (let at = 0; at < codes.length; at += AT_ONCE)
    text += String.fromCharCode(...codes.subarray(at, at + AT_ONCE));
  return text;
}

Object.assign(globalThis, { Buffer });
