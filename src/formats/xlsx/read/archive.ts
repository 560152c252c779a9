import { inflateRawSync } from 'node:zlib';
import { finding } from '../../../diagnostics/finding.ts';
import { crc32 } from '../../crc32.ts';
import { type DeflatedPart, inflateTogether } from './inflate-together.ts';
import type { Limits } from './limits.ts';
import { Refusal } from './refusal.ts';
import { megabytes, tooLarge } from './too-large.ts';

interface Entry {
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
  readonly encrypted: boolean;
}

/** The name of an entry as it stands in the directory. */
export interface RawName {
  readonly raw: Buffer;
  /** The archive says that it is UTF-8. */
  readonly utf8: boolean;
  readonly extra: Buffer;
}

export type NameReader = (name: RawName) => string;

/** The parts of a zip archive, inflated when asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** Bytes of a part, by its name or else by one that differs in case or in %-escapes alone; null when the archive has none. */
  part(name: string): Buffer | null;
  /** Inflates the small parts among these at once, which takes less time than one by one; asking for one later gives it. */
  inflateSmall(wanted: (name: string) => boolean): void;
}

/** Small parts are asked for more than once; a large one is read once and not held beside its text. */
const MOST_KEPT = 100_000;

/** Bytes of all parts that are inflated at once. */
const MOST_TOGETHER = 2_000_000;

/** Bytes inflated in one piece on the word of the directory alone. */
const MOST_AT_ONCE = 100_000_000;

const END = 0x06054b50;
const END64 = 0x06064b50;
const END64_LOCATOR = 0x07064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** What a 32-bit field reads whose value stands elsewhere. */
const ABSENT = 0xffffffff;

/**
 * Opens a zip archive from its central directory; data descriptors and stored entries need nothing special then.
 *
 * @param nameOf reads the names of entries; those of workbooks' parts are UTF-8 whatever the archive says.
 * @throws Refusal when the directory is damaged or beyond the limits.
 */
export function openArchive(
  bytes: Buffer,
  file: string,
  limits: Limits,
  nameOf: NameReader = ({ raw }) => raw.toString('utf8'),
): Archive {
  const entries = readDirectory(bytes, file, limits, nameOf);
  const folded = new Map([...entries.keys()].map((name) => [name.toLowerCase(), name]));
  const entryOf = (name: string): Entry | undefined =>
    entries.get(name) ?? entries.get(folded.get(name.toLowerCase()) ?? '');
  const cache = new Map<Entry, Buffer>();
  let total = 0;
  return {
    names: [...entries.keys()],
    part(name) {
      const entry = entryOf(partName(name)) ?? entryOf(partName(unescapedName(name)));
      if (entry === undefined) return null;
      const known = cache.get(entry);
      if (known !== undefined) return known;
      const content = inflate(bytes, entry, name, file, limits, total);
      total += content.length;
      if (content.length <= MOST_KEPT) cache.set(entry, content);
      return content;
    },
    inflateSmall(wanted) {
      const small = [...entries].flatMap(([name, entry]): readonly (readonly [Entry, DeflatedPart])[] => {
        const packed = wanted(name) && entry.size <= MOST_KEPT ? packedIn(bytes, entry) : null;
        return packed === null || entry.method !== 8 || entry.encrypted
          ? []
          : [[entry, { ...entry, packed }]];
      });
      const parts = small.map(([, part]) => part);
      const size = parts.reduce((sum, part) => sum + part.size, 0);
      // What is beyond a limit, or damaged, is told where the part itself is asked for.
      if (size > Math.min(MOST_TOGETHER, limits.totalBytes)) return;
      if (parts.some((part) => part.size > limits.partBytes)) return;
      const contents = inflateTogether(parts);
      small.forEach(([entry], index) => {
        const content = contents?.[index];
        if (content !== undefined) cache.set(entry, content);
      });
      if (contents !== null) total += size;
    },
  };
}

/** Some programs write backslashes or a leading slash. */
function partName(name: string): string {
  return name.includes('\\') || name.startsWith('/') ? name.replaceAll('\\', '/').replace(/^\/+/, '') : name;
}

