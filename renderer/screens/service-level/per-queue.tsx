import { SimpleGrid } from '@mantine/core';
import { largestCause, serviceLevelByQueue } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/operations';
import type { QueueLedger, ServiceLevel } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { ChartView } from '../../charts/chart-view';
import { DataTable } from '../../components/data-table';
import { narrowed, ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';

/** The same ledger per queue: what was achieved, its largest cause, and its own grade. */
export function PerQueue({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  if (level.by_queue.length === 0) return null;
  const cause = (queue: QueueLedger) => {
    if (!queue.drivers) return text.say('level.no_plan_short');
    const largest = largestCause(queue.drivers);
    return largest ? `${words.driver(largest.driver)} (${figures.points(largest.contribution_pp)})` : text.say('level.no_cause_short');
  };
  return (
    <Section title={text.say('level.by_queue')}>
      <SimpleGrid cols={{ base: 1, lg: level.by_queue.length > 1 ? 2 : 1 }}>
        <ChartView chart={serviceLevelByQueue(level, words)} />
        <DataTable<QueueLedger>
          label={text.say('level.by_queue')}
          rows={level.by_queue}
          rowKey={(queue) => queue.queue}
          sortedBy={{ id: 'observed', descending: false }}
          columns={[
            { id: 'queue', header: text.say('level.queue'), value: (row) => row.queue, cell: (row) => row.queue },
            {
              id: 'offered',
              header: text.say('level.offered'),
              right: true,
              value: (row) => row.offered,
              cell: (row) => figures.count(row.offered),
            },
            {
              id: 'observed',
              header: text.say('level.observed'),
              right: true,
              value: (row) => row.observed,
              cell: (row) => figures.percent(row.observed),
            },
            {
              id: 'gap',
              header: text.say('level.gap'),
              right: true,
              value: (row) => row.gap_pp,
              cell: (row) => figures.points(row.gap_pp),
            },
            { id: 'cause', header: text.say('clients.largest_cause'), cell: cause },
            { id: 'grade', header: text.say('level.grade_word'), value: (row) => row.grade, cell: (row) => row.grade ?? '–' },
            {
              id: 'proof',
              header: text.say('proof.short'),
              right: true,
              cell: (row) => (
                <ProofButton
                  clientId={client.id}
                  evidence={narrowed(level.evidence[0], { queue: row.queue })}
                  figure={`${text.say('level.service_level')} ${row.queue}: ${figures.percent(row.observed)}`}
                />
              ),
            },
          ]}
        />
      </SimpleGrid>
    </Section>
  );
}
