import { Stack } from '@mantine/core';
import { isSmallMoment, momentsOf } from '../../../shared/charts';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import type { Changes, Evidence } from '../../../shared/schema';
import { AssessmentGate } from '../../components/assessment-gate';
import { MissingParts } from '../../components/missing-parts';
import { Empty, ScreenHeading, Section } from '../../components/states';
import { useText } from '../../text/text-context';
import { ChangedFigures, keyOf } from './changed-figures';
import { EverySeries } from './every-series';
import { LeftOut } from './left-out';
import { OneMoment } from './one-moment';

function Found({ changes, level, client }: { readonly changes: Changes; readonly level: Evidence | undefined; readonly client: Client }) {
  const text = useText();
  const moments = momentsOf(changes);
  const small = moments.filter(isSmallMoment).flatMap((moment) => [...moment.changes]);
  const { found, series } = changes;
  return (
    <>
      <Section
        title={text.say('changes.moments', { moments: moments.length, count: found.length, series })}
        lead={`${text.say('changes.moment_lead')} ${text.say('changes.found_lead')}`}
      >
        <LeftOut changes={changes} client={client} />
      </Section>
      {moments
        .filter((moment) => !isSmallMoment(moment))
        .map((moment) => (
          <OneMoment key={`${moment.kind}|${moment.on}|${keyOf(moment.changes[0])}`} moment={moment} level={level} client={client} />
        ))}
      {small.length > 0 ? (
        <Section title={text.say('changes.small')} lead={text.say('changes.small_lead')}>
          <ChangedFigures when={text.say('changes.small')} changes={small} client={client} />
        </Section>
      ) : null}
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
      {changes && changes.found.length > 0 ? (
        <Found changes={changes} level={assessment.service_level?.evidence[0]} client={client} />
      ) : null}
      {changes?.charts ? <EverySeries charts={changes.charts} client={client} /> : null}
      <MissingParts missing={missing.filter(({ analysis }) => analysis === 'change')} clientId={client.id} />
    </Stack>
  );
}

/** What changed and when, by moment: the sentence first, then every series with its level before and after. */
export function ChangesScreen() {
  return <AssessmentGate>{(assessment, client) => <ChangesOverTime assessment={assessment} client={client} />}</AssessmentGate>;
}
