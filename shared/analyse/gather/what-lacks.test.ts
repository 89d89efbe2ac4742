import { describe, expect, it } from 'vitest';
import { exactly } from './what-lacks';

const loaded = { filesOf: (fact: string) => (fact === 'contact' ? ['calls.csv', 'chats.csv'] : []) };

describe('what lacks', () => {
  it('is a file where no file holds the fact', () => {
    const cost = { analysis: 'cost_to_serve', needs: 'cost', unlocks: 'cost' };
    expect(exactly(cost, loaded)).toEqual(cost);
  });

  it('is a column of the files that hold it', () => {
    expect(exactly({ analysis: 'channel_episodes', needs: 'contact', unlocks: 'journey_episode' }, loaded)).toMatchObject({
      in_files: ['calls.csv', 'chats.csv'],
      columns: ['journey_episode'],
    });
    expect(exactly({ analysis: 'backlog', needs: 'contact', unlocks: 'first_response_s' }, loaded).columns).toEqual([
      'ended_at',
      'resolution_s',
    ]);
  });

  it('is neither where the files need something else, such as more of the same', () => {
    const more = exactly({ analysis: 'drivers', needs: 'contact', unlocks: 'more_answers' }, loaded);
    expect(more.in_files).toHaveLength(2);
    expect(more.columns).toBeUndefined();
  });
});
