import { type Deviation, type Driver, drivers } from '../../schema';
import { wallMinutes } from '../gather/wall-time';
import type { ExplainedQueue, LedgerCell } from './ledger-cells';
import type { Chain } from './players';

type Level = Deviation['level'];

/** One value of a level (a weekday, a day, a time) with its share of the volume and of the driver's contribution. */
interface Group {
  readonly label: string;
  readonly weight: number;
  readonly share: number;
  readonly cells: readonly LedgerCell[];
}
interface Place {
  readonly level: Level;
  readonly label: string;
  readonly labelTo: string | null;
  readonly cells: readonly LedgerCell[];
  /** Share of the contribution beyond the share of the volume. */
  readonly excess: number;
}

/** How much more of a cause than of the contacts must sit in one place before it is named; days wobble by chance, so they need more. */
const fewestExcess: Record<'weekday' | 'date' | 'time_of_day', number> = { weekday: 0.3, date: 0.3, time_of_day: 0.25 };

function groupsBy(cells: readonly LedgerCell[], driver: number, key: (cell: LedgerCell) => string): Group[] {
  const groups = new Map<string, { weight: number; share: number; cells: LedgerCell[] }>();
  let weight = 0;
  let total = 0;
  for (const cell of cells) {
    if (cell.rate === 0) continue;
    const group = groups.get(key(cell)) ?? { weight: 0, share: 0, cells: [] };
    const contribution = cell.rate * (cell.contributions[driver] as number);
    group.weight += cell.rate;
    group.share += contribution;
    group.cells.push(cell);
    weight += cell.rate;
    total += contribution;
    groups.set(key(cell), group);
  }
  return [...groups]
    .map(([label, group]) => ({ label, weight: group.weight / weight, share: group.share / total, cells: group.cells }))
    .sort((a, b) => (a.label < b.label ? -1 : 1));
}

/** The run of neighbouring groups that holds the largest excess. */
function densestRun(groups: readonly Group[]): { from: number; to: number; excess: number } {
  let best = { from: 0, to: 0, excess: Number.NEGATIVE_INFINITY };
  let from = 0;
  let running = 0;
  groups.forEach((group, index) => {
    if (running <= 0) {
      running = 0;
      from = index;
    }
    running += group.share - group.weight;
    if (running > best.excess) best = { from, to: index, excess: running };
  });
  return best;
}

function runPlace(level: 'date' | 'time_of_day', groups: readonly Group[]): Place | null {
  if (groups.length < 4) return null;
  const { from, to, excess } = densestRun(groups);
  const run = groups.slice(from, to + 1);
  const first = run[0];
  if (!first || excess < fewestExcess[level] || run.length === groups.length) return null;
  const last = run[run.length - 1] as Group;
  return { level, label: first.label, labelTo: last === first ? null : last.label, cells: run.flatMap((group) => group.cells), excess };
}

/** The weekday that holds the most, with a second one only if it holds nearly as much. */
function weekdayPlaces(groups: readonly Group[]): Place[] {
  if (groups.length < 3) return [];
  const ranked = groups.map((group) => ({ group, excess: group.share - group.weight })).sort((a, b) => b.excess - a.excess);
  const most = ranked[0]?.excess ?? 0;
  return ranked
    .filter(({ excess }) => excess >= fewestExcess.weekday && excess >= 0.6 * most)
    .slice(0, 2)
    .map(({ group, excess }) => ({ level: 'weekday', label: group.label, labelTo: null, cells: group.cells, excess }));
}

function placesOf(cells: readonly LedgerCell[], driver: number): Place[] {
  const found = [
    ...weekdayPlaces(groupsBy(cells, driver, (cell) => String(cell.weekday))),
    runPlace(
      'date',
      groupsBy(cells, driver, (cell) => cell.date),
    ),
    runPlace(
      'time_of_day',
      groupsBy(cells, driver, (cell) => cell.time),
    ),
  ].filter((place) => place !== null);
  const sorted = found.sort((a, b) => b.excess - a.excess);
  const best = sorted[0]?.excess ?? 0;
  // A cause on Mondays also looks like a cause on some dates: only places that say about as much as the best are kept.
  return sorted.filter(({ excess }) => excess >= 0.7 * best).slice(0, 2);
}

