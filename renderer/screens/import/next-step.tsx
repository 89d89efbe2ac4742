import { Button } from '@mantine/core';
import type { Client } from '../../../shared/contract/clients';
import { useRunAssessment } from '../../components/assessment-gate';
import { useAssessJob } from '../../state/assess-job';
import { isRunning, useImportJob } from '../../state/import-lines';
import { hashOf } from '../../state/place';
import { useText } from '../../text/text-context';

/** What a person does when the files are in: read the answer, or have it computed again after they took a file back or said who is who. */
export function NextStep({ client }: { readonly client: Client }) {
  const text = useText();
  const run = useRunAssessment();
  const busy = useImportJob(isRunning);
  const assessing = useAssessJob(({ job }) => job?.clientId === client.id && job.state === 'running');
  if (busy || assessing || client.sources === 0) return null;
  if (!client.assessed_at) return <Button onClick={() => void run(client.id)}>{text.say('assess.run')}</Button>;
  return (
    <Button component="a" href={hashOf({ screen: 'service-level', clientId: client.id })}>
      {text.say('load.to_answer')}
    </Button>
  );
}
