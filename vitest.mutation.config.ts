import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const ROOMS = ['assessment', 'checks', 'documents', 'facts', 'forms', 'runs', 'settings', 'tables', 'values'];

/**
 * The tests that mutants are tried against: the quick ones of the library itself. What runs the built program sees no mutant,
 * and is not built where they are tried.
 */
const files = ROOMS.flatMap((room) =>
  readdirSync(path.join(import.meta.dirname, 'test', room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.long)\.test\.ts$/.test(name) && !path.basename(name).startsWith('made-up-'))
    .map((name) => path.posix.join('test', room, ...name.split(path.sep)))
    .filter(
      (file) => !/\bdayie(?:Process)?\(/.test(readFileSync(path.join(import.meta.dirname, file), 'utf8')),
    ),
);

export default defineConfig({
  test: {
    include: files,
    env: { DAYIE_LANG: 'zh', NO_COLOR: '1' },
    globalSetup: 'test/support/one-temporary-folder.ts',
    isolate: false,
    testTimeout: 180_000,
  },
});
