import type { Change } from '../../schema';

type Place = Pick<Change, 'metric' | 'scope'>;
type Family = 'demand' | 'work' | 'people' | 'waiting' | 'solved' | 'opinion';

const families: Record<string, Family> = {
  contacts: 'demand',
  repeat_rate: 'solved',
  handle_time: 'work',
  talk_time: 'work',
  hold_time: 'work',
  wrap_time: 'work',
  transfer_rate: 'solved',
  absence: 'people',
  adherence: 'people',
  occupancy: 'waiting',
  'sl.offered': 'waiting',
  abandon_rate: 'waiting',
  speed_of_answer: 'waiting',
  first_response_time: 'waiting',
  first_contact_resolution: 'solved',
  'first_contact_resolution.customer': 'solved',
  quality: 'solved',
  satisfaction: 'opinion',
  effort: 'opinion',
  nps: 'opinion',
};

/** Which figures one cause may move together: volume, work and people move the waiting; waiting and what is solved move what customers say. */
const links: readonly (readonly [Family, Family])[] = [
  ['demand', 'waiting'],
  ['work', 'waiting'],
  ['people', 'waiting'],
  ['people', 'work'],
  ['work', 'solved'],
  ['demand', 'solved'],
  ['waiting', 'opinion'],
  ['solved', 'opinion'],
];

const isWhole = ({ scope }: Place) => Object.values(scope).every((part) => part === undefined);
const sameScope = (a: Place, b: Place) => JSON.stringify(a.scope) === JSON.stringify(b.scope);

/** true: one cause may have moved both, by what they measure and where. Two queues are related in the same figure, or through the whole client. */
export function mayShareCause(a: Place, b: Place): boolean {
  if (!isWhole(a) && !isWhole(b) && !sameScope(a, b)) return a.metric === b.metric;
  const [one, other] = [families[a.metric], families[b.metric]];
  if (one === undefined || other === undefined) return a.metric === b.metric;
  return one === other || links.some(([x, y]) => (x === one && y === other) || (x === other && y === one));
}
