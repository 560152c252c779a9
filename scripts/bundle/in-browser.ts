import path from 'node:path';
import { leaner, type Replacements } from './replaced.ts';

/** What stands in a browser where the library asks Node: by the module, or by the file that is written for Node. */
const STAND_INS: Readonly<Record<string, string>> = {
  'node:crypto': 'src/page/node/crypto.ts',
  'node:util': 'src/page/node/text-decoder.ts',
  'node:zlib': 'src/page/node/zlib.ts',
  'string-width': 'src/page/node/string-width.ts',
  'src/formats/xlsx/read/inflate-together.ts': 'src/page/node/inflate-together.ts',
};

const WITH_DEFAULT: readonly string[] = ['node:zlib', 'string-width'];

/** Streams that exceljs derives its own from: it only puts a workbook together in memory, for which it has all it needs. */
const STREAMS = `const { EventEmitter } = require('events');
function Stream() { EventEmitter.call(this); }
Stream.prototype = Object.create(EventEmitter.prototype);
module.exports = { Duplex: Stream, PassThrough: Stream };
`;

/** The replacements for the page. Of exceljs goes in what the program has of it, not its own bundle for browsers. */
export function inBrowser(project: string): Replacements {
  const standIns = Object.entries(STAND_INS).map(([name, file]): readonly [string, string] => {
    const target = JSON.stringify(path.join(project, file));
    const all = `export * from ${target};\n`;
    return [name, WITH_DEFAULT.includes(name) ? `${all}export { default } from ${target};\n` : all];
  });
  const { 'node:child_process': _, ...packages } = leaner;
  return {
    ...packages,
    'readable-stream': STREAMS,
    // Only for passwords of sheets, which marked copies have none of.
    'node_modules/exceljs/lib/utils/encryptor.js': 'module.exports = {};\n',
    // Only for files on a disk.
    fs: 'module.exports = {};\n',
    ...Object.fromEntries(standIns),
  };
}
