import {
  closeSync,
  constants,
  existsSync,
  opendirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../core/failure.ts';
import type { LoadedFile } from '../model/dataset.ts';
import { loadedFile } from '../runs/loaded-file.ts';
import { fileBytes } from './file-bytes.ts';
import type { Candidate, PackedFile } from './look-into.ts';
import { sortFile, type UnreadKind } from './other-files.ts';

/** A file to be read: where it is, and how every output names it. */
export interface FoundFile {
  readonly absolute: string;
  readonly path: string;
  /** It is no workbook, but lay among them: it is named, and not read. */
  readonly unread?: UnreadKind;
  /** It lies in an archive or a mail, which is what `absolute` leads to, or came on standard input. */
  readonly packed?: PackedFile;
}

/**
 * Files, folders (searched to any depth) and globs to a list without repeats, sorted by name in code-unit order.
 * In folders and by globs hidden files are left out, and what is no workbook is marked as not to be read.
 *
 * @param want whether a folder must hold a workbook.
 * @throws Failure when a path does not exist or nothing matches.
 */
export async function findFiles(
  patterns: readonly string[],
  workingFolder: string,
  want: 'workbooks' | 'workbooks-or-not' = 'workbooks',
): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const pattern of patterns) {
    if (pattern === STANDARD_INPUT) {
      const file = standardInput(workingFolder);
      found.set(pattern, file);
      continue;
    }
    for (const candidate of await expand(pattern, workingFolder, want === 'workbooks')) {
      const { absolute, packed, unread } = candidate;
      const inside = packed === undefined ? '' : `/${packed.path}`;
      const real = realOf(absolute) + inside;
      const shown = displayPath(absolute, workingFolder) + inside;
      if (found.has(real)) continue;
      // Written out: copies that get one more property have each a layout of its own in memory.
      const plain = packed === undefined && unread === undefined;
      found.set(real, plain ? { absolute, path: shown } : { ...candidate, path: shown });
    }
  }
  if (found.size === 0 && want === 'workbooks') throw new Failure({ kind: 'no-file-matched', patterns });
  return [...found.values()].sort((left, right) =>
    left.path < right.path ? -1 : left.path > right.path ? 1 : 0,
  );
}

/** Where links lead; a path itself where the system cannot say: on some drives, of long paths, of what is gone meanwhile. */
export function realOf(absolute: string): string {
  try {
    return realpathSync.native(absolute);
  } catch {
    return absolute;
  }
}

/** Relative to the working folder where it lies inside or beside it, `/` between parts, composed characters. */
export function displayPath(absolute: string, workingFolder: string): string {
  const relative = path.relative(workingFolder, absolute);
  return (relative === '' ? '.' : relative).split(path.sep).join('/').normalize('NFC');
}

/** What is named to mean standard input. */
const STANDARD_INPUT = '-';

/** One workbook, or a text table, on standard input. */
function standardInput(workingFolder: string): FoundFile {
  let bytes: Buffer;
  try {
    bytes = readFileSync(0);
  } catch (error) {
    throw unreadable('stdin', error);
  }
  const name = looksLikeText(bytes) ? 'stdin.csv' : 'stdin';
  return { absolute: path.join(workingFolder, name), path: name, packed: { path: name, bytes } };
}

/** Neither a workbook of any format nor an archive begins with letters. */
function looksLikeText(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 1_000);
  return (
    head.length > 0 &&
    !head.includes(0) &&
    !/^(?:PK|<|\ufeff<|%PDF|Rar!)/.test(head.toString('utf8')) &&
    head[0] !== 0xd0
  );
}

async function expand(
  pattern: string,
  workingFolder: string,
  strict: boolean,
): Promise<readonly Candidate[]> {
  const absolute = path.resolve(workingFolder, pattern);
  const kind = kindOf(absolute);
  mayBeRead(absolute, kind, pattern);
  // What is named by itself is read where its ending does not tell that it is something else.
  if (kind === 'file') return unpacked([explicit(absolute)]);
  if (kind === 'folder') {
    const inside = await unpacked(await search('**/*', absolute, workingFolder));
    // An archive that cannot be looked into may hold workbooks: it is reported like a workbook that cannot be opened.
    if (strict && inside.every(({ unread }) => unread !== undefined && !unread.endsWith('-archive')))
      throw new Failure({ kind: 'no-workbook-in-folder', path: pattern });
    return inside;
  }
  if (!/[*?[\]{}!()]/.test(pattern)) throw new Failure({ kind: 'no-such-file', path: pattern });
  const matched = await unpacked(
    await search(pattern.split(path.sep).join('/'), workingFolder, workingFolder),
  );
  if (matched.length === 0) throw new Failure({ kind: 'no-file-matched', patterns: [pattern] });
  return matched;
}

