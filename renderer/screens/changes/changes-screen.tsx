import { Stack } from '@mantine/core';
import { momentsOf } from '../../../shared/charts';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/operations';
import type { Changes } from '../../../shared/schema';
import { AssessmentGate } from '../../components/assessment-gate';
import { MissingParts } from '../../components/missing-parts';
import { Empty, ScreenHeading, Section } from '../../components/states';
import { useText } from '../../text/text-context';
import { LeftOut } from './left-out';
import { OneMoment } from './one-moment';

function Found({ changes, client }: { readonly changes: Changes; readonly client: Client }) {
  const text = useText();
  const moments = momentsOf(changes);
  const { found, series } = changes;
  return (
    <>
      <Section
        title={text.say('changes.moments', { moments: moments.length, count: found.length, series })}
        lead={`${text.say('changes.moment_lead')} ${text.say('changes.found_lead')}`}
      >
        <LeftOut changes={changes} client={client} />
      </Section>
      {moments.map((moment) => (
        <OneMoment key={`${moment.kind}|${moment.on}|${moment.changes[0].metric}`} moment={moment} client={client} />
      ))}
    </>
  );
}

function ChangesOverTime({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const { changes, missing } = assessment;
  return (
    <Stack>
      <ScreenHeading title={text.say('changes.title')} lead={text.say('changes.lead', { client: client.name })} />
      {changes ? null : <Empty title={text.say('changes.absent')}>{text.say('changes.absent_why')}</Empty>}
      {changes && changes.found.length === 0 ? (
        <Empty title={text.say('changes.none')}>
          {text.say('changes.none_why', { series: changes.series })}
          <LeftOut changes={changes} client={client} />
        </Empty>
      ) : null}
      {changes && changes.found.length > 0 ? <Found changes={changes} client={client} /> : null}
      <MissingParts missing={missing.filter(({ analysis }) => analysis === 'change')} clientId={client.id} />
    </Stack>
  );
}

/** What changed and when, by moment: the sentence first, then every series with its level before and after. */
export function ChangesScreen() {
  return <AssessmentGate>{(assessment, client) => <ChangesOverTime assessment={assessment} client={client} />}</AssessmentGate>;
}
