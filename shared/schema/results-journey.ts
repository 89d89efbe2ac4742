import * as z from 'zod';
import { channels } from './drivers';
import { range } from './figure-shapes';
import { evidenceSchema } from './results';

const failureGroup = z.object({ contacts: z.number(), failures: z.number(), share: z.number() });

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
      escalations: z.array(z.object({ to: z.enum(channels), questions: z.number(), rate: z.number(), interval: range })),
    }),
  ),
  /** Orders of channels that questions took which needed more than one, most questions first; of all questions, those of one channel included. */
  paths: z
    .array(z.object({ channels: z.array(z.enum(channels)), questions: z.number(), contacts: z.number(), share: z.number() }))
    .optional(),
  /** Contacts that a better service would not have drawn; a contact counts once in the share. null where nothing of it is known. */
  failure_demand: z
    .object({
      contacts: z.number(),
      failures: z.number(),
      share: z.number().nullable(),
      /** Answered contacts after which the customer came back within `days`, of the answered contacts with a customer key: the repeat rate. */
      repeats: z.number().nullable(),
      repeats_of: z.number().optional(),
      /** Customers who hung up and called again within `days`, of those who hung up. */
      retries: z.number().nullable().optional(),
      retries_of: z.number().optional(),
      transferred: z.number().nullable(),
      status_questions: z.number().nullable(),
      /** Reasons and channels with the most failures, at least 30 contacts each; the reason as the source writes it. */
      by_reason: z.array(failureGroup.extend({ reason: z.string() })).optional(),
      by_channel: z.array(failureGroup.extend({ channel: z.enum(channels) })).optional(),
    })
    .nullable(),
  /** The repeat rate within 3, 7, 14 and 30 days and within `days`; n: answered contacts whose window is over, left_out: those whose window is not. */
  repeats_within: z
    .array(
      z.object({
        days: z.number(),
        n: z.number(),
        repeated: z.number(),
        rate: z.number().nullable(),
        interval: range.nullable(),
        left_out: z.number(),
      }),
    )
    .optional(),
  /** Sessions on site, app, chatbot or voice menu; null without such a file, shares null where the source does not tell. */
  self_service: z
    .object({
      sessions: z.number(),
      solved: z.number().nullable(),
      solved_share: z.number().nullable(),
      solved_interval: range.nullable(),
      handed_over: z.number().nullable(),
      handed_over_share: z.number().nullable(),
      abandoned: z.number().nullable(),
      abandoned_share: z.number().nullable(),
      handed_over_to: z.array(z.object({ to: z.string(), sessions: z.number(), share: z.number() })),
      /** By topic, most handed over first; only topics with 30 sessions or more. */
      topics: z.array(
        z.object({
          topic: z.string(),
          sessions: z.number(),
          solved_share: z.number().nullable(),
          handed_over_share: z.number().nullable(),
        }),
      ),
    })
    .nullable()
    .optional(),
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

/** One channel in one stage of the customer journey. Effort and satisfaction on the scale most used; null where nobody answered. */
export const channelEpisodeSchema = z.object({
  channel: z.enum(channels),
  /** null: the contact does not say which episode. */
  episode: z.string().nullable(),
  contacts: z.number(),
  /** Of all contacts that are told one by one. */
  share: z.number(),
  handle_time: z.number().nullable(),
  repeat_rate: z.number().nullable(),
  satisfaction: z.object({ mean: z.number(), scale: z.number(), answers: z.number() }).nullable(),
  effort: z.object({ mean: z.number(), scale: z.number(), answers: z.number() }).nullable(),
  /** What a contact of the channel costs, by the handle time of this episode; null without price or handle time. */
  cost: z.number().nullable(),
});
export type ChannelEpisode = z.infer<typeof channelEpisodeSchema>;
