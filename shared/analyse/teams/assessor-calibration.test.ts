import { describe, expect, it } from 'vitest';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { type SeededRandom, seededRandom } from '../../statistics';
import { agentTeams } from '../gather/agent-teams';
import type { ReviewRow } from '../kpis/quality-kpis';
import { assessorCalibration, calibrationOf } from './assessor-calibration';

const lineage = { import_id: 'i', source_rows: 1, first_row: 2, last_row: 2 };
const review = (evaluator: string | null, agent: string, score: number, more: Partial<ReviewRow> = {}): ReviewRow => ({
  review: '',
  agent,
  team: Number(agent.slice(1)) % 2 ? 'Maas' : 'Rijn',
  channel: 'voice',
  reason: 'factuur',
  evaluator,
  contact_ref: null,
  date: '2024-03-04',
  score,
  max_score: 100,
  ...lineage,
  ...more,
});
/** Reviewers who see agents of both teams; `strict` points off for each reviewer. */
const reviews = (random: SeededRandom, strict: readonly number[]) =>
  strict.flatMap((off, assessor) =>
    Array.from({ length: 60 }, (_, n) => review(`Beoordelaar ${assessor}`, `a${n % 12}`, Math.min(100, 78 - off + 7 * random.normal()))),
  );
const teams = agentTeams([]);

describe('reviewers', () => {
  it('of whom one is strict do not measure with one yardstick, and the gap is told without a name', () => {
    const found = calibrationOf(reviews(seededRandom(3), [0, 0, 12, 0, 0]), teams);
    expect(found).toMatchObject({ reviews: 300, assessors: 5, spread: { assessors: 5, difference_shown: true }, scored_twice: null });
    expect(found?.spread?.widest_gap).toBeGreaterThan(0.08);
    expect(found?.spread?.widest_gap).toBeLessThan(0.15);
    expect(JSON.stringify(found)).not.toContain('Beoordelaar');
  });

  it('who measure alike are not called different, in at least 95 % of 200 repetitions', () => {
    const silent = Array.from({ length: 200 }, (_, seed) => calibrationOf(reviews(seededRandom(900 + seed), [0, 0, 0, 0]), teams)).filter(
      (found) => found?.spread?.difference_shown === false,
    ).length;
    expect(silent).toBeGreaterThanOrEqual(190);
  }, 60_000);

  it('who each see other teams cannot be told apart from those teams', () => {
    const apart = [0, 1, 2, 3].flatMap((assessor) =>
      Array.from({ length: 60 }, (_, n) =>
        review(`B${assessor}`, `a${assessor}`, 60 + 8 * assessor + (n % 10), { team: `Team ${assessor}`, reason: `reden ${assessor}` }),
      ),
    );
    expect(calibrationOf(apart, teams)?.spread).toBeNull();
  });

  it('are compared on the contacts that two of them scored, each contact once', () => {
    const twice = ['c1', 'c2', 'c3'].flatMap((contact_ref, n) => [
      review('Piet', 'a1', 80, { contact_ref }),
      review('An', 'a1', 80 - 10 * n, { contact_ref }),
    ]);
    const again = review('An', 'a1', 80, { contact_ref: 'c1' });
    const found = calibrationOf([...twice, again, review('Piet', 'a1', 10, { contact_ref: 'c9' })], teams)?.scored_twice;
    expect(found).toMatchObject({ contacts: 3, close_share: 1 / 3 });
    expect(found?.mean_difference).toBeCloseTo(0.1, 12);
    // sqrt((0 + 0.1^2 + 0.2^2) / 6)
    expect(found?.error).toBeCloseTo(Math.sqrt(0.05 / 6), 12);
  });

  it('that no review names are asked for', async () => {
    const rows = [{ evaluated_at: '2024-03-04T10:00:00', agent: 'a1', score: 70, max_score: 100 }];
    const { context, close } = await workspaceWith([{ file: 'q.csv', fact: 'evaluation', rows }]);
    const found = await assessorCalibration(context);
    await close();
    expect(found).toEqual({ missing: [{ analysis: 'assessor_calibration', needs: 'evaluation', unlocks: 'evaluator' }] });
  });
});
