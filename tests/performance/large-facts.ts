/** Rows of facts for the analyse bench, each made from its place alone, so that any number of them needs no memory. */
import { timestampText } from '../../shared/import/values/calendar';

type Value = string | number | boolean | null;
const firstDay = Date.UTC(2024, 2, 4) / 1000;

/** A number in 0..1 that looks like chance and depends only on place and purpose. */
function chance(place: number, purpose: number): number {
  let mixed = Math.imul(place + 1, 0x9e3779b1) ^ Math.imul(purpose + 1, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
}

const queues = 10;
const slots = 48;
const cellAt = (at: number) => {
  const queue = at % queues;
  const slot = Math.floor(at / queues) % slots;
  const day = Math.floor(at / (queues * slots));
  const busy = (20 + 8 * queue) * (0.3 + Math.sin((Math.PI * (slot + 1)) / (slots + 1)));
  return { queue: `Wachtrij ${queue}`, start: timestampText(firstDay + day * 86_400 + slot * 1800), busy };
};

export const intervalColumns = [
  'interval_start',
  'interval_s',
  'queue',
  'channel',
  'offered',
  'answered',
  'within_threshold',
  'threshold_s',
  'abandoned',
  'wait_s',
  'handle_s',
  'repeat_contacts',
];
export function intervalRow(at: number): Value[] {
  const { queue, start, busy } = cellAt(at);
  const offered = Math.round(busy * (0.95 + 0.3 * chance(at, 1)));
  const abandoned = Math.round(offered * 0.06 * chance(at, 2));
  const answered = offered - abandoned;
  const handle = Math.round(answered * (280 + 80 * chance(at, 3)));
  return [
    start,
    1800,
    queue,
    'voice',
    offered,
    answered,
    Math.round(answered * (0.6 + 0.3 * chance(at, 4))),
    20,
    abandoned,
    answered * 30,
    handle,
    Math.round(offered * 0.2),
  ];
}

export const planColumns = [
  'interval_start',
  'interval_s',
  'queue',
  'forecast_volume',
  'forecast_aht_s',
  'forecast_repeat_share',
  'required_agents',
  'scheduled_agents',
  'present_agents',
  'on_queue_agents',
];
export function planRow(at: number): Value[] {
  const { queue, start, busy } = cellAt(at);
  const required = (busy * 300) / 1800 + 2 + Math.sqrt((busy * 300) / 1800);
  const scheduled = required * (0.95 + 0.1 * chance(at, 5));
  const present = scheduled * (0.93 + 0.04 * chance(at, 6));
  return [start, 1800, queue, busy, 300, 0.15, required, scheduled, present, present * (0.94 + 0.04 * chance(at, 7))];
}
