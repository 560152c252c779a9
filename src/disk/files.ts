import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../core/failure.ts';
import type { LoadedFile } from '../model/dataset.ts';

/** A file to be read: where it is, and how every output names it. */
export interface FoundFile {
  readonly absolute: string;
  readonly path: string;
}

/** What a folder is searched for. Old and foreign formats are included so that they are refused in words, not passed over. */
const WORKBOOK_ENDINGS = new Set(['.xlsx', '.xlsm', '.xltx', '.csv', '.xls', '.et', '.xlsb', '.ods']);

/**
 * Files, folders (searched to any depth) and globs to a list without repeats, sorted by name in code-unit order.
 * Office lock files (`~$…`) and hidden files are left out of folders and globs.
 *
 * @throws Failure when a path does not exist or nothing matches.
 */
export async function findFiles(
  patterns: readonly string[],
  workingFolder: string,
): Promise<readonly FoundFile[]> {
  const found = new Map<string, FoundFile>();
  for (const pattern of patterns) {
    for (const absolute of await expand(pattern, workingFolder)) {
      const real = await realpath(absolute);
      if (!found.has(real)) found.set(real, { absolute, path: displayPath(absolute, workingFolder) });
    }
  }
  if (found.size === 0) throw new Failure({ kind: 'no-file-matched', patterns });
  return [...found.values()].sort((left, right) =>
    left.path < right.path ? -1 : left.path > right.path ? 1 : 0,
  );
}

/** Relative to the working folder where it lies inside or beside it, `/` between parts, composed characters. */
export function displayPath(absolute: string, workingFolder: string): string {
  const relative = path.relative(workingFolder, absolute);
  return (relative === '' ? '.' : relative).split(path.sep).join('/').normalize('NFC');
}

async function expand(pattern: string, workingFolder: string): Promise<readonly string[]> {
  const absolute = path.resolve(workingFolder, pattern);
  const kind = await kindOf(absolute);
  if (kind === 'file') return [absolute];
  if (kind === 'folder') {
    const inside = await search('**/*', absolute);
    const workbooks = inside.filter((file) => WORKBOOK_ENDINGS.has(path.extname(file).toLowerCase()));
    if (workbooks.length === 0) throw new Failure({ kind: 'no-workbook-in-folder', path: pattern });
    return workbooks;
  }
  if (!/[*?[\]{}!()]/.test(pattern)) throw new Failure({ kind: 'no-such-file', path: pattern });
  const matched = await search(pattern.split(path.sep).join('/'), workingFolder);
  if (matched.length === 0) throw new Failure({ kind: 'no-file-matched', patterns: [pattern] });
  return matched;
}

async function search(pattern: string, folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const files = await glob(pattern, {
    cwd: folder,
    absolute: true,
    onlyFiles: true,
    dot: false,
    expandDirectories: false,
  });
  return files.filter((file) => !path.basename(file).startsWith('~$'));
}

async function kindOf(absolute: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(absolute)).isDirectory() ? 'folder' : 'file';
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
    const bytes = readFileSync(found.absolute);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { input: { path: found.path, sha256, size: bytes.length }, bytes };
  } catch (error) {
    throw unreadable(found.path, error);
  }
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
