import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { Script } from 'node:vm';
import { loading, patiently, summed } from './flags.ts';

/** What a file of the program is given, as Node gives it to a module. */
type Run = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

/** Smaller ones are compiled sooner than what was made of them is read. */
const SMALL = 8_000;

/** Modules of Node's that take milliseconds to load, of which many a call uses nothing. */
const LATE: ReadonlySet<string> = new Set(['node:crypto', 'node:fs/promises', 'node:zlib']);

const FOLDER = __dirname;
const modules = new Map<string, { exports: unknown }>();

/** What was compiled, by the name of its file: what `npm run build` keeps for later starts. */
export const compiled = new Map<string, Script>();

/**
 * Where that is kept for the Node that runs. What another Node made may be wrong for this one, and V8 does not always notice: the
 * folder is named for the version, the system and the size of Node's binary.
 */
export function keptFolder(): string {
  const { version, platform, arch, execPath } = process;
  return path.join(FOLDER, `compiled-${version}-${platform}-${arch}-${statSync(execPath).size}`);
}

/**
 * Loads one of the program's files, once. Node keeps nothing of what it compiled of a module; these are compiled here, from what was
 * kept when dayie was built, where there is such a thing for this very Node and it is whole: everything else is as without.
 */
export function load(name: string): unknown {
  const before = modules.get(name);
  if (before !== undefined) return before.exports;
  const module = { exports: {} };
  modules.set(name, module);
  const file = path.join(FOLDER, name);
  const run: Run = compile(name, readFileSync(file, 'latin1')).runInThisContext();
  run(module.exports, required, module, file, FOLDER);
  return module.exports;
}

/** @param text in ASCII, whatever it says: reading Chinese as it stands takes milliseconds. */
function compile(name: string, text: string): Script {
  const source = `(function (exports, require, module, __filename, __dirname) { ${text}\n})`;
  // What is kept holds the name, which must not be a place of the machine that built it.
  const filename = `dayie/${name}`;
  if (source.length < SMALL) return new Script(source, { filename });
  const cachedData = kept(name);
  const set = setFlags();
  const script = loading(set, () => summed(set, () => new Script(source, { filename, cachedData })));
  compiled.set(name, script);
  return script;
}

function kept(name: string): Buffer | undefined {
  try {
    return readFileSync(path.join(keptFolder(), name));
  } catch {
    return undefined;
  }
}

let known: ((flag: string) => void) | null = null;

function setFlags(): (flag: string) => void {
  if (known !== null) return known;
  const { setFlagsFromString }: typeof import('node:v8') = require('node:v8');
  known = setFlagsFromString;
  patiently(known);
  return known;
}

function required(id: string): unknown {
  if (id.startsWith('./')) return load(id.slice('./'.length));
  return LATE.has(id) ? late(() => ofNode(id)) : ofNode(id);
}

function ofNode(id: string): object {
  return known === null ? require(id) : loading(known, () => require(id));
}

/** A module that is loaded when something of it is asked for. */
function late(load: () => object): object {
  let loaded: object | null = null;
  const module = (): object => {
    loaded ??= load();
    return loaded;
  };
  return new Proxy(
    {},
    {
      get: (_, name) => Reflect.get(module(), name),
      has: (_, name) => Reflect.has(module(), name),
      ownKeys: () => Reflect.ownKeys(module()),
      getOwnPropertyDescriptor: (_, name) => {
        const found = Reflect.getOwnPropertyDescriptor(module(), name);
        return found === undefined ? undefined : { ...found, configurable: true };
      },
    },
  );
}
