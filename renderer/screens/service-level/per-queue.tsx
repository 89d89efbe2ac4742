import { Stack } from '@mantine/core';
import { largestCause, queueName, serviceLevelByQueue } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import type { QueueLedger, ServiceLevel } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable } from '../../components/data-table';
import { ExplainedChart } from '../../components/explained-chart';
import { narrowed, ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';
import { useSliceColumns } from './slice-columns';

/** The same ledger per queue: what was achieved, its largest cause, and its own grade. */
export function PerQueue({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const columns = useSliceColumns();
  if (level.by_queue.length === 0) return null;
  const cause = (queue: QueueLedger) => {
    if (!queue.drivers) return text.say('level.no_plan_short');
    const largest = largestCause(queue.drivers);
    return largest ? `${words.driver(largest.driver)} (${figures.points(largest.contribution_pp)})` : text.say('level.no_cause_short');
  };
  return (
    <Section title={text.say('level.by_queue')}>
      <Stack>
        <ExplainedChart
          clientId={client.id}
          chart={serviceLevelByQueue(level, words)}
          evidence={level.evidence[0]}
          means={text.say('level.means.queue')}
          not={text.say('level.not.queue')}
        />
        <DataTable<QueueLedger>
          label={text.say('level.by_queue')}
          rows={level.by_queue}
          rowKey={(queue) => queue.queue}
          sortedBy={{ id: 'observed', descending: false }}
          columns={[
            { id: 'queue', header: text.say('level.queue'), value: (row) => row.queue, cell: (row) => queueName(row.queue, words) },
            columns.offered,
            columns.observed,
            columns.gap,
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
                  figure={`${text.say('level.service_level')} ${queueName(row.queue, words)}: ${figures.percent(row.observed)}`}
                />
              ),
            },
          ]}
        />
      </Stack>
    </Section>
  );
}
