import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import {
  archive,
  inMaking,
  isNothing,
  PACKING,
  type PackedPart,
  type PartInPieces,
  packedAtOnce,
  packedTo,
  wholePart,
  type ZipPart,
} from './zip.ts';

/** Bytes from which a part is worth handing to another thread. */
const LARGE = 16 * 1024;

/** Bytes above which a part is compressed piece by piece as it is made, and before the next one is: else all of it would stand in memory. */
const MOST = 8 * 1024 * 1024;

const deflate = promisify<Uint8Array, { readonly level: number }, Uint8Array>(deflateRaw);

/** The same archive as `writeZip`: its large parts are compressed on a thread of Node's own while the next document is made. */
export async function zipAside(parts: readonly PartInPieces[]): Promise<Uint8Array> {
  const packed = new Map<PartInPieces, PackedPart | Promise<PackedPart>>();
  for (const part of inMaking(parts)) {
    const found = gathered(part);
    if (isLong(found)) packed.set(part, await packedInPieces(found));
    else if (!isNothing(part, found)) {
      const aside = packedAside(found);
      // Where it fails while others are made, it is told in its turn.
      aside.catch(() => undefined);
      packed.set(part, aside);
    }
  }
  return archive(await Promise.all(parts.flatMap((part) => packed.get(part) ?? [])));
}

/** A part of which not all was made: there is more of it than is to stand in memory. */
interface LongPart {
  readonly name: string;
  readonly pieces: Iterable<Uint8Array>;
}

function isLong(part: ZipPart | LongPart): part is LongPart {
  return 'pieces' in part;
}

function gathered(part: PartInPieces): ZipPart | LongPart {
  const { name, content } = part;
  if (content instanceof Uint8Array) return { name, content };
  const made: Uint8Array[] = [];
  const rest = content[Symbol.iterator]();
  let bytes = 0;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    made.push(next.value);
    bytes += next.value.length;
    if (bytes >= MOST) return { name, pieces: chained(made, rest) };
  }
  return wholePart({ name, content: made });
}

/** Those that are made, each let go of when it is handed on, then the others. */
function* chained(made: Uint8Array[], rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  made.reverse();
  for (let piece = made.pop(); piece !== undefined; piece = made.pop()) yield piece;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

async function packedAside(part: ZipPart): Promise<PackedPart> {
  if (part.content.length < LARGE) return packedAtOnce(part);
  return packedTo(part, await deflate(part.content, PACKING));
}

async function packedInPieces({ name, pieces }: LongPart): Promise<PackedPart> {
  const { deflated } = await import('./deflate-pieces.ts');
  return { name, ...(await deflated(pieces)) };
}
