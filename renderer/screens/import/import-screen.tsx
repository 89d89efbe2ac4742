import { Button, Group, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Client } from '../../../shared/contract/operations';
import { AssessProgress } from '../../components/assessment-gate';
import { ProblemMessage } from '../../components/problem-message';
import { ScreenHeading } from '../../components/states';
import { ClientGate } from '../../components/workspace-gate';
import { useEngine } from '../../host/engine-client';
import { isRunning, useImportJob } from '../../state/import-lines';
import { hashOf } from '../../state/place';
import { useText } from '../../text/text-context';
import { Doubts } from './doubt-cards';
import { DropZone } from './drop-zone';
import { Heap } from './heap';
import { LoadedTables } from './loaded-tables';
import { SameNames } from './same-names';
import { ThresholdQuestion } from './threshold-question';
import { TimeZone } from './time-zone';
import { Unlocks } from './unlocks';
import { useLoadFiles } from './use-load-files';

function ImportForClient({ client }: { readonly client: Client }) {
  const text = useText();
  const engine = useEngine();
  const { look, readDifferently } = useLoadFiles();
  const [opened, setOpened] = useState<string | null>(null);
  const heap = useRef<HTMLDivElement>(null);
  const job = useImportJob();
  const mine = job.clientId === client.id;
  const busy = isRunning(job);
  const again = async (file: string, importIds: readonly string[]) => {
    setOpened(await readDifferently(client.id, file, importIds));
    heap.current?.scrollIntoView({ block: 'start' });
    heap.current?.focus();
  };
  return (
    <Stack>
      <ScreenHeading title={text.say('nav.import')} lead={text.say('load.lead', { client: client.name })}>
        {client.assessed_at && !busy ? (
          <Button component="a" href={hashOf({ screen: 'service-level', clientId: client.id })}>
            {text.say('load.to_answer')}
          </Button>
        ) : null}
      </ScreenHeading>
      <DropZone
        busy={busy}
        onDrop={(items) => void look(client.id, () => engine.acceptDropped(items))}
        onChoose={(what) => void look(client.id, () => engine.chooseFiles(what))}
      />
      {mine && job.receiveProblem ? <ProblemMessage problem={job.receiveProblem} /> : null}
      {mine ? (
        <Stack ref={heap} tabIndex={-1} className="cp-heap">
          <Doubts />
          <Heap opened={opened} />
        </Stack>
      ) : null}
      <AssessProgress clientId={client.id} />
      <ThresholdQuestion client={client} />
      <TimeZone client={client} onReadAgain={(file, importIds) => void again(file, importIds)} />
      <Group align="stretch" grow preventGrowOverflow={false}>
        <Unlocks clientId={client.id} />
      </Group>
      <SameNames clientId={client.id} />
      <LoadedTables clientId={client.id} onReadDifferently={(file, importIds) => void again(file, importIds)} />
    </Stack>
  );
}

/** Files in: a heap or a folder, one line per file while it loads, and then what was understood of each. */
export function ImportScreen() {
  return <ClientGate>{(client) => <ImportForClient key={client.id} client={client} />}</ClientGate>;
}
