import { Button, Group, Paper, Progress, Stack, Text as Words } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Assessment } from '../../shared/contract/assessment';
import type { Client } from '../../shared/contract/clients';
import type { OperationName } from '../../shared/contract/operations';
import { useEngine } from '../host/engine-client';
import { useOperation } from '../host/operations';
import { cancelAssessment, runAssessment, useAssessJob } from '../state/assess-job';
import { hashOf } from '../state/place';
import { useText } from '../text/text-context';
import { ProblemMessage } from './problem-message';
import { Empty, Read, ScreenToCome } from './states';
import { ClientGate } from './workspace-gate';

const assessed: readonly OperationName[] = ['assess.get', 'client.list', 'questions.list', 'proof.get'];

/** Starts the analysis of a client and reads again what depends on it. */
export function useRunAssessment() {
  const engine = useEngine();
  const cache = useQueryClient();
  const { language } = useText();
  return async (clientId: string) => {
    await runAssessment(engine, clientId, language);
    await Promise.all(assessed.map((name) => cache.invalidateQueries({ queryKey: [name] })));
  };
}

/** How far the analysis is, with a way to stop it; nothing when none runs. */
export function AssessProgress({ clientId }: { readonly clientId: string }) {
  const text = useText();
  const job = useAssessJob(({ job }) => (job?.clientId === clientId ? job : null));
  const run = useRunAssessment();
  if (job?.state === 'failed') return <ProblemMessage problem={job.problem} onRetry={() => void run(clientId)} />;
  if (job?.state !== 'running') return null;
  const stage = job.progress ? text.sayOr(`stage.${job.progress.stage}`, text.say('assess.running')) : text.say('assess.running');
  return (
    <Paper role="status" aria-live="polite">
      <Group justify="space-between" mb={6}>
        <Words fw={600}>{stage}</Words>
        <Button size="xs" variant="default" onClick={cancelAssessment}>
          {text.say('screen.cancel')}
        </Button>
      </Group>
      <Progress value={(job.progress?.share ?? 0) * 100} aria-label={stage} animated />
    </Paper>
  );
}

function NotAssessed({ client }: { readonly client: Client }) {
  const text = useText();
  const run = useRunAssessment();
  const running = useAssessJob(({ job }) => job?.clientId === client.id && job.state === 'running');
  if (running)
    return (
      <ScreenToCome>
        <AssessProgress clientId={client.id} />
      </ScreenToCome>
    );
  const noFiles = client.sources === 0;
  return (
    <Stack>
      <AssessProgress clientId={client.id} />
      <Empty
        wholeScreen
        title={text.say(noFiles ? 'assess.no_files' : 'assess.not_yet', { client: client.name })}
        action={
          noFiles ? (
            <Button component="a" href={hashOf({ screen: 'import', clientId: client.id })}>
              {text.say('assess.to_import')}
            </Button>
          ) : (
            <Button onClick={() => void run(client.id)}>{text.say('assess.run')}</Button>
          )
        }
      >
        {text.say(noFiles ? 'assess.no_files_why' : 'assess.not_yet_why')}
      </Empty>
    </Stack>
  );
}

function Assessed({
  client,
  children,
}: {
  readonly client: Client;
  readonly children: (assessment: Assessment, client: Client) => ReactNode;
}) {
  const { language } = useText();
  const assessment = useOperation('assess.get', { clientId: client.id, language });
  return (
    <Read query={assessment} wholeScreen>
      {(value) => (value ? children(value, client) : <NotAssessed client={client} />)}
    </Read>
  );
}

/** Shows its content for the current client's assessment; else says what has to happen first. */
export function AssessmentGate({ children }: { readonly children: (assessment: Assessment, client: Client) => ReactNode }) {
  return <ClientGate>{(client) => <Assessed client={client}>{children}</Assessed>}</ClientGate>;
}
