import type { TeamMetric } from '../../schema';
import type { Traced } from '../gather/lineage';
import { namedQuery } from '../gather/named-query';
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
const timedMix = (row: TeamContactRow): CaseMix => ({ ...workMix(row), part_of_day: row.part_of_day, weekday: row.weekday });
const timed = ['queue', 'channel', 'reason', 'part_of_day', 'weekday'];
export const untimed = ['queue', 'channel', 'reason'];

/** Handle time and the parts that it is made of. */
const times = ['handle', 'talk', 'hold', 'wrap'] as const;

/** Outcomes that single contacts tell: handle time and its parts, transfers, solved at once, followed up in time, reopened, repeats. */
export function contactOutcomes(contacts: readonly TeamContactRow[], repeats: readonly TeamRepeatRow[], setting: Setting): Outcome[] {
  const common = { covariates: timed, asked: null, adjustable: true };
  const evidence = (metric: TeamMetric) => proofs(setting, metric, teamContactsQuery, contacts);
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
      evidence: proofs(setting, 'repeat_rate', teamRepeatsQuery, repeats),
    },
  ];
}

/** A share as a cell: its squares are its successes. */
export const binary = (n: number, successes: number, mix: CaseMix) => ({ n, total: successes, squares: successes, mix });
