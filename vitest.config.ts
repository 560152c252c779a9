import { defineConfig } from 'vitest/config';

const LONG = 'test/**/*.long.test.ts';
/** Tests that put something made up in a module's place: what they replace must not reach the others, nor be loaded before. */
const APART = ['test/**/made-up-*.test.ts', 'test/**/*.apart.test.ts'];

/**
 * Two halves: `npm test` runs the quick one, which tells in about a minute whether something broke; `npm run test:all` runs
 * both. Long are tests of every cell of every fixture, of other programs (LibreOffice, npm) and of thousands of random inputs.
 */
export default defineConfig({
  test: {
    testTimeout: 180_000,
    hookTimeout: 180_000,
    env: { DAYIE_LANG: 'zh', NO_COLOR: '1' },
    globalSetup: 'test/support/one-temporary-folder.ts',
    // No module keeps what a run found out, so that files may share what they load: loading it anew for every file took as long
    // as the tests.
    isolate: false,
    // One worker less than there are processors would leave one of two idle.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [LONG, ...APART] } },
      { extends: true, test: { name: 'apart', isolate: true, include: APART } },
      { extends: true, test: { name: 'long', include: [LONG] } },
    ],
  },
});
