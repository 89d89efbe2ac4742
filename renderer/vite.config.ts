import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds only the page, into out/renderer: what `serve` needs. electron-vite builds the same with the same settings. */
export default defineConfig(({ command }) => ({
  root: import.meta.dirname,
  base: './',
  // Said outright, because a build started from a test would otherwise get the slow development React.
  define: { global: 'globalThis', ...(command === 'build' ? { 'process.env.NODE_ENV': JSON.stringify('production') } : {}) },
  plugins: [react()],
  build: { outDir: resolve(import.meta.dirname, '../out/renderer'), emptyOutDir: true, minify: true, chunkSizeWarningLimit: 1400 },
}));
