import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** From shared/engine and from out/main alike, package.json lies two folders up. */
const packageFile = resolve(import.meta.dirname, '../../package.json');

export const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string };
