import type { FormatReader } from '../table';
import { textReader } from './text/text-reader';
import { packageReader } from './zip/package-reader';

/** All readers; the first that recognises the content reads the file, so the ones with the surest signs come first. */
export const readers: readonly FormatReader[] = [packageReader, textReader];
