import type { Findings } from '../../schema';
import type { Analysis } from '../analysis';
import { breathe } from '../gather/named-query';
import { agentResults } from './agent-results';
import { assessorCalibration } from './assessor-calibration';
import { type JudgedOutcome, judgeOutcome } from './compare-teams';
import { gatherOutcomes } from './outcomes';
import { teamResults } from './team-results';

const noTeams = { analysis: 'teams', needs: 'roster', unlocks: 'roster' };

/** How good are the teams, and is the difference more than chance and case mix? methods.md 4. */
export const teamsAnalysis: Analysis<'teams'> = {
  id: 'teams',
  part: 'teams',
  needs: [['contact', 'agent_period', 'evaluation', 'survey', 'adherence']],
  async run(context) {
    const { outcomes, ofAgents, names } = await gatherOutcomes(context);
    const own: Partial<Findings> = { ...(await agentResults(context, ofAgents, names)), ...(await assessorCalibration(context)) };
    if (outcomes.length === 0) return { ...own, missing: [...(own.missing ?? []), noTeams] };
    const judged: JudgedOutcome[] = [];
    for (const [index, outcome] of outcomes.entries()) {
      await breathe(context);
      const result = judgeOutcome(outcome);
      if (result) judged.push(result);
      context.progress?.((index + 1) / outcomes.length);
    }
    return { ...own, ...teamResults(judged) };
  },
};
