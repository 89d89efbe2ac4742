import { Stack } from '@mantine/core';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import { AssessmentGate } from '../../components/assessment-gate';
import { MissingParts } from '../../components/missing-parts';
import { Empty, ScreenHeading } from '../../components/states';
import { useText } from '../../text/text-context';
import { Library } from './library';
import { AgainstBeginning, Peers } from './peers';
import { Published, Tracking } from './published';
import { TypeCompass } from './type-compass';

const needed: readonly string[] = ['benchmark', 'type'];

function Comparisons({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const { benchmark, benchmark_comparison: whole, type, missing } = assessment;
  return (
    <Stack>
      <ScreenHeading title={text.say('comparison.title')} lead={text.say('comparison.lead', { client: client.name })} />
      <Peers assessment={assessment} client={client} />
      {benchmark && benchmark.length > 0 ? (
        <Published comparisons={benchmark} client={client} />
      ) : (
        <Empty title={text.say('comparison.absent')}>{text.say('comparison.absent_why')}</Empty>
      )}
      <AgainstBeginning assessment={assessment} client={client} />
      {type ? (
        <TypeCompass type={type} client={client} assessment={assessment} />
      ) : (
        <Empty title={text.say('type.absent')}>{text.say('type.absent_why')}</Empty>
      )}
      {whole ? <Tracking tracking={whole.tracking} /> : null}
      <Library year={whole?.year ?? null} />
      <MissingParts missing={missing.filter(({ analysis }) => needed.includes(analysis))} clientId={client.id} />
    </Stack>
  );
}

/** The client beside published figures, beside at least five others, and its type. */
export function ComparisonScreen() {
  return <AssessmentGate>{(assessment, client) => <Comparisons assessment={assessment} client={client} />}</AssessmentGate>;
}
