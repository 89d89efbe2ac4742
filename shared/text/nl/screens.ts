import type { screens as keys } from '../en/screens';

/** Dutch texts of screens; ICU message syntax. A missing key fails the type check. */
export const screens: Record<keyof typeof keys, string> = {};
