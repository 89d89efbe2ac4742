import * as z from 'zod';

/** A share of 0..1; null: not known. */
export const fraction = z.number().nullable();
/** Percentage points. */
export const points = z.number();
/** From and to, such as an interval of 95 %. */
export const range = z.tuple([z.number(), z.number()]);
