import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The declarations of packages that dayie's own name, below node_modules: whoever installs dayie gets no other package. */
const PACKAGES: Readonly<Record<string, string>> = {
  'decimal.js': 'decimal.js/decimal.d.ts',
  zod: 'zod/index.d.ts',
  'zod/compile': 'zod/compile.d.ts',
  'zod/v4/core': 'zod/v4/core/index.d.ts',
};

/** Declarations, by their path in the library's folder. */
export interface Declarations {
  readonly files: ReadonlyMap<string, string>;
  /** Those of packages, by their path from the project's root. */
  readonly modules: readonly string[];
}

/**
 * What the library's door declares, and all that this names in turn, packages included: a tree of files without a name that leads
 * outside it.
 *
 * @param compiled folder into which TypeScript has written the declarations.
 * @throws Error where a declaration names a package that is not among those passed on.
 */
export async function declarationsOf(project: string, compiled: string, door: string): Promise<Declarations> {
  const files = new Map<string, string>();
  const modules: string[] = [];
  const packages = path.join(project, 'node_modules');
  const add = async (from: string, to: string): Promise<void> => {
    if (files.has(to)) return;
    const text = await readFile(from, 'utf8');
    if (from.startsWith(packages)) modules.push(path.relative(project, from).split(path.sep).join('/'));
    const named: { readonly from: string; readonly to: string }[] = [];
    const placed = text.replace(NAMED, (_, before: string, name: string, after: string) => {
      const found = resolve(name, { from, to }, packages);
      named.push(found);
      const relative = path.posix.relative(path.posix.dirname(to), found.to).replace(/\.d\.ts$/, '.js');
      return `${before}${relative.startsWith('.') ? '' : './'}${relative}${after}`;
    });
    files.set(to, placed);
    for (const file of named) await add(file.from, file.to);
  };
  await add(path.join(compiled, door), door);
  return { files, modules };
}

/** `from "…"` and `import("…")`; declarations hold no other mention of a module. */
const NAMED = /((?:\bfrom |\bimport )["']|\bimport\(["'])([^"']+)(["'])/g;

function resolve(
  name: string,
  { from, to }: { readonly from: string; readonly to: string },
  packages: string,
): { readonly from: string; readonly to: string } {
  if (name.startsWith('.')) {
    const file = name.replace(/\.[jt]s$/, '.d.ts');
    return {
      from: path.resolve(path.dirname(from), file),
      to: path.posix.join(path.posix.dirname(to), file),
    };
  }
  const file = PACKAGES[name];
  if (file === undefined) throw new Error(`${from} names ${name}, whose declarations are not passed on`);
  return { from: path.join(packages, file), to: `packages/${file}` };
}
