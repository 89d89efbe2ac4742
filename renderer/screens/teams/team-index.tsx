import type { Team } from '../../../shared/schema';
import { DataTable } from '../../components/data-table';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

/** The composite of all metrics, with how far each place could differ by chance. In order of name, because a place alone says too much. */
export function TeamIndex({ teams }: { readonly teams: readonly Team[] }) {
  const text = useText();
  const figures = useFigures();
  const rows = teams.filter((team) => team.index !== null);
  if (rows.length < 2) return null;
  return (
    <Section title={text.say('teams.index')} lead={text.say('teams.index_lead')}>
      <DataTable<Team>
        label={text.say('teams.index')}
        rows={rows}
        rowKey={(row) => row.team}
        sortedBy={{ id: 'team', descending: false }}
        columns={[
          { id: 'team', header: text.say('teams.team'), value: (row) => row.team, cell: (row) => <strong>{row.team}</strong> },
          {
            id: 'agents',
            header: text.say('teams.agents'),
            right: true,
            value: (row) => row.agents,
            cell: (row) => figures.count(row.agents),
          },
          { id: 'index', header: text.say('teams.index_value'), right: true, cell: (row) => figures.decimal(row.index?.value, 2) },
          {
            id: 'interval',
            header: text.say('level.interval'),
            right: true,
            cell: (row) => figures.range(row.index?.interval ?? null, 'score'),
          },
          {
            id: 'places',
            header: text.say('teams.places'),
            right: true,
            cell: (row) =>
              row.index
                ? text.say('teams.place_range', {
                    from: row.index.rank_interval[0],
                    to: row.index.rank_interval[1],
                    teams: row.index.teams,
                  })
                : '–',
          },
        ]}
      />
    </Section>
  );
}
