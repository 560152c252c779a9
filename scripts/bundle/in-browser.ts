import path from 'node:path';
import type { Replacements } from './replaced.ts';

/** What stands in a browser where the library asks Node: by the module, or by the file that is written for Node. */
const STAND_INS: Readonly<Record<string, string>> = {
  'node:crypto': 'src/page/node/crypto.ts',
  'node:util': 'src/page/node/text-decoder.ts',
  'node:zlib': 'src/page/node/zlib.ts',
  'string-width': 'src/page/node/string-width.ts',
  'src/formats/xlsx/read/inflate-together.ts': 'src/page/node/inflate-together.ts',
};

const WITH_DEFAULT: readonly string[] = ['node:zlib', 'string-width'];

/** The replacements for the page. */
export function inBrowser(project: string): Replacements {
  const standIns = Object.entries(STAND_INS).map(([name, file]): readonly [string, string] => {
    const target = JSON.stringify(path.join(project, file));
    const all = `export * from ${target};\n`;
    return [name, WITH_DEFAULT.includes(name) ? `${all}export { default } from ${target};\n` : all];
  });
  return Object.fromEntries(standIns);
}
