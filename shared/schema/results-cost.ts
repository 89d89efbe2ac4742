import * as z from 'zod';
import { channels } from './drivers';
import { evidenceSchema, periodSchema } from './results';

const money = z.number().nullable();

export const missingPrices = ['contact', 'solved_question', 'repeat', 'transfer', 'hour'] as const;

/** What service costs, over the days of which both the cost and the contacts are known (same perimeter). Euro; null where no cost is known. */
export const costToServeSchema = z.object({
  /** Days that both cover; null without cost. */
  period: periodSchema.nullable(),
  amount: money,
  /** Handled contacts in that period. */
  contacts: z.number().nullable(),
  cost_per_contact: money,
  /** Cost without a channel is shared out by handle time (by contacts where that is unknown). */
  by_channel: z.array(
    z.object({ channel: z.enum(channels), amount: z.number(), shared: z.number(), contacts: z.number(), cost_per_contact: money }),
  ),
  solved: z.number().nullable(),
  cost_per_solved: money,
  /** Contacts that another one of the same customer followed within seven days, and what those following contacts cost. */
  repeats: z.object({ contacts: z.number(), amount: money }).nullable(),
  /** Contacts transferred: each is handled once more. */
  transfers: z.object({ contacts: z.number(), amount: money }).nullable(),
  /** Hours on the queue beside the hours that meet the target in each interval; one position or more too many counts as surplus. */
  capacity: z
    .object({
      hours: z.number(),
      required_hours: z.number(),
      surplus_hours: z.number(),
      short_hours: z.number(),
      euro_per_hour: money,
      surplus_amount: money,
      /** What the missing hours would have cost: what meeting the target in each interval asks, not money lost. */
      short_amount: money.optional(),
    })
    .nullable(),
  /** Prices that are not known, by name: nothing is made of them. */
  missing_prices: z.array(z.enum(missingPrices)).optional(),
  /** Channels of which contacts are known and no cost. */
  unpriced_channels: z.array(z.enum(channels)).optional(),
  /** Amounts in another currency are not added up. */
  other_currencies: z.array(z.string()),
  evidence: z.array(evidenceSchema),
});
export type CostToServe = z.infer<typeof costToServeSchema>;
