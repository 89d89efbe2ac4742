import { Button, Group, Stack } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { Client, FileToken, OperationName } from '../../../shared/contract/operations';
import { AssessProgress, useRunAssessment } from '../../components/assessment-gate';
import { ProblemMessage } from '../../components/problem-message';
import { ScreenHeading } from '../../components/states';
import { ClientGate } from '../../components/workspace-gate';
import { useEngine } from '../../host/engine-client';
import { isRunning, runImport, useImportJob } from '../../state/import-job';
import { hashOf } from '../../state/place';
import { useText } from '../../text/text-context';
import { DropZone } from './drop-zone';
import { FileLines } from './file-lines';
import { LoadedTables } from './loaded-tables';
import { Unlocks } from './unlocks';

const changedByImport: readonly OperationName[] = ['import.list', 'client.list', 'questions.list', 'assess.get', 'import.rejects'];

/** Loads files for a client, then runs the analysis: a person who drops a folder wants the answer, not another button. */
function useLoadFiles(client: Client) {
  const engine = useEngine();
  const cache = useQueryClient();
  const assess = useRunAssessment();
  return async (receive: () => Promise<readonly FileToken[]>) => {
    const loaded = await runImport(engine, client.id, receive);
    await Promise.all(changedByImport.map((name) => cache.invalidateQueries({ queryKey: [name] })));
    if (loaded > 0) await assess(client.id);
  };
}

function ImportForClient({ client }: { readonly client: Client }) {
  const text = useText();
  const engine = useEngine();
  const load = useLoadFiles(client);
  const job = useImportJob();
  const mine = job.clientId === client.id;
  const busy = isRunning(job);
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
        onDrop={(items) => void load(() => engine.acceptDropped(items))}
        onChoose={(what) => void load(() => engine.chooseFiles(what))}
      />
      {mine && job.receiveProblem ? <ProblemMessage problem={job.receiveProblem} /> : null}
      {mine ? <FileLines /> : null}
      <AssessProgress clientId={client.id} />
      <Group align="stretch" grow preventGrowOverflow={false}>
        <Unlocks clientId={client.id} />
      </Group>
      <LoadedTables clientId={client.id} />
    </Stack>
  );
}

/** Files in: a heap or a folder, one line per file while it loads, and then what was understood of each. */
export function ImportScreen() {
  return <ClientGate>{(client) => <ImportForClient key={client.id} client={client} />}</ClientGate>;
}
