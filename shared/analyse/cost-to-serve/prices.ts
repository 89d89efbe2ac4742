import { type Channel, type CostToServe, channels } from '../../schema';
import type { QueueDayRow } from '../change/gather-series';
import type { RepeatRow } from '../kpis/repeat-kpis';
import type { RequiredStaff } from '../what-if/required-staff';

export const channelOf = (name: string): Channel => ((channels as readonly string[]).includes(name) ? (name as Channel) : 'other');
export const sum = <Row>(rows: readonly Row[], value: (row: Row) => number | null) =>
  rows.reduce((total, row) => total + (value(row) ?? 0), 0);
export const per = (amount: number | null, count: number | null) =>
  amount !== null && count !== null && count > 0 ? amount / count : null;
export const handled = (row: QueueDayRow) => Math.max(0, (row.offered ?? 0) - (row.abandoned ?? 0));

/** Contacts of a kind per channel, priced at what a contact of that channel costs; the amount is null where some channel has no price. */
function priced(counts: ReadonlyMap<Channel, number>, prices: ReadonlyMap<Channel, number | null>) {
  let amount: number | null = 0;
  let contacts = 0;
  for (const [channel, count] of counts) {
    if (count === 0) continue;
    contacts += count;
    const price = prices.get(channel) ?? null;
    amount = amount === null || price === null ? null : amount + count * price;
  }
  return { contacts, amount };
}

type Repeats = Pick<RepeatRow, 'channel' | 'contacts' | 'repeated'>;

/** Contacts that drew another one, and what those following ones cost. */
export function repeatsOf(
  given: readonly Repeats[],
  days: readonly QueueDayRow[],
  prices: ReadonlyMap<Channel, number | null>,
): CostToServe['repeats'] {
  if (given.length === 0) return null;
  const counts = new Map<Channel, number>();
  for (const channel of new Set(given.map((row) => channelOf(row.channel)))) {
    const rows = given.filter((row) => channelOf(row.channel) === channel);
    // The rate of the days that can be followed up, on all contacts of the period.
    const rate =
      per(
        sum(rows, (row) => row.repeated),
        sum(rows, (row) => row.contacts),
      ) ?? 0;
    const all = sum(
      days.filter((row) => channelOf(row.channel) === channel),
      handled,
    );
    counts.set(channel, rate * (all > 0 ? all : sum(rows, (row) => row.contacts)));
  }
  return priced(counts, prices);
}

/** Contacts handled once more because they were transferred. */
export function transfersOf(days: readonly QueueDayRow[], prices: ReadonlyMap<Channel, number | null>): CostToServe['transfers'] {
  const known = days.filter((row) => row.transferred !== null && (row.transferable ?? 0) > 0);
  if (known.length === 0) return null;
  const counts = new Map<Channel, number>();
  for (const row of known) counts.set(channelOf(row.channel), (counts.get(channelOf(row.channel)) ?? 0) + (row.transferred ?? 0));
  return priced(counts, prices);
}

/** Hours too many and too few, at what a signed-in hour costs. */
export function capacityOf(staff: RequiredStaff | null, euroPerHour: number | null): CostToServe['capacity'] {
  if (!staff) return null;
  return {
    hours: staff.hours,
    required_hours: staff.requiredHours,
    surplus_hours: staff.surplusHours,
    short_hours: staff.shortHours,
    euro_per_hour: euroPerHour,
    surplus_amount: euroPerHour === null ? null : euroPerHour * staff.surplusHours,
    short_amount: euroPerHour === null ? null : euroPerHour * staff.shortHours,
  };
}

/** Channels with contacts and not a euro of cost, direct or shared. */
export function unpricedChannels(days: readonly QueueDayRow[], parts: CostToServe['by_channel']): Channel[] {
  const counted = new Set(days.filter((row) => handled(row) > 0).map((row) => channelOf(row.channel)));
  return [...counted].filter((channel) => !parts.some((part) => part.channel === channel && part.amount > 0)).sort();
}

export type Prices = Pick<CostToServe, 'cost_per_contact' | 'cost_per_solved' | 'repeats' | 'transfers' | 'capacity'>;

/** The prices that nobody told, by name: of repeats, transfers and hours only where there are any to price. */
export function missingPrices({ cost_per_contact, cost_per_solved, repeats, transfers, capacity }: Prices): CostToServe['missing_prices'] {
  const unknown = {
    contact: cost_per_contact === null,
    solved_question: cost_per_solved === null,
    repeat: repeats !== null && repeats.amount === null,
    transfer: transfers !== null && transfers.amount === null,
    hour: capacity !== null && capacity.euro_per_hour === null,
  } as const;
  return (Object.keys(unknown) as (keyof typeof unknown)[]).filter((price) => unknown[price]);
}
