import { type Change, type ChangeExplanation, type MixDimension, mixDimensions } from '../../schema';
import type { AnalysisContext } from '../analysis';
import { type AgentTeams, readAgentTeams } from '../gather/agent-teams';
import { ask, namedQuery } from '../gather/named-query';
import { repeatDaysOf } from '../gather/norms';
import { dateOf, wallMinutes } from '../gather/wall-time';
import { mainScale, readAnswers } from '../kpis/customer-kpis';
import { qualityScoresQuery, qualityShares } from '../kpis/quality-kpis';
import { repeatContactsQuery } from '../kpis/repeat-kpis';
import contactMixSql from './contact-mix.sql?raw';
import { contactDaysQuery } from './gather-series';
import type { Measure } from './measures';
import { type MixGroup, mixBetween } from './mix-between';
import { effort, quality, recommendation, repeats, satisfaction, solvedByCustomer } from './more-series';
import { toldThroughout } from './throughout';

/** Sums of one part of the contacts on one side of a day, as contact-mix.sql returns them. */
export interface ContactMixRow {
  readonly part: 'queue' | 'channel' | 'reason' | 'agent';
  readonly name: string;
  readonly team: string;
  readonly is_after: boolean;
  readonly solved: number;
  readonly solvable: number;
  readonly transferred: number;
  readonly transferable: number;
  readonly first_response_s: number | null;
  readonly responded: number;
}
export const contactMixQuery = namedQuery<ContactMixRow>('change/contact-mix.sql', 'contact', contactMixSql);

type Range = readonly [string, string];
interface Case {
  readonly by: MixDimension;
  readonly name: string;
  readonly isAfter: boolean;
  readonly numerator: number;
  readonly denominator: number;
}
interface Places {
  readonly date: string | null;
  readonly queue?: string | null;
  readonly channel?: string | null;
  readonly reason?: string | null;
  readonly agent?: string | null;
  readonly team?: string | null;
}

/** A week is named by its Monday and runs to its Sunday. */
const lastDay = (date: string, grain: Change['grain']) => (grain === 'week' ? dateOf(wallMinutes(date) + 6 * 1440) : date);
const periodsOf = ({ before_period: one, after_period: other, grain }: Change): { before: Range; after: Range } | null =>
  one && other ? { before: [one[0], lastDay(one[1], grain)], after: [other[0], lastDay(other[1], grain)] } : null;
const isIn = (date: string, [first, last]: Range) => date >= first && date <= last;

/** Each row stands once under every dimension that it names. */
function casesOf<Row extends Places>(
  rows: readonly Row[],
  { numerator, denominator }: Pick<Measure<Row>, 'numerator' | 'denominator'>,
  change: Change,
  teams: AgentTeams,
): Case[] {
  const periods = periodsOf(change);
  if (!periods) return [];
  return rows.flatMap((row) => {
    const [top, bottom, date] = [numerator(row), denominator?.(row) ?? null, row.date];
    const { queue, channel } = change.scope;
    if (top === null || bottom === null || date === null) return [];
    if ((queue !== undefined && row.queue !== queue) || (channel !== undefined && row.channel !== channel)) return [];
    const isAfter = isIn(date, periods.after);
    if (!isAfter && !isIn(date, periods.before)) return [];
    const team = teams.teamOf(row.agent ?? null, row.team ?? null, date);
    const names = { queue: row.queue, channel: row.channel, reason: row.reason, team };
    return mixDimensions.map((by) => ({ by, name: names[by] ?? '', isAfter, numerator: top, denominator: bottom }));
  });
}

type ContactCount = Pick<Measure<ContactMixRow>, 'numerator' | 'denominator'>;
const contactCounts: Partial<Record<string, ContactCount>> = {
  first_contact_resolution: { numerator: (row) => row.solved, denominator: (row) => row.solvable },
  transfer_rate: { numerator: (row) => row.transferred, denominator: (row) => row.transferable },
  first_response_time: { numerator: (row) => row.first_response_s ?? 0, denominator: (row) => row.responded },
};

