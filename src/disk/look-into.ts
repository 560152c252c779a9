import { LIMITS } from '../core/limits.ts';
import { CUSTOM_PROPERTIES } from '../formats/custom-properties.ts';
import { enclosures } from '../formats/packed/mail.ts';
import type { Member } from '../formats/packed/member.ts';
import { unzip } from '../formats/packed/zip.ts';
import { openArchive } from '../formats/xlsx/read/archive.ts';
import { DEFAULT_LIMITS } from '../formats/xlsx/read/limits.ts';
import { Refusal } from '../formats/xlsx/read/refusal.ts';
import { fileBytes } from './file-bytes.ts';
import { sortFile, type UnreadKind } from './other-files.ts';

/** A file that does not lie on the disk by itself. */
export interface PackedFile {
  /** Below what it lies in, with `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file as it was found, before it has the name that outputs know it by. */
export interface Candidate {
  readonly absolute: string;
  readonly unread?: UnreadKind;
  readonly packed?: PackedFile;
}

const NOTHING = Buffer.alloc(0);

/** What lies in an archive or a mail takes its place; a document that dayie wrote is known for that; anything else stays. */
export function lookInto(candidate: Candidate): readonly Candidate[] {
  const { absolute, unread } = candidate;
  if (unread !== 'archive' && unread !== 'mail' && unread !== 'document') return [candidate];
  let bytes: Buffer;
  try {
    bytes = fileBytes(absolute);
  } catch {
    // Said where it is read, with the reason.
    return [{ absolute }];
  }
  return opened(candidate, bytes, { archives: 0, mails: 0 }, { bytes: 0 });
}

/** In how many others something lies. */
interface Depth {
  readonly archives: number;
  readonly mails: number;
}

interface Spent {
  bytes: number;
}

function opened(candidate: Candidate, bytes: Buffer, depth: Depth, spent: Spent): readonly Candidate[] {
  const { absolute, unread } = candidate;
  const name = (candidate.packed?.path ?? absolute).toLowerCase();
  if (unread === 'document') return [isOwn(bytes) ? { ...candidate, unread: 'own' } : candidate];
  if (unread === 'mail')
    return name.endsWith('.eml') ? enclosed(candidate, bytes, depth, spent) : [candidate];
  if (unread !== 'archive' || !name.endsWith('.zip')) return [candidate];
  if (depth.archives > LIMITS.archivesInside) return [{ ...candidate, unread: 'deep-archive' }];
  const content = unzip(bytes);
  switch (content.kind) {
    case 'workbook': {
      const { unread: _, ...workbook } = candidate;
      return [workbook];
    }
    case 'damaged':
      return [{ ...candidate, unread: 'damaged-archive' }];
    case 'huge':
      return [{ ...candidate, unread: 'huge-archive' }];
    default: {
      const below = { ...depth, archives: depth.archives + 1 };
      const inside = content.members.flatMap((member) => sorted(candidate, member, below, spent));
      if (spent.bytes > LIMITS.packedBytes) return [{ ...candidate, unread: 'huge-archive' }];
      const locked = inside.some((item) => item.unread === 'in-locked-archive');
      // The cause is said once, at the archive; whose the files are their names tell.
      const whole: readonly Candidate[] = locked ? [{ ...candidate, unread: 'locked-archive' }] : [];
      return inside.length === 0 ? [candidate] : [...whole, ...inside];
    }
  }
}

/** A mail without a workbook or an archive in it is a mail; pictures beside one are signatures. */
function enclosed(candidate: Candidate, bytes: Buffer, depth: Depth, spent: Spent): readonly Candidate[] {
  if (depth.mails > LIMITS.mailsInside) return [{ ...candidate, unread: 'deep-mail' }];
  const below = { ...depth, mails: depth.mails + 1 };
  const { members, deeper } = enclosures(bytes);
  const inside = members
    .flatMap((member) => sorted(candidate, member, below, spent))
    .filter(({ unread }) => unread !== 'picture');
  if (spent.bytes > LIMITS.packedBytes) return [{ ...candidate, unread: 'huge-archive' }];
  const whole: readonly Candidate[] = deeper ? [{ ...candidate, unread: 'deep-mail' }] : [];
  const told = inside.some(({ unread }) => unread === undefined || unread === 'deep-mail');
  return told ? [...whole, ...inside] : deeper ? whole : [candidate];
}

function sorted(holder: Candidate, member: Member, depth: Depth, spent: Spent): readonly Candidate[] {
  const { bytes } = member;
  spent.bytes += bytes?.length ?? 0;
  if (spent.bytes > LIMITS.packedBytes) return [];
  const kind = sortFile(member.path, () => bytes?.toString('hex', 0, 4) ?? '');
  if (kind === 'litter') return [];
  const inside = holder.packed === undefined ? member.path : `${holder.packed.path}/${member.path}`;
  const found: Candidate = { absolute: holder.absolute, packed: { path: inside, bytes: bytes ?? NOTHING } };
  if (member.fault !== undefined) return [{ ...found, unread: FAULTS[member.fault] }];
  if (kind === 'read') return [found];
  return opened({ ...found, unread: kind }, bytes ?? NOTHING, depth, spent);
}

const FAULTS = {
  locked: 'in-locked-archive',
  damaged: 'damaged-in-archive',
  huge: 'huge-archive',
} as const satisfies Record<string, UnreadKind>;

/** Whether dayie's mark is among the document's own properties. */
function isOwn(bytes: Buffer): boolean {
  if (!bytes.includes(CUSTOM_PROPERTIES.part)) return false;
  try {
    const properties = openArchive(bytes, '', DEFAULT_LIMITS).part(CUSTOM_PROPERTIES.part);
    return properties?.includes('"dayie.version"') === true;
  } catch (error) {
    if (error instanceof Refusal || error instanceof RangeError) return false;
    throw error;
  }
}
