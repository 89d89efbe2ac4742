import { Button, Group, Stack } from '@mantine/core';
import { ScreenHeading } from '../../components/states';
import { useCurrentClient, useOpenWorkspace } from '../../components/workspace-gate';
import { hashOf } from '../../state/place';
import { useText } from '../../text/text-context';
import { Questions } from './questions';
import { Workspaces } from './workspaces';

/** Questions first; below them the workspaces. Without a workspace, that comes first. */
export function StartScreen() {
  const text = useText();
  const { open } = useOpenWorkspace();
  const { client } = useCurrentClient();
  return (
    <Stack>
      <ScreenHeading
        title={text.say(client ? 'start.title' : 'start.title_empty')}
        lead={client ? text.say('start.lead', { client: client.name }) : text.say(open ? 'start.lead_no_client' : 'start.lead_empty')}
      />
      {client ? <Questions client={client} /> : null}
      {open && !client ? (
        <Group>
          <Button component="a" href={hashOf({ screen: 'clients', clientId: null })}>
            {text.say('clients.add')}
          </Button>
        </Group>
      ) : null}
      <Workspaces />
    </Stack>
  );
}
