import { Stack } from '@mantine/core';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import { AssessmentGate } from '../../components/assessment-gate';
import { MissingParts } from '../../components/missing-parts';
import { Empty, ScreenHeading } from '../../components/states';
import { useText } from '../../text/text-context';
import { OneBacklog } from './one-backlog';
import { Promises } from './promises';
import { WrittenNorms } from './written-norms';

function WrittenWork({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const backlogs = [...(assessment.backlog ?? [])].sort((a, b) => (b.stock ?? -1) - (a.stock ?? -1));
  return (
    <Stack>
      <ScreenHeading title={text.say('backlog.title')} lead={text.say('backlog.lead', { client: client.name })} />
      {backlogs.length === 0 ? <Empty title={text.say('backlog.absent')}>{text.say('backlog.absent_why')}</Empty> : null}
      <Promises backlogs={backlogs} client={client} />
      <WrittenNorms backlogs={backlogs} client={client} />
      {backlogs.map((backlog) => (
        <OneBacklog key={backlog.channel} backlog={backlog} client={client} />
      ))}
      <MissingParts missing={assessment.missing.filter(({ analysis }) => analysis === 'backlog')} clientId={client.id} />
    </Stack>
  );
}

/** Written work: what came in and was closed, what is open and how old it is, and whether the promises are kept. */
export function BacklogScreen() {
  return <AssessmentGate>{(assessment, client) => <WrittenWork assessment={assessment} client={client} />}</AssessmentGate>;
}
