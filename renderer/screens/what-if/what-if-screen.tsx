import { SimpleGrid, Stack } from '@mantine/core';
import { useState } from 'react';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import type { WhatIfStart } from '../../../shared/contract/what-if';
import { AssessmentGate } from '../../components/assessment-gate';
import { Meaning } from '../../components/meaning';
import { MissingParts } from '../../components/missing-parts';
import { ProofButton } from '../../components/proof-button';
import { Empty, Read, ScreenHeading, Section } from '../../components/states';
import { useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';
import { LeverSliders } from './lever-sliders';
import { changeOf, leversOf, type Moved } from './levers';
import { Outcomes } from './outcomes';
import { Prices, usualPrices } from './prices';
import { RequiredStaff } from './required-staff';
import { whatIfSentence } from './sentence';
import { type Shift, ShiftForm } from './shift-form';
import { useWhatIf } from './use-what-if';

/** The analyses that need what a what-if needs: the queues per interval, and who was there or planned. */
const needed: readonly string[] = ['service_level', 'service_level_gap', 'comparable_past'];

function Workbench({
  assessment,
  client,
  start,
}: {
  readonly assessment: Assessment;
  readonly client: Client;
  readonly start: WhatIfStart;
}) {
  const text = useText();
  const figures = useFigures();
  const [moved, setMoved] = useState<Moved>({});
  const [shift, setShift] = useState<Shift | null>(null);
  const [prices, setPrices] = useState(usualPrices);
  const levers = leversOf(start, text, figures, assessment.service_level?.calibration?.patience_s);
  const answer = useWhatIf(client.id, { ...changeOf(moved), ...(shift ? { shifts: [shift] } : {}) }, prices);
  const proofs = assessment.service_level?.evidence ?? [];
  const evidence = proofs[0];
  return (
    <>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Stack>
          <LeverSliders levers={levers} moved={moved} onChange={setMoved} />
          <ShiftForm shift={shift} onChange={setShift} />
        </Stack>
        <Read query={answer}>
          {(found) => (
            <Section title={text.say('what_if.outcomes')}>
              <div className="cp-answer" data-testid="what-if-answer" aria-live="polite">
                {whatIfSentence(found, levers, moved, start.target, { text, figures, shift })}
              </div>
              <Outcomes answer={found} />
              <Meaning means={text.say('what_if.means')} not={text.say('what_if.not')} />
              <div>
                <ProofButton
                  clientId={client.id}
                  evidence={evidence}
                  figure={`${text.say('what_if.service_level')} ${figures.percent(found.before.service_level)}`}
                  wide
                />
              </div>
            </Section>
          )}
        </Read>
      </SimpleGrid>
      <Prices prices={prices} onChange={setPrices} />
      <RequiredStaff
        clientId={client.id}
        start={start}
        evidence={proofs.find(({ definition }) => definition === 'sl.planned') ?? evidence}
      />
    </>
  );
}

function WhatIf({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const start = useOperation('what_if.start', { clientId: client.id });
  return (
    <Stack>
      <ScreenHeading title={text.say('what_if.title')} lead={text.say('what_if.lead', { client: client.name })} />
      <Read query={start}>
        {(found) =>
          found.queues.length > 0 ? (
            <Workbench assessment={assessment} client={client} start={found} />
          ) : (
            <>
              <Empty title={text.say('what_if.none')}>{text.say('what_if.none_why')}</Empty>
              <MissingParts missing={assessment.missing.filter(({ analysis }) => needed.includes(analysis))} clientId={client.id} />
            </>
          )
        }
      </Read>
    </Stack>
  );
}

/** Move staffing, volume, handle time, repeats, absence or patience, and see what the model expects; the old value stays beside it. */
export function WhatIfScreen() {
  return <AssessmentGate>{(assessment, client) => <WhatIf key={client.id} assessment={assessment} client={client} />}</AssessmentGate>;
}
