import { stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../core/failure.ts';
import { realOf, systemCode } from './files.ts';
import { whileLocked } from './folder-lock.ts';
import { makeFolder } from './make-folder.ts';
import {
  LEDGER,
  ledgerText,
  mayReplace,
  mayReplaceNamed,
  ownAmong,
  readLedger,
  sha256,
} from './own-files.ts';
import { type Contents, type FileSet, finishSet, replaceSets } from './replace-files.ts';

export interface OutputFile {
  /** Name inside the output folder; may have `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A file at the very path a person named. */
export interface NamedFile {
  readonly target: string;
  readonly bytes: Contents;
}

/** What a run writes: the files of a folder of results, and files at paths that a person named. */
export interface Outputs {
  readonly folder?: {
    readonly path: string;
    readonly files: readonly OutputFile[];
    /** Names of an earlier run's files that are to go. */
    readonly withdrawn?: readonly string[];
  };
  readonly named?: readonly NamedFile[];
}

export interface WriteOptions {
  /** Replaces files that dayie did not write, too. */
  readonly force: boolean;
  readonly inputs?: readonly string[];
}

/**
 * Writes all files of a run whole or none: should that fail midway, what stood there before is put back; should the run be killed
 * midway, the next one completes the set. Two runs write one after the other.
 *
 * In a folder of results an existing file is replaced when dayie wrote it and nobody changed it since; at a path that was named
 * unless it is another's workbook; with `force` always. What is `withdrawn` goes where nobody changed it since. An input is never
 * replaced.
 *
 * @returns the full paths of the folder's files, in order.
 * @throws Failure when a folder cannot be written, a file is open elsewhere, would overwrite another's work or an input, or is
 * written twice.
 */
export async function writeOutputs(
  { folder, named = [] }: Outputs,
  { force, inputs = [] }: WriteOptions,
): Promise<readonly string[]> {
  const targets = (folder?.files ?? []).map((file) => ({
    ...file,
    target: path.join(folder?.path ?? '', ...file.name.split('/')),
  }));
  const all = [...targets, ...named].map(({ target }) => target);
  refuseTwice(all);
  guardInputs(all, inputs);
  const devices: NamedFile[] = [];
  const regular: NamedFile[] = [];
  for (const file of named) ((await kindOf(file.target)) === 'device' ? devices : regular).push(file);
  const folders = new Set([
    ...(folder === undefined ? [] : [folder.path]),
    ...regular.map(({ target }) => path.dirname(target)),
  ]);
  await inFolders([...folders], async () => {
    if (!force) await refuseOthers(regular);
    const sets = [...folders].map((place): FileSet => {
      const files = regular.filter(({ target }) => path.dirname(target) === place);
      return { folder: place, files, removed: [] };
    });
    const own = folder === undefined ? null : await resultSet(folder, targets, force);
    await replaceSets(
      sets.map((set) =>
        own !== null && set.folder === own.folder ? { ...own, files: [...own.files, ...set.files] } : set,
      ),
    );
  });
  for (const { target, bytes } of devices)
    await writeFile(target, typeof bytes === 'function' ? bytes() : bytes);
  return targets.map(({ target }) => target);
}

/** Writes the files of one folder of results; otherwise as `writeOutputs`. */
export function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  { withdrawn = [], ...options }: WriteOptions & { readonly withdrawn?: readonly string[] },
): Promise<readonly string[]> {
  return writeOutputs({ folder: { path: folder, files, withdrawn } }, options);
}

/** Of the names of results those whose files somebody has changed since dayie wrote them. */
export async function changedAmong(folder: string, names: readonly string[]): Promise<readonly string[]> {
  const ledger = await readLedger(folder);
  const verdicts = await Promise.all(
    names.map((name) => mayReplace(path.join(folder, ...name.split('/')), ledger[name])),
  );
  return names.filter((_, index) => verdicts[index] === 'foreign');
}

/** Completes what a run that was killed has left in a folder of results, where there is one. */
export async function finishEarlierRun(folder: string): Promise<void> {
  if ((await kindOf(folder)) === 'folder') await inFolders([folder], async () => undefined);
}

/** @throws Failure when one of the targets is one of the inputs, whatever links lead to it. */
export function guardInputs(targets: readonly string[], inputs: readonly string[]): void {
  const real = new Map(targets.map((target) => [realOf(target), target]));
  // One after the other: asked for all at once, fifty thousand answers take more memory than all that was read.
  const taken = real.size === 0 ? [] : inputs.flatMap((input) => real.get(realOf(input)) ?? []);
  const first = targets.find((target) => taken.includes(target));
  if (first !== undefined) throw new Failure({ kind: 'overwrites-input', path: first });
}

function refuseTwice(targets: readonly string[]): void {
  const seen = new Set<string>();
  for (const target of targets) {
    if (seen.has(target)) throw new Failure({ kind: 'file-twice', path: target });
    seen.add(target);
  }
}

/** @throws Failure where a file that was named is open elsewhere or another's workbook. */
async function refuseOthers(named: readonly NamedFile[]): Promise<void> {
  for (const { target } of named) {
    const verdict = await mayReplaceNamed(target);
    if (verdict === 'open') throw new Failure({ kind: 'open-elsewhere', path: target });
    if (verdict === 'foreign') throw new Failure({ kind: 'not-ours', paths: [target] });
  }
}

/**
 * The files of a folder of results with the ledger of what dayie wrote there, and what goes.
 *
 * @throws Failure where a file is open elsewhere or not dayie's own any more.
 */
async function resultSet(
  { path: folder, withdrawn = [] }: NonNullable<Outputs['folder']>,
  targets: readonly (OutputFile & NamedFile)[],
  force: boolean,
): Promise<FileSet> {
  const ledger = await readLedger(folder);
  const checks = await Promise.all(
    targets.map(async ({ name, target }) => ({ target, verdict: await mayReplace(target, ledger[name]) })),
  );
  if (!force) {
    const open = checks.find(({ verdict }) => verdict === 'open');
    if (open) throw new Failure({ kind: 'open-elsewhere', path: open.target });
    const foreign = checks.filter(({ verdict }) => verdict === 'foreign').map(({ target }) => target);
    if (foreign.length > 0) throw new Failure({ kind: 'not-ours', paths: foreign });
  }
  const hashed = targets.map((file) => ({ ...file, sha256: sha256(file.bytes) }));
  const written = Object.fromEntries(hashed.map(({ name, sha256: hash }) => [name, hash]));
  const going = await ownAmong(folder, withdrawn, ledger);
  const kept = Object.fromEntries(Object.entries(ledger).filter(([name]) => !going.includes(name)));
  const text = ledgerText({ ...kept, ...written });
  return {
    folder,
    files: [...hashed, { target: path.join(folder, LEDGER), bytes: Buffer.from(text) }],
    removed: going.filter((name) => !(name in written)).map((name) => path.join(folder, name)),
  };
}

/**
 * Does some work in folders, which are made where they are missing, while no other run writes there and after what one that was
 * killed has left is completed.
 */
async function inFolders<Result>(folders: readonly string[], work: () => Promise<Result>): Promise<Result> {
  for (const folder of folders)
    await makeFolder(folder).catch((error: unknown) => {
      const code = systemCode(error);
      throw code === '' ? error : new Failure({ kind: 'unwritable', path: folder, code });
    });
  return whileLocked(folders, async () => {
    for (const folder of folders) await finishSet(folder);
    return work();
  });
}

/** A pipe, a terminal or /dev/null is written to, not replaced. */
async function kindOf(target: string): Promise<'folder' | 'file' | 'device' | 'none'> {
  return stat(target).then(
    (found) => (found.isDirectory() ? 'folder' : found.isFile() ? 'file' : 'device'),
    () => 'none',
  );
}
