import { defineConfig } from 'vitest/config';

/** Stories in a real browser: npx vitest run --config tests/e2e/vitest.config.ts */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    include: ['**/*.story.ts'],
    env: { TZ: 'Europe/Amsterdam' },
    testTimeout: 240_000,
    hookTimeout: 120_000,
    maxWorkers: 1,
  },
});
