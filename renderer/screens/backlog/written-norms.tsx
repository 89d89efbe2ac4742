import { Button, Group, NumberInput, Text as Words } from '@mantine/core';
import { useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import {
  type Backlog,
  type WrittenNorms as Norms,
  type WrittenChannel,
  type WrittenNorm,
  writtenChannels,
  writtenNormsSchema,
} from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { useRunAssessment } from '../../components/assessment-gate';
import { DataTable } from '../../components/data-table';
import { KeepNorm } from '../../components/keep-norm';
import { Section } from '../../components/states';
import { useAction, useOperation } from '../../host/operations';
import { useText } from '../../text/text-context';

const hour = 3600;
const day = 86_400;

interface FieldProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly unit: string;
  readonly whole?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

function Field({ label, value, unit, whole = false, onChange }: FieldProps) {
  const text = useText();
  return (
    <NumberInput
      size="xs"
      w={130}
      aria-label={label}
      value={value ?? ''}
      min={0}
      allowDecimal={!whole}
      decimalScale={2}
      decimalSeparator={text.language === 'nl' ? ',' : '.'}
      thousandSeparator={text.language === 'nl' ? '.' : ','}
      suffix={unit === '' ? '' : ` ${unit}`}
      onChange={(typed) => onChange(typeof typed === 'number' ? typed : undefined)}
    />
  );
}

/** What was open at the start, to be filled in where only a queue report counts; single questions tell it themselves. */
function Opening({ counted, ...field }: { readonly counted: 'contacts' | 'queue' } & Omit<FieldProps, 'unit' | 'whole'>) {
  const text = useText();
  if (counted === 'queue') return <Field {...field} unit="" whole />;
  return <span className="cp-quiet">{text.say('backlog.norm_opening_counted')}</span>;
}

type NormKey = 'backlog.norm_answer' | 'backlog.norm_solved' | 'backlog.norm_opening';

interface EditorProps {
  readonly client: Client;
  readonly shown: readonly Backlog[];
  readonly start: Norms;
  readonly own: boolean;
  readonly onClose: () => void;
}

/** The written channels of which there is anything, with who counts them. */
const rowsOf = (shown: readonly Backlog[], words: ReturnType<typeof chartWords>) =>
  writtenChannels.flatMap((channel) => {
    const backlog = shown.find((one) => one.channel === channel);
    return backlog ? [{ channel, counted: backlog.counted_by ?? 'contacts', name: words.channel(channel) }] : [];
  });

function Editor({ client, shown, start, own, onClose }: EditorProps) {
  const text = useText();
  const [norms, setNorms] = useState(start);
  const save = useAction('client.analysis_settings', ['client.list', 'analysis.norms']);
  const assess = useRunAssessment();
  const sound = writtenNormsSchema.safeParse(norms).success;
  const set = (channel: WrittenChannel, change: Partial<WrittenNorm>) =>
    setNorms({ ...norms, [channel]: { ...norms[channel], ...change } });
  const keep = async (writtenNorms: Norms | null) => {
    await save.mutateAsync({ clientId: client.id, writtenNorms });
    onClose();
    void assess(client.id);
  };
  const rows = rowsOf(shown, chartWords(text));
  const label = (key: NormKey, name: string) => `${text.say(key)}, ${name}`;
  return (
    <>
      <DataTable<(typeof rows)[number]>
        label={text.say('backlog.norms')}
        rows={rows}
        rowKey={(row) => row.channel}
        columns={[
          { id: 'channel', header: text.say('channels.channel'), cell: (row) => <strong>{row.name}</strong> },
          {
            id: 'answer',
            header: text.say('backlog.norm_answer'),
            cell: ({ channel, name }) => (
              <Field
                label={label('backlog.norm_answer', name)}
                value={norms[channel].first_response_s / hour}
                unit={text.say('norms.hours_unit')}
                onChange={(hours) => hours !== undefined && set(channel, { first_response_s: hours * hour })}
              />
            ),
          },
          {
            id: 'solved',
            header: text.say('backlog.norm_solved'),
            cell: ({ channel, name }) => (
              <Field
                label={label('backlog.norm_solved', name)}
                value={norms[channel].resolution_s / day}
                unit={text.say('norms.days_unit')}
                onChange={(days) => days !== undefined && set(channel, { resolution_s: days * day })}
              />
            ),
          },
          {
            id: 'opening',
            header: text.say('backlog.norm_opening'),
            cell: ({ channel, name, counted }) => (
              <Opening
                counted={counted}
                label={label('backlog.norm_opening', name)}
                value={norms[channel].opening_stock}
                onChange={(opening_stock) => set(channel, { opening_stock })}
              />
            ),
          },
        ]}
      />
      <KeepNorm
        ready={sound && norms !== start}
        saving={save.isPending}
        problem={save.error}
        onKeep={() => keep(norms)}
        {...(own ? { onShipped: () => keep(null) } : {})}
        onCancel={onClose}
      />
    </>
  );
}

/** The promises of each written channel, whose they are, and a way to change them; a queue report also takes what was open at its start. */
export function WrittenNorms({ backlogs, client }: { readonly backlogs: readonly Backlog[]; readonly client: Client }) {
  const text = useText();
  const words = chartWords(text);
  const [open, setOpen] = useState(false);
  const kept = useOperation('analysis.norms', { clientId: client.id });
  if (backlogs.length === 0 || !kept.data) return null;
  const { norms, own } = kept.data;
  const promised = writtenChannels
    .filter((channel) => backlogs.some((one) => one.channel === channel))
    .map((channel) =>
      text.say('backlog.norm_of', {
        channel: words.channel(channel),
        answer: words.span(norms.written[channel].first_response_s),
        solved: words.span(norms.written[channel].resolution_s),
      }),
    );
  return (
    <Section title={text.say('backlog.norms')} lead={text.say(own.written ? 'backlog.norms_own' : 'backlog.norms_shipped')}>
      <Group justify="space-between">
        <Words size="sm">{promised.join(' · ')}</Words>
        {open ? null : (
          <Button size="xs" variant="default" onClick={() => setOpen(true)}>
            {text.say('backlog.norms_edit')}
          </Button>
        )}
      </Group>
      {open ? <Editor client={client} shown={backlogs} start={norms.written} own={own.written} onClose={() => setOpen(false)} /> : null}
    </Section>
  );
}
