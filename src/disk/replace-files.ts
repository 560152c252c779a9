import { createHash, type Hash } from 'node:crypto';
import { constants, copyFile, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { Failure } from '../core/failure.ts';
import { jsonText } from '../core/json-text.ts';
import { systemCode } from './files.ts';
import { makeFolder } from './make-folder.ts';

/** What a file is to hold: as bytes, or in parts that are made while they are written, for what is longer than memory should be. */
export type Contents = Uint8Array | (() => Iterable<Uint8Array>);

/** Files that take their places in a folder together, and those of an earlier run that go. */
export interface FileSet {
  readonly folder: string;
  readonly files: readonly {
    readonly target: string;
    readonly bytes: Contents;
    /** Hash of the bytes, where it is known already. */
    readonly sha256?: string;
  }[];
  /** Full paths. */
  readonly removed: readonly string[];
}

/** Holds the new files, copies of the old and the journal until all are in their places; gone when a run ends. */
const PENDING = '.dayie-pending';
const JOURNAL = 'journal.json';

const Journal = z.object({
  version: z.literal(1),
  /** `forward`: the new files are whole and take their places; `back`: the old ones return. */
  direction: z.enum(['forward', 'back']),
  files: z.array(
    z.object({
      /** From the folder. */
      target: z.string(),
      /** Hash of the new bytes, and of those that stood there before; null where none did. */
      sha256: z.string(),
      was: z.string().nullable(),
    }),
  ),
  removed: z.array(z.object({ target: z.string(), was: z.string() })),
});

type Journal = z.infer<typeof Journal>;

/**
 * Puts sets of files into their folders, whole or not at all; the folders are locked.
 *
 * The new files are written beside their places first, then a journal of what is to happen, then each takes its place by being
 * renamed. A run that is killed leaves every file either old or new, and `finishSet` of the next one completes the set.
 *
 * @throws Failure where a file cannot be written; then what stood there before stands there again.
 */
export async function replaceSets(sets: readonly FileSet[]): Promise<void> {
  const current = { path: sets[0]?.files[0]?.target ?? '' };
  const begun: { readonly folder: string; readonly journal: Journal }[] = [];
  try {
    const staged: typeof begun = [];
    for (const set of sets) staged.push({ folder: set.folder, journal: await stage(set, current) });
    for (const { folder, journal } of staged) {
      await writeJournal(folder, journal);
      begun.push({ folder, journal });
    }
    for (const { folder, journal } of begun) {
      for (const [index, { target }] of journal.files.entries()) {
        current.path = path.join(folder, target);
        await rename(pendingPath(folder, `${index}.new`), current.path);
      }
    }
    for (const { folder, journal } of begun) await remove(folder, journal, current);
  } catch (error) {
    for (const { folder, journal } of begun) await putBack(folder, journal);
    const kept = new Set(begun.map(({ folder }) => folder));
    for (const { folder } of sets) if (!kept.has(folder)) await clear(folder).catch(() => undefined);
    throw asFailure(error, current.path);
  }
  for (const { folder } of begun) await clear(folder).catch(() => undefined);
}

/**
 * Completes what a run that was killed left in a folder, forward or back, and takes its temporary files away; the folder is locked.
 * What a person has changed since stays.
 *
 * @throws Failure where the folder cannot be written.
 */
export async function finishSet(folder: string): Promise<void> {
  const text = await readFile(pendingPath(folder, JOURNAL), 'utf8').catch(() => null);
  const journal = text === null ? null : parseJournal(text);
  const current = { path: folder };
  try {
    if (journal?.direction === 'forward') await putInPlace(folder, journal, current);
    else if (journal?.direction === 'back') await restore(folder, journal);
    await clear(folder);
  } catch (error) {
    throw asFailure(error, current.path);
  }
}

function pendingPath(folder: string, name: string): string {
  return path.join(folder, PENDING, name);
}

/** Writes the new files, and copies of those that they replace, where nobody looks for them. */
async function stage({ folder, files, removed }: FileSet, current: { path: string }): Promise<Journal> {
  current.path = files[0]?.target ?? folder;
  await makeFolder(path.join(folder, PENDING));
  const entries: Journal['files'] = [];
  const made = new Set<string>();
  for (const [index, { target, bytes, sha256: known }] of files.entries()) {
    current.path = target;
    const place = path.dirname(target);
    if (!made.has(place)) await makeFolder(place);
    made.add(place);
    const sum = createHash('sha256');
    const added = known === undefined ? summed(bytes, sum) : typeof bytes === 'function' ? bytes() : bytes;
    await writeFile(pendingPath(folder, `${index}.new`), added);
    const was = await keep(target, pendingPath(folder, `${index}.old`));
    entries.push({ target: path.relative(folder, target), sha256: known ?? sum.digest('hex'), was });
  }
  const going: Journal['removed'] = [];
  for (const target of removed) {
    const was = await hashOf(target);
    if (was !== null) going.push({ target: path.relative(folder, target), was });
  }
  return { version: 1, direction: 'forward', files: entries, removed: going };
}

/** What is to be written, added to a sum: bytes at once, parts as they are taken. */
function summed(contents: Contents, sum: Hash): Uint8Array | Iterable<Uint8Array> {
  if (typeof contents === 'function') return addedTo(sum, contents());
  sum.update(contents);
  return contents;
}

function* addedTo(sum: Hash, parts: Iterable<Uint8Array>): Generator<Uint8Array> {
  for (const part of parts) {
    sum.update(part);
    yield part;
  }
}

/** Copies what stands at a place. @returns its hash; null where nothing does. */
async function keep(target: string, copy: string): Promise<string | null> {
  try {
    await copyFile(target, copy, constants.COPYFILE_FICLONE);
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
  return hashOf(copy);
}

/** Under another name first: a journal is there whole or not at all. */
async function writeJournal(folder: string, journal: Journal): Promise<void> {
  const temporary = pendingPath(folder, `${JOURNAL}.new`);
  await writeFile(temporary, `${jsonText(journal, 2)}\n`);
  await rename(temporary, pendingPath(folder, JOURNAL));
}

function parseJournal(text: string): Journal | null {
  try {
    return Journal.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Renames the new files into their places, as far as that has not been done and nobody has changed what stands there. */
async function putInPlace(folder: string, journal: Journal, current: { path: string }): Promise<void> {
  for (const [index, { target, was }] of journal.files.entries()) {
    const [place, fresh] = [path.join(folder, target), pendingPath(folder, `${index}.new`)];
    current.path = place;
    if ((await hashOf(fresh)) === null || (await hashOf(place)) !== was) continue;
    await rename(fresh, place);
  }
  await remove(folder, journal, current);
}

/** Puts aside what goes, where nobody has changed it: it returns where the set cannot be completed. */
async function remove(folder: string, { removed }: Journal, current: { path: string }): Promise<void> {
  for (const [index, { target, was }] of removed.entries()) {
    const place = path.join(folder, target);
    current.path = place;
    if ((await hashOf(place)) === was) await rename(place, pendingPath(folder, `${index}.gone`));
  }
}

/** What could not be put into its place goes back; where even that cannot be done, the next run does it. */
async function putBack(folder: string, journal: Journal): Promise<void> {
  const back: Journal = { ...journal, direction: 'back' };
  await writeJournal(folder, back).catch(() => undefined);
  await restore(folder, back).then(
    () => clear(folder).catch(() => undefined),
    () => undefined,
  );
}

/** Old files return, those put aside too; new ones that replaced none go. */
async function restore(folder: string, { files, removed }: Journal): Promise<void> {
  for (const [index, { target, sha256: fresh, was }] of files.entries()) {
    const place = path.join(folder, target);
    if ((await hashOf(place)) !== fresh || fresh === was) continue;
    if (was === null) await rm(place, { force: true });
    else await rename(pendingPath(folder, `${index}.old`), place);
  }
  for (const [index, { target, was }] of removed.entries()) {
    const [place, aside] = [path.join(folder, target), pendingPath(folder, `${index}.gone`)];
    if ((await hashOf(place)) === null && (await hashOf(aside)) === was) await rename(aside, place);
  }
}

/** The journal first: without it nothing of the rest is to happen any more. */
async function clear(folder: string): Promise<void> {
  await rm(pendingPath(folder, JOURNAL), { force: true });
  await rm(path.join(folder, PENDING), { recursive: true, force: true });
}

/** Null where nothing stands that can be read. */
async function hashOf(file: string): Promise<string | null> {
  return readFile(file).then(sha256, (error: unknown) => {
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function asFailure(error: unknown, file: string): unknown {
  const code = systemCode(error);
  if (code === '') return error;
  const open = code === 'EBUSY' || (code === 'EPERM' && process.platform === 'win32');
  return new Failure(
    open ? { kind: 'open-elsewhere', path: file } : { kind: 'unwritable', path: file, code },
  );
}
