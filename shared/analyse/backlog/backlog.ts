import { type Backlog, type Channel, definitionId, type Missing, type WrittenNorm, type WrittenNorms, writtenChannels } from '../../schema';
import type { Analysis, AnalysisContext } from '../analysis';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { writtenNormsOf } from '../gather/norms';
import { dateOf, wallMinutes } from '../gather/wall-time';
import { flowOf, queueFlowQuery } from './queue-flow';
import daysSql from './written-days.sql?raw';
import promisesSql from './written-promises.sql?raw';
import rowsSql from './written-rows.sql?raw';

export interface WrittenDayRow {
  readonly date: string;
  readonly channel: Channel;
  readonly moment: 'opened' | 'closed';
  readonly questions: number;
  /** Sum of the moments of opening, seconds since 1970 in wall time. */
  readonly opened_sum: number;
}
export interface WrittenPromiseRow {
  readonly channel: Channel;
  readonly answered: number;
  readonly answered_within: number;
  readonly answer_known: number;
  readonly first_response_median_s: number | null;
  readonly solved: number;
  readonly solved_within: number;
  readonly solution_known: number;
  readonly resolution_median_s: number | null;
}
interface WrittenRows extends Traced {
  readonly channel: Channel;
}
export const writtenDaysQuery = namedQuery<WrittenDayRow>('backlog/written-days.sql', 'contact', daysSql);
export const writtenPromisesQuery = namedQuery<WrittenPromiseRow>('backlog/written-promises.sql', 'contact', promisesSql);
export const writtenRowsQuery = namedQuery<WrittenRows>('backlog/written-rows.sql', 'contact', rowsSql);

const endOfDay = (date: string) => (wallMinutes(date) + 1440) * 60;

/**
 * Stock at the end of each day from what came and went (fluid accounting): stock grows by inflow minus outflow, and its age is the end of the
 * day less the mean moment at which the open questions were opened. Every day from the first opening to the last, also those without work.
 */
export function stockByDay(rows: readonly WrittenDayRow[]): Backlog['days'] {
  const byDate = new Map<string, { opened: WrittenDayRow | null; closed: WrittenDayRow | null }>();
  for (const row of rows) {
    const day = byDate.get(row.date) ?? { opened: null, closed: null };
    byDate.set(row.date, { ...day, [row.moment]: row });
  }
  const dates = [...byDate.keys()].sort();
  const lastOpened = rows
    .filter(({ moment }) => moment === 'opened')
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const [first] = dates;
  if (!first || !lastOpened) return [];
  const days: Backlog['days'] = [];
  let [stock, openedSum] = [0, 0];
  for (let at = wallMinutes(first); at <= wallMinutes(lastOpened); at += 1440) {
    const date = dateOf(at);
    const { opened, closed } = byDate.get(date) ?? { opened: null, closed: null };
    const [inflow, outflow] = [opened?.questions ?? 0, closed?.questions ?? 0];
    stock += inflow - outflow;
    openedSum += (opened?.opened_sum ?? 0) - (closed?.opened_sum ?? 0);
    days.push({ date, inflow, outflow, stock, change: stock, mean_age_s: stock > 0 ? endOfDay(date) - openedSum / stock : null });
  }
  return days;
}

const promise = (target_s: number, n: number, within: number, median_s: number | null): Backlog['first_response'] =>
  median_s === null ? null : { target_s, n, within, share: n > 0 ? within / n : null, median_s };

/** The backlog of one channel, by what is promised there. Pure. */
export function backlogOf(
  channel: Channel,
  rows: readonly WrittenDayRow[],
  kept: WrittenPromiseRow | undefined,
  norm: WrittenNorm,
): Omit<Backlog, 'evidence'> {
  const days = stockByDay(rows);
  const sum = (value: (day: Backlog['days'][number]) => number) => days.reduce((total, day) => total + value(day), 0);
  const [inflow, outflow] = [sum((day) => day.inflow), sum((day) => day.outflow)];
  const last = days.at(-1);
  const pace = days.length > 0 ? outflow / days.length : 0;
  return {
    channel,
    counted_by: 'contacts',
    inflow,
    outflow,
    stock: last?.stock ?? 0,
    mean_age_s: last?.mean_age_s ?? null,
    days_of_work: pace > 0 ? (last?.stock ?? 0) / pace : null,
    first_response: kept ? promise(norm.first_response_s, kept.answer_known, kept.answered_within, kept.first_response_median_s) : null,
    resolution: kept ? promise(norm.resolution_s, kept.solution_known, kept.solved_within, kept.resolution_median_s) : null,
    days,
  };
}

