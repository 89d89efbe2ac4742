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
    // The built app and the double of Electron are loaded by Node itself, so that the double's resolve hook sees them.
    server: { deps: { external: [/\/out\/main\//, /electron-double\/electron\.mjs/] } },
  },
});
