import { Select } from '@mantine/core';
import { useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import type { AgentResult, AgentResults } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';

type OwnValue = AgentResult['metrics'][number];

/** One person's own values and own course in time; never beside another person, and only when picked by name. */
export function OwnWork({ agents, client }: { readonly agents: AgentResults; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const [chosen, choose] = useState<string | null>(null);
  if (agents.told.length === 0) return null;
  const shown = agents.told.find(({ agent }) => agent === chosen);
  const course = (metric: OwnValue['metric']) => {
    const trend = shown?.trends.find((own) => own.metric === metric);
    if (!trend) return text.say('own_work.too_short');
    return text.say('own_work.course', {
      shown: trend.shown ? 'yes' : 'no',
      direction: trend.rising ? 'up' : 'down',
      change: figures.value(Math.abs(trend.per_week), trend.unit),
      weeks: trend.weeks,
    });
  };
  return (
    <FindingCard
      title={text.say('own_work.title')}
      lead={text.say('own_work.lead', { told: agents.told.length, all: agents.agents })}
      means={text.say('own_work.means')}
      not={text.say('own_work.not')}
    >
      <Select
        size="xs"
        maw={320}
        searchable
        clearable
        label={text.say('own_work.who')}
        value={chosen}
        data={agents.told.map(({ agent }) => agent).sort((a, b) => a.localeCompare(b))}
        onChange={choose}
      />
      {shown ? (
        <DataTable<OwnValue>
          label={text.say('own_work.of', { agent: shown.agent })}
          rows={shown.metrics}
          rowKey={(row) => row.metric}
          columns={[
            { id: 'metric', header: text.say('level.metric'), cell: (row) => <strong>{words.metric(row.metric)}</strong> },
            { id: 'value', header: text.say('teams.shrunken'), right: true, cell: (row) => figures.value(row.shrunken, row.unit) },
            { id: 'interval', header: text.say('level.interval'), right: true, cell: (row) => figures.range(row.interval, row.unit) },
            { id: 'n', header: 'n', right: true, cell: (row) => figures.count(row.n) },
            { id: 'course', header: text.say('own_work.course_of'), cell: (row) => course(row.metric) },
            {
              id: 'proof',
              header: text.say('proof.short'),
              right: true,
              cell: (row) => (
                <ProofButton
                  clientId={client.id}
                  evidence={narrowed(agents.evidence[0], { agent: shown.agent })}
                  figure={`${words.metric(row.metric)}: ${figures.value(row.shrunken, row.unit)}`}
                />
              ),
            },
          ]}
        />
      ) : null}
    </FindingCard>
  );
}
