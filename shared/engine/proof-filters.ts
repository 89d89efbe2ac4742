import { type FactName, type Field, fieldsOf, type Scope } from '../schema';
import type { SqlValue, Store } from '../store';

/** A condition on the rows of one fact, with the values that stand in it. */
export interface Filter {
  readonly sql: string;
  readonly values: Readonly<Record<string, SqlValue>>;
}

/**
 * The rows that a question reads of its fact, from the line `-- Reads: <condition>` at its head; without it every row of the scope is read. So the
 * proof shows the rows that were counted, and no others. `norms`: what a person set and the condition hangs on, such as $days.
 */
export function readsOf(question: string | null, norms: Readonly<Record<string, number>> = {}): Filter[] {
  const condition = /^-- Reads: (.+)$/m.exec(question ?? '')?.[1];
  if (!condition) return [];
  return [{ sql: condition, values: Object.fromEntries(Object.entries(norms).filter(([name]) => condition.includes(`$${name}`))) }];
}

/** Facts whose rows are whole months: the first of the month may lie before the first day of the figure. */
const monthly = new Set<FactName>(['cost', 'kpi_period']);

const momentOf = (fields: readonly Field[]): Field | undefined =>
  fields.find((field) => field.kind === 'timestamp' || field.kind === 'date');

/** Facts whose rows may leave to the contact they name where it came in, about what, and who took it. */
const namesItsContact = new Set<FactName>(['survey', 'evaluation']);

/** A column of the fact, or null where neither the fact nor the contact that it names has it. */
function columnOf(fact: FactName, name: string): string | null {
  const own = fieldsOf(fact).some((field) => field.name === name);
  const contact = namesItsContact.has(fact) && fieldsOf('contact').some((field) => field.name === name);
  if (!contact) return own ? name : null;
  const told = `(SELECT any_value(told.${name}) FROM contact told WHERE told.client_id = $client_id AND told.contact_id = ${fact}.contact_ref)`;
  return own ? `coalesce(${fact}.${name}, ${told})` : told;
}

const dayOf = (moment: Field) => `CAST(${moment.name} AS DATE)`;

interface Combination {
  readonly agent: string | null;
  readonly team: string | null;
  readonly date: string | null;
}

/** Members by name; who is in the team on some rows only, by name, own team and days. */
function members(
  seen: readonly Combination[],
  inTeam: (row: Combination) => boolean,
  columns: { readonly agent: string; readonly own: string; readonly day: string },
): Filter {
  const values: Record<string, SqlValue> = {};
  const named = (value: string | null) => {
    if (value === null) return 'NULL';
    const name = `member_${Object.keys(values).length}`;
    values[name] = value;
    return `$${name}`;
  };
  const sometimesOutside = new Set(seen.filter((row) => row.agent === null || !inTeam(row)).map(({ agent }) => agent));
  const inside = seen.filter(inTeam);
  const always = [...new Set(inside.flatMap(({ agent }) => (agent === null || sometimesOutside.has(agent) ? [] : [agent])))].sort();
  const sometimes = new Map<string, Combination[]>();
  for (const row of inside.filter(({ agent }) => sometimesOutside.has(agent))) {
    const key = JSON.stringify([row.agent, row.team]);
    sometimes.set(key, [...(sometimes.get(key) ?? []), row]);
  }
  const conditions = [
    ...(always.length > 0 ? [`${columns.agent} IN (${always.map(named).join(', ')})`] : []),
    ...[...sometimes.values()].map((rows) => {
      const { agent = null, team = null } = rows[0] ?? {};
      const dates = rows.flatMap(({ date }) => date ?? []);
      const onDays = dates.length > 0 ? ` AND ${columns.day} IN (${dates.map(named).join(', ')})` : '';
      return `(${columns.agent} IS NOT DISTINCT FROM ${named(agent)} AND ${columns.own} IS NOT DISTINCT FROM ${named(team)}${onDays})`;
    }),
  ];
  return { sql: conditions.length > 0 ? `(${conditions.join(' OR ')})` : 'false', values };
}

