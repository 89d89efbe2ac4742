import * as z from 'zod';
import { holidayCountries, periodSchema, typeThresholdsSchema } from '../schema';

export const workspaceSchema = z.object({ id: z.string(), name: z.string(), open: z.boolean(), changedAt: z.string(), bytes: z.number() });
export type Workspace = z.infer<typeof workspaceSchema>;

export const clientSchema = z.object({
  id: z.string(),
  name: z.string(),
  period: periodSchema.nullable(),
  sources: z.number(),
  target: z.number(),
  /** The limit that the last assessment counted with: of the files where they name one, else as set. */
  threshold_s: z.number(),
  /** true: by a person or by the client's own files; false: the common 80/20 is assumed. */
  target_given: z.boolean(),
  /** Whose wall clock stamps in UTC are brought to when a file is loaded. */
  time_zone: z.string().optional(),
  assessed_at: z.string().nullable(),
  /** Limits of the type compass that a person set; null: those that ship with the program. */
  type_thresholds: typeThresholdsSchema.nullable().optional(),
  /** Whose holidays are left out, when a person chose; null: found in the data. */
  holiday_country: z.enum(holidayCountries).nullable().optional(),
  headline: z
    .object({
      observed: z.number().nullable(),
      gap_pp: z.number().nullable(),
      largest_driver: z.string().nullable(),
      largest_driver_pp: z.number().nullable(),
      /** false: nothing to explain the service level with, such as a plan. */
      explained: z.boolean().optional(),
    })
    .nullable(),
});
export type Client = z.infer<typeof clientSchema>;