/** Relationships write names as addresses: `my%20sheet.xml`. */
function unescapedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function readDirectory(
  bytes: Buffer,
  file: string,
  limits: Limits,
  nameOf: NameReader,
): ReadonlyMap<string, Entry> {
  const damaged = (): Refusal => new Refusal(finding('READ-006', { file }, {}));
  const end = findEnd(bytes);
  if (end < 0) throw damaged();
  let count = bytes.readUInt16LE(end + 10);
  let size = bytes.readUInt32LE(end + 12);
  let start = bytes.readUInt32LE(end + 16);
  let directoryEnd = end;
  if (end >= 20 && bytes.readUInt32LE(end - 20) === END64_LOCATOR) {
    const at = Number(bytes.readBigUInt64LE(end - 12));
    if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END64) throw damaged();
    count = Number(bytes.readBigUInt64LE(at + 32));
    size = Number(bytes.readBigUInt64LE(at + 40));
    start = Number(bytes.readBigUInt64LE(at + 48));
    directoryEnd = at;
  }
  if (count > limits.entries) throw tooLarge(file, 'entries', count, limits.entries);
  // Bytes before the archive (a self-extractor, a stray header) shift every offset alike.
  const shift = Math.max(0, directoryEnd - size - start);
  if (start + shift + size > bytes.length || !Number.isSafeInteger(start + size)) throw damaged();
  const entries = new Map<string, Entry>();
  let at = start + shift;
  while (at + 46 <= directoryEnd && bytes.readUInt32LE(at) === CENTRAL) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const extraLength = bytes.readUInt16LE(at + 30);
    const commentLength = bytes.readUInt16LE(at + 32);
    const extra = { from: at + 46 + nameLength, length: extraLength };
    const name = nameOf({
      raw: bytes.subarray(at + 46, extra.from),
      utf8: (bytes.readUInt16LE(at + 8) & 0x0800) !== 0,
      extra: bytes.subarray(extra.from, extra.from + extraLength),
    });
    // Of entries with one name the last counts: it is what was added to the archive later.
    if (!name.endsWith('/')) {
      const wide = wideFields(bytes, extra, at);
      entries.set(partName(name), {
        method: bytes.readUInt16LE(at + 10),
        crc: bytes.readUInt32LE(at + 16),
        encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
        packed: wide.packed,
        size: wide.size,
        offset: wide.offset + shift,
      });
    }
    if (entries.size > limits.entries) throw tooLarge(file, 'entries', entries.size, limits.entries);
    at += 46 + nameLength + extraLength + commentLength;
  }
  if (entries.size === 0) throw damaged();
  return entries;
}

function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - 22 - 0xffff);
  for (let at = bytes.length - 22; at >= lowest; at -= 1) {
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END) return at;
  }
  return -1;
}

/** Size, packed size and offset of an entry. Zip64: those that read 0xFFFFFFFF stand in the extra field 1, in this order. */
function wideFields(
  bytes: Buffer,
  { from, length }: { readonly from: number; readonly length: number },
  at: number,
): { readonly size: number; readonly packed: number; readonly offset: number } {
  const narrow = {
    size: bytes.readUInt32LE(at + 24),
    packed: bytes.readUInt32LE(at + 20),
    offset: bytes.readUInt32LE(at + 42),
  };
  if (narrow.size !== ABSENT && narrow.packed !== ABSENT && narrow.offset !== ABSENT) return narrow;
  const fields = [narrow.size, narrow.packed, narrow.offset];
  const end = Math.min(bytes.length, from + length);
  for (let field = from; field + 4 <= end; field += 4 + bytes.readUInt16LE(field + 2)) {
    if (bytes.readUInt16LE(field) !== 1) continue;
    const stop = Math.min(end, field + 4 + bytes.readUInt16LE(field + 2));
    let next = field + 4;
    fields.forEach((value, index) => {
      if (value !== ABSENT || next + 8 > stop) return;
      fields[index] = Number(bytes.readBigUInt64LE(next));
      next += 8;
    });
  }
  const [size = 0, packed = 0, offset = 0] = fields;
  return { size, packed, offset };
}

/** The bytes of an entry as they stand in the archive; null where they are not all there. */
function packedIn(bytes: Buffer, { offset, packed }: Entry): Buffer | null {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL) return null;
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28);
  return start + packed > bytes.length ? null : bytes.subarray(start, start + packed);
}

function inflate(
  bytes: Buffer,
  entry: Entry,
  name: string,
  file: string,
  limits: Limits,
  total: number,
): Buffer {
  const damaged = (): Refusal => new Refusal(finding('READ-007', { file }, { packagePart: name }));
  if (entry.encrypted) throw new Refusal(finding('READ-001', { file }, {}));
  const packed = packedIn(bytes, entry);
  if (packed === null) throw damaged();
  const allowed = Math.min(
    limits.partBytes,
    limits.totalBytes - total,
    Math.max(limits.ratioFloor, entry.packed * limits.ratio),
  );
  if (entry.method === 0) {
    if (packed.length > allowed) throw tooLarge(file, 'bytes', megabytes(packed.length), megabytes(allowed));
    return checked(packed, entry, damaged);
  }
  if (entry.method !== 8) throw damaged();
  let content: Buffer;
  try {
    // One piece of the size stated, which most parts have; a part that states another is put together from several.
    const chunkSize = Math.max(64, Math.min(entry.size + 1, allowed, MOST_AT_ONCE));
    content = inflateRawSync(packed, { maxOutputLength: Math.max(1, allowed), chunkSize });
  } catch (error) {
    if (error instanceof RangeError)
      throw tooLarge(file, 'bytes', `> ${megabytes(allowed)}`, megabytes(allowed));
    throw damaged();
  }
  return checked(content, entry, damaged);
}

/** A part whose checksum differs was altered on its way: its figures may be anybody's guess. */
function checked(content: Buffer, entry: Entry, damaged: () => Refusal): Buffer {
  if (crc32(content) !== entry.crc) throw damaged();
  return content;
}
