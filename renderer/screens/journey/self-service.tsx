import { Text as Words } from '@mantine/core';
import { selfServiceOutcomes } from '../../../shared/charts';
import type { Journey } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable, figureColumn } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';
import { evidenceOf, type JourneyPart } from './journey-part';

type Topic = NonNullable<Journey['self_service']>['topics'][number];

/** What customers solve themselves and what is handed over, by topic. Nothing without a file of sessions. */
export function SelfService({ journey, period, client }: JourneyPart) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const own = journey.self_service;
  const chart = selfServiceOutcomes(journey, words, period);
  if (!own || !chart) return null;
  const evidence = evidenceOf(journey.evidence, 'journey.self_service');
  const towards = own.handed_over_to.map(({ to, share }) =>
    text.say('channels.switching_to', {
      channel: words.channel(to as Parameters<typeof words.channel>[0]),
      rate: figures.percent(share, 0),
    }),
  );
  return (
    <FindingCard
      title={text.say('journey.self_service')}
      sentence={chart.title}
      proof={<ProofButton clientId={client.id} evidence={evidence} figure={chart.title} wide />}
      charts={[chart]}
      means={text.say('journey.self_service_means', { range: figures.range(own.solved_interval, 'ratio') })}
      not={text.say('journey.self_service_not')}
    >
      {own.topics.length > 0 ? (
        <DataTable<Topic>
          label={text.say('journey.topic')}
          rows={own.topics}
          rowKey={(row) => row.topic}
          columns={[
            { id: 'topic', header: text.say('journey.topic'), value: (row) => row.topic, cell: (row) => <strong>{row.topic}</strong> },
            figureColumn('sessions', text.say('journey.sessions'), (row) => row.sessions, figures.count),
            figureColumn(
              'solved',
              text.say('journey.solved'),
              (row) => row.solved_share,
              (value) => figures.percent(value, 0),
            ),
            figureColumn(
              'handed_over',
              text.say('journey.handed_over'),
              (row) => row.handed_over_share,
              (value) => figures.percent(value, 0),
            ),
            {
              id: 'proof',
              header: text.say('proof.short'),
              right: true,
              cell: (row) => (
                <ProofButton
                  clientId={client.id}
                  evidence={narrowed(evidence, { topic: row.topic })}
                  figure={`${row.topic}: ${text.say('journey.solved')} ${figures.percent(row.solved_share, 0)}, ${text.say('journey.handed_over')} ${figures.percent(row.handed_over_share, 0)}`}
                />
              ),
            },
          ]}
        />
      ) : null}
      {towards.length > 0 ? <Words size="sm">{text.say('journey.handed_over_to', { channels: towards.join(', ') })}</Words> : null}
    </FindingCard>
  );
}
