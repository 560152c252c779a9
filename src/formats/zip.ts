import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32.ts';

export interface ZipPart {
  readonly name: string;
  readonly content: Uint8Array;
}

/** A part that may be large: then in pieces, each made when it is asked for, and asked for once. */
export interface PartInPieces {
  readonly name: string;
  readonly content: Uint8Array | Iterable<Uint8Array>;
  /** It says what the other parts came to, and is made after them, wherever it stands; left out where it comes to nothing. */
  readonly last?: true;
}

/** Parts in the order in which they are made. */
export function inMaking(parts: readonly PartInPieces[]): readonly PartInPieces[] {
  return [...parts.filter(({ last }) => last === undefined), ...parts.filter(({ last }) => last === true)];
}

/** The same with the pieces of each put together. */
export function whole(parts: readonly PartInPieces[]): readonly ZipPart[] {
  const made = new Map(inMaking(parts).map((part) => [part, wholePart(part)]));
  return parts.flatMap((part) => {
    const one = made.get(part);
    return one === undefined || isNothing(part, one) ? [] : [one];
  });
}

export function isNothing({ last }: PartInPieces, { content }: ZipPart): boolean {
  return last === true && content.length === 0;
}

export function wholePart({ name, content }: PartInPieces): ZipPart {
  return { name, content: content instanceof Uint8Array ? content : Buffer.concat([...content]) };
}

/** 1 January 1980, 00:00: the first day zip knows, on every part, so that equal contents give equal bytes. */
const DOS_DATE = 0x0021;

/** How hard all parts are compressed, so that it makes no difference where that is done. */
export const PACKING = { level: 6 } as const;

/** A zip archive of the parts in their order, the same bytes for the same parts. */
export function writeZip(parts: readonly ZipPart[]): Uint8Array {
  return archive(parts.map(packedAtOnce));
}

/** What a part was compressed to, with the size and the checksum of what it was. */
export interface PackedPart {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

export function packedAtOnce(part: ZipPart): PackedPart {
  return packedTo(part, deflateRawSync(part.content, PACKING));
}

export function packedTo({ name, content }: ZipPart, packed: Uint8Array): PackedPart {
  return { name, packed, size: content.length, crc: crc32(content) };
}

export function archive(parts: readonly PackedPart[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, packed, size, crc } of parts) {
    const nameBytes = Buffer.from(name, 'utf8');
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt16LE(0, 6);
    fields.writeUInt16LE(DOS_DATE, 8);
    fields.writeUInt32LE(crc, 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(size, 18);
    fields.writeUInt16LE(nameBytes.length, 22);
    locals.push(signature(0x04034b50), fields, nameBytes, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    directory.push(signature(0x02014b50), Buffer.from([20, 0]), fields, tail, nameBytes);
    offset += 4 + fields.length + nameBytes.length + packed.length;
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(parts.length, 4);
  end.writeUInt16LE(parts.length, 6);
  end.writeUInt32LE(central.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, central, signature(0x06054b50), end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value, 0);
  return bytes;
}
