import { describe, expect, it } from 'vitest';
import { familyMeaning } from './families';
import { readHeader } from './header';
import { meaningsOf } from './match';

const conceptOf = (header: string) => familyMeaning(readHeader(header))?.concept ?? null;

describe('words of one family', () => {
  it.each([
    ['Average speaking time', 'talk_time'],
    ['Processing Time Avg', 'handle_time'],
    ['Queue handle time', 'handle_time'],
    ['Tiempo medio en abandono', 'abandon_time'],
    ['Atendidas antes de 20 s', 'answered_within_threshold'],
    ['Hung up within SLA', 'abandoned_within_threshold'],
    ['Nachbearbeitungszeit gesamt', 'acw_time'],
    ['Verpasst', 'abandoned'],
    ['Calls taken', 'answered'],
  ])('%s says %s', (header, concept) => expect(conceptOf(header)).toBe(concept));

  it.each([
    'Outbound calls handled',
    'Handled %',
    'Niet beantwoord',
    'Longest wait time',
    'Opgehangen in menu',
    'Voicemail answered',
    'Waiting',
    'Forecast calls offered',
    'Naam',
  ])('%s says nothing', (header) => expect(conceptOf(header)).toBeNull());
});

describe('counts beyond a limit', () => {
  it.each([
    ['Opgehangen > 10 s', 'long_abandoned'],
    ['Opgehangen < 10 s', 'short_abandoned'],
    ['Abandoned after 10 sec', 'long_abandoned'],
  ])('%s means %s', (header, concept) => expect(meaningsOf(readHeader(header))[0]?.concept).toBe(concept));
});
