import type { report as keys } from '../en/report';

/** Dutch texts of report; ICU message syntax. A missing key fails the type check. */
export const report: Record<keyof typeof keys, string> = {};
