import * as z from 'zod';
import { channels } from './drivers';
import { evidenceSchema } from './results';

/** What a customer meets who needs more than one contact for a question. Contacts of one customer within `days` of each other are one question. */
export const journeySchema = z.object({
  days: z.number(),
  /** Questions that began long enough before the end of the data to be followed; contacts with a customer key only. */
  questions: z.number(),
  contacts_per_question: z.number().nullable(),
  by_channel: z.array(
    z.object({
      channel: z.enum(channels),
      questions: z.number(),
      contacts_per_question: z.number().nullable(),
      /** Share of the questions begun here that also needed the other channel. */
      escalations: z.array(
        z.object({ to: z.enum(channels), questions: z.number(), rate: z.number(), interval: z.tuple([z.number(), z.number()]) }),
      ),
    }),
  ),
  /** Contacts that a better service would not have drawn; a contact counts once in the share. null where nothing of it is known. */
  failure_demand: z
    .object({
      contacts: z.number(),
      failures: z.number(),
      share: z.number().nullable(),
      repeats: z.number().nullable(),
      transferred: z.number().nullable(),
      status_questions: z.number().nullable(),
    })
    .nullable(),
  peaks: z.array(
    z.object({
      channel: z.enum(channels),
      /** Hour 0 to 23 with the most contacts, and the contacts of every hour that has any. */
      peak_hour: z.number(),
      hours: z.array(z.object({ hour: z.number(), contacts: z.number(), share: z.number() })),
    }),
  ),
  evidence: z.array(evidenceSchema),
});
export type Journey = z.infer<typeof journeySchema>;
