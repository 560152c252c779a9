import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure } from '../core/failure.ts';
import { jsonText } from '../core/json-text.ts';
import { isDayieWorkbook, isForeignWorkbook } from '../formats/xlsx/write/ownership.ts';
import { systemCode } from './files.ts';

export interface OutputFile {
  /** Name inside the output folder; may have `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Remembers, per output folder, what dayie wrote there, so that a file somebody has edited since is not overwritten. */
const LEDGER = '.dayie-outputs.json';

/**
 * Writes all files whole or none: each first under a temporary name beside its place, then renamed; should that fail
 * midway, what stood there before is put back.
 * An existing file is replaced when dayie wrote it and nobody changed it since, or with `force`.
 * What is `withdrawn` of an earlier run is taken away where nobody changed it since.
 *
 * @returns the full paths, in order.
 * @throws Failure when the folder cannot be written, a file is open elsewhere, or would overwrite another's work.
 */
export async function writeFiles(
  folder: string,
  files: readonly OutputFile[],
  options: {
    readonly force: boolean;
    readonly inputs?: readonly string[];
    readonly withdrawn?: readonly string[];
  },
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
  const withdrawn = await ownAmong(folder, options.withdrawn ?? [], ledger);
  const kept = Object.fromEntries(Object.entries(ledger).filter(([name]) => !withdrawn.includes(name)));
  const ledgerText = `${jsonText(sortKeys({ ...kept, ...written }), 2)}\n`;
  const all = [
    ...targets,
    { name: LEDGER, target: path.join(folder, LEDGER), bytes: Buffer.from(ledgerText) },
  ];
  await replaceAll(all);
  await remove(withdrawn.filter((name) => !(name in written)).map((name) => path.join(folder, name)));
  return targets.map(({ target }) => target);
}

/** Of the names those whose files are still as dayie wrote them. */
async function ownAmong(
  folder: string,
  names: readonly string[],
  ledger: Readonly<Record<string, string>>,
): Promise<readonly string[]> {
  const own = await Promise.all(
    names.map(async (name) => {
      const recorded = ledger[name];
      return recorded !== undefined && (await mayReplace(path.join(folder, name), recorded)) === 'ours';
    }),
  );
  return names.filter((_, index) => own[index]);
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
  if (targets.length === 0) return;
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
  return isForeignWorkbook(bytes) ? 'foreign' : 'ours';
}

async function replaceAll(
  files: readonly { readonly target: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const pending: Pending[] = [];
  const replaced: (Pending & { readonly existed: boolean })[] = [];
  let current = files[0]?.target ?? '';
  try {
    for (const { target, bytes } of files) {
      current = target;
      await makeFolder(path.dirname(target));
      const digest = sha256(Buffer.from(path.basename(target))).slice(0, 16);
      // Without the file's own name, which may be as long as the system takes.
      const beside = path.join(path.dirname(target), `.dayie-${process.pid}-${digest}`);
      const item = { target, temporary: `${beside}.part`, before: `${beside}.before` };
      pending.push(item);
      await writeFile(item.temporary, bytes);
    }
    for (const item of pending) {
      current = item.target;
      const existed = await keep(item);
      await rename(item.temporary, item.target);
      replaced.push({ ...item, existed });
    }
    await remove(replaced.map(({ before }) => before));
  } catch (error) {
    for (const { target, before, existed } of replaced) {
      // A copy that cannot be put back stays beside its place.
      if (existed) await rename(before, target).catch(() => undefined);
      else await remove([target]);
    }
    const untouched = pending.slice(replaced.length);
    await remove([...pending.map(({ temporary }) => temporary), ...untouched.map(({ before }) => before)]);
    const code = systemCode(error);
    if (code === '') throw error;
    const open = code === 'EBUSY' || (code === 'EPERM' && process.platform === 'win32');
    throw new Failure(
      open ? { kind: 'open-elsewhere', path: current } : { kind: 'unwritable', path: current, code },
    );
  }
}

interface Pending {
  readonly target: string;
  /** The new bytes until they take their place. */
  readonly temporary: string;
  /** A copy of what the target held; there is none where it did not exist. */
  readonly before: string;
}

/** @returns whether there was anything to keep. */
function keep({ target, before }: Pending): Promise<boolean> {
  return copyFile(target, before).then(
    () => true,
    (error: unknown) => {
      if (systemCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
}

async function remove(files: readonly string[]): Promise<void> {
  await Promise.all(files.map((file) => rm(file, { force: true }).catch(() => undefined)));
}

/** Step by step, for Node's own recursive way never returns where a folder is refused though its parent is there. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = systemCode(error);
    if (code !== 'ENOENT') {
      if (await isFolder(folder)) return;
      throw error;
    }
    const parent = path.dirname(folder);
    if (parent === folder) throw error;
    await makeFolder(parent);
    await mkdir(folder).catch(async (again: unknown) => {
      if (!(await isFolder(folder))) throw again;
    });
  }
}

async function isFolder(file: string): Promise<boolean> {
  return stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
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
