import { truncateSync } from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import path from 'node:path';

/** What befalls a run at one of its operations on files. */
export type Fault =
  /** The process ends before the operation, or when half of it is done; nothing that it would have done after happens. */
  | { readonly kind: 'killed'; readonly half: boolean }
  /** The system refuses, after half of it where that is possible. */
  | { readonly kind: 'refused'; readonly code: string };

export interface FaultyRun<Result> {
  /** Null where the run was killed. */
  readonly result: Result | null;
  /** Operations that change something on the disk, up to the end or the death of the run. */
  readonly operations: number;
  /** The operation that the fault befell, for people. */
  readonly at: string;
  /** Folders that were made or were to be made. */
  readonly folders: readonly string[];
}

type Change = (...args: readonly unknown[]) => Promise<unknown>;

/** Every function by which files are changed; what is read goes its usual way. */
export const CHANGES = ['appendFile', 'copyFile', 'mkdir', 'open', 'rename', 'rm', 'writeFile'] as const;

const originals: Readonly<Record<(typeof CHANGES)[number], Change>> = {
  appendFile: untyped(fs.appendFile),
  copyFile: untyped(fs.copyFile),
  mkdir: untyped(fs.mkdir),
  open: untyped(fs.open),
  rename: untyped(fs.rename),
  rm: untyped(fs.rm),
  writeFile: untyped(fs.writeFile),
};

/** Node's functions have many shapes; here they are only handed on what they are called with. */
function untyped(call: unknown): Change {
  if (typeof call !== 'function') throw new TypeError('no function');
  return (...args) => Reflect.apply(call, fs, args);
}

/**
 * Runs some work on a disk with a fault.
 *
 * @param nth operation, from 1, that the fault befalls; 0 for none.
 */
export async function onFaultyDisk<Result>(
  nth: number,
  fault: Fault,
  work: () => Promise<Result>,
): Promise<FaultyRun<Result>> {
  const run = { operations: 0, at: '', dead: false, tell: (): void => undefined };
  const folders: string[] = [];
  const death = new Promise<null>((resolve) => {
    run.tell = () => resolve(null);
  });
  const turn = async (name: string, args: readonly unknown[], call: () => Promise<unknown>) => {
    if (run.dead) return forever();
    run.operations += 1;
    if (name === 'mkdir' && typeof args[0] === 'string') folders.push(args[0]);
    if (run.operations !== nth) return call();
    run.at = `${name} ${args
      .filter((arg) => typeof arg === 'string')
      .map((arg) => path.basename(arg))
      .join(' → ')}`;
    if (fault.kind === 'refused') {
      await half(name, args);
      throw Object.assign(new Error(`${fault.code}: made up`), { code: fault.code, syscall: name });
    }
    run.dead = true;
    if (fault.half) await half(name, args);
    run.tell();
    return forever();
  };
  const patched = Object.fromEntries(
    CHANGES.map((name) => [
      name,
      (...args: readonly unknown[]) =>
        name === 'open' && !/[wax]/u.test(String(args[1]))
          ? originals.open(...args)
          : turn(name, args, async () => watched(await originals[name](...args), turn)),
    ]),
  );
  Object.assign(fs, patched);
  syncBuiltinESMExports();
  try {
    const result = await Promise.race([work(), death]);
    return { result, operations: run.operations, at: run.at, folders };
  } finally {
    Object.assign(fs, originals);
    syncBuiltinESMExports();
  }
}

/** A process that has ended answers nobody. */
function forever(): Promise<never> {
  return new Promise(() => undefined);
}

/** Writing into an opened file is an operation of its own. */
function watched(
  opened: unknown,
  turn: (name: string, args: readonly unknown[], call: () => Promise<unknown>) => Promise<unknown>,
): unknown {
  if (typeof opened !== 'object' || opened === null || !('writeFile' in opened)) return opened;
  const write = untypedOf(opened, opened.writeFile);
  return Object.assign(opened, {
    writeFile: (...args: readonly unknown[]) => turn('handle.writeFile', [], () => write(...args)),
  });
}

function untypedOf(owner: object, call: unknown): Change {
  if (typeof call !== 'function') throw new TypeError('no function');
  return (...args) => Reflect.apply(call, owner, args);
}

/** What an operation has done when the disk is full, or the process ends, in the middle of it. */
async function half(name: string, args: readonly unknown[]): Promise<void> {
  const [first, second] = args;
  if (name === 'writeFile' && typeof first === 'string') {
    const bytes = typeof second === 'string' ? Buffer.from(second) : second;
    if (bytes instanceof Uint8Array) await originals.writeFile(first, bytes.subarray(0, bytes.length >> 1));
  }
  if (name === 'copyFile' && typeof first === 'string' && typeof second === 'string') {
    await originals.copyFile(first, second).then(
      () => truncateSync(second, 1),
      () => undefined,
    );
  }
  if (name === 'rm' && typeof first === 'string') {
    const inside = await fs.readdir(first).catch(() => []);
    const [one] = inside;
    if (one !== undefined) await originals.rm(path.join(first, one), { force: true, recursive: true });
  }
}
