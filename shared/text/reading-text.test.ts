import { describe, expect, it } from 'vitest';
import { reason, reasonValues } from '../import/reading-code';
import { createText } from './index';
import { reasonSentence, reasonValueNames } from './reading-text';

describe('reasons of import in words', () => {
  it('names the values as import does', () => {
    expect(reasonValueNames).toEqual(reasonValues);
  });

  it('gives an unknown reason as it came, never an empty cell', () => {
    expect(reasonSentence(createText('nl'), 'a_new_code:x|y')).toBe('a_new_code:x|y');
  });

  it('tells why a file could not be opened in the words of its problem', () => {
    expect(reasonSentence(createText('nl'), reason('problem', 'session_ended'))).not.toContain('problem');
  });
});
