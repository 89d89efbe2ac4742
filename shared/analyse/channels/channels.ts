import { type Channel, type ChannelResult, channels } from '../../schema';
import type { Analysis } from '../analysis';
import { ask, namedQuery } from '../gather/named-query';
import { repeatDaysOf } from '../gather/norms';
import { type AnswerRow, mainScale, readAnswers, satisfiedFrom } from '../kpis/customer-kpis';
import contactsSql from './channel-contacts.sql?raw';
import costSql from './channel-cost.sql?raw';
import switchingSql from './channel-switching.sql?raw';
import { lackToFollow } from './contact-rows';

export interface ChannelCount {
  readonly counted_by: 'queue' | 'contact';
  readonly channel: string;
  readonly contacts: number | null;
}
export interface ChannelSwitch {
  readonly channel: string;
  readonly next_channel: string | null;
  readonly contacts: number;
}
export interface ChannelCost {
  readonly channel: string;
  readonly amount: number;
  readonly contacts: number | null;
}
export const channelContactsQuery = namedQuery<ChannelCount>('channels/channel-contacts.sql', 'contact', contactsSql);
export const channelSwitchingQuery = namedQuery<ChannelSwitch>('channels/channel-switching.sql', 'contact', switchingSql);
export const channelCostQuery = namedQuery<ChannelCost>('channels/channel-cost.sql', 'cost', costSql);

const isChannel = (name: string): name is Channel => (channels as readonly string[]).includes(name);

/** Contacts per channel: the counts of the queues where the source has them, single contacts for the other channels. Never both. */
function contactsByChannel(counts: readonly ChannelCount[]): Map<Channel, number> {
  const contacts = new Map<Channel, number>();
  for (const by of ['queue', 'contact'] as const)
    for (const row of counts) {
      if (row.counted_by !== by || !row.contacts) continue;
      const channel = isChannel(row.channel) ? row.channel : 'other';
      const counted =
        by === 'contact' && counts.some((other) => other.counted_by === 'queue' && other.channel === row.channel && other.contacts);
      if (!counted) contacts.set(channel, (contacts.get(channel) ?? 0) + row.contacts);
    }
  return contacts;
}

function switchingOf(channel: Channel, rows: readonly ChannelSwitch[]): ChannelResult['switching'] {
  const own = rows.filter((row) => row.channel === channel);
  const all = own.reduce((sum, row) => sum + row.contacts, 0);
  return own
    .flatMap(({ next_channel: to, contacts }) => (to !== null && to !== channel && isChannel(to) ? [{ to, rate: contacts / all }] : []))
    .sort((a, b) => b.rate - a.rate);
}

/** Mean effort mark on the scale most used; null where nobody answered. */
function effortOf(channel: Channel, answers: readonly AnswerRow[]): number | null {
  const own = (mainScale(answers, 'ces')?.rows ?? []).filter((row) => row.channel === channel);
  const n = own.reduce((sum, row) => sum + row.answers, 0);
  return n > 0 ? own.reduce((sum, row) => sum + (row.ces as number) * row.answers, 0) / n : null;
}

/** Mean mark and share of satisfied customers on the scale most used; null where nobody answered. */
function satisfactionOf(channel: Channel, answers: readonly AnswerRow[]): ChannelResult['satisfaction'] {
  const main = mainScale(answers, 'csat');
  const own = main?.rows.filter((row) => row.channel === channel) ?? [];
  const n = own.reduce((sum, row) => sum + row.answers, 0);
  if (!main || n === 0) return null;
  const satisfied = own.filter((row) => (row.csat as number) >= satisfiedFrom(main.scale)).reduce((sum, row) => sum + row.answers, 0);
  const mean = own.reduce((sum, row) => sum + (row.csat as number) * row.answers, 0) / n;
  return { mean, scale: main.scale, top_share: satisfied / n, answers: n };
}

/** Share, switching within the days of the client's norm, effort, satisfaction and cost per contact of each channel; largest first. */
export function channelResults(
  counts: readonly ChannelCount[],
  switches: readonly ChannelSwitch[],
  answers: readonly AnswerRow[],
  costs: readonly ChannelCost[],
  days: number,
): ChannelResult[] {
  const contacts = contactsByChannel(counts);
  const all = [...contacts.values()].reduce((sum, count) => sum + count, 0);
  return [...contacts]
    .map(([channel, count]) => {
      const cost = costs.find((row) => row.channel === channel);
      const costed = cost?.contacts ?? count;
      return {
        channel,
        contacts: count,
        share: count / all,
        switching: switchingOf(channel, switches),
        switching_days: days,
        effort: effortOf(channel, answers),
        effort_scale: effortOf(channel, answers) === null ? null : (mainScale(answers, 'ces')?.scale ?? null),
        satisfaction: satisfactionOf(channel, answers),
        cost: cost && costed > 0 ? cost.amount / costed : null,
      };
    })
    .sort((a, b) => b.contacts - a.contacts);
}

export const channelsAnalysis: Analysis<'channels'> = {
  id: 'channels',
  part: 'channels',
  needs: [['contact', 'queue_interval']],
  async run(context) {
    const counts = await ask(context, channelContactsQuery);
    const days = repeatDaysOf(context);
    const switches = await ask(context, channelSwitchingQuery, { days });
    const { answers } = await readAnswers(context);
    const costs = await ask(context, channelCostQuery);
    const missing = [
      ...(switches.length === 0 ? [await lackToFollow(context, 'channel_switching')] : []),
      ...(costs.length === 0 ? [{ analysis: 'cost_to_serve', needs: 'cost', unlocks: 'cost' }] : []),
    ];
    return { channels: channelResults(counts, switches, answers, costs, days), missing };
  },
};
