import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { loaderOf } from './loader.ts';

const FOLDER = __dirname;

/**
 * Where what was compiled is kept for the Node that runs. What another Node made may be wrong for this one, and V8 does not always
 * notice: the folder is named for the version, the system and the size of Node's binary.
 */
export function keptFolder(): string {
  const { version, platform, arch, execPath } = process;
  return path.join(FOLDER, `compiled-${version}-${platform}-${arch}-${statSync(execPath).size}`);
}

/** The program's files beside this one. */
export const { load, compiled } = loaderOf({
  text: textOf,
  kept: (name) => {
    try {
      return readFileSync(path.join(keptFolder(), name));
    } catch {
      return undefined;
    }
  },
  folder: FOLDER,
});

/** Read between the two, for V8 would copy a million letters to put them round a text that it has. */
function textOf(name: string, before: string, after: string): string {
  const file = openSync(path.join(FOLDER, name), 'r');
  try {
    const end = before.length + fstatSync(file).size;
    const bytes = Buffer.allocUnsafeSlow(end + after.length);
    bytes.write(before, 'latin1');
    for (let at = before.length, read = 0; at < end; at += read) {
      read = readSync(file, bytes, at, end - at, null);
      if (read === 0) throw new Error(`${name} was cut off while it was read`);
    }
    bytes.write(after, end, 'latin1');
    return bytes.toString('latin1');
  } finally {
    closeSync(file);
  }
}
