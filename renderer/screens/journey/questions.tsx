import { extraContacts, fewestQuestions } from '../../../shared/charts';
import type { Journey } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable, figureColumn } from '../../components/data-table';
import { FindingCard } from '../../components/finding-card';
import { narrowed, ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';
import { evidenceOf, type JourneyPart } from './journey-part';

type ChannelQuestions = Journey['by_channel'][number];
const hundredths = 2;

/** How many contacts one question takes, by the channel in which it begins. Nothing where customers cannot be followed. */
export function Questions({ journey, period, client }: JourneyPart) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const each = journey.contacts_per_question;
  if (each === null) return null;
  const evidence = evidenceOf(journey.evidence, 'journey');
  const sentence = text.say('journey.questions_answer', {
    contacts: figures.decimal(each, hundredths),
    questions: figures.count(journey.questions),
    days: journey.days,
  });
  return (
    <FindingCard
      title={text.say('journey.questions')}
      sentence={sentence}
      proof={<ProofButton clientId={client.id} evidence={evidence} figure={sentence} wide />}
      charts={[extraContacts(journey, words, period)]}
      means={text.say('journey.questions_means', { days: journey.days })}
      not={text.say('journey.questions_not', { fewest: fewestQuestions })}
    >
      <DataTable<ChannelQuestions>
        label={text.say('journey.questions')}
        rows={journey.by_channel}
        rowKey={(row) => row.channel}
        columns={[
          { id: 'channel', header: text.say('journey.begins_in'), cell: (row) => <strong>{words.channel(row.channel)}</strong> },
          figureColumn('questions', text.say('journey.question_count'), (row) => row.questions, figures.count),
          figureColumn(
            'each',
            text.say('journey.contacts_each'),
            (row) => row.contacts_per_question,
            (value) => figures.decimal(value, hundredths),
          ),
          {
            id: 'proof',
            header: text.say('proof.short'),
            right: true,
            cell: (row) => (
              <ProofButton
                clientId={client.id}
                evidence={narrowed(evidence, { channel: row.channel })}
                figure={`${text.say('journey.contacts_each')} ${words.channel(row.channel)} ${figures.decimal(row.contacts_per_question, hundredths)}`}
              />
            ),
          },
        ]}
      />
    </FindingCard>
  );
}
