import type { TeamMetric } from '../../schema';
import type { AnalysisContext } from '../analysis';
import { readAgentTeams } from '../gather/agent-teams';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, type NamedQuery, namedQuery } from '../gather/named-query';
import { type AnswerRow, contactScoresQuery, mainScale, readAnswers, surveyAnswersQuery } from '../kpis/customer-kpis';
import { repeatDays } from '../kpis/repeat-kpis';
import { agentOutcomes } from './agent-outcomes';
import type { CaseMix, Outcome } from './outcome';
import { cellsOf, proofs, type Setting } from './outcome-cells';
import teamContactsSql from './team-contacts.sql?raw';
import teamRepeatsSql from './team-repeats.sql?raw';

interface AgentWork extends Traced {
  readonly agent: string;
  readonly team: string | null;
  readonly date: string | null;
  readonly queue: string;
  readonly channel: string;
  readonly reason: string;
}
/** Contacts of one agent with one case mix, as team-contacts.sql returns them. */
export interface TeamContactRow extends AgentWork {
  readonly part_of_day: string;
  readonly weekday: string;
  readonly contacts: number;
  readonly with_handle: number;
  readonly handle_s: number | null;
  readonly handle_squares: number | null;
  readonly with_transferred: number;
  readonly transferred: number;
  readonly with_resolved: number;
  readonly resolved: number;
}
export interface TeamRepeatRow extends AgentWork {
  readonly contacts: number;
  readonly repeated: number;
}
export const teamContactsQuery = namedQuery<TeamContactRow>('teams/team-contacts.sql', 'contact', teamContactsSql);
export const teamRepeatsQuery = namedQuery<TeamRepeatRow>('teams/team-repeats.sql', 'contact', teamRepeatsSql);

const workMix = (row: AgentWork): CaseMix => ({ queue: row.queue, channel: row.channel, reason: row.reason });
const timedMix = (row: TeamContactRow): CaseMix => ({ ...workMix(row), part_of_day: row.part_of_day, weekday: row.weekday });
const timed = ['queue', 'channel', 'reason', 'part_of_day', 'weekday'];
const untimed = ['queue', 'channel', 'reason'];

/** Outcomes that single contacts tell: handle time, transfers, solved at once, repeats. */
function contactOutcomes(contacts: readonly TeamContactRow[], repeats: readonly TeamRepeatRow[], setting: Setting): Outcome[] {
  const common = { covariates: timed, asked: null, adjustable: true };
  const evidence = (metric: TeamMetric) => proofs(setting, metric, teamContactsQuery, contacts);
  const share = (metric: TeamMetric, higherIsBetter: boolean, all: keyof TeamContactRow, some: keyof TeamContactRow): Outcome => ({
    ...common,
    metric,
    unit: 'ratio',
    kind: 'binary',
    higherIsBetter,
    cells: cellsOf(contacts, setting.teams, (row) => binary(row[all] as number, row[some] as number, timedMix(row))),
    evidence: evidence(metric),
  });
  return [
    {
      ...common,
      metric: 'handle_time',
      unit: 'seconds',
      kind: 'continuous',
      higherIsBetter: false,
      cells: cellsOf(contacts, setting.teams, (row) => ({
        n: row.with_handle,
        total: row.handle_s ?? 0,
        squares: row.handle_squares ?? 0,
        mix: timedMix(row),
      })),
      evidence: evidence('handle_time'),
    },
    share('first_time_right', true, 'with_resolved', 'resolved'),
    share('transfer_rate', false, 'with_transferred', 'transferred'),
    {
      ...common,
      metric: 'repeat_rate',
      unit: 'ratio',
      kind: 'binary',
      higherIsBetter: false,
      covariates: untimed,
      cells: cellsOf(repeats, setting.teams, (row) => binary(row.contacts, row.repeated, workMix(row))),
      evidence: proofs(setting, 'repeat_rate', teamRepeatsQuery, repeats),
    },
  ];
}

const binary = (n: number, successes: number, mix: CaseMix) => ({ n, total: successes, squares: successes, mix });

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
      cells: cellsOf(rows, setting.teams, read),
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
    cells: cellsOf(told, setting.teams, (row) => binary(row.answers, row.resolved ? row.answers : 0, mix(row))),
    evidence: proofs(setting, 'first_time_right', query, told),
    asked: setting.asked,
    adjustable: true,
  };
  return [scored('satisfaction', 'csat'), scored('effort', 'ces'), solved];
}

/** At least this many of an outcome, in at least two teams, before a single contact tells more than the totals of agents. */
const worthComparing = (outcome: Outcome) => new Set(outcome.cells.map((cell) => cell.team)).size >= 2;

/**
 * Every outcome of teams that the facts allow, each metric once: from single contacts where they tell it, else from the totals of agents;
 * solved at once by the source's word, else by the customer's.
 */
export async function gatherOutcomes(context: AnalysisContext): Promise<Outcome[]> {
  const teams = await readAgentTeams(context);
  const byDay = { by_day: teams.changes ? 1 : 0 };
  const contacts = await ask(context, teamContactsQuery, byDay);
  const repeats = await ask(context, teamRepeatsQuery, { ...byDay, days: repeatDays });
  const { answers, from } = await readAnswers(context);
  const asked = new Map<string, number>();
  for (const row of contacts) {
    const team = teams.teamOf(row.agent, row.team, row.date);
    if (team) asked.set(team, (asked.get(team) ?? 0) + row.contacts);
  }
  const setting = { teams, lineage: await Lineage.of(context), asked: asked.size > 0 ? asked : null };
  const all = [
    ...contactOutcomes(contacts, repeats, setting),
    ...answerOutcomes(answers, from === 'survey' ? surveyAnswersQuery : contactScoresQuery, setting),
    ...(await agentOutcomes(context, setting)),
  ].filter(worthComparing);
  return all.filter((outcome, index) => all.findIndex((other) => other.metric === outcome.metric) === index);
}