async function contactCases(context: AnalysisContext, change: Change, count: ContactCount, teams: AgentTeams): Promise<Case[]> {
  const periods = periodsOf(change);
  if (!periods) return [];
  const channels = new Set(toldThroughout(await ask(context, contactDaysQuery)).map(({ channel }) => channel));
  const rows = await ask(context, contactMixQuery, {
    before_first: periods.before[0],
    before_last: periods.before[1],
    after_first: periods.after[0],
    after_last: periods.after[1],
    channels: change.scope.channel ?? [...channels].sort().join(','),
    queue: change.scope.queue ?? '',
  });
  return rows.map((row) => ({
    by: row.part === 'agent' ? 'team' : row.part,
    name: row.part === 'agent' ? (teams.teamOf(row.name || null, row.team || null, null) ?? '') : row.name,
    isAfter: row.is_after,
    numerator: count.numerator(row) ?? 0,
    denominator: count.denominator?.(row) ?? 0,
  }));
}

async function casesFor(context: AnalysisContext, change: Change, teams: AgentTeams): Promise<Case[]> {
  const count = contactCounts[change.metric];
  if (count) return contactCases(context, change, count, teams);
  if (change.metric === 'quality') return casesOf(qualityShares(await ask(context, qualityScoresQuery)), quality, change, teams);
  if (change.metric === 'repeat_rate')
    return casesOf(toldThroughout(await ask(context, repeatContactsQuery, { days: repeatDaysOf(context) })), repeats, change, teams);
  const { answers } = await readAnswers(context);
  if (change.metric === 'satisfaction') return casesOf(mainScale(answers, 'csat')?.rows ?? [], satisfaction, change, teams);
  if (change.metric === 'effort') return casesOf(mainScale(answers, 'ces')?.rows ?? [], effort, change, teams);
  if (change.metric === 'nps') return casesOf(answers, recommendation, change, teams);
  return change.metric === 'first_contact_resolution.customer' ? casesOf(answers, solvedByCustomer, change, teams) : [];
}

function groupsOf(cases: readonly Case[]): MixGroup[] {
  const groups = new Map<
    string,
    { before: { numerator: number; denominator: number }; after: { numerator: number; denominator: number } }
  >();
  for (const { name, isAfter, numerator, denominator } of cases) {
    const group = groups.get(name) ?? { before: { numerator: 0, denominator: 0 }, after: { numerator: 0, denominator: 0 } };
    const side = isAfter ? group.after : group.before;
    side.numerator += numerator;
    side.denominator += denominator;
    groups.set(name, group);
  }
  return [...groups].map(([name, sides]) => ({ name, ...sides }));
}

const mostGroups = 5;
const meanOf = (groups: readonly MixGroup[], side: 'before' | 'after') =>
  groups.reduce((sum, group) => sum + group[side].numerator, 0) / groups.reduce((sum, group) => sum + group[side].denominator, 0);

/**
 * A change of a figure that is no line of the gap ledger, such as quality or satisfaction: per queue, channel, reason and team, how much of it changed within
 * them and how much their shares did. Only dimensions with several groups; says so where there is none.
 */
export async function explainByMix(context: AnalysisContext, change: Change): Promise<ChangeExplanation> {
  const cases = await casesFor(context, change, await readAgentTeams(context));
  const splits = mixDimensions.flatMap((by) => {
    const groups = groupsOf(cases.filter((one) => one.by === by));
    const split = groups.filter(({ name }) => name !== '').length > 1 ? mixBetween(groups) : null;
    return split ? [{ groups, split: { by, ...split, groups: split.groups.slice(0, mostGroups) } }] : [];
  });
  const [first] = splits;
  if (!first) return { kind: 'none', because: 'one_group' };
  return {
    kind: 'mix',
    before: meanOf(first.groups, 'before'),
    after: meanOf(first.groups, 'after'),
    splits: splits.map(({ split }) => split),
  };
}
