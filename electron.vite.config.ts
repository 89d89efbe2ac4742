import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const root = import.meta.dirname;

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        // Only a checkout builds its page; the packed app brings it along.
        external: ['vite', '@vitejs/plugin-react'],
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          'engine-process': resolve(root, 'electron/engine-process/index.ts'),
          cli: resolve(root, 'shared/cli/main.ts'),
        },
      },
    },
  },
  preload: {
    // A sandboxed preload must be one CommonJS file with everything bundled in.
    build: {
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    define: { global: 'globalThis' },
    plugins: [react()],
    build: { minify: true, rollupOptions: { input: resolve(root, 'renderer/index.html') } },
  },
});
