import type { importing as keys } from '../en/import';

/** Dutch texts of import; ICU message syntax. A missing key fails the type check. */
export const importing: Record<keyof typeof keys, string> = {};
