import * as z from 'zod';
import { channelResultSchema, kpiSchema, missingSchema } from './results';
import { agentResultsSchema, assessorCalibrationSchema } from './results-agents';
import { backlogSchema } from './results-backlog';
import { benchmarkSchema } from './results-benchmark';
import { changesSchema } from './results-change';
import { costToServeSchema } from './results-cost';
import { satisfactionDriverCellSchema } from './results-drivers';
import { channelEpisodeSchema, journeySchema } from './results-journey';
import { serviceLevelSchema } from './results-service-level';
import { teamComparisonSchema, teamSchema } from './results-teams';
import { serviceTypeResultSchema } from './results-type';

/** All analyses of one client, before words. Optional parts are absent in findings that an earlier version stored. */
export const findingsSchema = z.object({
  kpis: z.array(kpiSchema),
  service_level: serviceLevelSchema.nullable(),
  teams: z.array(teamSchema),
  team_comparisons: z.array(teamComparisonSchema),
  channels: z.array(channelResultSchema),
  missing: z.array(missingSchema),
  agents: agentResultsSchema.optional(),
  assessor_calibration: assessorCalibrationSchema.optional(),
  channel_episodes: z.array(channelEpisodeSchema).optional(),
  backlog: z.array(backlogSchema).optional(),
  benchmark_comparison: benchmarkSchema.optional(),
  changes: changesSchema.optional(),
  cost_to_serve: costToServeSchema.optional(),
  journey: journeySchema.optional(),
  satisfaction_drivers: z.array(satisfactionDriverCellSchema).optional(),
  service_type: serviceTypeResultSchema.optional(),
});
export type Findings = z.infer<typeof findingsSchema>;
