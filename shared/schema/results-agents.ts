import * as z from 'zod';
import { range } from './figure-shapes';
import { evidenceSchema, units } from './results';
import { teamMetrics } from './results-teams';

/**
 * One agent's own work, for that agent alone: in order of name, without rank, mean of others or verdict (methods.md 4.4: from 100 contacts,
 * only shrunken values).
 */
export const agentResultSchema = z.object({
  agent: z.string(),
  team: z.string().nullable(),
  metrics: z.array(
    z.object({
      metric: z.enum(teamMetrics),
      unit: z.enum(units),
      n: z.number(),
      /** Adjusted for case mix and pulled towards the middle by as much as chance can explain. */
      shrunken: z.number(),
      interval: range,
    }),
  ),
  /** Own course in time; null with fewer than six weeks. */
  trends: z.array(
    z.object({
      metric: z.enum(teamMetrics),
      unit: z.enum(units),
      weeks: z.number(),
      per_week: z.number(),
      interval: range,
      /** true: more than chance, after the false-discovery correction over all agents. */
      shown: z.boolean(),
      rising: z.boolean(),
    }),
  ),
});
export type AgentResult = z.infer<typeof agentResultSchema>;

export const agentResultsSchema = z.object({
  /** Agents with any contact in the files; those with too few are counted here and not told. */
  agents: z.number(),
  told: z.array(agentResultSchema),
  evidence: z.array(evidenceSchema),
});
export type AgentResults = z.infer<typeof agentResultsSchema>;

/** Do reviewers measure with one yardstick? No reviewer is named. Scores are shares of the highest possible one. */
export const assessorCalibrationSchema = z.object({
  reviews: z.number(),
  assessors: z.number(),
  /** Spread between reviewers after the agents' teams, channels and reasons; null where reviewers share too little work to tell. */
  spread: z
    .object({
      assessors: z.number(),
      /** Standard deviation between reviewers, and between the lowest and the highest after shrinkage. */
      standard_deviation: z.number(),
      widest_gap: z.number(),
      difference_shown: z.boolean(),
      adjusted_for: z.array(z.string()),
    })
    .nullable(),
  /** Contacts that two reviewers scored; null where there are none. */
  scored_twice: z
    .object({
      contacts: z.number(),
      mean_difference: z.number(),
      /** 95 % interval of the mean difference. */
      interval: range.nullable(),
      /** Share of the pairs within five points of a hundred. */
      close_share: z.number(),
      /** Standard deviation of one review around the contact's own score. */
      error: z.number(),
    })
    .nullable(),
  evidence: z.array(evidenceSchema),
});
export type AssessorCalibration = z.infer<typeof assessorCalibrationSchema>;