const promisedIn = ({ email, ticket, message }: WrittenNorms) => ({
  email_answer_s: email.first_response_s,
  ticket_answer_s: ticket.first_response_s,
  message_answer_s: message.first_response_s,
  email_solved_s: email.resolution_s,
  ticket_solved_s: ticket.resolution_s,
  message_solved_s: message.resolution_s,
});

const promisedId = ({ first_response_s, resolution_s }: WrittenNorm) =>
  definitionId('backlog.promises', { first_response_s, resolution_s });

/** Backlogs of the channels whose single questions say when they were closed. */
async function fromContacts(context: AnalysisContext, lineage: Lineage): Promise<{ backlog: Backlog[]; told: ReadonlySet<Channel> }> {
  const norms = writtenNormsOf(context);
  const days = await ask(context, writtenDaysQuery);
  const promises = await ask(context, writtenPromisesQuery, promisedIn(norms));
  const rows = await ask(context, writtenRowsQuery);
  const told = new Set(days.map((row) => row.channel));
  const backlog = writtenChannels.flatMap((channel): Backlog[] => {
    const own = days.filter((row) => row.channel === channel);
    // Without any closing a stock would only grow: the source does not tell it.
    if (!own.some(({ moment }) => moment === 'closed')) return [];
    const behind = rows.filter((row) => row.channel === channel);
    const kept = promises.find((row) => row.channel === channel);
    return [
      {
        ...backlogOf(channel, own, kept, norms[channel]),
        evidence: [
          lineage.evidence(writtenDaysQuery, 'backlog', { channel }, behind),
          lineage.evidence(writtenPromisesQuery, promisedId(norms[channel]), { channel }, behind),
        ],
      },
    ];
  });
  return { backlog, told };
}

/** What came and went in the channels that only a queue report counts. */
async function fromQueues(context: AnalysisContext, lineage: Lineage, beside: readonly Backlog[]) {
  const flows = await ask(context, queueFlowQuery);
  const norms = writtenNormsOf(context);
  const backlog: Backlog[] = [];
  const uncounted: Channel[] = [];
  for (const channel of writtenChannels) {
    const own = flows.filter((row) => row.channel === channel);
    if (own.length === 0 || beside.some((one) => one.channel === channel)) continue;
    const flow = flowOf(channel, own, norms[channel].opening_stock ?? null);
    if (flow)
      backlog.push({
        ...flow,
        first_response: null,
        resolution: null,
        evidence: [lineage.evidence(queueFlowQuery, 'backlog.flow', { channel }, own)],
      });
    else uncounted.push(channel);
  }
  return { backlog, uncounted };
}

/** How large and how old is the stock of written questions, and are the promises kept? methods.md 1.6: backlog, not Erlang. */
export const backlogAnalysis: Analysis<'backlog'> = {
  id: 'backlog',
  part: 'backlog',
  needs: [['contact', 'queue_interval']],
  async run(context) {
    const lineage = await Lineage.of(context);
    const single = await fromContacts(context, lineage);
    const counted = await fromQueues(context, lineage, single.backlog);
    const untold = single.told.size > 0 && single.backlog.length === 0;
    const missing: Missing[] = [
      ...(untold ? [{ analysis: 'backlog', needs: 'contact', unlocks: 'first_response_s' }] : []),
      ...(!untold && counted.backlog.length > 0 ? [{ analysis: 'backlog', needs: 'contact', unlocks: 'written_questions' }] : []),
      ...(counted.uncounted.length > 0 ? [{ analysis: 'backlog', needs: 'queue_interval', unlocks: 'answered' }] : []),
      ...(lineage.has('contact') || counted.backlog.length > 0 ? [] : [{ analysis: 'backlog', needs: 'contact', unlocks: 'contact' }]),
    ];
    return { backlog: [...single.backlog, ...counted.backlog], missing };
  },
};
