import { Stack } from '@mantine/core';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import { AssessmentGate } from '../../components/assessment-gate';
import { MissingParts } from '../../components/missing-parts';
import { Empty, ScreenHeading } from '../../components/states';
import { useText } from '../../text/text-context';
import { Episodes } from './episodes';
import { FailureDemand } from './failure-demand';
import { Hours } from './hours';
import { Questions } from './questions';
import { Returns } from './returns';
import { SelfService } from './self-service';
import { Switching } from './switching';

const needed: readonly string[] = ['journey', 'channel_switching', 'channel_episodes', 'self_service', 'repeat_kpis'];

function CustomerJourney({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const { journey, channel_episodes: episodes = [] } = assessment;
  const { period } = assessment.client;
  return (
    <Stack>
      <ScreenHeading title={text.say('journey.title')} lead={text.say('journey.lead', { client: client.name })} />
      {journey ? (
        <>
          <Questions journey={journey} period={period} client={client} />
          <Returns journey={journey} client={client} />
          <Switching journey={journey} period={period} client={client} />
          <FailureDemand journey={journey} period={period} client={client} />
          <SelfService journey={journey} period={period} client={client} />
          <Episodes episodes={episodes} evidence={journey.evidence} client={client} />
          <Hours journey={journey} period={period} client={client} />
        </>
      ) : (
        <Empty title={text.say('journey.absent')}>{text.say('journey.absent_why')}</Empty>
      )}
      <MissingParts missing={assessment.missing.filter(({ analysis }) => needed.includes(analysis))} clientId={client.id} />
    </Stack>
  );
}

/** What a customer meets on the way to an answer: contacts per question, switching, repeats, self-service, the busy hours. */
export function JourneyScreen() {
  return <AssessmentGate>{(assessment, client) => <CustomerJourney assessment={assessment} client={client} />}</AssessmentGate>;
}
