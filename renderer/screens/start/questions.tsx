import { Group, Paper, SimpleGrid, Text as Words } from '@mantine/core';
import type { Client } from '../../../shared/contract/clients';
import type { Question } from '../../../shared/contract/operations';
import { useFactWords } from '../../components/fact-words';
import { Read } from '../../components/states';
import { Tag } from '../../components/tag';
import { useOperation } from '../../host/operations';
import { hashOf, screenNamed } from '../../state/place';
import { useText } from '../../text/text-context';

const tones = { yes: 'good', partly: 'warning', no: 'quiet' } as const;

function QuestionCard({ question, clientId }: { readonly question: Question; readonly clientId: string }) {
  const text = useText();
  const factWords = useFactWords();
  const screen = question.answerable === 'no' ? 'import' : (screenNamed(question.screen) ?? 'import');
  return (
    <Paper component="a" href={hashOf({ screen, clientId })} className="cp-question">
      <Group justify="space-between" wrap="nowrap" align="flex-start" gap="sm">
        <Words fw={600} size="lg" lh={1.35}>
          {text.sayOr(`question.${question.id}`, question.id)}
        </Words>
        <Tag tone={tones[question.answerable]}>{text.say(`start.answerable_${question.answerable}`)}</Tag>
      </Group>
      <Words size="sm" className="cp-quiet" mt={6}>
        {question.missing.length > 0
          ? text.say('start.still_needed', { files: question.missing.map(factWords).join(', ') })
          : text.say('start.nothing_needed')}
      </Words>
    </Paper>
  );
}

/** The questions a consultant is asked, each with whether the files of this client can answer it, and what is still to be asked for. */
export function Questions({ client }: { readonly client: Client }) {
  const questions = useOperation('questions.list', { clientId: client.id });
  return (
    <Read query={questions}>
      {(list) => (
        <SimpleGrid minColWidth="330px" spacing="sm">
          {list.map((question) => (
            <QuestionCard key={question.id} question={question} clientId={client.id} />
          ))}
        </SimpleGrid>
      )}
    </Read>
  );
}
