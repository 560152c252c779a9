import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../src/formats/crc32.ts';
import type { ZipPart } from '../../src/formats/zip.ts';

interface Packed {
  readonly method: 0 | 8;
  readonly crc: number;
  readonly bytes: Uint8Array;
}

/** What was packed once, by its content: of a workbook that is mutated most parts stay as they are. */
const known = new WeakMap<Uint8Array, Packed>();

/** Packs these parts once for all archives that they are put into unchanged. */
export function packOnce(parts: readonly ZipPart[]): void {
  for (const { content } of parts)
    known.set(content, { method: 8, crc: crc32(content), bytes: deflateRawSync(content) });
}

/** A zip archive of the parts; those not packed before are stored as they are, which takes the least time. */
export function pack(parts: readonly ZipPart[]): Buffer {
  const locals: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, content } of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const { method, crc, bytes } = known.get(content) ?? {
      method: 0,
      crc: crc32(content),
      bytes: content,
    };
    const header = Buffer.alloc(46);
    header.writeUInt32LE(0x02014b50, 0);
    header.writeUInt32LE(0x00140014, 4);
    header.writeUInt16LE(0x0800, 8);
    header.writeUInt16LE(method, 10);
    header.writeUInt32LE(crc, 16);
    header.writeUInt32LE(bytes.length, 20);
    header.writeUInt32LE(content.length, 24);
    header.writeUInt16LE(nameBytes.length, 28);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    header.copy(local, 4, 6, 32);
    header.writeUInt32LE(offset, 42);
    locals.push(local, nameBytes, bytes);
    directory.push(header, nameBytes);
    offset += local.length + nameBytes.length + bytes.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, { length }) => sum + length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, ...directory, end]);
}
