import type { AnalysisContext } from '../analysis';
import { type AgentTeams, readAgentTeams } from '../gather/agent-teams';
import type { Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import absenceSql from './absence-by-agent.sql?raw';
import queuesSql from './agent-queues.sql?raw';
import { allQueues, sameName } from './align';
import type { AbsenceDayRow } from './interval-rows';
import type { QueueGrid } from './queue-grid';

type Maybe = number | null;

/** Time lost by one agent on one day, as absence-by-agent.sql returns it. */
export interface AbsenceAgentRow extends Traced {
  readonly date: string;
  readonly agent: string;
  readonly team: string | null;
  readonly scheduled_s: Maybe;
  readonly lost_s: Maybe;
  readonly there_s: Maybe;
  readonly off_plan_s: Maybe;
}
/** Answered contacts of one agent in one queue, as agent-queues.sql returns them. */
export interface AgentQueueRow extends Traced {
  readonly agent: string;
  readonly team: string | null;
  readonly queue: string;
  readonly channel: string;
  readonly contacts: number;
}
export const absenceByAgentQuery = namedQuery<AbsenceAgentRow>('service-level/absence-by-agent.sql', 'adherence', absenceSql);
export const agentQueuesQuery = namedQuery<AgentQueueRow>('service-level/agent-queues.sql', 'contact', queuesSql);

/** Who was absent, who works in which queue, and to which team and site they belong. */
export interface People {
  readonly absence: readonly AbsenceAgentRow[];
  readonly queues: readonly AgentQueueRow[];
  readonly teams: Pick<AgentTeams, 'teamOf' | 'siteOf' | 'personOf' | 'rows'>;
}

/** `queueName`: the name of a queue that a person confirmed. */
export async function readPeople(context: AnalysisContext, queueName: (name: string) => string): Promise<People> {
  const queues = await ask(context, agentQueuesQuery);
  return {
    absence: await ask(context, absenceByAgentQuery),
    queues: queues.map((row) => ({ ...row, queue: queueName(row.queue) })),
    teams: await readAgentTeams(context),
  };
}

const inQueue = (row: AgentQueueRow, grid: QueueGrid) =>
  grid.queue === allQueues || (sameName(row.queue) === sameName(grid.queue) && row.channel === grid.channel);

/** Scheduled time of which it is known in which queues its agents work, before absence is told per queue. */
const smallestKnown = 0.5;

/**
 * Absence and adherence of the people of one queue: each agent counts in it for the part of the contacts that the agent answered there. The
 * whole client's rows come back where the contact list does not know who works where.
 */
export function absenceIn(grid: QueueGrid, people: People | undefined, whole: readonly AbsenceDayRow[]): readonly AbsenceDayRow[] {
  if (!people || people.queues.length === 0) return whole;
  const contacts = new Map<string, { own: number; all: number }>();
  for (const row of people.queues) {
    const person = people.teams.personOf(row.agent);
    const before = contacts.get(person) ?? { own: 0, all: 0 };
    contacts.set(person, { own: before.own + (inQueue(row, grid) ? row.contacts : 0), all: before.all + row.contacts });
  }
  let [known, all] = [0, 0];
  const rows: AbsenceDayRow[] = [];
  for (const row of people.absence) {
    all += row.scheduled_s ?? 0;
    const found = contacts.get(people.teams.personOf(row.agent));
    if (!found) continue;
    known += row.scheduled_s ?? 0;
    const part = found.own / found.all;
    const times = (value: Maybe) => (value === null ? null : value * part);
    const adherent = row.there_s === null || row.off_plan_s === null ? null : row.there_s - row.off_plan_s;
    if (part > 0)
      rows.push({
        ...row,
        scheduled_s: times(row.scheduled_s),
        absent_s: times(row.lost_s),
        present_s: times(row.there_s),
        adherent_s: times(adherent),
      });
  }
  return all > 0 && known >= smallestKnown * all && rows.length > 0 ? rows : whole;
}
