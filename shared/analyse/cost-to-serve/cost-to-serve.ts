import type { Channel, CostToServe, Evidence } from '../../schema';
import type { Analysis, AnalysisContext } from '../analysis';
import { contactDaysQuery, type QueueDayRow, queueDaysQuery } from '../change/gather-series';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, type NamedQuery, namedQuery } from '../gather/named-query';
import { repeatDaysOf } from '../gather/norms';
import { type RepeatRow, repeatContactsQuery } from '../kpis/repeat-kpis';
import { gatherServiceLevel } from '../service-level/interval-rows';
import { prepareWhatIf } from '../what-if/prepared';
import { type RequiredStaff, requiredStaff } from '../what-if/required-staff';
import costRowsSql from './cost-rows.sql?raw';
import paidHoursSql from './paid-hours.sql?raw';
import { amountWithin, commonPeriod } from './perimeter';
import { capacityOf, channelOf, handled, missingPrices, type Prices, per, repeatsOf, sum, transfersOf, unpricedChannels } from './prices';
import solvedDaysSql from './solved-days.sql?raw';

export interface CostRow extends Traced {
  readonly date: string;
  readonly days: number;
  readonly channel: string | null;
  readonly amount: number;
  readonly currency: string;
}
export interface SolvedDayRow {
  readonly date: string;
  readonly channel: string;
  readonly known: number;
  readonly solved: number;
}
export interface PaidHoursRow {
  readonly date: string;
  readonly days: number;
  readonly hours: number;
}
export const costRowsQuery = namedQuery<CostRow>('cost-to-serve/cost-rows.sql', 'cost', costRowsSql);
export const solvedDaysQuery = namedQuery<SolvedDayRow>('cost-to-serve/solved-days.sql', 'contact', solvedDaysSql);
export const paidHoursQuery = namedQuery<PaidHoursRow>('cost-to-serve/paid-hours.sql', 'agent_period', paidHoursSql);

export interface CostInput {
  readonly costs: readonly CostRow[];
  /** Days per channel: of the queues, and of single contacts for the channels that no queue counts. */
  readonly days: readonly QueueDayRow[];
  readonly solved: readonly SolvedDayRow[];
  readonly repeats: readonly Pick<RepeatRow, 'channel' | 'contacts' | 'repeated'>[];
  readonly paid: readonly PaidHoursRow[];
  readonly staff: RequiredStaff | null;
}

/** Amounts per channel; what has no channel goes over all by handle time, or by contacts where some channel does not know its handle time. */
function byChannel(costs: readonly CostRow[], days: readonly QueueDayRow[], period: [string, string]): CostToServe['by_channel'] {
  const own = [
    ...new Set([...days.map((row) => channelOf(row.channel)), ...costs.flatMap(({ channel }) => (channel ? [channelOf(channel)] : []))]),
  ].sort();
  const rowsOf = (channel: Channel) => days.filter((row) => channelOf(row.channel) === channel);
  const timeKnown = own.every((channel) => sum(rowsOf(channel), handled) === 0 || sum(rowsOf(channel), (row) => row.handle_s) > 0);
  const weightOf = (channel: Channel) => sum(rowsOf(channel), (row) => (timeKnown ? row.handle_s : handled(row)));
  const weights = sum(own, weightOf);
  const common = sum(
    costs.filter(({ channel }) => channel === null),
    (row) => amountWithin(row, period),
  );
  return own.map((channel) => {
    const direct = sum(
      costs.filter((row) => row.channel !== null && channelOf(row.channel) === channel),
      (row) => amountWithin(row, period),
    );
    const shared = weights > 0 ? (common * weightOf(channel)) / weights : 0;
    const contacts = sum(rowsOf(channel), handled);
    return { channel, amount: direct + shared, shared, contacts, cost_per_contact: per(direct + shared, contacts) };
  });
}

/**
 * What the contacts cost of which the source says whether they were solved, over those that were. A channel that tells it of half its days stands
 * with that half in both, and one without a price in neither.
 */
function costPerSolved(known: readonly SolvedDayRow[], prices: ReadonlyMap<Channel, number | null>): number | null {
  const priced = known.filter((row) => (prices.get(channelOf(row.channel)) ?? null) !== null);
  const amount = sum(priced, (row) => row.known * (prices.get(channelOf(row.channel)) ?? 0));
  return per(
    amount,
    sum(priced, (row) => row.solved),
  );
}

