import type { Day } from './calendar';
import type { ClientDefinition } from './client-definition';
import { type Attendance, openDays, type SimulatedQueue } from './contact-centre';
import type { ContactRecord } from './contact-records';
import type { Agent } from './people';
import type { Spell } from './queue-day';
import { quarter_s } from './shifts';

/** One agent on one day: what the telephony system and the workforce system recorded. Seconds and counts. */
export interface AgentDayRecord {
  readonly agent: Agent;
  readonly day: Day;
  readonly absent: boolean;
  /** Rostered time without lunch. */
  readonly scheduled_s: number;
  readonly present_s: number;
  /** In the planned state (on the queue or not) at the planned moment. */
  readonly adherent_s: number;
  readonly absent_s: number;
  readonly onQueue_s: number;
  handled: number;
  transferred: number;
  talk_s: number;
  hold_s: number;
  wrap_s: number;
}

/** Writes down every rostered agent and day of all queues. */
export function recordAgentDays(
  client: ClientDefinition,
  queues: readonly SimulatedQueue[],
  contacts: readonly ContactRecord[],
): AgentDayRecord[] {
  const records = new Map<string, AgentDayRecord>();
  openDays(client).forEach((day, index) => {
    for (const queue of queues) {
      for (const attendance of queue.days[index]!.attendance) {
        const agent = queue.agents[attendance.rostered.agent]!;
        records.set(`${agent.number}|${day.date}`, { agent, day, ...timesOf(client, attendance), ...nothingHandled });
      }
    }
  });
  for (const contact of contacts) {
    if (!contact.agent) continue;
    const record = records.get(`${contact.agent.number}|${contact.day.date}`)!;
    record.handled++;
    if (contact.transferred) record.transferred++;
    record.talk_s += contact.talk_s;
    record.hold_s += contact.hold_s;
    record.wrap_s += contact.wrap_s;
  }
  return [...records.values()];
}

const nothingHandled = { handled: 0, transferred: 0, talk_s: 0, hold_s: 0, wrap_s: 0 };

const overlap = (spells: readonly Spell[], from: number, to: number) =>
  spells.reduce((sum, spell) => sum + Math.max(0, Math.min(to, spell.to) - Math.max(from, spell.from)), 0);

function timesOf(client: ClientDefinition, { rostered, absent, onQueue }: Attendance) {
  let scheduled_s = 0;
  let adherent_s = 0;
  rostered.shift.states.forEach((state, index) => {
    if (state === 'lunch') return;
    scheduled_s += quarter_s;
    if (absent) return;
    const from = client.opens + (rostered.shift.from + index) * quarter_s;
    const busy = overlap(onQueue, from, from + quarter_s);
    adherent_s += state === 'queue' ? busy : quarter_s - busy;
  });
  const late = absent ? 0 : Math.max(0, (onQueue[0]?.from ?? 0) - (rostered.spells[0]?.from ?? 0));
  return {
    absent,
    scheduled_s,
    adherent_s: Math.round(adherent_s),
    absent_s: absent ? scheduled_s : 0,
    present_s: absent ? 0 : Math.round(scheduled_s - Math.min(late, 1200)),
    onQueue_s: Math.round(onQueue.reduce((sum, spell) => sum + spell.to - spell.from, 0)),
  };
}
