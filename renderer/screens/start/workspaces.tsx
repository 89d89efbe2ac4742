import { Button, Group, Stack, TextInput, VisuallyHidden, Text as Words } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Workspace } from '../../../shared/contract/clients';
import { DataTable } from '../../components/data-table';
import { ProblemMessage } from '../../components/problem-message';
import { Read, Section } from '../../components/states';
import { useAction, useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';

/** A new workspace starts empty: everything that was read of the one before is forgotten. */
function useForgetEverything() {
  const cache = useQueryClient();
  return () => cache.resetQueries();
}

function NewWorkspace() {
  const text = useText();
  const [name, setName] = useState('');
  const create = useAction('workspace.create');
  const open = useAction('workspace.open');
  const forget = useForgetEverything();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const made = await create.mutateAsync({ name: name.trim() });
    if (!made.open) await open.mutateAsync({ id: made.id });
    setName('');
    await forget();
  };
  const problem = create.error ?? open.error;
  return (
    <form onSubmit={(event) => void submit(event).catch(() => undefined)}>
      <Stack gap="xs">
        <Group align="flex-end" gap="xs">
          <TextInput
            label={text.say('start.workspace_name')}
            placeholder={text.say('start.workspace_example')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            maxLength={80}
            miw={260}
          />
          <Button type="submit" disabled={name.trim() === ''} loading={create.isPending || open.isPending}>
            {text.say('start.new_workspace')}
          </Button>
        </Group>
        {problem ? <ProblemMessage problem={problem} /> : null}
      </Stack>
    </form>
  );
}

function WorkspaceList({ workspaces }: { readonly workspaces: readonly Workspace[] }) {
  const text = useText();
  const figures = useFigures();
  const open = useAction('workspace.open');
  const close = useAction('workspace.close');
  const forget = useForgetEverything();
  const then = (done: Promise<unknown>) => void done.then(forget).catch(() => undefined);
  const problem = open.error ?? close.error;
  return (
    <Stack gap="xs">
      {problem ? <ProblemMessage problem={problem} /> : null}
      <DataTable
        label={text.say('start.workspaces')}
        rows={workspaces}
        rowKey={(workspace) => workspace.id}
        sortedBy={{ id: 'changed', descending: true }}
        columns={[
          {
            id: 'name',
            header: text.say('start.workspace'),
            value: (row) => row.name,
            cell: (row) => (
              <Words fw={row.open ? 700 : 400} size="sm">
                {row.name}
                {row.open ? ` (${text.say('start.is_open')})` : ''}
              </Words>
            ),
          },
          { id: 'changed', header: text.say('start.changed'), value: (row) => row.changedAt, cell: (row) => figures.moment(row.changedAt) },
          { id: 'size', header: text.say('start.size'), right: true, value: (row) => row.bytes, cell: (row) => figures.bytes(row.bytes) },
          {
            id: 'do',
            header: text.say('screen.actions'),
            right: true,
            cell: (row) =>
              row.open ? (
                <Button size="compact-xs" variant="default" onClick={() => then(close.mutateAsync({}))}>
                  {text.say('start.close')}
                </Button>
              ) : (
                <Button size="compact-xs" variant="light" onClick={() => then(open.mutateAsync({ id: row.id }))}>
                  {text.say('start.open')}
                  <VisuallyHidden> {row.name}</VisuallyHidden>
                </Button>
              ),
          },
        ]}
      />
    </Stack>
  );
}

/** New, recent and open workspaces: one file per assignment, on this machine. */
export function Workspaces() {
  const text = useText();
  const workspaces = useOperation('workspace.list', {});
  return (
    <Section title={text.say('start.workspaces')} lead={text.say('start.workspaces_lead')}>
      <NewWorkspace />
      <Read query={workspaces}>{(list) => (list.length > 0 ? <WorkspaceList workspaces={list} /> : null)}</Read>
    </Section>
  );
}
