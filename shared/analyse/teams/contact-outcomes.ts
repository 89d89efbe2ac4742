import type { TeamMetric } from '../../schema';
import type { AnalysisContext } from '../analysis';
import type { AgentTeams } from '../gather/agent-teams';
import type { Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { firstResponsesOf } from '../gather/norms';
import { mostCells } from './case-mix';
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
  /** null where the contacts are too many to keep parts of the day and weekdays apart. */
  readonly part_of_day: string | null;
  readonly weekday: string | null;
  readonly contacts: number;
  readonly with_handle: number;
  readonly handle_s: number | null;
  readonly handle_squares: number | null;
  readonly with_transferred: number;
  readonly transferred: number;
  readonly with_resolved: number;
  readonly resolved: number;
  readonly with_talk: number;
  readonly talk_s: number | null;
  readonly talk_squares: number | null;
  readonly with_hold: number;
  readonly hold_s: number | null;
  readonly hold_squares: number | null;
  readonly with_wrap: number;
  readonly wrap_s: number | null;
  readonly wrap_squares: number | null;
  readonly with_follow_up: number;
  readonly followed_up: number | null;
  readonly with_reopened: number;
  readonly reopened: number | null;
}
export interface TeamRepeatRow extends AgentWork {
  readonly contacts: number;
  readonly repeated: number;
}
export const teamContactsQuery = namedQuery<TeamContactRow>('teams/team-contacts.sql', 'contact', teamContactsSql);
export const teamRepeatsQuery = namedQuery<TeamRepeatRow>('teams/team-repeats.sql', 'contact', teamRepeatsSql);

const workMix = (row: AgentWork): CaseMix => ({ queue: row.queue, channel: row.channel, reason: row.reason });
const timedMix = (row: TeamContactRow): CaseMix => ({ ...workMix(row), part_of_day: row.part_of_day ?? '', weekday: row.weekday ?? '' });
const timed = ['queue', 'channel', 'reason', 'part_of_day', 'weekday'];
export const untimed = ['queue', 'channel', 'reason'];

/** Up to here every kind of work is looked at, however many there are. */
const fewContacts = 200_000;
const partsOfDay = 4;
const weekdays = 7;

/**
 * Contacts by agent and kind of work. Where they are many, part of the day and weekday are asked for only when the comparison has room for them:
 * they are the first that it would leave out again, and a row for each would be most of the time and memory of a large client.
 */
export async function readTeamContacts(context: AnalysisContext, teams: AgentTeams): Promise<TeamContactRow[]> {
  const common = { by_day: teams.changes ? 1 : 0, ...firstResponsesOf(context) };
  const coarse = await ask(context, teamContactsQuery, { ...common, by_part: 0, by_weekday: 0 });
  const contacts = coarse.reduce((sum, row) => sum + row.contacts, 0);
  const kinds = new Set(
    coarse.map((row) => [teams.teamOf(row.agent, row.team, row.date), row.queue, row.channel, row.reason].join('\u0001')),
  );
  const few = contacts <= fewContacts;
  const by_part = few || kinds.size * partsOfDay <= mostCells ? 1 : 0;
  const by_weekday = few || kinds.size * partsOfDay * weekdays <= mostCells ? 1 : 0;
  return by_part + by_weekday === 0 ? coarse : ask(context, teamContactsQuery, { ...common, by_part, by_weekday });
}

/** Handle time and the parts that it is made of. */
const times = ['handle', 'talk', 'hold', 'wrap'] as const;

/** What returns and answers in writing are judged by: days within which a customer comes back, seconds per written channel. */
export interface WorkNorms {
  readonly days: number;
  readonly firstResponse: ReturnType<typeof firstResponsesOf>;
}

/** Outcomes that single contacts tell: handle time and its parts, transfers, solved at once, followed up in time, reopened, repeats. */
export function contactOutcomes(
  contacts: readonly TeamContactRow[],
  repeats: readonly TeamRepeatRow[],
  setting: Setting,
  norms: WorkNorms,
): Outcome[] {
  const common = { covariates: timed, asked: null, adjustable: true };
  const evidence = (metric: TeamMetric) =>
    proofs(setting, metric, teamContactsQuery, contacts, metric === 'follow_up' ? norms.firstResponse : {});
  const share = (metric: TeamMetric, higherIsBetter: boolean, all: keyof TeamContactRow, some: keyof TeamContactRow): Outcome => ({
    ...common,
    metric,
    unit: 'ratio',
    kind: 'binary',
    higherIsBetter,
    cells: cellsOf(contacts, setting, (row) => binary(row[all] as number, (row[some] as number | null) ?? 0, timedMix(row))),
    evidence: evidence(metric),
  });
  return [
    ...times.map(
      (time): Outcome => ({
        ...common,
        metric: `${time}_time`,
        unit: 'seconds',
        kind: 'continuous',
        higherIsBetter: false,
        cells: cellsOf(contacts, setting, (row) => ({
          n: row[`with_${time}`],
          total: row[`${time}_s`] ?? 0,
          squares: row[`${time}_squares`] ?? 0,
          mix: timedMix(row),
        })),
        evidence: evidence(`${time}_time`),
      }),
    ),
    share('first_time_right', true, 'with_resolved', 'resolved'),
    share('transfer_rate', false, 'with_transferred', 'transferred'),
    share('follow_up', true, 'with_follow_up', 'followed_up'),
    share('reopened_rate', false, 'with_reopened', 'reopened'),
    {
      ...common,
      metric: 'repeat_rate',
      unit: 'ratio',
      kind: 'binary',
      higherIsBetter: false,
      covariates: untimed,
      cells: cellsOf(repeats, setting, (row) => binary(row.contacts, row.repeated, workMix(row))),
      evidence: proofs(setting, 'repeat_rate', teamRepeatsQuery, repeats, { days: norms.days }),
    },
  ];
}

/** A share as a cell: its squares are its successes. */
export const binary = (n: number, successes: number, mix: CaseMix) => ({ n, total: successes, squares: successes, mix });
