import { indexLines } from '../../../shared/charts';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import type { PeerOfMetric } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { metricName } from '../../../shared/text/metric-words';
import { DataTable, figureColumn } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { evidenceOfFigure, figureOf } from '../../components/kpi-evidence';
import { ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';

interface PeersProps {
  readonly assessment: Assessment;
  readonly client: Client;
}

const common = 'sl.offered';
/** Of the six formulas of the service level only the common one, on which clients are compared. */
const oneServiceLevel = ({ metric }: { readonly metric: string }) => !metric.startsWith('sl.') || metric === common;
const serviceLevelFirst = (a: PeerOfMetric, b: PeerOfMetric) => Number(b.metric === common) - Number(a.metric === common);

const useProofOf = ({ assessment, client }: PeersProps) => {
  const text = useText();
  return (metric: string, figure: string, wide = false) => {
    const kpi = figureOf(assessment.kpis, metric);
    return (
      <ProofButton
        clientId={client.id}
        evidence={kpi && evidenceOfFigure(kpi)}
        figure={`${metricName(text, metric)} ${figure}`}
        wide={wide}
      />
    );
  };
};

/** The client among the other clients of the workspace. Nothing under five others. */
export function Peers({ assessment, client }: PeersProps) {
  const text = useText();
  const figures = useFigures();
  const proof = useProofOf({ assessment, client });
  const peers = (assessment.benchmark_comparison?.peers ?? []).filter(oneServiceLevel).sort(serviceLevelFirst);
  const [first] = peers;
  if (!first) return null;
  const sentence = text.say('comparison.peers_answer', {
    metric: metricName(text, first.metric),
    value: figures.value(first.value, first.unit),
    median: figures.value(first.median, first.unit),
    n: first.n,
  });
  return (
    <FindingCard
      title={text.say('comparison.peers_title')}
      lead={text.say('comparison.peers_lead')}
      sentence={sentence}
      proof={proof(first.metric, figures.value(first.value, first.unit), true)}
      means={text.say('comparison.peers_means')}
      not={text.say('comparison.peers_not')}
    >
      <DataTable<PeerOfMetric>
        label={text.say('comparison.peers_title')}
        rows={peers}
        rowKey={(row) => row.metric}
        columns={[
          {
            id: 'metric',
            header: text.say('comparison.metric'),
            value: (row) => metricName(text, row.metric),
            cell: (row) => <strong>{metricName(text, row.metric)}</strong>,
          },
          {
            id: 'own',
            header: text.say('comparison.own'),
            right: true,
            cell: (row) => <strong>{figures.value(row.value, row.unit)}</strong>,
          },
          { id: 'median', header: text.say('comparison.median'), right: true, cell: (row) => figures.value(row.median, row.unit) },
          figureColumn(
            'percentile',
            text.say('comparison.higher_than'),
            (row) => row.percentile,
            (value) => figures.percent(value, 0),
          ),
          { id: 'n', header: text.say('comparison.clients'), right: true, cell: (row) => figures.count(row.n) },
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => proof(row.metric, figures.value(row.value, row.unit)),
          },
        ]}
      />
    </FindingCard>
  );
}

/** Figures against the client's own first weeks. Nothing without an index. */
export function AgainstBeginning({ assessment, client }: PeersProps) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const proof = useProofOf({ assessment, client });
  const indexed = (assessment.benchmark_comparison?.index ?? []).filter(oneServiceLevel);
  const [first] = indexed;
  const last = first?.points.filter(({ index }) => index !== null).at(-1);
  if (!first || !last) return null;
  const sentence = text.say('comparison.index_answer', { metric: metricName(text, first.metric), index: figures.count(last.index) });
  const chart = indexLines(
    indexed,
    {
      title: sentence,
      axis: text.say('comparison.index_axis'),
      footer: words.footer({
        files: figureOf(assessment.kpis, first.metric)?.sources.map(({ file }) => file) ?? [],
        definition: first.metric,
        period: assessment.client.period,
        n: first.points.length,
        counted: 'weeks',
      }),
      metric: (id) => metricName(text, id),
    },
    words,
  );
  return (
    <FindingCard
      title={text.say('comparison.index_title')}
      sentence={sentence}
      proof={proof(first.metric, figures.count(last.index), true)}
      charts={[chart]}
      means={text.say('comparison.index_means')}
      not={text.say('comparison.index_not')}
    />
  );
}
