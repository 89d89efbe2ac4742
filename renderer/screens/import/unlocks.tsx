import { Anchor, List, SimpleGrid } from '@mantine/core';
import type { Question } from '../../../shared/contract/operations';
import { useFactWords } from '../../components/fact-words';
import { Read, Section } from '../../components/states';
import { useOperation } from '../../host/operations';
import { hashOf, screenNamed } from '../../state/place';
import { useText } from '../../text/text-context';

/** Which file would open how many questions: the ones that open most first. */
function missingFacts(questions: readonly Question[]): { readonly fact: string; readonly questions: readonly Question[] }[] {
  const facts = [...new Set(questions.flatMap(({ missing }) => missing))];
  return facts
    .map((fact) => ({ fact, questions: questions.filter(({ missing }) => missing.includes(fact)) }))
    .sort((a, b) => b.questions.length - a.questions.length);
}

function UnlocksList({ questions, clientId }: { readonly questions: readonly Question[]; readonly clientId: string }) {
  const text = useText();
  const factWords = useFactWords();
  const words = (question: Question) => text.sayOr(`question.${question.id}`, question.id);
  const answered = questions.filter(({ answerable }) => answerable !== 'no');
  const missing = missingFacts(questions);
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }} w="100%">
      <Section title={text.say('load.unlocks')}>
        {answered.length === 0 ? (
          <div className="cp-quiet">{text.say('load.unlocks_nothing')}</div>
        ) : (
          <List size="sm" spacing={4}>
            {answered.map((question) => (
              <List.Item key={question.id}>
                <Anchor size="sm" href={hashOf({ screen: screenNamed(question.screen) ?? 'start', clientId })}>
                  {words(question)}
                </Anchor>{' '}
                <span className="cp-quiet">({text.say(`start.answerable_${question.answerable}`)})</span>
              </List.Item>
            ))}
          </List>
        )}
      </Section>
      <Section title={text.say('load.missing')}>
        {missing.length === 0 ? (
          <div className="cp-quiet">{text.say('load.missing_nothing')}</div>
        ) : (
          <List size="sm" spacing={4}>
            {missing.map(({ fact, questions: opened }) => (
              <List.Item key={fact}>
                <strong>{text.say('load.ask_for', { file: factWords(fact) })}</strong>
                <div className="cp-quiet">
                  {text.say('load.ask_gives')} {opened.map(words).join(' ')}
                </div>
              </List.Item>
            ))}
          </List>
        )}
      </Section>
    </SimpleGrid>
  );
}

/** What the files of this client make answerable, and what to ask the client for. */
export function Unlocks({ clientId }: { readonly clientId: string }) {
  const questions = useOperation('questions.list', { clientId });
  return <Read query={questions}>{(list) => <UnlocksList questions={list} clientId={clientId} />}</Read>;
}
