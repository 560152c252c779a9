import { promisify } from 'node:util';
import { deflateRaw } from 'node:zlib';
import {
  archive,
  PACKING,
  type PackedPart,
  type PartInPieces,
  packedAtOnce,
  packedTo,
  whole,
  type ZipPart,
} from './zip.ts';

/** Bytes from which a part is worth handing to another thread. */
const LARGE = 16 * 1024;

/** Bytes of a document above which its parts are compressed one after the other, a long one piece by piece: else all of it would stand in memory. */
const MOST = 32 * 1024 * 1024;

const deflate = promisify<Uint8Array, { readonly level: number }, Uint8Array>(deflateRaw);

/** The same archive as `writeZip`: its large parts are compressed on a thread of Node's own while the next document is made. */
export async function zipAside(parts: readonly PartInPieces[]): Promise<Uint8Array> {
  const found = parts.map(gathered);
  const bytes = found.reduce((sum, part) => sum + (isLong(part) ? MOST : part.content.length), 0);
  return archive(bytes < MOST ? await Promise.all(found.map(packedAside)) : await packedInTurn(found));
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
  return whole({ name, content: made });
}

/** Those that are made, each let go of when it is handed on, then the others. */
function* chained(made: Uint8Array[], rest: Iterator<Uint8Array>): Generator<Uint8Array> {
  made.reverse();
  for (let piece = made.pop(); piece !== undefined; piece = made.pop()) yield piece;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}

async function packedAside(part: ZipPart | LongPart): Promise<PackedPart> {
  if (isLong(part)) return packedInPieces(part);
  if (part.content.length < LARGE) return packedAtOnce(part);
  return packedTo(part, await deflate(part.content, PACKING));
}

async function packedInTurn(parts: readonly (ZipPart | LongPart)[]): Promise<readonly PackedPart[]> {
  const packed: PackedPart[] = [];
  for (const part of parts) packed.push(await packedAside(part));
  return packed;
}

async function packedInPieces({ name, pieces }: LongPart): Promise<PackedPart> {
  const { deflated } = await import('./deflate-pieces.ts');
  return { name, ...(await deflated(pieces)) };
}
