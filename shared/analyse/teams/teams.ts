import type { Analysis } from '../analysis';
import { breathe } from '../gather/named-query';
import { type JudgedOutcome, judgeOutcome } from './compare-teams';
import { gatherOutcomes } from './outcomes';
import { teamResults } from './team-results';

/** How good are the teams, and is the difference more than chance and case mix? methods.md 4. */
export const teamsAnalysis: Analysis<'teams'> = {
  id: 'teams',
  part: 'teams',
  needs: [['contact', 'agent_period', 'evaluation', 'survey', 'adherence']],
  async run(context) {
    const outcomes = await gatherOutcomes(context);
    if (outcomes.length === 0) return { missing: [{ analysis: 'teams', needs: 'roster', unlocks: 'roster' }] };
    const judged: JudgedOutcome[] = [];
    for (const [index, outcome] of outcomes.entries()) {
      await breathe(context);
      const result = judgeOutcome(outcome);
      if (result) judged.push(result);
      context.progress?.((index + 1) / outcomes.length);
    }
    return teamResults(judged);
  },
};
