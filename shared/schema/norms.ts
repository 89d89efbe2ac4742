import * as z from 'zod';

/** Channels in writing: their work is a stock, not a queue of minutes. */
export const writtenChannels = ['email', 'ticket', 'message'] as const;
export type WrittenChannel = (typeof writtenChannels)[number];

const mostSeconds = 366 * 86_400;
const seconds = z.number().min(60).max(mostSeconds);

/** What is promised for questions in one channel: a first answer and a solution within so many seconds. */
export const writtenNormSchema = z.object({
  first_response_s: seconds,
  resolution_s: seconds,
  /** Questions that were open when the first day of the queue report began; left out where nobody counted them. */
  opening_stock: z.number().int().min(0).optional(),
});
export type WrittenNorm = z.infer<typeof writtenNormSchema>;
export const writtenNormsSchema = z.record(z.enum(writtenChannels), writtenNormSchema);
export type WrittenNorms = z.infer<typeof writtenNormsSchema>;

/** Days within which another contact of the same customer counts as coming back. */
export const repeatDaysSchema = z.number().int().min(1).max(60);

/** Norms of one client by which returns and written work are judged. */
export const normsSchema = z.object({ repeat_days: repeatDaysSchema, written: writtenNormsSchema });
export type Norms = z.infer<typeof normsSchema>;
