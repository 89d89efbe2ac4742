import { Anchor, Button, Group, Stack, TextInput, VisuallyHidden } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import { chartWords } from '../../../shared/text/chart-words';
import { AssessProgress } from '../../components/assessment-gate';
import { DataTable } from '../../components/data-table';
import { ProblemMessage } from '../../components/problem-message';
import { Empty, Read, ScreenHeading, Section } from '../../components/states';
import { WorkspaceGate } from '../../components/workspace-gate';
import { useAction, useOperation } from '../../host/operations';
import { goTo, hashOf } from '../../state/place';
import { useFigures, useText } from '../../text/text-context';
import { ClientSettings } from './client-settings';

function AddClient() {
  const text = useText();
  const [name, setName] = useState('');
  const create = useAction('client.create', ['client.list']);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const client = await create.mutateAsync({ name: name.trim() });
    setName('');
    goTo({ screen: 'import', clientId: client.id });
  };
  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <Stack gap="xs">
        <Group align="flex-end" gap="xs">
          <TextInput
            label={text.say('clients.name')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={120}
            miw={280}
          />
          <Button type="submit" disabled={name.trim() === ''} loading={create.isPending}>
            {text.say('clients.add')}
          </Button>
        </Group>
        {create.error ? <ProblemMessage problem={create.error} /> : null}
      </Stack>
    </form>
  );
}

function LargestCause({ client }: { readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const headline = client.headline;
  if (headline?.observed === null || !headline) return <>–</>;
  if (!headline.largest_driver) return <>{text.say(headline.explained === false ? 'clients.no_plan' : 'clients.no_cause')}</>;
  return (
    <>
      {chartWords(text).driver(headline.largest_driver)}
      {headline.largest_driver_pp === null ? '' : ` (${figures.points(headline.largest_driver_pp)})`}
    </>
  );
}

function ClientTable({ clients }: { readonly clients: readonly Client[] }) {
  const text = useText();
  const figures = useFigures();
  const [settingsOf, setSettingsOf] = useState<Client | null>(null);
  const gap = (client: Client) => client.headline?.gap_pp ?? null;
  return (
    <>
      <DataTable
        label={text.say('nav.clients')}
        rows={clients}
        rowKey={(client) => client.id}
        sortedBy={{ id: 'name', descending: false }}
        columns={[
          {
            id: 'name',
            header: text.say('clients.client'),
            value: (row) => row.name,
            cell: (row) => (
              <>
                <Anchor
                  href={hashOf({ screen: row.assessed_at ? 'service-level' : 'import', clientId: row.id })}
                  fw={600}
                  size="sm"
                  underline="always"
                >
                  {row.name}
                </Anchor>
                <div className="cp-quiet">{figures.period(row.period)}</div>
              </>
            ),
          },
          {
            id: 'observed',
            header: text.say('clients.service_level'),
            right: true,
            value: (row) => row.headline?.observed ?? null,
            cell: (row) => figures.percent(row.headline?.observed),
          },
          {
            id: 'target',
            header: text.say('clients.target'),
            right: true,
            value: (row) => row.target,
            cell: (row) =>
              `${figures.target(row.target)} / ${text.say('unit.seconds', { value: figures.count(row.threshold_s) })}${row.target_given ? '' : ' *'}`,
          },
          {
            id: 'gap',
            header: text.say('clients.gap'),
            right: true,
            value: gap,
            cell: (row) => (
              <span {...(gap(row) === null ? {} : { className: Number(gap(row)) < 0 ? 'cp-bad' : 'cp-good' })}>
                {figures.points(gap(row))}
              </span>
            ),
          },
          { id: 'cause', header: text.say('clients.largest_cause'), cell: (row) => <LargestCause client={row} /> },
          {
            id: 'sources',
            header: text.say('clients.sources'),
            right: true,
            value: (row) => row.sources,
            cell: (row) => figures.count(row.sources),
          },
          {
            id: 'settings',
            header: text.say('screen.actions'),
            right: true,
            cell: (row) => (
              <Button size="compact-xs" variant="default" onClick={() => setSettingsOf(row)}>
                {text.say('clients.settings')}
                <VisuallyHidden> {row.name}</VisuallyHidden>
              </Button>
            ),
          },
        ]}
      />
      {clients.some((client) => !client.target_given) ? <div className="cp-quiet">{text.say('clients.target_assumed')}</div> : null}
      {settingsOf ? <ClientSettings client={settingsOf} onClose={() => setSettingsOf(null)} /> : null}
      {clients.map((client) => (
        <AssessProgress key={client.id} clientId={client.id} />
      ))}
    </>
  );
}

/** Every client of the workspace with its headline, and where its target is set. */
export function ClientsScreen() {
  const text = useText();
  return (
    <Stack>
      <ScreenHeading title={text.say('nav.clients')} lead={text.say('clients.lead')} />
      <WorkspaceGate>
        <ClientsOfWorkspace />
      </WorkspaceGate>
    </Stack>
  );
}

function ClientsOfWorkspace() {
  const text = useText();
  const clients = useOperation('client.list', {});
  return (
    <Stack>
      <Read query={clients}>
        {(list) =>
          list.length > 0 ? (
            <Section title={text.say('clients.headlines')}>
              <ClientTable clients={list} />
            </Section>
          ) : (
            <Empty title={text.say('screen.no_client')}>{text.say('screen.no_client_why')}</Empty>
          )
        }
      </Read>
      <Section title={text.say('clients.new')}>
        <AddClient />
      </Section>
    </Stack>
  );
}
