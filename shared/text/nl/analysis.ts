import type { analysis as keys } from '../en/analysis';

/** Dutch texts of analysis; ICU message syntax. A missing key fails the type check. */
export const analysis: Record<keyof typeof keys, string> = {};
