import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../core/failure.ts';
import { isDayieWorkbook } from '../workbook/write/ownership.ts';
import { systemCode } from './files.ts';

export interface OutputFile {
  /** Name inside the output folder; may have `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Remembers, per output folder, what dayie wrote there, so that a file somebody has edited since is not overwritten. */
const LEDGER = '.dayie-outputs.json';

/**
 * Writes all files whole or none: each first under a temporary name beside its place, then renamed; where one cannot be put
 * in its place, those before it are put back as they were.
 * An existing file is replaced when dayie wrote it and nobody changed it since, or with `force`.
 *
 * @returns the full paths, in order.
 * @throws Failure when the folder cannot be written, a file is open elsewhere, or would overwrite another's work.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  options: { readonly force: boolean; readonly inputs?: readonly string[] },
): Promise<readonly string[]> {
  const targets = files.map((file) => ({ ...file, target: path.join(folder, ...file.name.split('/')) }));
  await guardInputs(
    targets.map(({ target }) => target),
    options.inputs ?? [],
  );
  const ledger = await readLedger(folder);
  const checks = await Promise.all(
    targets.map(async ({ name, target }) => ({ name, verdict: await mayReplace(target, ledger[name]) })),
  );
  if (!options.force) {
    const open = checks.find(({ verdict }) => verdict === 'open');
    if (open) throw new Failure({ kind: 'open-elsewhere', path: path.join(folder, open.name) });
    const foreign = checks
      .filter(({ verdict }) => verdict === 'foreign')
      .map(({ name }) => path.join(folder, name));
    if (foreign.length > 0) throw new Failure({ kind: 'not-ours', paths: foreign });
  }
  const written = Object.fromEntries(files.map(({ name, bytes }) => [name, sha256(bytes)]));
  const ledgerText = `${JSON.stringify(sortKeys({ ...ledger, ...written }), null, 2)}\n`;
  const all = [
    ...targets,
    { name: LEDGER, target: path.join(folder, LEDGER), bytes: Buffer.from(ledgerText) },
  ];
  await replaceAll(all);
  return targets.map(({ target }) => target);
}

/** A file at the very path a person named. */
export interface NamedFile {
  readonly target: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes files at the paths a person named, whole or none. What stands there is replaced, for it was named; but never an
 * input, and another's workbook only with `force`.
 *
 * @throws Failure as `writeFiles` does, and where an input or one file twice would be written.
 */
export async function writeNamedFiles(
  files: readonly NamedFile[],
  options: { readonly force: boolean; readonly inputs: readonly string[] },
): Promise<void> {
  await guardInputs(
    files.map(({ target }) => target),
    options.inputs,
  );
  const twice = files.find(({ target }, index) => files.findIndex((file) => file.target === target) < index);
  if (twice !== undefined) throw new Failure({ kind: 'file-twice', path: twice.target });
  if (!options.force) {
    for (const { target } of files) {
      const verdict = await mayReplaceNamed(target);
      if (verdict === 'open') throw new Failure({ kind: 'open-elsewhere', path: target });
      if (verdict === 'foreign') throw new Failure({ kind: 'not-ours', paths: [target] });
    }
  }
  await replaceAll(files);
}

/** @throws Failure when one of the targets is one of the inputs, whatever links lead to it. */
export async function guardInputs(targets: readonly string[], inputs: readonly string[]): Promise<void> {
  const known = new Set(await Promise.all(inputs.map(realOf)));
  for (const target of targets) {
    if (known.has(await realOf(target))) throw new Failure({ kind: 'overwrites-input', path: target });
  }
}

function realOf(file: string): Promise<string> {
  return realpath(file).catch(() => file);
}

async function mayReplaceNamed(target: string): Promise<Verdict> {
  const bytes = await readFile(target).catch(() => null);
  if (bytes === null) return 'free';
  if (await isOpen(target)) return 'open';
  const workbook = ['PK', '\u00d0\u00cf'].includes(bytes.toString('latin1', 0, 2));
  return !workbook || isDayieWorkbook(bytes) ? 'ours' : 'foreign';
}

/** A file on its way to its place, with a copy of what stood there. */
interface Staged {
  readonly target: string;
  readonly temporary: string;
  /** Null where nothing stood. */
  readonly backup: string | null;
}

async function replaceAll(
  files: readonly { readonly target: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const staged: Staged[] = [];
  const placed: Staged[] = [];
  let current = files[0]?.target ?? '';
  try {
    for (const { target, bytes } of files) {
      current = target;
      await mkdir(path.dirname(target), { recursive: true });
      const besides = (end: string): string =>
        path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.${end}`);
      const present = await stat(target).catch(() => null);
      if (present?.isDirectory() === true)
        throw new Failure({ kind: 'unwritable', path: target, code: 'EISDIR' });
      const file = { target, temporary: besides('part'), backup: present === null ? null : besides('old') };
      staged.push(file);
      await writeFile(file.temporary, bytes);
      if (file.backup !== null) await copyFile(target, file.backup);
    }
    for (const file of staged) {
      current = file.target;
      await rename(file.temporary, file.target);
      placed.push(file);
    }
  } catch (error) {
    await Promise.all(placed.map(putBack));
    const code = systemCode(error);
    if (code === '') throw error;
    const open = code === 'EBUSY' || (code === 'EPERM' && process.platform === 'win32');
    throw new Failure(
      open ? { kind: 'open-elsewhere', path: current } : { kind: 'unwritable', path: current, code },
    );
  } finally {
    const left = staged.flatMap(({ temporary, backup }) =>
      backup === null ? [temporary] : [temporary, backup],
    );
    await Promise.all(left.map((file) => rm(file, { force: true }).catch(() => undefined)));
  }
}

/** Undoes one replacement when a later one of the set failed. */
async function putBack({ target, backup }: Staged): Promise<void> {
  await (backup === null ? rm(target, { force: true }) : rename(backup, target)).catch(() => undefined);
}

type Verdict = 'free' | 'ours' | 'foreign' | 'open';

async function mayReplace(target: string, recorded: string | undefined): Promise<Verdict> {
  const bytes = await readFile(target).catch(() => null);
  if (bytes === null) return 'free';
  if (await isOpen(target)) return 'open';
  if (recorded !== undefined) return recorded === sha256(bytes) ? 'ours' : 'foreign';
  return isDayieWorkbook(bytes) ? 'ours' : 'foreign';
}

/** Excel, WPS (`~$name`) and LibreOffice (`.~lock.name#`) leave a lock file beside a workbook that is open. */
async function isOpen(target: string): Promise<boolean> {
  const [folder, name] = [path.dirname(target), path.basename(target)];
  const locks = [`~$${name}`, `~$${name.slice(2)}`, `.~lock.${name}#`].map((lock) => path.join(folder, lock));
  const found = await Promise.all(
    locks.map((lock) =>
      stat(lock)
        .then(() => true)
        .catch(() => false),
    ),
  );
  return found.includes(true);
}

async function readLedger(folder: string): Promise<Readonly<Record<string, string>>> {
  try {
    const content: unknown = JSON.parse(await readFile(path.join(folder, LEDGER), 'utf8'));
    if (typeof content !== 'object' || content === null) return {};
    return Object.fromEntries(
      Object.entries(content).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  } catch {
    return {};
  }
}

function sortKeys(record: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1)));
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
