import { describe, expect, it } from 'vitest';
import { definitionId, readDefinition } from './definition-id';

describe('a definition with its values', () => {
  it('comes back as it was written', () => {
    const id = definitionId('backlog.promises', { first_response: 86_400, resolution: 259_200 });
    expect(id).toBe('backlog.promises:first_response=86400|resolution=259200');
    expect(readDefinition(id)).toEqual({ name: 'backlog.promises', values: { first_response: 86_400, resolution: 259_200 } });
  });

  it('is its own name without values, and takes no value that is no number', () => {
    expect(readDefinition('sl.offered')).toEqual({ name: 'sl.offered', values: {} });
    expect(readDefinition('repeat_rate:days=soon')).toEqual({ name: 'repeat_rate', values: {} });
  });
});
