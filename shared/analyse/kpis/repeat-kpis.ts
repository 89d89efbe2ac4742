import type { Kpi } from '../../schema';
import type { Analysis } from '../analysis';
import { lackToFollow } from '../channels/contact-rows';
import { type AgentTeams, readAgentTeams } from '../gather/agent-teams';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { repeatDaysOf, withinDays } from '../gather/norms';
import { withTeams } from './agent-kpis';
import type { Metric } from './ratio';
import repeatSql from './repeat-contacts.sql?raw';
import { rollUp } from './roll-up';

/** Answered contacts and those after which the same customer came back, as repeat-contacts.sql returns them. */
export interface RepeatRow extends Traced {
  readonly queue: string;
  readonly channel: string;
  readonly agent: string | null;
  readonly team: string | null;
  readonly date: string;
  readonly contacts: number;
  readonly repeated: number;
}
export const repeatContactsQuery = namedQuery<RepeatRow>('kpis/repeat-contacts.sql', 'contact', repeatSql);

const repeatsWithin = (days: number): Metric<RepeatRow> => ({
  id: 'repeat_rate',
  unit: 'ratio',
  kind: 'share',
  numerator: (row) => row.repeated,
  denominator: (row) => row.contacts,
  definition: withinDays('repeat_rate', days),
});

/**
 * Share of answered contacts after which the same customer came back within so many days; contacts whose days are not over are left out. The
 * one definition of herhaalverkeer: teams, stages of the journey, changes and prices count the same contacts.
 */
export const repeatKpis = (rows: readonly RepeatRow[], days: number, teams: AgentTeams, lineage: Lineage): Kpi[] =>
  rollUp({
    rows: withTeams(rows, teams),
    metrics: [repeatsWithin(days)],
    dimensions: ['queue', 'channel', 'team', 'week'],
    clusterOf: (row) => row.date,
    lineage,
    query: repeatContactsQuery,
  });

export const repeatKpisAnalysis: Analysis<'kpis'> = {
  id: 'repeat_kpis',
  part: 'kpis',
  needs: [['contact']],
  async run(context) {
    const days = repeatDaysOf(context);
    const kpis = repeatKpis(
      await ask(context, repeatContactsQuery, { days }),
      days,
      await readAgentTeams(context),
      await Lineage.of(context),
    );
    return kpis.length > 0 ? { kpis } : { missing: [await lackToFollow(context, 'repeat_kpis')] };
  },
};
