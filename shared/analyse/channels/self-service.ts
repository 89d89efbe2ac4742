import type { Journey } from '../../schema';
import { wilson } from '../../statistics';
import type { Traced } from '../gather/lineage';
import { namedQuery } from '../gather/named-query';
import selfServiceSql from './self-service.sql?raw';

type Maybe = number | null;
/** Sessions about one topic that went to one channel, as self-service.sql returns them. */
export interface SelfServiceRow extends Traced {
  readonly topic: string;
  readonly handed_over_to: string;
  readonly sessions: number;
  readonly solvable: Maybe;
  readonly solved: Maybe;
  readonly transferable: Maybe;
  readonly handed_over: Maybe;
  readonly breakable: Maybe;
  readonly abandoned: Maybe;
}
export const selfServiceQuery = namedQuery<SelfServiceRow>('channels/self-service.sql', 'self_service', selfServiceSql);

type Count = 'sessions' | 'solvable' | 'solved' | 'transferable' | 'handed_over' | 'breakable' | 'abandoned';
const fewestSessions = 30;

const total = (rows: readonly SelfServiceRow[], count: Count) => rows.reduce((sum, row) => sum + (row[count] ?? 0), 0);
/** Share over the sessions of the rows that tell the count; null where none does. */
const share = (rows: readonly SelfServiceRow[], part: Count, whole: Count) =>
  total(rows, whole) > 0 ? total(rows, part) / total(rows, whole) : null;
const counted = (rows: readonly SelfServiceRow[], part: Count, whole: Count) => (total(rows, whole) > 0 ? total(rows, part) : null);

function receivers(rows: readonly SelfServiceRow[]): NonNullable<Journey['self_service']>['handed_over_to'] {
  const told = rows.filter((row) => row.handed_over_to !== '' && (row.handed_over ?? 0) > 0);
  const all = total(told, 'handed_over');
  return [...new Set(told.map((row) => row.handed_over_to))]
    .map((to) => {
      const sessions = total(
        told.filter((row) => row.handed_over_to === to),
        'handed_over',
      );
      return { to, sessions, share: sessions / all };
    })
    .sort((a, b) => b.sessions - a.sessions || (a.to < b.to ? -1 : 1));
}

/** What customers solve themselves and what still comes to an agent; null without sessions. Pure. */
export function selfServiceOf(rows: readonly SelfServiceRow[]): Journey['self_service'] {
  const sessions = total(rows, 'sessions');
  if (!(sessions > 0)) return null;
  const solvable = total(rows, 'solvable');
  const solved_share = share(rows, 'solved', 'solvable');
  const interval = solved_share === null || solved_share > 1 ? null : wilson(total(rows, 'solved'), solvable);
  const topics = [...new Set(rows.flatMap(({ topic }) => topic || []))]
    .map((topic) => {
      const own = rows.filter((row) => row.topic === topic);
      return {
        topic,
        sessions: total(own, 'sessions'),
        solved_share: share(own, 'solved', 'solvable'),
        handed_over_share: share(own, 'handed_over', 'transferable'),
        handed_over: total(own, 'handed_over'),
      };
    })
    .filter((topic) => topic.sessions >= fewestSessions)
    .sort((a, b) => b.handed_over - a.handed_over || b.sessions - a.sessions)
    .map(({ handed_over: _, ...topic }) => topic);
  return {
    sessions,
    solved: counted(rows, 'solved', 'solvable'),
    solved_share,
    solved_interval: interval ? [interval.low, interval.high] : null,
    handed_over: counted(rows, 'handed_over', 'transferable'),
    handed_over_share: share(rows, 'handed_over', 'transferable'),
    abandoned: counted(rows, 'abandoned', 'breakable'),
    abandoned_share: share(rows, 'abandoned', 'breakable'),
    handed_over_to: receivers(rows),
    topics,
  };
}
