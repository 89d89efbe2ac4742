import { Anchor, List } from '@mantine/core';
import type { Missing } from '../../shared/schema';
import { lackWords } from '../../shared/text/finding-words/what-lacks';
import { hashOf } from '../state/place';
import { useText } from '../text/text-context';
import { useFactWords } from './fact-words';
import { Section } from './states';

/** What could not be computed, the file it needs, and what that file would unlock. Nothing when nothing is missing. */
export function MissingParts({ missing, clientId }: { readonly missing: readonly Missing[]; readonly clientId: string }) {
  const text = useText();
  const factWords = useFactWords();
  if (missing.length === 0) return null;
  return (
    <Section title={text.say('screen.missing')} lead={text.say('screen.missing_lead')}>
      <List size="sm" spacing={6}>
        {missing.map((part) => (
          <List.Item key={`${part.analysis}|${part.needs}`}>
            <strong>{text.sayOr(`missing.${part.analysis}`, part.analysis)}.</strong> {lackWords(part, text, factWords(part.needs))}{' '}
            {text.sayOr(`unlocks.${part.unlocks}`, '')}
          </List.Item>
        ))}
      </List>
      <div>
        <Anchor href={hashOf({ screen: 'import', clientId })} size="sm" underline="always">
          {text.say('screen.missing_add')}
        </Anchor>
      </div>
    </Section>
  );
}