/**
 * What the system keeps from this account is there all the same.
 *
 * @throws Failure where permission is denied to a folder, or to look for what was named.
 */
function mayBeRead(absolute: string, kind: 'file' | 'folder' | 'none', pattern: string): void {
  if (kind === 'file') return;
  try {
    if (kind === 'folder') opendirSync(absolute).closeSync();
    else statSync(absolute);
  } catch (error) {
    if (isRefusal(error)) throw unreadable(pattern, error);
  }
}

/** Archives and mails give way to what lies in them; what opens them is loaded where there is one. */
async function unpacked(candidates: readonly Candidate[]): Promise<readonly Candidate[]> {
  if (!candidates.some(({ unread }) => unread === 'archive' || unread === 'mail' || unread === 'document'))
    return candidates;
  const { lookInto } = await import('./look-into.ts');
  return candidates.flatMap((candidate) => lookInto(candidate));
}

async function search(pattern: string, folder: string, workingFolder: string): Promise<readonly Candidate[]> {
  const { matching } = await import('./matching.ts');
  const { files, refused } = await matching(pattern, folder);
  // Who sent what is in it nobody can say: a roll-call without it would name units that have sent.
  for (const { place, error } of refused) {
    // A folder that was taken away while it was looked for is as if it had never been.
    if (systemCode(error) === 'ENOENT' || OF_THE_SYSTEM.has(path.basename(place).toLowerCase())) continue;
    throw unreadable(displayPath(place, workingFolder), error);
  }
  return files.map(sorted).filter((found) => found !== null);
}

/** Folders that a system keeps for itself at the root of every drive. */
const OF_THE_SYSTEM = new Set(['system volume information', '$recycle.bin', 'lost+found']);

/** A file of no known kind that was named is read, and refused in words. */
function explicit(absolute: string): Candidate {
  const found = sorted(absolute);
  return found === null || found.unread === 'other' ? { absolute } : found;
}

/** Null for what no office sends. */
function sorted(absolute: string): Candidate | null {
  const kind = sortFile(absolute, () => firstBytes(absolute));
  if (kind === 'litter') return null;
  return kind === 'read' ? { absolute } : { absolute, unread: kind };
}

/** Four bytes in hexadecimal; null for a file that cannot be opened. */
function firstBytes(absolute: string): string | null {
  const bytes = Buffer.alloc(4);
  try {
    const handle = openSync(absolute, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return bytes.toString('hex', 0, readSync(handle, bytes, 0, bytes.length, 0));
    } finally {
      closeSync(handle);
    }
  } catch {
    return null;
  }
}

/** Whether a path names a folder: one that is there, one that ends with a slash, or one without an ending. */
export function namesFolder(target: string, typed: string): boolean {
  if (/[\\/]$/.test(typed) || path.extname(target) === '') return true;
  return kindOf(target) === 'folder';
}

/** Asked of the disk at once, as files are loaded: a thousand of them would be a thousand promises. */
function kindOf(absolute: string): 'file' | 'folder' | 'none' {
  try {
    return statSync(absolute).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

/**
 * Waits for the disk: nothing else is to be done meanwhile, and a thousand small files take half the time.
 *
 * @throws Failure when the system refuses to hand over the bytes.
 */
export function loadFile(found: FoundFile): LoadedFile {
  try {
    return loadedFile(found.path, found.packed?.bytes ?? fileBytes(found.absolute));
  } catch (error) {
    throw unreadable(found.path, error);
  }
}

/** A text file's text; null where there is none to be read. */
export function readTextFile(absolute: string): Promise<string | null> {
  return readFile(absolute, 'utf8').catch(() => null);
}

/** Why a file that was named could not be read. */
export function unreadable(file: string, error: unknown): Failure {
  const code = systemCode(error);
  return new Failure(
    code === 'ENOENT' ? { kind: 'no-such-file', path: file } : { kind: 'unreadable-file', path: file, code },
  );
}

/** `EACCES`, `ENOENT` … of a system error; the empty text for anything else. */
export function systemCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether the system denies this account what it asked for. */
export function isRefusal(error: unknown): boolean {
  return ['EACCES', 'EPERM'].includes(systemCode(error));
}

/** Whether a file or folder of that name is there. */
export function isThere(name: string, folder: string): boolean {
  return existsSync(path.resolve(folder, name));
}
