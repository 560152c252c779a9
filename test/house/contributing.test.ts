import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT } from '../support/cli.ts';

const read = (name: string): string => readFileSync(path.join(PROJECT, name), 'utf8');

const examples = [...read('CONTRIBUTING.md').matchAll(/```ts\n\/\/ (\S+)\n(.*?)```/gsu)].map(
  ([, file = '', code = '']) => ({ file, code }),
);

it('CONTRIBUTING.md has a worked example each of a table, a check, a metric, a rule and a document.', () => {
  const kinds = examples.map(({ file }) => /made-up-(\w+)\.ts$/.exec(file)?.[1]);
  expect(kinds).toEqual(['table', 'check', 'metric', 'rule', 'document']);
});

it.each(examples)('The example $file is the file that the tests compile and run.', ({ file, code }) => {
  expect(code.trim()).toBe(read(file).trim());
});
