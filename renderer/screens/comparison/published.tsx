import { Text as Words } from '@mantine/core';
import type { Client } from '../../../shared/contract/clients';
import type { Benchmark, BenchmarkComparison } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { publishedDifference } from '../../../shared/text/finding-words/benchmark';
import { metricName } from '../../../shared/text/metric-words';
import { populationWords, sourceWords } from '../../../shared/text/reference-words';
import { DataTable } from '../../components/data-table';
import { evidenceOfFigure } from '../../components/kpi-evidence';
import { Meaning } from '../../components/meaning';
import { ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';
import { ComparabilityTag } from './grade-tag';

function Reservations({ reference }: Pick<BenchmarkComparison, 'reference'>) {
  const text = useText();
  const told = reference.reservations.map((id) => text.sayOr(`reservation.${id}`, id)).join(' · ');
  return (
    <>
      {told || '–'}
      {reference.warning ? (
        <Words size="xs" className="cp-warning" fw={600}>
          {text.say('comparison.warning')}: {text.sayOr(`benchmark_warning.${reference.warning}`, reference.warning)}
        </Words>
      ) : null}
    </>
  );
}

/** Who published a figure, about whom, and when. */
function SourceOf({ reference: { source, population, year } }: Pick<BenchmarkComparison, 'reference'>) {
  const text = useText();
  return (
    <Words size="xs" className="cp-quiet">
      {[sourceWords(text, source), populationWords(text, population ?? ''), year]
        .filter((part) => part !== null && part !== '')
        .join(' · ')}
    </Words>
  );
}

/** The client's figures beside published ones, each with its letter; a figure that does not compare shows no difference. */
export function Published({ comparisons, client }: { readonly comparisons: readonly BenchmarkComparison[]; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const name = ({ metric, scope }: BenchmarkComparison) => {
    // From one channel to another: the name says which.
    const channel = scope.channel && !metric.startsWith('switching.') ? chartWords(text).channel(scope.channel) : null;
    return channel ? text.say('changes.in_scope', { metric: metricName(text, metric), scope: channel }) : metricName(text, metric);
  };
  const published = ({ reference, unit }: BenchmarkComparison) => {
    if (reference.value !== null) return figures.value(reference.value, unit);
    return text.say('comparison.between', { low: figures.value(reference.low, unit), high: figures.value(reference.high, unit) });
  };
  return (
    <Section title={text.say('comparison.published')} lead={text.say('comparison.published_lead')}>
      <DataTable<BenchmarkComparison>
        label={text.say('comparison.published')}
        rows={[...comparisons].sort((a, b) => a.reference.grade.localeCompare(b.reference.grade))}
        rowKey={(row) => `${row.metric}|${row.scope.channel ?? ''}|${row.reference.id}`}
        columns={[
          { id: 'metric', header: text.say('comparison.metric'), value: name, cell: (row) => <strong>{name(row)}</strong> },
          {
            id: 'own',
            header: text.say('comparison.own'),
            right: true,
            cell: (row) => <strong>{figures.value(row.value, row.unit)}</strong>,
          },
          { id: 'reference', header: text.say('comparison.reference'), right: true, cell: published },
          {
            id: 'difference',
            header: text.say('comparison.difference'),
            right: true,
            cell: (row) => publishedDifference(row, text, figures),
          },
          {
            id: 'grade',
            header: text.say('comparison.grade'),
            value: (row) => row.reference.grade,
            width: 230,
            cell: (row) => (
              <>
                <ComparabilityTag grade={row.reference.grade} />
                <div>
                  <Reservations reference={row.reference} />
                </div>
              </>
            ),
          },
          {
            id: 'source',
            header: text.say('comparison.source'),
            width: 150,
            cell: ({ reference }) => <SourceOf reference={reference} />,
          },
          {
            id: 'peers',
            header: text.say('comparison.peers'),
            cell: ({ peers, unit }) =>
              peers
                ? text.say('comparison.peers_words', {
                    median: figures.value(peers.median, unit),
                    n: peers.n,
                    percentile: figures.percent(peers.percentile, 0),
                  })
                : text.say('comparison.no_peers'),
          },
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => (
              <ProofButton
                clientId={client.id}
                evidence={evidenceOfFigure(row)}
                figure={`${name(row)} ${figures.value(row.value, row.unit)}`}
              />
            ),
          },
        ]}
      />
      {comparisons.some(({ peers }) => peers === null) ? (
        <Words size="sm" className="cp-quiet">
          {text.say('comparison.no_peers_why')}
        </Words>
      ) : null}
      <Meaning means={text.say('comparison.means')} not={text.say('comparison.not')} />
    </Section>
  );
}

/** Whether the client measures what others say they measure. */
export function Tracking({ tracking }: { readonly tracking: Benchmark['tracking'] }) {
  const text = useText();
  const figures = useFigures();
  if (tracking.length === 0) return null;
  const measured = (known: boolean | null) =>
    text.say(known === null ? 'comparison.measured_unknown' : known ? 'comparison.measured_yes' : 'comparison.measured_no');
  return (
    <Section title={text.say('comparison.tracking')}>
      <DataTable<Benchmark['tracking'][number]>
        label={text.say('comparison.tracking')}
        rows={tracking}
        rowKey={(row) => row.reference.id}
        columns={[
          { id: 'what', header: text.say('comparison.metric'), cell: (row) => <strong>{text.say(`tracking.${row.what}`)}</strong> },
          {
            id: 'share',
            header: text.say('comparison.reference'),
            cell: (row) => text.say('comparison.tracking_words', { share: figures.percent(row.reference.share, 0) }),
          },
          {
            id: 'source',
            header: text.say('comparison.source'),
            cell: ({ reference }) => (
              <Words size="xs" className="cp-quiet">
                {reference.source ? sourceWords(text, reference.source) : '–'}
              </Words>
            ),
          },
          { id: 'measured', header: text.say('comparison.own'), cell: (row) => measured(row.measured) },
          { id: 'grade', header: text.say('comparison.grade'), cell: (row) => <ComparabilityTag grade={row.reference.grade} /> },
        ]}
      />
    </Section>
  );
}
