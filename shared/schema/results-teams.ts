import * as z from 'zod';
import { range } from './figure-shapes';
import { evidenceSchema, units } from './results';

export const verdicts = ['differs', 'possible', 'no_evidence', 'not_comparable'] as const;
export const teamMetrics = [
  'handle_time',
  'talk_time',
  'hold_time',
  'wrap_time',
  'quality',
  'satisfaction',
  'effort',
  'first_time_right',
  'transfer_rate',
  'repeat_rate',
  'follow_up',
  'reopened_rate',
  'adherence',
  'absence',
] as const;
export type TeamMetric = (typeof teamMetrics)[number];

export const teamMetricSchema = z.object({
  metric: z.enum(teamMetrics),
  unit: z.enum(units),
  raw: z.number().nullable(),
  adjusted: z.number().nullable(),
  shrunken: z.number().nullable(),
  interval: range.nullable(),
  n: z.number(),
  reliability: z.number().nullable(),
  /** Share of the team's volume in strata that at least two other teams also handle. */
  support: z.number().nullable(),
  verdict: z.enum(verdicts),
  because: z.string().nullable(),
});
export const teamSchema = z.object({
  team: z.string(),
  metrics: z.array(teamMetricSchema),
  index: z
    .object({
      value: z.number(),
      interval: range,
      rank_interval: range,
      teams: z.number(),
      /** Chance of standing among the best and the last third, by the uncertainty of the values. */
      in_top_third: z.number().optional(),
      in_bottom_third: z.number().optional(),
      /** Places that the team takes when the weights of the metrics vary around the declared ones (Dirichlet, 10 times the weight). */
      rank_interval_over_weights: range.optional(),
      /** The declared weights, adding up to 1; a metric that does not tell teams apart is not in it. */
      weights: z.array(z.object({ metric: z.enum(teamMetrics), weight: z.number() })).optional(),
    })
    .nullable(),
  agents: z.number().nullable(),
});
export type Team = z.infer<typeof teamSchema>;
export type TeamMetricResult = z.infer<typeof teamMetricSchema>;

/** One funnel: every team on one metric, with its limits as a function of n. */
export const teamComparisonSchema = z.object({
  metric: z.enum(teamMetrics),
  unit: z.enum(units),
  higher_is_better: z.boolean(),
  mean: z.number(),
  /** Between-team standard deviation after sampling noise. */
  tau: z.number(),
  adjusted_for: z.array(z.string()),
  points: z.array(
    z.object({
      team: z.string(),
      n: z.number(),
      value: z.number(),
      verdict: z.enum(verdicts),
      /** Answers per contact of the team, for what customers answered; null where the contacts are not known. */
      response_rate: z.number().nullable().optional(),
    }),
  ),
  /** Answers per contact differ more than twofold between teams: who answers differs too. Without case mix nothing is then compared. */
  response_rates_differ: z.boolean().optional(),
  limits: z.array(z.object({ n: z.number(), lower_998: z.number(), lower_95: z.number(), upper_95: z.number(), upper_998: z.number() })),
  overdispersion: z.object({ phi: z.number(), tau2: z.number(), applied: z.boolean() }).nullable(),
  difference_shown: z.boolean(),
  evidence: z.array(evidenceSchema),
});
export type TeamComparison = z.infer<typeof teamComparisonSchema>;
