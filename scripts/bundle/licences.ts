import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A package of which something went into a bundle. */
interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** What must be passed on with it, word for word. */
  readonly texts: readonly string[];
}

const LEGAL = /^(?:licen[cs]e|copying|notice)/i;
const RULE = '='.repeat(80);

/**
 * The licences of all packages that the modules come from.
 *
 * @throws Error for a package that has no licence text: nobody may pass it on without one.
 */
export async function licencesOf(project: string, modules: readonly string[]): Promise<string> {
  const folders = [...new Set(modules.flatMap((name) => packageFolder(name) ?? []))];
  const packages = await Promise.all(folders.map((folder) => readPackage(path.join(project, folder))));
  // One package may lie in several folders, at the same version.
  const named = new Map(packages.map((item) => [`${item.name} ${item.version}`, item]));
  const sections = [...named]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([title, { licence, texts }]) => [RULE, `${title} (${licence})`, RULE, '', ...texts].join('\n'));
  return `${[
    'dayie 含有下列程序包的代码，随附其许可证原文。\ndayie contains code of the following packages; their licences are given in full.',
    ...sections,
  ].join('\n\n')}\n`;
}

/** `node_modules/zod/v4/core/api.js` → `node_modules/zod`; null for a module of dayie itself. */
export function packageFolder(module: string): string | null {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? null;
}

async function readPackage(folder: string): Promise<Package> {
  const { name, version, license }: Record<string, unknown> = JSON.parse(
    await readFile(path.join(folder, 'package.json'), 'utf8'),
  );
  const files = (await readdir(folder)).filter((file) => LEGAL.test(file)).sort();
  if (files.length === 0) throw new Error(`${name} has no licence text to pass on`);
  const texts = await Promise.all(files.map((file) => readFile(path.join(folder, file), 'utf8')));
  return {
    name: String(name),
    version: String(version),
    licence: String(license),
    texts: texts.map((text) => text.replaceAll('\r\n', '\n').trim()),
  };
}
