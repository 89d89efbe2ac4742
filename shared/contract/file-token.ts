import * as z from 'zod';

/** Stands for a file that the host handed out; the page never sees a path. */
export const token = z.string().min(8);
export const fileTokenSchema = z.object({ token, name: z.string(), bytes: z.number() });
export type FileToken = z.infer<typeof fileTokenSchema>;