/** Cost per contact, channel and solved question, and the price of repeats, transfers and spare hours (issue 4, cost to serve). Pure. */
export function costToServe(input: CostInput): Omit<CostToServe, 'evidence'> {
  const euro = input.costs.filter(({ currency }) => currency === 'EUR');
  const period = commonPeriod(
    euro,
    input.days.map(({ date }) => date),
  );
  const within = <Row extends { readonly date: string }>(rows: readonly Row[]) =>
    period ? rows.filter(({ date }) => period[0] <= date && date <= period[1]) : rows;
  const days = within(input.days);
  const parts = period ? byChannel(euro, days, period) : [];
  const amount = period ? sum(euro, (row) => amountWithin(row, period)) : null;
  const contacts = days.length > 0 ? sum(days, handled) : null;
  const prices = new Map(parts.map((part) => [part.channel, part.cost_per_contact] as const));
  const solvedKnown = within(input.solved).filter(({ known }) => known > 0);
  const solved = solvedKnown.length > 0 ? sum(solvedKnown, (row) => row.solved) : null;
  const paidHours = period ? sum(input.paid, (row) => amountWithin({ ...row, amount: row.hours }, period)) : 0;
  const found: Prices = {
    cost_per_contact: per(amount, contacts),
    cost_per_solved: costPerSolved(solvedKnown, prices),
    repeats: repeatsOf(input.repeats, days, prices),
    transfers: transfersOf(days, prices),
    capacity: capacityOf(input.staff, per(amount, paidHours)),
  };
  return {
    ...found,
    period,
    amount,
    contacts,
    by_channel: parts,
    solved,
    missing_prices: missingPrices(found),
    unpriced_channels: unpricedChannels(days, parts),
    other_currencies: [...new Set(input.costs.flatMap(({ currency }) => (currency === 'EUR' ? [] : [currency])))].sort(),
  };
}

interface Counted {
  readonly queued: readonly QueueDayRow[];
  readonly single: readonly QueueDayRow[];
}

/** The rows of the contacts that share the costs: of the queues, and of the channels that no queue counts. */
function contactEvidence(lineage: Lineage, { queued, single }: Counted, period: [string, string] | null): Evidence[] {
  const within = (rows: readonly QueueDayRow[]) => (period ? rows.filter(({ date }) => date >= period[0] && date <= period[1]) : rows);
  const filters = period ? { period } : {};
  const proof = (query: NamedQuery<object>, rows: readonly QueueDayRow[]) =>
    rows.length > 0 ? [lineage.evidence(query, 'cost_to_serve.contacts', filters, rows)] : [];
  const channels = [...new Set(single.map(({ channel }) => channel))];
  return [
    ...proof(queueDaysQuery, within(queued)),
    ...channels.flatMap((channel) => {
      const rows = within(single.filter((row) => row.channel === channel));
      return rows.length > 0 ? [lineage.evidence(contactDaysQuery, 'cost_to_serve.contacts', { ...filters, channel }, rows)] : [];
    }),
  ];
}

async function gatherCosts(context: AnalysisContext): Promise<CostInput & { readonly counted: Counted }> {
  // A week cannot be divided over the days that the costs cover.
  const queued = (await ask(context, queueDaysQuery)).filter(({ by_week }) => !by_week);
  const counted = new Set(queued.filter((row) => (row.offered ?? 0) > 0).map((row) => row.channel));
  const single = (await ask(context, contactDaysQuery)).filter((row) => !counted.has(row.channel));
  const rows = await gatherServiceLevel(context);
  const client = prepareWhatIf(rows, context.settings);
  return {
    costs: await ask(context, costRowsQuery),
    days: [...queued, ...single],
    counted: { queued, single },
    solved: await ask(context, solvedDaysQuery),
    repeats: await ask(context, repeatContactsQuery, { days: repeatDaysOf(context) }),
    paid: await ask(context, paidHoursQuery),
    staff: client.queues.length > 0 ? requiredStaff(client, context.settings.target) : null,
  };
}

export const costToServeAnalysis: Analysis<'cost_to_serve'> = {
  id: 'cost_to_serve',
  part: 'cost_to_serve',
  needs: [
    ['cost', 'plan_interval'],
    ['queue_interval', 'contact'],
  ],
  async run(context) {
    const input = await gatherCosts(context);
    const result = costToServe(input);
    const missing = result.amount === null ? [{ analysis: 'cost_to_serve', needs: 'cost', unlocks: 'cost' }] : [];
    if (result.amount === null && result.capacity === null) return { missing };
    const lineage = await Lineage.of(context);
    const filters = result.period ? { period: result.period } : {};
    const evidence = [
      ...(input.costs.length > 0 ? [lineage.evidence(costRowsQuery, 'cost_to_serve', filters, input.costs)] : []),
      ...contactEvidence(lineage, input.counted, result.period),
    ];
    return { cost_to_serve: { ...result, evidence }, missing };
  },
};
