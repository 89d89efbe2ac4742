import { Anchor, List, SimpleGrid, Text as Words } from '@mantine/core';
import { useRef } from 'react';
import type { Question } from '../../../shared/contract/operations';
import { type FactName, factNames } from '../../../shared/schema/facts';
import { useFactWords } from '../../components/fact-words';
import { Read, Section } from '../../components/states';
import { useOperation } from '../../host/operations';
import { type ImportState, isLoadable, useImportJob } from '../../state/import-lines';
import { hashOf, screenNamed } from '../../state/place';
import { useText } from '../../text/text-context';

/** Which file would open how many questions: the ones that open most first. */
function missingFacts(questions: readonly Question[]): { readonly fact: string; readonly questions: readonly Question[] }[] {
  const facts = [...new Set(questions.flatMap(({ missing }) => missing))];
  return facts
    .map((fact) => ({ fact, questions: questions.filter(({ missing }) => missing.includes(fact)) }))
    .sort((a, b) => b.questions.length - a.questions.length);
}

interface UnlocksListProps {
  readonly questions: readonly Question[];
  readonly clientId: string;
  /** Files wait to be loaded that answer some of these. */
  readonly expected: boolean;
}

function UnlocksList({ questions, clientId, expected }: UnlocksListProps) {
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
          <>
            {expected ? <Words size="sm">{text.say('load.unlocks_after')}</Words> : null}
            <List size="sm" spacing={4}>
              {answered.map((question) => (
                <List.Item key={question.id}>
                  {expected ? (
                    words(question)
                  ) : (
                    <Anchor size="sm" href={hashOf({ screen: screenNamed(question.screen) ?? 'start', clientId })}>
                      {words(question)}
                    </Anchor>
                  )}{' '}
                  <span className="cp-quiet">({text.say(`start.answerable_${question.answerable}`)})</span>
                </List.Item>
              ))}
            </List>
          </>
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

/** Kinds of what is looked at and waits to be loaded for this client, by name and in order: one text, so that only a change is one. */
const expectedFacts = (clientId: string) => (job: ImportState) =>
  job.clientId !== clientId
    ? ''
    : [...new Set(job.lines.filter(isLoadable).flatMap((line) => (line.look?.tables ?? []).flatMap(({ fact }) => fact ?? [])))]
        .sort()
        .join();

const isFactName = (name: string): name is FactName => (factNames as readonly string[]).includes(name);

/** What the files of this client make answerable, with those that wait to be loaded, and what to ask the client for. */
export function Unlocks({ clientId }: { readonly clientId: string }) {
  const facts = useImportJob(expectedFacts(clientId)).split(',').filter(isFactName);
  const questions = useOperation('questions.list', { clientId, ...(facts.length > 0 ? { facts } : {}) });
  // What was there stands until what comes is known: an empty card in between would make the page jump.
  const last = useRef<readonly Question[] | null>(null);
  if (questions.data) last.current = questions.data;
  if (last.current) return <UnlocksList questions={last.current} clientId={clientId} expected={facts.length > 0} />;
  return <Read query={questions}>{(list) => <UnlocksList questions={list} clientId={clientId} expected={false} />}</Read>;
}
