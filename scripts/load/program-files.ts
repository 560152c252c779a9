import { readFileSync, statSync } from 'node:fs';
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
  text: (name) => readFileSync(path.join(FOLDER, name), 'latin1'),
  kept: (name) => {
    try {
      return readFileSync(path.join(keptFolder(), name));
    } catch {
      return undefined;
    }
  },
  folder: FOLDER,
});
