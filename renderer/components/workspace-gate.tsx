import { Anchor, Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Client } from '../../shared/contract/clients';
import { useOperation } from '../host/operations';
import { hashOf, usePlace } from '../state/place';
import { useText } from '../text/text-context';
import { Empty, Read } from './states';

/** The workspace that is open, if any. */
export function useOpenWorkspace() {
  const workspaces = useOperation('workspace.list', {});
  return { ...workspaces, open: workspaces.data?.find(({ open }) => open) ?? null };
}

/** The client the address names, else the first one. */
export function useCurrentClient(): { readonly client: Client | null; readonly clients: readonly Client[] } {
  const { open } = useOpenWorkspace();
  const { clientId } = usePlace();
  const clients = useOperation('client.list', {}, open !== null).data ?? [];
  return { client: clients.find(({ id }) => id === clientId) ?? clients[0] ?? null, clients };
}

/** Shows its content only with an open workspace; else says where to open one. */
export function WorkspaceGate({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const workspaces = useOpenWorkspace();
  // The screen of the clients has its heading above the gate.
  const wholeScreen = usePlace().screen !== 'clients';
  if (workspaces.data && !workspaces.open) {
    return (
      <Empty
        wholeScreen={wholeScreen}
        title={text.say('screen.no_workspace')}
        action={
          <Button component="a" href={hashOf({ screen: 'start', clientId: null })}>
            {text.say('screen.to_start')}
          </Button>
        }
      >
        {text.say('screen.no_workspace_why')}
      </Empty>
    );
  }
  return (
    <Read query={workspaces} wholeScreen={wholeScreen}>
      {() => children}
    </Read>
  );
}

/** Shows its content for the current client; else says where to add one. */
export function ClientGate({ children }: { readonly children: (client: Client) => ReactNode }) {
  const text = useText();
  const { clientId } = usePlace();
  const { open } = useOpenWorkspace();
  const clients = useOperation('client.list', {}, open !== null);
  return (
    <WorkspaceGate>
      <Read query={clients} wholeScreen>
        {(list) => {
          const client = list.find(({ id }) => id === clientId) ?? list[0];
          if (client) return children(client);
          return (
            <Empty
              wholeScreen
              title={text.say('screen.no_client')}
              action={<Anchor href={hashOf({ screen: 'clients', clientId: null })}>{text.say('screen.to_clients')}</Anchor>}
            >
              {text.say('screen.no_client_why')}
            </Empty>
          );
        }}
      </Read>
    </WorkspaceGate>
  );
}
