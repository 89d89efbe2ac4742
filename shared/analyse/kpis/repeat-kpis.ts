import type { Kpi } from '../../schema';
import type { Analysis } from '../analysis';
import { type AgentTeams, readAgentTeams } from '../gather/agent-teams';
import { Lineage, type Traced } from '../gather/lineage';
import { ask, namedQuery } from '../gather/named-query';
import { withTeams } from './agent-kpis';
import type { Metric } from './ratio';
import repeatSql from './repeat-contacts.sql?raw';
import { rollUp } from './roll-up';

/** Contacts and those followed by another of the same customer, as repeat-contacts.sql returns them. */
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
export const repeatDays = 7;

const repeats: Metric<RepeatRow> = {
  id: 'repeat_rate',
  unit: 'ratio',
  kind: 'share',
  numerator: (row) => row.repeated,
  denominator: (row) => row.contacts,
};

/** Share of contacts followed by another of the same customer within seven days; the last seven days are left out. */
export const repeatKpis = (rows: readonly RepeatRow[], teams: AgentTeams, lineage: Lineage): Kpi[] =>
  rollUp({
    rows: withTeams(rows, teams),
    metrics: [repeats],
    dimensions: ['queue', 'channel', 'team', 'week'],
    clusterOf: (row) => row.date,
    lineage,
  });

export const repeatKpisAnalysis: Analysis<'kpis'> = {
  id: 'repeat_kpis',
  part: 'kpis',
  needs: [['contact']],
  async run(context) {
    const kpis = repeatKpis(
      await ask(context, repeatContactsQuery, { days: repeatDays }),
      await readAgentTeams(context),
      await Lineage.of(context),
    );
    return kpis.length > 0 ? { kpis } : { missing: [{ analysis: 'repeat_kpis', needs: 'contact', unlocks: 'customer_key' }] };
  },
};
