import { describe, expect, it } from 'vitest';
import { reason } from '../contract/reading-code';
import { createText } from './index';
import { reasonSentence } from './reading-text';

describe('reasons of import in words', () => {
  it('gives an unknown reason as it came, never an empty cell', () => {
    expect(reasonSentence(createText('nl'), 'a_new_code:x|y')).toBe('a_new_code:x|y');
  });

  it('takes a reason apart with its values, signs and all', () => {
    expect(reasonSentence(createText('nl'), reason('pivot', 'Rij|labels: 100%', 1, 5))).toContain('Rij|labels: 100%');
  });

  it('tells why a file could not be opened in the words of its problem', () => {
    expect(reasonSentence(createText('nl'), reason('problem', 'session_ended'))).not.toContain('problem');
  });

  it('names what a header means and which kind of data that belongs to, in words', () => {
    const said = reasonSentence(createText('nl'), reason('meaning_of_other_kind', 'team', 'roster', 'queue_interval'));
    expect(said).toContain('lijkt team te betekenen');
    expect(said).not.toMatch(/queue_interval|roster|[{}]/);
    const unused = reasonSentence(createText('en'), reason('meaning_unused', 'end_reason'));
    expect(unused).toContain('how the contact ended');
  });
});