/** Value of the chain just before and just after a driver is switched, in one interval. */
function beforeAndAfter(chain: Chain, driver: Driver, cell: number): { before: number; after: number } | null {
  const at = chain.players.findIndex((player) => player.driver === driver);
  const player = chain.players[at];
  if (!player) return null;
  const kind = player.volume ? 'volume' : player.handle ? 'handle' : 'agents';
  let before = chain[kind][cell] as number;
  for (const earlier of chain.players.slice(0, at)) before += earlier[kind]?.[cell] ?? 0;
  return { before, after: before + (player[kind]?.[cell] as number) };
}

/**
 * What a reader can count again in the files: contacts that came, and seconds per answered contact. The model estimates rates from those
 * counts, and a rate told as a count would not be found in any file. null: the driver is not counted by itself.
 */
function countedIn({ grid, chain }: ExplainedQueue, driver: Driver, cell: number): { weight: number; actual: number } | null {
  const { offered, handle_s, answered } = grid.counts;
  if (driver === 'volume' && !chain.players.some((player) => player.driver === 'repeat_contacts')) {
    const came = offered[cell] as number;
    return Number.isNaN(came) ? null : { weight: 1, actual: came };
  }
  const [seconds, contacts] = [handle_s[cell] as number, answered[cell] as number];
  if (driver !== 'handle_time' || Number.isNaN(seconds) || Number.isNaN(contacts)) return null;
  return { weight: contacts, actual: contacts > 0 ? seconds / contacts : 0 };
}

/** Planned and actual where the driver sits: contacts per day (or per interval for a time of day), mean seconds, or mean positions over all queues. */
function plannedAndActual(place: Pick<Place, 'level' | 'cells'>, driver: Driver, queues: ReadonlyMap<string, ExplainedQueue>) {
  let weight = 0;
  let planned = 0;
  let actual = 0;
  const moments = new Set<string>();
  for (const cell of place.cells) {
    const queue = queues.get(cell.queue);
    const values = queue && beforeAndAfter(queue.chain, driver, cell.place);
    if (!values || Number.isNaN(values.before) || Number.isNaN(values.after)) continue;
    const counted = countedIn(queue, driver, cell.place);
    const share = counted?.weight ?? (driver === 'handle_time' ? cell.rate : 1);
    weight += share;
    planned += share * values.before;
    actual += share * (counted?.actual ?? values.after);
    const perDay = (driver === 'volume' || driver === 'repeat_contacts') && place.level !== 'time_of_day';
    moments.add(perDay ? cell.date : `${cell.date} ${cell.time}`);
  }
  if (weight === 0) return { planned: null, actual: null };
  const divisor = driver === 'handle_time' ? weight : moments.size;
  return { planned: planned / divisor, actual: actual / divisor };
}

/** Minutes of one interval, to show the end of a run of times as the moment it ends. */
const endOf = (time: string, minutes: number) => {
  const end = wallMinutes(`1970-01-01T${time}:00`) + minutes;
  return `${String(Math.floor(end / 60)).padStart(2, '0')}:${String(end % 60).padStart(2, '0')}`;
};

/**
 * Where each driver that is not cleared sits: Mondays, from 12 March on, 10:00 to 11:00, or the whole period when no place stands out.
 * Contributions are percentage points of the whole gap; largest first.
 */
export function deviationsOf(queues: readonly ExplainedQueue[], cells: readonly LedgerCell[], causes: readonly Driver[]): Deviation[] {
  const modelled = cells.filter((cell) => cell.rate > 0);
  const weight = modelled.reduce((sum, cell) => sum + cell.rate, 0);
  const byQueue = new Map(queues.map((queue) => [queue.grid.queue, queue]));
  const minutes = Math.max(...queues.map(({ grid }) => grid.intervalSeconds / 60));
  const found = causes.flatMap((driver) => {
    const index = drivers.indexOf(driver);
    const places = placesOf(modelled, index);
    const whole: Place = { level: 'whole_period', label: '', labelTo: null, cells: modelled, excess: 0 };
    return (places.length > 0 ? places : [whole]).map((place) => {
      const points = (place.cells.reduce((sum, cell) => sum + cell.rate * (cell.contributions[index] as number), 0) / weight) * 100;
      const labelTo = place.level === 'time_of_day' ? endOf(place.labelTo ?? place.label, minutes) : place.labelTo;
      return {
        driver,
        level: place.level,
        label: place.label,
        ...(labelTo === null ? {} : { label_to: labelTo }),
        ...plannedAndActual(place, driver, byQueue),
        contribution_pp: points,
      };
    });
  });
  return found.sort((a, b) => Math.abs(b.contribution_pp) - Math.abs(a.contribution_pp));
}
