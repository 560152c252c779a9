import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 180_000,
    env: { DAYIE_LANG: 'zh', NO_COLOR: '1' },
  },
});
