import { NumberInput } from '@mantine/core';
import { useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import { type Journey, repeatDaysSchema } from '../../../shared/schema';
import { useRunAssessment } from '../../components/assessment-gate';
import { DataTable } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { KeepNorm } from '../../components/keep-norm';
import { ProofButton } from '../../components/proof-button';
import { Tag } from '../../components/tag';
import { useAction, useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';
import { evidenceOf, type JourneyPart } from './journey-part';

type Window = NonNullable<Journey['repeats_within']>[number];

/** The number of days that counts as coming back, to be changed by the consultant; every figure that hangs on it is then computed anew. */
function RepeatDays({ client, days }: { readonly client: Client; readonly days: number }) {
  const text = useText();
  const [typed, setTyped] = useState<string | number>(days);
  const norms = useOperation('analysis.norms', { clientId: client.id });
  const save = useAction('client.analysis_settings', ['client.list', 'analysis.norms']);
  const assess = useRunAssessment();
  const sound = repeatDaysSchema.safeParse(Number(typed)).success;
  const keep = async (repeatDays: number | null) => {
    await save.mutateAsync({ clientId: client.id, repeatDays });
    void assess(client.id);
  };
  return (
    <>
      <NumberInput
        size="xs"
        w={240}
        label={text.say('journey.repeats_set')}
        description={text.say('journey.repeats_set_help')}
        value={typed}
        onChange={setTyped}
        min={1}
        max={60}
        allowDecimal={false}
        suffix={` ${text.say('norms.days_unit')}`}
      />
      <KeepNorm
        ready={sound && Number(typed) !== days}
        saving={save.isPending}
        problem={save.error}
        onKeep={() => keep(Number(typed))}
        {...(norms.data?.own.repeat_days ? { onShipped: () => keep(null) } : {})}
      />
    </>
  );
}

/** How often customers come back, by how long is looked, and the number of days that the rest of the program counts with. */
export function Returns({ journey, client }: Pick<JourneyPart, 'journey' | 'client'>) {
  const text = useText();
  const figures = useFigures();
  const windows = journey.repeats_within ?? [];
  const used = windows.find(({ days }) => days === journey.days);
  if (!used || windows.every(({ n }) => n === 0)) return null;
  const evidence = evidenceOf(journey.evidence, 'journey.repeats');
  const sentence = text.say('journey.repeats_answer', { rate: figures.percent(used.rate), days: used.days });
  const within = ({ days }: Window) => text.say('journey.repeats_days', { days });
  return (
    <FindingCard
      title={text.say('journey.repeats')}
      sentence={sentence}
      proof={<ProofButton clientId={client.id} evidence={evidence} figure={sentence} wide />}
      charts={[]}
      means={text.say('journey.repeats_means', { days: journey.days })}
      not={text.say('journey.repeats_not')}
    >
      <DataTable<Window>
        label={text.say('journey.repeats')}
        rows={windows}
        rowKey={(row) => String(row.days)}
        columns={[
          {
            id: 'days',
            header: text.say('journey.repeats_window'),
            cell: (row) => (
              <>
                <strong>{within(row)}</strong>{' '}
                {row.days === journey.days ? <Tag tone="accent">{text.say('journey.repeats_used')}</Tag> : null}
              </>
            ),
          },
          { id: 'rate', header: text.say('journey.repeats_back'), right: true, cell: (row) => figures.percent(row.rate) },
          { id: 'interval', header: text.say('journey.interval'), right: true, cell: (row) => figures.range(row.interval, 'ratio') },
          {
            id: 'of',
            header: text.say('journey.repeats_of'),
            right: true,
            cell: (row) => text.say('journey.some_of', { some: figures.count(row.repeated), all: figures.count(row.n) }),
          },
          { id: 'left_out', header: text.say('journey.repeats_left_out'), right: true, cell: (row) => figures.count(row.left_out) },
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => <ProofButton clientId={client.id} evidence={evidence} figure={`${within(row)}: ${figures.percent(row.rate)}`} />,
          },
        ]}
      />
      <RepeatDays key={journey.days} client={client} days={journey.days} />
    </FindingCard>
  );
}
