import { Group } from '@mantine/core';
import type { Client } from '../../../shared/contract/clients';
import type { ServiceLevel } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable } from '../../components/data-table';
import { ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFigures, useText } from '../../text/text-context';

/** The definition passport: the same contacts under the six formulas in use, and which one the client prints. */
export function Definitions({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const lead = level.client_definition
    ? text.say('level.definitions_recognised', { definition: words.definition(level.client_definition) })
    : text.say('level.definitions_not_recognised');
  return (
    <Section title={text.say('level.definitions')} lead={lead}>
      <DataTable
        label={text.say('level.definitions')}
        rows={level.definitions}
        rowKey={(row) => row.definition}
        columns={[
          {
            id: 'definition',
            header: text.say('proof.definition'),
            cell: (row) => (
              <Group gap="xs">
                {words.definition(row.definition)}
                {row.definition === level.definition ? <Tag tone="accent">{text.say('level.used_here')}</Tag> : null}
                {row.definition === level.client_definition ? <Tag tone="warning">{text.say('level.used_by_client')}</Tag> : null}
              </Group>
            ),
          },
          {
            id: 'value',
            header: text.say('level.service_level'),
            right: true,
            value: (row) => row.value,
            cell: (row) => (row.value === null ? text.say('level.count_missing') : figures.percent(row.value)),
          },
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) =>
              row.value === null ? null : (
                <ProofButton
                  clientId={client.id}
                  evidence={level.evidence[0] && { ...level.evidence[0], definition: row.definition }}
                  figure={`${words.definition(row.definition)} ${figures.percent(row.value)}`}
                />
              ),
          },
        ]}
      />
    </Section>
  );
}
