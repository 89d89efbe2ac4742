import { Group, SimpleGrid, Text as Words } from '@mantine/core';
import { comparisonSentence, teamFunnel, teamIntervals } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import type { Team, TeamComparison, TeamMetricResult } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { ChartView } from '../../charts/chart-view';
import { VerdictTag } from '../../components/badges';
import { DataTable } from '../../components/data-table';
import { Meaning } from '../../components/meaning';
import { narrowed, ProofButton } from '../../components/proof-button';
import { FoldedSection } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

interface TeamRow extends TeamMetricResult {
  readonly team: string;
}

function TeamTable({
  rows,
  comparison,
  client,
}: {
  readonly rows: readonly TeamRow[];
  readonly comparison: TeamComparison;
  readonly client: Client;
}) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const figure = (value: number | null) => figures.value(value, comparison.unit);
  const because = (row: TeamRow) =>
    row.because ? text.sayOr(`because.${row.because}`, text.sayOr(row.because, row.because.replaceAll('_', ' '))) : '';
  const name = words.metric(comparison.metric);
  const responded = new Map(
    comparison.points.flatMap(({ team, response_rate: rate }) => (typeof rate === 'number' ? [[team, rate] as const] : [])),
  );
  return (
    <DataTable<TeamRow>
      label={text.say('teams.table_of', { metric: name })}
      rows={rows}
      rowKey={(row) => row.team}
      sortedBy={{ id: 'team', descending: false }}
      columns={[
        { id: 'team', header: text.say('teams.team'), value: (row) => row.team, cell: (row) => <strong>{row.team}</strong> },
        { id: 'raw', header: text.say('teams.raw'), right: true, cell: (row) => figure(row.raw) },
        { id: 'adjusted', header: text.say('teams.adjusted'), right: true, cell: (row) => figure(row.adjusted) },
        { id: 'shrunken', header: text.say('teams.shrunken'), right: true, cell: (row) => figure(row.shrunken) },
        { id: 'interval', header: text.say('level.interval'), right: true, cell: (row) => figures.range(row.interval, comparison.unit) },
        { id: 'n', header: 'n', right: true, cell: (row) => figures.count(row.n) },
        ...(responded.size > 0
          ? [
              {
                id: 'responded',
                header: text.say('teams.response_rate'),
                right: true,
                cell: (row: TeamRow) => figures.percent(responded.get(row.team), 0),
              },
            ]
          : []),
        {
          id: 'verdict',
          header: text.say('teams.verdict'),
          cell: (row) => (
            <>
              <VerdictTag verdict={row.verdict} />
              {because(row) ? (
                <Words size="xs" className="cp-quiet">
                  {because(row)}
                </Words>
              ) : null}
            </>
          ),
        },
        {
          id: 'proof',
          header: text.say('proof.short'),
          right: true,
          cell: (row) => (
            <ProofButton
              clientId={client.id}
              evidence={narrowed(comparison.evidence[0], { team: row.team })}
              figure={`${name} ${row.team}: ${figure(row.adjusted ?? row.raw)}`}
            />
          ),
        },
      ]}
    />
  );
}

/** One metric: the sentence first, the funnel and the intervals, and the table with what each verdict rests on. */
export function Comparison({
  comparison,
  teams,
  client,
  startsOpen,
}: {
  readonly comparison: TeamComparison;
  readonly teams: readonly Team[];
  readonly client: Client;
  readonly startsOpen: boolean;
}) {
  const text = useText();
  const words = chartWords(text);
  const rows = teams.flatMap(({ team, metrics }) => {
    const result = metrics.find(({ metric }) => metric === comparison.metric);
    return result ? [{ ...result, team }] : [];
  });
  const adjusted = comparison.adjusted_for.map((factor) => text.sayOr(`adjusted_for.${factor}`, factor.replaceAll('_', ' ')));
  const lead = adjusted.length > 0 ? text.say('teams.adjusted_for', { factors: adjusted.join(', ') }) : text.say('teams.not_adjusted');
  return (
    <FoldedSection
      title={words.metric(comparison.metric)}
      sentence={<span className={comparison.difference_shown ? 'cp-strong' : ''}>{comparisonSentence(comparison, words)}</span>}
      startsOpen={startsOpen}
    >
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Words size="sm" className="cp-quiet">
          {lead}
        </Words>
        <ProofButton clientId={client.id} evidence={comparison.evidence[0]} figure={comparisonSentence(comparison, words)} wide />
      </Group>
      {comparison.response_rates_differ ? <Words size="sm">{text.say('teams.response_differs')}</Words> : null}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <ChartView chart={teamFunnel(comparison, words)} titled={false} />
        <ChartView chart={teamIntervals(comparison, teams, words)} titled={false} />
      </SimpleGrid>
      <TeamTable rows={rows} comparison={comparison} client={client} />
      <Meaning means={text.say('teams.means')} not={text.say('teams.not')} />
    </FoldedSection>
  );
}
