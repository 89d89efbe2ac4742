import type { TeamMetric } from '../../schema';
import type { AnalysisContext } from '../analysis';
import { readAgentTeams } from '../gather/agent-teams';
import { Lineage } from '../gather/lineage';
import { ask, type NamedQuery } from '../gather/named-query';
import { firstResponsesOf, repeatDaysOf } from '../gather/norms';
import { type AnswerRow, contactScoresQuery, mainScale, readAnswers, surveyAnswersQuery } from '../kpis/customer-kpis';
import { agentOutcomes } from './agent-outcomes';
import { binary, contactOutcomes, readTeamContacts, teamRepeatsQuery, untimed } from './contact-outcomes';
import type { CaseMix, Outcome } from './outcome';
import { cellsOf, proofs, type Setting } from './outcome-cells';

/** What customers answered, on the scale most used. */
function answerOutcomes(answers: readonly AnswerRow[], query: NamedQuery<object>, setting: Setting): Outcome[] {
  const mix = (row: AnswerRow): CaseMix => ({ queue: row.queue, channel: row.channel, reason: row.reason ?? '' });
  const scored = (metric: TeamMetric, mark: 'csat' | 'ces'): Outcome => {
    const rows = mainScale(answers, mark)?.rows ?? [];
    const easy = mark === 'csat' || rows.every((row) => row.ces_high_is_easy);
    const read = (row: AnswerRow) => {
      const value = row[mark] as number;
      return { n: row.answers, total: row.answers * value, squares: row.answers * value ** 2, mix: mix(row) };
    };
    return {
      metric,
      unit: 'score',
      kind: 'continuous',
      higherIsBetter: easy,
      covariates: untimed,
      cells: cellsOf(rows, setting, read),
      evidence: proofs(setting, metric, query, rows),
      asked: setting.asked,
      adjustable: true,
    };
  };
  const told = answers.filter((row) => row.resolved !== null);
  const solved: Outcome = {
    metric: 'first_time_right',
    unit: 'ratio',
    kind: 'binary',
    higherIsBetter: true,
    covariates: untimed,
    cells: cellsOf(told, setting, (row) => binary(row.answers, row.resolved ? row.answers : 0, mix(row))),
    evidence: proofs(setting, 'first_time_right', query, told),
    asked: setting.asked,
    adjustable: true,
  };
  return [scored('satisfaction', 'csat'), scored('effort', 'ces'), solved];
}

/** At least this many of an outcome, in at least two teams, before a single contact tells more than the totals of agents. */
const worthComparing = (outcome: Outcome) => new Set(outcome.cells.map((cell) => cell.team)).size >= 2;

export interface GatheredOutcomes {
  readonly outcomes: readonly Outcome[];
  /** The same, and those of a client with one team: an agent's own work needs no other team. */
  readonly ofAgents: readonly Outcome[];
  /** Who each person of the cells is, as a source spells it. */
  readonly names: ReadonlyMap<string, string>;
}

/** The first outcome of each metric. */
const eachOnce = (all: readonly Outcome[]) =>
  all.filter((outcome, index) => all.findIndex((other) => other.metric === outcome.metric) === index);

/**
 * Every outcome of teams that the facts allow, each metric once: from single contacts where they tell it, else from the totals of agents;
 * solved at once by the source's word, else by the customer's.
 */
export async function gatherOutcomes(context: AnalysisContext): Promise<GatheredOutcomes> {
  const teams = await readAgentTeams(context);
  const contacts = await readTeamContacts(context, teams);
  const days = repeatDaysOf(context);
  const repeats = await ask(context, teamRepeatsQuery, { by_day: teams.changes ? 1 : 0, days });
  const { answers, from } = await readAnswers(context);
  const asked = new Map<string, number>();
  for (const row of contacts) {
    const team = teams.teamOf(row.agent, row.team, row.date);
    if (team) asked.set(team, (asked.get(team) ?? 0) + row.contacts);
  }
  const setting: Setting = { teams, lineage: await Lineage.of(context), asked: asked.size > 0 ? asked : null, names: new Map() };
  const all = [
    ...contactOutcomes(contacts, repeats, setting, { days, firstResponse: firstResponsesOf(context) }),
    ...answerOutcomes(answers, from === 'survey' ? surveyAnswersQuery : contactScoresQuery, setting),
    ...(await agentOutcomes(context, setting)),
  ].filter(({ cells }) => cells.length > 0);
  const outcomes = eachOnce(all.filter(worthComparing));
  return { outcomes, ofAgents: eachOnce([...outcomes, ...all]), names: setting.names };
}
