import { defineConfig } from 'vitest/config';

/**
 * The tests that mutants are tried against: those of the library itself. What runs the built program sees no mutant, and what
 * reads the sources as text would see every one.
 */
export default defineConfig({
  test: {
    include: [
      'test/{assessment,checks,documents,facts,forms,settings,tables,values}/**/*.test.ts',
      'test/runs/*.test.ts',
    ],
    exclude: ['test/**/*.long.test.ts', 'test/**/made-up-*.test.ts'],
    env: { DAYIE_LANG: 'zh', NO_COLOR: '1' },
    globalSetup: 'test/support/one-temporary-folder.ts',
    isolate: false,
    testTimeout: 180_000,
  },
});
