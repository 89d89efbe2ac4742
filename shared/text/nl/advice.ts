import type { advice as keys } from '../en/advice';

/** Dutch texts of advice; ICU message syntax. A missing key fails the type check. */
export const advice: Record<keyof typeof keys, string> = {};
