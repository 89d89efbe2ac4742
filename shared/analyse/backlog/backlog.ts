import type { Backlog, Channel } from '../../schema';
import type { Analysis } from '../analysis';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { dateOf, wallMinutes } from '../gather/wall-time';
import targets from './targets.json' with { type: 'json' };
import daysSql from './written-days.sql?raw';
import promisesSql from './written-promises.sql?raw';
import rowsSql from './written-rows.sql?raw';

export interface WrittenDayRow {
  readonly date: string;
  readonly channel: Channel;
  readonly moment: 'opened' | 'closed';
  readonly questions: number;
  /** Sum of the moments of opening, seconds since 1970 in wall time. */
  readonly opened_sum: number;
}
export interface WrittenPromiseRow {
  readonly channel: Channel;
  readonly answered: number;
  readonly answered_within: number;
  readonly answer_known: number;
  readonly first_response_median_s: number | null;
  readonly solved: number;
  readonly solved_within: number;
  readonly solution_known: number;
  readonly resolution_median_s: number | null;
}
interface WrittenRows extends Traced {
  readonly channel: Channel;
}
export const writtenDaysQuery = namedQuery<WrittenDayRow>('backlog/written-days.sql', 'contact', daysSql);
export const writtenPromisesQuery = namedQuery<WrittenPromiseRow>('backlog/written-promises.sql', 'contact', promisesSql);
export const writtenRowsQuery = namedQuery<WrittenRows>('backlog/written-rows.sql', 'contact', rowsSql);

const endOfDay = (date: string) => (wallMinutes(date) + 1440) * 60;

/**
 * Stock at the end of each day from what came and went (fluid accounting): stock grows by inflow minus outflow, and its age is the end of the
 * day less the mean moment at which the open questions were opened. Every day from the first opening to the last, also those without work.
 */
export function stockByDay(rows: readonly WrittenDayRow[]): Backlog['days'] {
  const byDate = new Map<string, { opened: WrittenDayRow | null; closed: WrittenDayRow | null }>();
  for (const row of rows) {
    const day = byDate.get(row.date) ?? { opened: null, closed: null };
    byDate.set(row.date, { ...day, [row.moment]: row });
  }
  const dates = [...byDate.keys()].sort();
  const lastOpened = rows
    .filter(({ moment }) => moment === 'opened')
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const [first] = dates;
  if (!first || !lastOpened) return [];
  const days: Backlog['days'] = [];
  let [stock, openedSum] = [0, 0];
  for (let at = wallMinutes(first); at <= wallMinutes(lastOpened); at += 1440) {
    const date = dateOf(at);
    const { opened, closed } = byDate.get(date) ?? { opened: null, closed: null };
    const [inflow, outflow] = [opened?.questions ?? 0, closed?.questions ?? 0];
    stock += inflow - outflow;
    openedSum += (opened?.opened_sum ?? 0) - (closed?.opened_sum ?? 0);
    days.push({ date, inflow, outflow, stock, mean_age_s: stock > 0 ? endOfDay(date) - openedSum / stock : null });
  }
  return days;
}

const promise = (target_s: number, n: number, within: number, median_s: number | null): Backlog['first_response'] =>
  median_s === null ? null : { target_s, n, within, share: n > 0 ? within / n : null, median_s };

/** The backlog of one channel. Pure. */
export function backlogOf(
  channel: Channel,
  rows: readonly WrittenDayRow[],
  kept: WrittenPromiseRow | undefined,
): Omit<Backlog, 'evidence'> {
  const days = stockByDay(rows);
  const sum = (value: (day: Backlog['days'][number]) => number) => days.reduce((total, day) => total + value(day), 0);
  const [inflow, outflow] = [sum((day) => day.inflow), sum((day) => day.outflow)];
  const last = days.at(-1);
  const pace = days.length > 0 ? outflow / days.length : 0;
  return {
    channel,
    inflow,
    outflow,
    stock: last?.stock ?? 0,
    mean_age_s: last?.mean_age_s ?? null,
    days_of_work: pace > 0 ? (last?.stock ?? 0) / pace : null,
    first_response: kept ? promise(targets.first_response_s, kept.answer_known, kept.answered_within, kept.first_response_median_s) : null,
    resolution: kept ? promise(targets.resolution_s, kept.solution_known, kept.solved_within, kept.resolution_median_s) : null,
    days,
  };
}

/** How large and how old is the stock of written questions, and are the promises kept? methods.md 1.6: backlog, not Erlang. */
export const backlogAnalysis: Analysis<'backlog'> = {
  id: 'backlog',
  part: 'backlog',
  needs: [['contact']],
  async run(context) {
    const { first_response_s, resolution_s } = targets;
    const days = await ask(context, writtenDaysQuery);
    const promises = await ask(context, writtenPromisesQuery, { first_response_s, resolution_s });
    const rows = await ask(context, writtenRowsQuery);
    const lineage = await Lineage.of(context);
    const backlog: Backlog[] = [];
    for (const channel of [...new Set(days.map((row) => row.channel))]) {
      const own = days.filter((row) => row.channel === channel);
      // Without any closing a stock would only grow: the source does not tell it.
      if (!own.some(({ moment }) => moment === 'closed')) continue;
      const behind = rows.filter((row) => row.channel === channel);
      const found = backlogOf(
        channel,
        own,
        promises.find((row) => row.channel === channel),
      );
      backlog.push({ ...found, evidence: [lineage.evidence(writtenDaysQuery, 'backlog', { channel }, behind)] });
    }
    const untold = days.length > 0 && backlog.length === 0;
    return { backlog, missing: untold ? [{ analysis: 'backlog', needs: 'contact', unlocks: 'first_response_s' }] : [] };
  },
};
