import { type Day, daysApart } from './calendar';
import type { ClientDefinition } from './client-definition';
import type { Spell } from './queue-day';
import { randomSource } from './random';
import type { RosteredDay } from './roster';

/** Who is ill on which days without being replaced: `ill[agent]` holds the indexes of days. */
export function drawAbsence(
  client: ClientDefinition,
  queue: number,
  agents: number,
  days: readonly Day[],
  repetition: number,
): Set<number>[] {
  const wave = client.planted.absence;
  return Array.from({ length: agents }, (_, agent) => {
    const random = randomSource(client.seed, repetition, queue, 'absence', agent);
    const ill = new Set<number>();
    let illUntil = '';
    for (const [index, day] of days.entries()) {
      const draw = random.uniform();
      const length = 2 + random.below(7);
      if (!wave || day.date < wave.from || day.date > wave.to) continue;
      if (day.date > illUntil && draw < startRate(wave, day.date)) illUntil = addDays(day.date, length);
      if (day.date <= illUntil) ill.add(index);
    }
    return ill;
  });
}

/** Chance that someone healthy falls ill today: a wave that rises and falls, with the planted rate as its mean. Illness lasts five to six days. */
function startRate(wave: { from: string; to: string; rate: number }, date: string): number {
  const place = (daysApart(wave.from, date) + 0.5) / (daysApart(wave.from, wave.to) + 1);
  const meanDays = 5.2;
  return ((wave.rate / meanDays) * 1.75 * Math.sin(Math.PI * Math.min(1, place + 0.15))) / (1 - wave.rate);
}

const addDays = (date: string, days: number) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** Same-day absence that nobody could replace: rare, in every client. */
export const missesToday = (client: ClientDefinition, queue: number, agent: number, day: Day, repetition: number) =>
  randomSource(client.seed, repetition, queue, 'same day', agent, day.date).chance(client.sameDayAbsence);

export interface AttendanceChoice {
  readonly offQueue: boolean;
  readonly repetition: number;
}

/** The planned stretches as this person really sets out to keep them: late starts, and (planted) moments off the queue outside the plan. */
export function keptSpells(client: ClientDefinition, queue: number, day: Day, rostered: RosteredDay, choice: AttendanceChoice): Spell[] {
  const random = randomSource(client.seed, choice.repetition, queue, 'lateness', rostered.agent, day.date);
  const late = Math.min(1200, random.exponential(client.lateStart_s));
  const started = rostered.spells.map((spell, index) =>
    index === 0 && spell.from > client.opens ? { from: Math.min(spell.to, spell.from + late), to: spell.to } : spell,
  );
  const planted = client.planted.adherence;
  if (!planted || !choice.offQueue) return started.filter((spell) => spell.to > spell.from);
  const away = randomSource(client.seed, choice.repetition, queue, 'off queue', rostered.agent, day.date);
  const kept: Spell[] = [];
  for (const spell of started) {
    let from = spell.from;
    const gap = 3600 / planted.perHour;
    for (let at = from + away.exponential(gap); at < spell.to; at = from + away.exponential(gap)) {
      if (at > from) kept.push({ from, to: at });
      from = at + away.lognormal(planted.minutes * 60, 0.6);
      if (from >= spell.to) break;
    }
    if (from < spell.to) kept.push({ from, to: spell.to });
  }
  return kept;
}
