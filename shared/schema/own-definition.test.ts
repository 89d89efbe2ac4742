import { describe, expect, it } from 'vitest';
import { ownVerdict } from './own-definition';

const level = (observed: number | null, own: number | null, target = 0.8) => ({
  client_definition: 'sl.answered' as const,
  definition: 'sl.offered' as const,
  definitions: [
    { definition: 'sl.offered' as const, value: observed },
    { definition: 'sl.answered' as const, value: own },
  ],
  observed,
  target,
});

describe('the client’s own formula', () => {
  it('is told where it turns the verdict around, either way', () => {
    expect(ownVerdict(level(0.7, 0.802))).toEqual({ definition: 'sl.answered', value: 0.802, meets: true });
    expect(ownVerdict(level(0.81, 0.79))).toEqual({ definition: 'sl.answered', value: 0.79, meets: false });
    // Exactly on the target is met.
    expect(ownVerdict(level(0.7, 0.8))?.meets).toBe(true);
  });

  it('is not where both say the same, or nothing is known', () => {
    expect(ownVerdict(level(0.7, 0.79))).toBeNull();
    expect(ownVerdict(level(0.85, 0.9))).toBeNull();
    expect(ownVerdict(level(null, 0.9))).toBeNull();
    expect(ownVerdict(level(0.7, null))).toBeNull();
    expect(ownVerdict({ ...level(0.7, 0.9), client_definition: null })).toBeNull();
    expect(ownVerdict({ ...level(0.7, 0.9), client_definition: 'sl.offered' })).toBeNull();
  });
});
