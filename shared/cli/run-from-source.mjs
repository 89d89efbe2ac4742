#!/usr/bin/env node
import { register as registerHook } from 'node:module';
// Runs the command line (or another entry, --entry FILE) straight from the TypeScript sources, so that no build step is needed after npm ci.
import { dirname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { register } from 'tsx/esm/api';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
register({ tsconfig: resolve(root, 'tsconfig.json') });
registerHook('./text-import-hook.mjs', import.meta.url);

const entryAt = process.argv.indexOf('--entry');
const entry = entryAt === 2 ? process.argv[3] : 'shared/cli/main.ts';
if (entryAt === 2) process.argv.splice(2, 2);
await import(pathToFileURL(resolve(root, entry)).href);
