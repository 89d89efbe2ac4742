import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds only the page, into out/renderer: what `serve` needs. electron-vite builds the same with the same settings. */
export default defineConfig(({ command }) => {
  // A build that a test starts inherits NODE_ENV=test and would get the development React; the page is always built as it is released.
  if (command === 'build') process.env.NODE_ENV = 'production';
  return {
    root: import.meta.dirname,
    base: './',
    define: { global: 'globalThis' },
    plugins: [react()],
    build: { outDir: resolve(import.meta.dirname, '../out/renderer'), emptyOutDir: true, minify: true, chunkSizeWarningLimit: 1400 },
  };
});
