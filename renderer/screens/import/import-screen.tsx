import { Group, Stack } from '@mantine/core';
import { useRef, useState } from 'react';
import type { Client } from '../../../shared/contract/clients';
import { AssessProgress } from '../../components/assessment-gate';
import { ProblemMessage } from '../../components/problem-message';
import { Loading, ScreenHeading } from '../../components/states';
import { ClientGate } from '../../components/workspace-gate';
import { useEngine } from '../../host/engine-client';
import { useOperation } from '../../host/operations';
import type { LoadedFile } from '../../state/handed-over';
import { type ImportState, isDone, isRunning, useImportJob } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { Doubts } from './doubt-cards';
import { DropZone } from './drop-zone';
import { Heap } from './heap';
import { LoadedTables } from './loaded-tables';
import { NextStep } from './next-step';
import { SameNames } from './same-names';
import { ThresholdQuestion } from './threshold-question';
import { TimeZone } from './time-zone';
import { Unlocks } from './unlocks';
import { useLoadFiles } from './use-load-files';

/** Files are taken one heap at a time, and of one client at a time; more of the same client may come while the others are still read. */
const blockedFor = (job: ImportState, clientId: string) =>
  job.receiving ? 'load.drop_receiving' : isRunning(job) && job.clientId !== clientId ? 'load.drop_other_client' : null;

/** What stands above the tables is there: before that the tables would move away under a press. */
function useStandsAbove(clientId: string): boolean {
  const questions = useOperation('questions.list', { clientId });
  const identities = useOperation('identity.list', { clientId });
  return !questions.isPending && !identities.isPending;
}

function ImportForClient({ client }: { readonly client: Client }) {
  const text = useText();
  const engine = useEngine();
  const { look, readDifferently } = useLoadFiles();
  const [opened, setOpened] = useState<string | null>(null);
  const heap = useRef<HTMLDivElement>(null);
  const mine = useImportJob(({ clientId }) => clientId === client.id);
  const receiveProblem = useImportJob((job) => job.receiveProblem);
  const blocked = useImportJob((job) => blockedFor(job, client.id));
  const standsAbove = useStandsAbove(client.id);
  // Then the next step stands with the heap, where a person is looking.
  const nextBelow = useImportJob(isDone) && mine;
  const again = async ({ file, content }: LoadedFile, importIds: readonly string[]) => {
    setOpened(await readDifferently({ clientId: client.id, file, content, importIds }));
    heap.current?.scrollIntoView({ block: 'start' });
    heap.current?.focus();
  };
  return (
    <Stack>
      <ScreenHeading title={text.say('nav.import')} lead={text.say('load.lead', { client: client.name })}>
        {nextBelow ? null : <NextStep client={client} />}
      </ScreenHeading>
      <DropZone
        blocked={blocked ? text.say(blocked) : null}
        onDrop={(items) => void look(client.id, (handing) => engine.acceptDropped(items, handing))}
        onChoose={(what) => void look(client.id, (handing) => engine.chooseFiles(what, handing))}
      />
      {mine && receiveProblem ? <ProblemMessage problem={receiveProblem} /> : null}
      {mine ? (
        <Stack ref={heap} tabIndex={-1} className="cp-heap">
          <Doubts />
          <Heap opened={opened} next={<NextStep client={client} />} />
        </Stack>
      ) : null}
      <AssessProgress clientId={client.id} />
      <ThresholdQuestion client={client} />
      <TimeZone client={client} onReadAgain={(file, importIds) => void again(file, importIds)} />
      <Group align="stretch" grow preventGrowOverflow={false}>
        <Unlocks clientId={client.id} />
      </Group>
      <SameNames clientId={client.id} />
      {standsAbove ? (
        <LoadedTables clientId={client.id} onReadDifferently={(file, importIds) => void again(file, importIds)} />
      ) : (
        <Loading />
      )}
    </Stack>
  );
}

/** Files in: a heap or a folder, one line per file while it loads, and then what was understood of each. */
export function ImportScreen() {
  return <ClientGate>{(client) => <ImportForClient key={client.id} client={client} />}</ClientGate>;
}
