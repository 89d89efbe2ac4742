import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programFolder } from './program-folder';

export const { version } = JSON.parse(readFileSync(join(programFolder, 'package.json'), 'utf8')) as { version: string };
