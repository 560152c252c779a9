import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PAGE_FILE, partsText } from '../src/disk/page-parts.ts';
import { bundleLibrary, bundlePage, bundleProgram } from './bundle/build.ts';
import { licencesOf } from './bundle/licences.ts';
import { packedText } from './bundle/packed-text.ts';
import { declarationsOf } from './bundle/types.ts';

/** Writes the program and the library as few files into dist/, with the licences of everything that went into them. */
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const DIST = path.join(PROJECT, 'dist');

const program = await bundleProgram(PROJECT);
const library = await bundleLibrary(PROJECT);
const page = await bundlePage(PROJECT);
const declarations = await declarationsOf(PROJECT, DIST, 'src/index.d.ts');
const modules = [...program.modules, ...library.modules, ...page.modules, ...declarations.modules];

for (const { name, text } of program.written) await write(path.join('program', name), text);
for (const { name, text } of library.written) await write(path.join('library', name), text);
for (const [name, text] of declarations.files) await write(path.join('library', name), text);
await write(PAGE_FILE, packedText(partsText(page)));
await write('LICENSES.txt', await licencesOf(PROJECT, modules));

async function write(name: string, text: string | Uint8Array): Promise<void> {
  const target = path.join(DIST, name);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(target, text);
}