/** Rows of a team as the analyses see it: the roster says where somebody works, else the row itself. Null where the fact knows neither. */
async function teamFilter(store: Store, clientId: string, fact: FactName, team: string): Promise<Filter | null> {
  const [agent, own] = [columnOf(fact, 'agent'), columnOf(fact, 'team')];
  if (!agent && !own) return null;
  if (fact === 'roster' || !agent) return { sql: `lower(trim(${own})) = lower(trim($team))`, values: { team } };
  const moment = momentOf(fieldsOf(fact));
  const { readAgentTeams } = await import('../analyse');
  const teams = await readAgentTeams({
    store: store.reading,
    settings: { clientId, target: 0, thresholdSeconds: 0, targetGiven: false },
  });
  const day = moment && teams.changes ? `CAST(${dayOf(moment)} AS VARCHAR)` : 'NULL';
  const seen = await store.reading.rows<Combination & Record<string, string | null>>(
    `SELECT DISTINCT ${agent} AS agent, ${own ?? 'NULL'} AS team, ${day} AS date FROM ${fact} WHERE client_id = $client_id`,
    { client_id: clientId },
  );
  const inTeam = (row: Combination) => teams.teamOf(row.agent, row.team, row.date)?.toLowerCase().trim() === team.toLowerCase().trim();
  return members(seen, inTeam, { agent, own: own ?? 'NULL', day });
}

const places = { queue: 'queue', site: 'site', agent: 'agent', topic: 'topic', reason: 'reason' } as const;

function placeFilters(fact: FactName, scope: Scope): Filter[] {
  const filters: Filter[] = [];
  for (const name of Object.keys(places) as (keyof typeof places)[]) {
    const [value, column] = [scope[name], columnOf(fact, places[name])];
    // 'all' stands for a queue that the files leave unnamed, or for all queues together.
    if (value === undefined || !column || (name === 'queue' && value === 'all')) continue;
    filters.push({ sql: `lower(trim(${column})) = lower(trim($${name}))`, values: { [name]: value } });
  }
  const [channel, episode] = [columnOf(fact, 'channel'), columnOf(fact, 'journey_episode')];
  if (scope.channel !== undefined && channel) {
    filters.push({ sql: `coalesce(${channel}, 'voice') = $channel`, values: { channel: scope.channel } });
  }
  if (scope.episodes !== undefined && episode) {
    const named = scope.episodes.map((value, index) => [`episode_${index}`, value] as const);
    const names = named.map(([name]) => `$${name}`).join(', ');
    filters.push({ sql: `coalesce(${episode}, '') IN (${names})`, values: Object.fromEntries(named) });
  }
  if (scope.episode !== undefined && episode) {
    filters.push({ sql: `coalesce(${episode}, '') = $episode`, values: { episode: scope.episode } });
  }
  return filters;
}

function momentFilters(fact: FactName, scope: Scope): Filter[] {
  const moment = momentOf(fieldsOf(fact));
  if (!moment) return [];
  const filters: Filter[] = [];
  const day = dayOf(moment);
  if (scope.date) filters.push({ sql: `${day} = CAST($date AS DATE)`, values: { date: scope.date } });
  if (scope.period && !monthly.has(fact)) {
    filters.push({
      sql: `(${moment.name} IS NULL OR ${day} BETWEEN CAST($first AS DATE) AND CAST($last AS DATE))`,
      values: { first: scope.period[0], last: scope.period[1] },
    });
  }
  if (scope.weekday) filters.push({ sql: `isodow(${moment.name}) = $weekday`, values: { weekday: scope.weekday } });
  if (moment.kind !== 'timestamp') return filters;
  if (scope.hour !== undefined) filters.push({ sql: `hour(${moment.name}) = $hour`, values: { hour: scope.hour } });
  if (scope.time_of_day) {
    filters.push({ sql: `strftime(${moment.name}, '%H:%M') = $time_of_day`, values: { time_of_day: scope.time_of_day } });
  }
  return filters;
}

/** Conditions of a scope on a fact; a part of the scope that the fact has no column for does not narrow the rows. */
export async function filtersOf(store: Store, clientId: string, fact: FactName, scope: Scope): Promise<Filter[]> {
  const team = scope.team === undefined ? null : await teamFilter(store, clientId, fact, scope.team);
  return [...placeFilters(fact, scope), ...(team ? [team] : []), ...momentFilters(fact, scope)];
}
