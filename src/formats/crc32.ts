import zlib from 'node:zlib';
import { once } from '../core/once.ts';

const table = once(() =>
  Uint32Array.from({ length: 256 }, (_, start) => {
    let value = start;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
    return value;
  }),
);

/** The checksum of a zip part; of one in pieces that of what came `before` goes on. Node has it natively from 20.15 on. */
export const crc32: (content: Uint8Array, before?: number) => number =
  typeof zlib.crc32 === 'function' ? (content, before = 0) => zlib.crc32(content, before) : tableCrc32;

function tableCrc32(content: Uint8Array, before = 0): number {
  const remainders = table();
  let crc = ~before;
  for (const byte of content) crc = (remainders[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}
