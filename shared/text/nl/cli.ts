import type { cli as keys } from '../en/cli';

/** Dutch texts of cli; ICU message syntax. A missing key fails the type check. */
export const cli: Record<keyof typeof keys, string> = {};
