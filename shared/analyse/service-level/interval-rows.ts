import type { AnalysisContext } from '../analysis';
import { confirmedNames, readIdentities } from '../gather/identities';
import type { Traced } from '../gather/lineage';
import { ask, type NamedQuery, namedQuery } from '../gather/named-query';
import { repeatDaysOf } from '../gather/norms';
import absenceSql from './absence-by-day.sql?raw';
import concurrencySql from './chat-concurrency.sql?raw';
import contactSql from './contact-intervals.sql?raw';
import { type HandleSpreadRow, handleSpreadQuery } from './handle-spread';
import { type People, readPeople } from './people';
import planSql from './plan-intervals.sql?raw';
import queueSql from './queue-intervals.sql?raw';
import repeatSql from './repeat-days.sql?raw';

type Maybe = number | null;

/** Counts of one queue in one interval, as queue-intervals.sql and contact-intervals.sql return them. */
export interface QueueIntervalRow extends Traced {
  readonly queue: string;
  readonly channel: string;
  readonly interval_start: string;
  readonly interval_s: Maybe;
  readonly offered: Maybe;
  readonly answered: Maybe;
  readonly within_threshold: Maybe;
  readonly threshold_s: Maybe;
  readonly abandoned: Maybe;
  readonly short_abandoned: Maybe;
  readonly abandoned_within_threshold: Maybe;
  readonly wait_s: Maybe;
  readonly abandon_wait_s: Maybe;
  readonly handle_s: Maybe;
  readonly repeat_contacts: Maybe;
  readonly agents_on_queue: Maybe;
  readonly reported_service_level: Maybe;
}

/** The plan of one queue in one interval, as plan-intervals.sql returns it. */
export interface PlanIntervalRow extends Traced {
  readonly queue: string;
  readonly interval_start: string;
  readonly interval_s: Maybe;
  readonly forecast_volume: Maybe;
  readonly forecast_aht_s: Maybe;
  readonly forecast_repeat_share: Maybe;
  readonly required_agents: Maybe;
  readonly scheduled_agents: Maybe;
  readonly present_agents: Maybe;
  readonly on_queue_agents: Maybe;
}

/** Scheduled, absent and adherent time of all agents on one day, as absence-by-day.sql returns it. */
export interface AbsenceDayRow extends Traced {
  readonly date: string;
  readonly scheduled_s: Maybe;
  readonly absent_s: Maybe;
  readonly present_s: Maybe;
  readonly adherent_s: Maybe;
}

/** Contacts of known customers and those that repeat an earlier one, as repeat-days.sql returns them. */
export interface RepeatDayRow extends Traced {
  readonly queue: string;
  readonly channel: string;
  readonly date: string;
  readonly contacts: number;
  readonly repeats: number;
}

/** Length of all chats and the time that agents had any, as chat-concurrency.sql returns them. */
export interface ChatConcurrencyRow extends Traced {
  readonly chats: number;
  readonly session_s: number;
  readonly busy_s: number;
}

export const queueIntervalsQuery = namedQuery<QueueIntervalRow>('service-level/queue-intervals.sql', 'queue_interval', queueSql);
export const contactIntervalsQuery = namedQuery<QueueIntervalRow>('service-level/contact-intervals.sql', 'contact', contactSql);
export const planIntervalsQuery = namedQuery<PlanIntervalRow>('service-level/plan-intervals.sql', 'plan_interval', planSql);
export const repeatDaysQuery = namedQuery<RepeatDayRow>('service-level/repeat-days.sql', 'contact', repeatSql);
export const chatConcurrencyQuery = namedQuery<ChatConcurrencyRow>('service-level/chat-concurrency.sql', 'contact', concurrencySql);
export const absenceByDayQuery = namedQuery<AbsenceDayRow>('service-level/absence-by-day.sql', 'adherence', absenceSql);

/** Everything the explanation of the service level reads, in one place, before anything is computed. */
export interface ServiceLevelRows {
  readonly intervals: readonly QueueIntervalRow[];
  /** The question that gave the intervals: counted by the source, or counted from contacts. */
  readonly intervalsFrom: NamedQuery<QueueIntervalRow>;
  readonly plan: readonly PlanIntervalRow[];
  readonly absence: readonly AbsenceDayRow[];
  readonly people?: People;
  /** Only where there is a queue of chats. */
  readonly chats?: readonly ChatConcurrencyRow[];
  /** Empty where no customer is known. */
  readonly repeats?: readonly RepeatDayRow[];
  /** Sums over single handle times; empty where no contacts are told. */
  readonly spreads?: readonly HandleSpreadRow[];
}

/** Channels in which contacts wait in a queue of minutes; work with a backlog is not a matter for Erlang (methods.md 1.6). */
const queueingChannels = new Set(['voice', 'chat']);
export const shortAbandonSeconds = 5;

/** Enough chats to know how many an agent has at once. */
const fewestChats = 200;

/** Mean number of chats that an agent with any chat has; null where too few are known. */
export function chatsAtOnce(rows: readonly ChatConcurrencyRow[] = []): number | null {
  const sum = (value: (row: ChatConcurrencyRow) => number) => rows.reduce((total, row) => total + value(row), 0);
  return sum(({ chats }) => chats) >= fewestChats ? sum(({ session_s }) => session_s) / sum(({ busy_s }) => busy_s) : null;
}

/** Reads the counts, the plan and the absence of the client. Contacts are counted only where the source has no intervals of its own. */
export async function gatherServiceLevel(context: AnalysisContext): Promise<ServiceLevelRows> {
  const { thresholdSeconds } = context.settings;
  const queueName = confirmedNames(await readIdentities(context), 'queue');
  const named = <Row extends { readonly queue: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row) => ({ ...row, queue: queueName(row.queue) }));
  const queued = named(await ask(context, queueIntervalsQuery)).filter((row) => queueingChannels.has(row.channel));
  const plan = named(await ask(context, planIntervalsQuery));
  const absence = await ask(context, absenceByDayQuery);
  // Without positions there is no model, and then nobody asks for repeats or for who works where.
  const modelled = plan.length > 0 || queued.some((row) => row.agents_on_queue !== null);
  const repeats = modelled ? named(await ask(context, repeatDaysQuery, { days: repeatDaysOf(context) })) : [];
  const spreads = modelled ? named(await ask(context, handleSpreadQuery)) : [];
  const people = modelled ? await readPeople(context, queueName) : undefined;
  const chats = modelled && queued.some((row) => row.channel === 'chat') ? await ask(context, chatConcurrencyQuery) : [];
  if (queued.length > 0) return { intervals: queued, intervalsFrom: queueIntervalsQuery, plan, absence, repeats, spreads, people, chats };
  const counted = await ask(context, contactIntervalsQuery, { threshold_s: thresholdSeconds, short_s: shortAbandonSeconds });
  return {
    intervals: named(counted).filter((row) => queueingChannels.has(row.channel)),
    intervalsFrom: contactIntervalsQuery,
    plan,
    absence,
    repeats,
    spreads,
    people,
  };
}
