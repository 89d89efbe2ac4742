import type { problems as keys } from '../en/problems';

/** Dutch texts of problems; ICU message syntax. A missing key fails the type check. */
export const problems: Record<keyof typeof keys, string> = {};
