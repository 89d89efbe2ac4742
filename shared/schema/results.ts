import * as z from 'zod';
import { channels } from './drivers';
import { range } from './figure-shapes';

/**
 * Results of the analyses, as they travel: to advice, reports, the page and assessment.json. Names and units follow design.md:
 * fractions are 0..1, fields ending in _pp are percentage points, in _s seconds, in _contacts contacts. Missing is null, never 0.
 */

export const periodSchema = z.tuple([z.string(), z.string()]);
export type Period = z.infer<typeof periodSchema>;

export const scopeSchema = z.object({
  queue: z.string().optional(),
  team: z.string().optional(),
  channel: z.string().optional(),
  site: z.string().optional(),
  agent: z.string().optional(),
  date: z.string().optional(),
  weekday: z.number().int().min(1).max(7).optional(),
  time_of_day: z.string().optional(),
  /** Hour of the day, 0 to 23. */
  hour: z.number().int().min(0).max(23).optional(),
  /** Stage of the customer journey; empty for contacts that name none. */
  episode: z.string().optional(),
  /** Stages taken together; empty for contacts that name none. */
  episodes: z.array(z.string()).optional(),
  reason: z.string().optional(),
  /** Topic of self-service. */
  topic: z.string().optional(),
  period: periodSchema.optional(),
  /** ISO week such as 2024-W23; the period then holds its Monday and Sunday. A scope with a week is never the whole client. */
  week: z.string().optional(),
});
export type Scope = z.infer<typeof scopeSchema>;

/** Where the rows behind a figure stand: one entry per file and sheet; rows as a spreadsheet numbers them. */
export const sourceRowsSchema = z.object({
  import_id: z.string(),
  file: z.string(),
  sheet: z.string().nullable(),
  rows: z.number(),
  first_row: z.number(),
  last_row: z.number(),
});
export type SourceRows = z.infer<typeof sourceRowsSchema>;

/** The proof behind a figure: definition, the named query with its filters, and the rows it read. */
export const evidenceSchema = z.object({
  id: z.string(),
  definition: z.string(),
  query: z.string(),
  filters: scopeSchema,
  sources: z.array(sourceRowsSchema),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const units = ['ratio', 'count', 'seconds', 'points', 'score', 'agents', 'euro', 'nps'] as const;
export const kpiSchema = z.object({
  metric: z.string(),
  scope: scopeSchema,
  value: z.number().nullable(),
  unit: z.enum(units),
  n: z.number(),
  interval: range.nullable(),
  definition: z.string(),
  sources: z.array(sourceRowsSchema),
  /** The named question that counted it, where one did: its proof shows the rows that this question reads. */
  query: z.string().optional(),
});
export type Kpi = z.infer<typeof kpiSchema>;

/** An analysis that could not be done, the fact it needs, and the file to ask the client for (a text key tells how to ask). */
export const missingSchema = z.object({
  analysis: z.string(),
  needs: z.string(),
  unlocks: z.string(),
  /** The files that hold the needed fact already: then it is not the file that lacks, but a column or what stands in it. */
  in_files: z.array(z.string()).optional(),
  /** The fields that those files lack; any one of them is enough. */
  columns: z.array(z.string()).optional(),
});
export type Missing = z.infer<typeof missingSchema>;

export const channelResultSchema = z.object({
  channel: z.enum(channels),
  contacts: z.number(),
  share: z.number(),
  /** Share of the contacts after which the same customer came by another channel within `switching_days`. */
  switching: z.array(z.object({ to: z.enum(channels), rate: z.number() })),
  switching_days: z.number().optional(),
  effort: z.number().nullable(),
  cost: z.number().nullable(),
  /** Mean mark on the scale most used, and the share of satisfied customers (4 of 5, 6 of 7, 8 of 10). */
  satisfaction: z.object({ mean: z.number(), scale: z.number(), top_share: z.number(), answers: z.number() }).nullable().optional(),
  effort_scale: z.number().nullable().optional(),
});
export type ChannelResult = z.infer<typeof channelResultSchema>;
