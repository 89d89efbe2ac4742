import type { Client } from '../../../shared/contract/clients';
import type { Team, TeamComparison } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { type DataColumn, DataTable, figureColumn } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';

interface TeamIndexProps {
  readonly teams: readonly Team[];
  readonly comparisons: readonly TeamComparison[];
  readonly client: Client;
}

/** Places as ranges: by the uncertainty of the values, and when the weights of the metrics vary. */
function usePlaceColumns(): DataColumn<Team>[] {
  const text = useText();
  const figures = useFigures();
  const places = (range: readonly [number, number] | undefined, of: number | undefined) =>
    range && of
      ? text.say('teams.place_range', { one: range[0] === range[1] ? 'yes' : 'no', from: range[0], to: range[1], teams: of })
      : '–';
  return [
    {
      id: 'places',
      header: text.say('teams.places'),
      right: true,
      cell: ({ index }) => places(index?.rank_interval, index?.teams),
    },
    {
      id: 'over_weights',
      header: text.say('teams.over_weights'),
      right: true,
      cell: ({ index }) => places(index?.rank_interval_over_weights, index?.teams),
    },
    { id: 'top', header: text.say('teams.top_third'), right: true, cell: ({ index }) => figures.percent(index?.in_top_third, 0) },
    { id: 'bottom', header: text.say('teams.bottom_third'), right: true, cell: ({ index }) => figures.percent(index?.in_bottom_third, 0) },
  ];
}

/** The composite of all metrics, with how far each place could differ by chance and by weights. In order of name, because a place alone says too much. */
export function TeamIndex({ teams, comparisons, client }: TeamIndexProps) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const placeColumns = usePlaceColumns();
  const rows = teams.filter((team) => team.index !== null);
  if (rows.length < 2) return null;
  const weights = (rows[0]?.index?.weights ?? []).map(({ metric, weight }) => `${words.metric(metric)} ${figures.percent(weight, 0)}`);
  const [first] = rows[0]?.index?.weights ?? [];
  const evidence = (comparisons.find(({ metric }) => metric === first?.metric) ?? comparisons[0])?.evidence[0];
  return (
    <FindingCard
      title={text.say('teams.index')}
      lead={text.say('teams.index_lead')}
      means={weights.length > 0 ? text.say('teams.index_means', { weights: weights.join(', ') }) : text.say('teams.index_means_plain')}
      not={text.say('teams.index_not')}
    >
      <DataTable<Team>
        label={text.say('teams.index')}
        rows={rows}
        rowKey={(row) => row.team}
        sortedBy={{ id: 'team', descending: false }}
        columns={[
          { id: 'team', header: text.say('teams.team'), value: (row) => row.team, cell: (row) => <strong>{row.team}</strong> },
          figureColumn('agents', text.say('teams.agents'), (row) => row.agents, figures.count),
          { id: 'index', header: text.say('teams.index_value'), right: true, cell: (row) => figures.decimal(row.index?.value, 2) },
          {
            id: 'interval',
            header: text.say('level.interval'),
            right: true,
            cell: (row) => figures.range(row.index?.interval ?? null, 'score'),
          },
          ...placeColumns,
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => (
              <ProofButton
                clientId={client.id}
                evidence={narrowed(evidence, { team: row.team })}
                figure={`${text.say('teams.index_value')} ${row.team}: ${figures.decimal(row.index?.value, 2)}`}
              />
            ),
          },
        ]}
      />
    </FindingCard>
  );
}
