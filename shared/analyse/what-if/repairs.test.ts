import { describe, expect, it } from 'vitest';
import { illness, plain, plainQueue, prepared, prices } from '../../../tests/fixtures/analyse/prepared-queue';
import { answeredWithinTarget, seededRandom } from '../../statistics';
import { compressed } from './compress';
import { asItWas, expectedLevel, sumsOf } from './evaluate';
import { defaultLevers } from './levers';
import type { PreparedClient } from './prepared';
import { cheapestRepairs } from './repairs';
import { requiredPositions, requiredStaff } from './required-staff';
import { baseline, trialOf, whatIf } from './what-if';

describe('required staff', () => {
  it('is the smallest number that meets the target', () => {
    const queue = plainQueue(1);
    const needed = requiredPositions(queue, 0, 0.8);
    const level = (agents: number) => answeredWithinTarget(60, 1800, 300, agents, 20, 150);
    expect(level(needed)).toBeGreaterThanOrEqual(0.8);
    expect(level(needed - 1)).toBeLessThan(0.8);
    expect(requiredPositions(plainQueue(1, { volume: new Float64Array(1) }), 0, 0.8)).toBe(0);
  });

  it('counts hours too many and too few', () => {
    const needed = requiredPositions(plainQueue(1), 0, 0.8);
    const staff = requiredStaff(plain(plainQueue(2, { agents: Float64Array.from([needed + 3, needed - 2]) })), 0.8);
    expect(staff).toMatchObject({ surplusHours: 1.5, shortHours: 1, requiredHours: needed, hours: needed + 0.5 });
  });
});

describe('repairs', () => {
  it('the cheapest single repair just reaches the target', () => {
    const client = prepared([illness]);
    const { singles, cheapestSingle, cheapestPair } = cheapestRepairs(client, 0.8);
    expect(cheapestSingle?.reaches_target).toBe(true);
    expect(cheapestSingle?.service_level).toBeLessThan(0.803);
    for (const repair of singles.filter(({ reaches_target }) => reaches_target))
      expect(repair.cost).toBeGreaterThanOrEqual(cheapestSingle?.cost as number);
    expect(cheapestPair?.reaches_target).toBe(true);
    expect(singles.map(({ steps }) => steps[0]?.lever)).toContain('absence');
  });

  it('takes the other lever when its hours are made dear, and needs none at a target that is met', () => {
    const client = prepared([illness]);
    const dear = {
      ...defaultLevers,
      handle_time: { most: 0.15, price_per_hour: 50 },
      absence: { most: 1, price_per_hour: 50 },
      adherence: { most: 1, price_per_hour: 50 },
      intraday_fit: { most: 1, price_per_hour: 50 },
    };
    expect(cheapestRepairs(client, 0.8, dear).cheapestSingle?.steps[0]?.lever).toBe('positions');
    expect(cheapestRepairs(client, 0.3)).toEqual({ singles: [], cheapestSingle: null, cheapestPair: null });
  });

  it('compressing changes the level of any trial by less than 0.2 points', () => {
    const client = prepared([illness]);
    const small = compressed(client);
    for (const change of [{ positions_factor: 1.1 }, { volume_factor: 1.15 }, { handle_time_factor: 0.9 }, { absence_share: 0.02 }]) {
      const exact = expectedLevel(client, sumsOf(client, asItWas, true), sumsOf(client, trialOf(client, change), true)) as number;
      const rough = expectedLevel(small, sumsOf(small, asItWas, true), sumsOf(small, trialOf(small, change), true)) as number;
      expect(Math.abs(exact - rough)).toBeLessThan(0.002);
    }
  });
});

describe('speed', () => {
  it('a slider on a month of half hours costs as much as two model evaluations per interval', () => {
    const cells = 30 * 48;
    const random = seededRandom(2);
    const any = (low: number, high: number) => Float64Array.from({ length: cells }, () => low + (high - low) * random.next());
    const client: PreparedClient = {
      queues: [0, 1, 2].map((place) => ({
        ...plainQueue(cells, { volume: any(5, 90), handle: any(200, 400), agents: any(3, 18) }),
        queue: `q${place}`,
      })),
      days: 30,
      weeks: 30 / 7,
    };
    const time = (work: () => void) => {
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 7; round += 1) {
        const begin = performance.now();
        work();
        best = Math.min(best, performance.now() - begin);
      }
      return best;
    };
    const before = baseline(client);
    const slider = time(() => whatIf(client, { positions_factor: 1.05, handle_time_factor: 0.97, absence_share: 0.05 }, prices, before));
    const bare = time(() => {
      for (const queue of client.queues)
        for (let cell = 0; cell < cells; cell += 1) {
          answeredWithinTarget(queue.volume[cell] as number, 1800, queue.handle[cell] as number, queue.agents[cell] as number, 20, 150);
          answeredWithinTarget(
            queue.volume[cell] as number,
            1800,
            queue.handle[cell] as number,
            queue.agents[cell] as number,
            Number.POSITIVE_INFINITY,
            150,
          );
        }
    });
    console.info(`what-if: ${slider.toFixed(1)} ms for ${3 * cells} intervals, ${(slider / bare).toFixed(2)} times the bare model`);
    expect(slider / bare).toBeLessThan(2.5);
  });
});
