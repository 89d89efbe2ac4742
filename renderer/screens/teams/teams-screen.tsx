import { List, Stack } from '@mantine/core';
import { comparisonSentence } from '../../../shared/charts';
import type { Assessment } from '../../../shared/contract/assessment';
import type { Client } from '../../../shared/contract/clients';
import { type TeamComparison, verdicts } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { AssessmentGate } from '../../components/assessment-gate';
import { VerdictTag } from '../../components/badges';
import { MissingParts } from '../../components/missing-parts';
import { Empty, ScreenHeading, Section } from '../../components/states';
import { useText } from '../../text/text-context';
import { Assessors } from './assessors';
import { Comparison } from './comparison';
import { OwnWork } from './own-work';
import { TeamIndex } from './team-index';

/** The four words and what each means: a reader must be able to hold us to them. */
function VerdictWords() {
  const text = useText();
  return (
    <Section title={text.say('teams.verdict_words')}>
      <List size="sm" spacing={6} listStyleType="none">
        {verdicts.map((verdict) => (
          <List.Item key={verdict}>
            <VerdictTag verdict={verdict} /> {text.say(`teams.means_${verdict}`)}
          </List.Item>
        ))}
      </List>
      <div className="cp-quiet">{text.say('teams.no_ranking')}</div>
    </Section>
  );
}

/** The answer first: one sentence per metric, before any chart. */
function InShort({ comparisons }: { readonly comparisons: readonly TeamComparison[] }) {
  const text = useText();
  return (
    <Section title={text.say('teams.in_short')}>
      <List spacing={4}>
        {comparisons.map((comparison) => (
          <List.Item key={comparison.metric} fw={comparison.difference_shown ? 600 : 400}>
            {comparisonSentence(comparison, chartWords(text))}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function TeamPicture({ assessment, client }: { readonly assessment: Assessment; readonly client: Client }) {
  const text = useText();
  const [first] = assessment.team_comparisons;
  // The first that differs is what a reader comes for; the others say in one sentence what they hold.
  const told = assessment.team_comparisons.find(({ difference_shown }) => difference_shown) ?? first;
  return (
    <Stack>
      <ScreenHeading title={text.say('teams.title')} lead={text.say('teams.lead', { client: client.name })} />
      {assessment.team_comparisons.length === 0 ? (
        <Empty title={text.say('teams.none')}>{text.say('teams.none_why')}</Empty>
      ) : (
        <>
          <InShort comparisons={assessment.team_comparisons} />
          {assessment.team_comparisons.map((comparison) => (
            <Comparison
              key={comparison.metric}
              comparison={comparison}
              teams={assessment.teams}
              client={client}
              startsOpen={comparison === told}
            />
          ))}
          <TeamIndex teams={assessment.teams} comparisons={assessment.team_comparisons} client={client} />
          <VerdictWords />
        </>
      )}
      {assessment.assessor_calibration ? <Assessors calibration={assessment.assessor_calibration} client={client} /> : null}
      {assessment.agents ? <OwnWork agents={assessment.agents} client={client} /> : null}
      <MissingParts
        missing={assessment.missing.filter(({ analysis }) => analysis.includes('team') || analysis === 'assessor_calibration')}
        clientId={client.id}
      />
    </Stack>
  );
}

/** How the teams compare, per metric, after the mix is taken out. Teams only: people are never ranked here. */
export function TeamsScreen() {
  return <AssessmentGate>{(assessment, client) => <TeamPicture assessment={assessment} client={client} />}</AssessmentGate>;
}
