import { List, Stack } from '@mantine/core';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import { satisfactionClasses } from '../../../shared/schema/results-drivers';
import { AssessmentGate } from '../../components/assessment-gate';
import { MissingParts } from '../../components/missing-parts';
import { Empty, ScreenHeading, Section } from '../../components/states';
import { useText } from '../../text/text-context';
import { DriverCell } from './driver-cell';
import { hasLoneFactor, LoneFactors } from './lone-factors';

const needed: readonly string[] = ['drivers', 'satisfaction_drivers', 'customer_kpis'];

function Satisfaction({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const cells = assessment.drivers ?? [];
  const lone = cells.filter(hasLoneFactor);
  // One such part reads best as it is; several would say the same thing over and over.
  const together = lone.length > 1 ? lone : [];
  const classes = cells.some(({ ranking }) => ranking.some(({ satisfaction_class: kind, shown }) => kind !== null && shown));
  return (
    <Stack>
      <ScreenHeading title={text.say('satisfaction.title')} lead={text.say('satisfaction.lead', { client: client.name })} />
      {cells.length === 0 ? (
        <Empty title={text.say('satisfaction.absent')}>{text.say('satisfaction.absent_why')}</Empty>
      ) : (
        <>
          {[...new Set(together.map(({ outcome }) => outcome))].map((outcome) => (
            <LoneFactors key={outcome} outcome={outcome} cells={together.filter((cell) => cell.outcome === outcome)} client={client} />
          ))}
          {cells
            .filter((cell) => !together.includes(cell))
            .map((cell) => (
              <DriverCell key={`${cell.outcome}|${cell.channel}|${cell.episode}|${cell.pooled?.length}`} cell={cell} client={client} />
            ))}
          {classes ? (
            <Section title={text.say('satisfaction.classes')}>
              <List size="sm" spacing={4}>
                {satisfactionClasses.map((kind) => (
                  <List.Item key={kind}>{text.say(`satisfaction_class.${kind}`)}</List.Item>
                ))}
              </List>
            </Section>
          ) : null}
        </>
      )}
      <MissingParts missing={assessment.missing.filter(({ analysis }) => needed.includes(analysis))} clientId={client.id} />
    </Stack>
  );
}

/** What goes with satisfaction, per channel and episode, with how sure the order is. */
export function SatisfactionScreen() {
  return <AssessmentGate>{(assessment, client) => <Satisfaction assessment={assessment} client={client} />}</AssessmentGate>;
}
