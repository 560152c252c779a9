import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type GeneratedFile, generatedFiles } from './docs/generated.ts';

/**
 * Writes the reference pages of all findings and the JSON Schemas of the printed JSON; with --check it changes nothing, names
 * the files that are out of date and exits with 1.
 *
 *   npm run docs
 *   npm run docs -- --check
 */
const PROJECT = path.resolve(import.meta.dirname, '..', '..');
const stale = await staleFiles(generatedFiles());
const check = process.argv.includes('--check');
for (const { path: name, text } of check ? [] : stale) {
  const file = path.join(PROJECT, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
for (const { path: name } of stale) process.stdout.write(`${check ? 'out of date' : 'written'}: ${name}\n`);
if (check && stale.length > 0) {
  process.stdout.write('Run `npm run docs` and commit the files.\n');
  process.exitCode = 1;
}

async function staleFiles(files: readonly GeneratedFile[]): Promise<readonly GeneratedFile[]> {
  const current = await Promise.all(
    files.map(({ path: name }) => readFile(path.join(PROJECT, name), 'utf8').catch(() => null)),
  );
  return files.filter(({ text }, index) => current[index] !== text);
}
