import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import { Notice } from '../../components/notice';
import { useOperation } from '../../host/operations';
import { useText } from '../../text/text-context';
import { ClientSettings } from '../clients/client-settings';

/** Asks within how many seconds counts as in time, when files count "in time" without saying so and nobody has said it yet. */
export function ThresholdQuestion({ client }: { readonly client: Client }) {
  const text = useText();
  const [open, setOpen] = useState(false);
  const readings = useOperation('import.list', { clientId: client.id });
  const files = (readings.data ?? []).filter(({ import_id: id, alarms }) => id && alarms.some(({ code }) => code === 'threshold_unknown'));
  if (client.target_given || files.length === 0) return null;
  const names = [...new Set(files.map(({ file }) => file))];
  return (
    <>
      <Notice tone="warning" title={text.say('load.threshold_question', { client: client.name })}>
        {text.say('load.threshold_why', { file: names[0] ?? '', more: names.length - 1, seconds: client.threshold_s })}
        <Group mt="xs">
          <Button size="xs" onClick={() => setOpen(true)}>
            {text.say('load.threshold_answer')}
          </Button>
        </Group>
      </Notice>
      {open ? <ClientSettings client={client} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
