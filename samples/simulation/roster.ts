import { type Day, daysApart } from './calendar';
import type { ClientDefinition } from './client-definition';
import type { DayPlan } from './planner';
import type { Spell } from './queue-day';
import { buildShifts, quarter_s, type Shift } from './shifts';

/** One agent's rostered day. */
export interface RosteredDay {
  /** Index of the agent within the queue. */
  readonly agent: number;
  readonly shift: Shift;
  /** Planned stretches on the queue, seconds since midnight. */
  readonly spells: readonly Spell[];
}

/** Rosters all days of one queue: builds the shifts and gives each to whoever worked least this week. Returns per day who works when. */
export function rosterQueue(client: ClientDefinition, days: readonly Day[], plans: readonly DayPlan[]): RosteredDay[][] {
  const quartersPerInterval = client.interval_s / quarter_s;
  const worked: number[] = [];
  let week = -1;
  return days.map((day, index) => {
    const now = Math.floor(daysApart(client.firstDay, day.date) / 7);
    if (now !== week) worked.fill(0);
    week = now;
    const need = plans[index]!.aimed.flatMap((people) => new Array<number>(quartersPerInterval).fill(people));
    const shifts = buildShifts(need);
    const agents = leastWorked(worked, shifts.length, index);
    return shifts.map((shift, turn) => {
      const agent = agents[turn]!;
      worked[agent]! += shift.to - shift.from;
      return { agent, shift, spells: spellsOf(client, shift) };
    });
  });
}

const fullWeek = 5 * 34;

/** The people who worked least this week; someone new joins when all others have a full week. */
function leastWorked(worked: number[], count: number, turn: number): number[] {
  const free = () => worked.map((quarters, agent) => ({ agent, quarters })).filter((one) => one.quarters + 18 <= fullWeek);
  while (free().length < count) worked.push(0);
  const order = (agent: number) => (agent + turn * 5) % worked.length;
  return free()
    .sort((a, b) => a.quarters - b.quarters || order(a.agent) - order(b.agent))
    .slice(0, count)
    .map((one) => one.agent);
}

function spellsOf(client: ClientDefinition, shift: Shift): Spell[] {
  const spells: Spell[] = [];
  shift.states.forEach((state, index) => {
    if (state !== 'queue') return;
    const from = client.opens + (shift.from + index) * quarter_s;
    const last = spells.at(-1);
    if (last?.to === from) spells[spells.length - 1] = { from: last.from, to: from + quarter_s };
    else spells.push({ from, to: from + quarter_s });
  });
  return spells;
}
