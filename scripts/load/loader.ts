import { runInNewContext, Script } from 'node:vm';
import { hasSums, loading, patiently, summed, tell, withRoom } from './flags.ts';

/** Where the program's files lie, and what was compiled of them before. */
export interface Stored {
  /** A file's text, in ASCII whatever it says, for reading Chinese as it stands takes milliseconds; with what is put round it. */
  readonly text: (name: string, before: string, after: string) => string;
  /** What was kept of its code, for the very Node that runs. */
  readonly kept: (name: string) => NodeJS.ArrayBufferView | undefined;
  /** What its files are given for `__dirname`. */
  readonly folder: string;
}

export interface Loader {
  readonly load: (name: string) => unknown;
  /** What was compiled, by the name of its file: what `npm run build` keeps for later starts. */
  readonly compiled: ReadonlyMap<string, Script>;
}

/** What a file of the program is given, as Node gives it to a module. */
type Run = (
  exports: unknown,
  require: (id: string) => unknown,
  module: { exports: unknown },
  filename: string,
  dirname: string,
) => void;

/** What Node puts round a module. */
const BEFORE = '(function (exports, require, module, __filename, __dirname) { ';
const AFTER = '\n})';

/** With it comes work that keeps many megabytes. */
export const SCORING = 'scoring.cjs';

/** Smaller ones are compiled sooner than what was made of them is read. */
const SMALL = 8_000;

/** Modules of Node's that take milliseconds to load, of which many a call uses nothing. */
const LATE: ReadonlySet<string> = new Set([
  'node:crypto',
  'node:fs/promises',
  'node:os',
  'node:timers/promises',
  'node:zlib',
]);

/**
 * Loads the program's files, each once. Node keeps nothing of what it compiled of a module; these are compiled here, from what was kept
 * when dayie was built, where there is such a thing and it is whole: everything else is as without.
 */
export function loaderOf({ text, kept, folder }: Stored): Loader {
  const modules = new Map<string, { exports: unknown }>();
  const compiled = new Map<string, Script>();
  let known: ((flag: string) => void) | null = null;

  const load = (name: string): unknown => {
    const before = modules.get(name);
    if (before !== undefined) return before.exports;
    if (name === SCORING) withRoom(setFlags(), runInNewContext);
    const module = { exports: {} };
    modules.set(name, module);
    const run: Run = compile(name).runInThisContext();
    run(module.exports, required, module, `${folder}/${name}`, folder);
    return module.exports;
  };

  const compile = (name: string): Script => {
    const source = text(name, BEFORE, AFTER);
    // What is kept holds the name, which must not be a place of the machine that built it.
    const filename = `dayie/${name}`;
    if (source.length < SMALL) return new Script(source, { filename });
    const cachedData = hasSums ? kept(name) : undefined;
    const set = setFlags();
    const script = loading(set, () => summed(set, () => new Script(source, { filename, cachedData })));
    compiled.set(name, script);
    return script;
  };

  const setFlags = (): ((flag: string) => void) => {
    if (known !== null) return known;
    const { setFlagsFromString }: typeof import('node:v8') = require('node:v8');
    known = setFlagsFromString;
    patiently(known);
    return known;
  };

  const required = (id: string): unknown => {
    if (id.startsWith('./')) return load(id.slice('./'.length));
    if (id === 'node:v8') return v8;
    return LATE.has(id) ? late(() => ofNode(id)) : ofNode(id);
  };

  /** All that the program asks of V8. */
  const v8 = { setFlagsFromString: (flags: string) => tell(setFlags(), flags, runInNewContext) };

  const ofNode = (id: string): object => (known === null ? require(id) : loading(known, () => require(id)));

  return { load, compiled };
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
