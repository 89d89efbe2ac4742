import { describe, expect, it } from 'vitest';
import { type Planted, simulateClient } from '../../../tests/fixtures/analyse/simulated-client';
import { answeredWithinTarget, erlangA, seededRandom } from '../../statistics';
import { wallMinutes } from '../gather/wall-time';
import { queueIntervalsQuery } from '../service-level/interval-rows';
import { compressed } from './compress';
import { asItWas, expectedLevel, movedInProportion, observedLevel, outcomeOf, sumsOf } from './evaluate';
import { defaultLevers } from './levers';
import { leversNow } from './overview';
import { type MeasuredQueue, type PreparedClient, type PreparedQueue, prepareWhatIf } from './prepared';
import { cheapestRepairs } from './repairs';
import { requiredPositions, requiredStaff } from './required-staff';
import { baseline, trialOf, WhatIfError, whatIf } from './what-if';

const prices = { hours_per_fte_week: 36, planned_shrinkage: 0.2, euro_per_paid_hour: 40 };

/** A queue of which the files count nothing but the contacts: the model's own figures then stand. */
const uncounted = (contacts: number): MeasuredQueue => ({
  contacts,
  abandoned: null,
  offeredWithAbandoned: contacts,
  handleSeconds: null,
  answeredWithHandle: 0,
  hoursWithHandle: 0,
});

/** One queue of equal half hours: 60 contacts of 300 s, 11 positions of 12 scheduled. */
function plainQueue(cells = 20, more: Partial<PreparedQueue> = {}): PreparedQueue {
  const start = wallMinutes('2024-03-04') + 480;
  const all = (value: number) => new Float64Array(cells).fill(value);
  return {
    queue: 'Facturen',
    intervalSeconds: 1800,
    thresholdSeconds: 20,
    kappa: 1,
    patienceSeconds: 150,
    starts: Float64Array.from({ length: cells }, (_, cell) => start + 30 * cell),
    weights: all(1),
    volume: all(60),
    handle: all(300),
    agents: all(11),
    scheduled: all(12),
    repeats: all(0.2),
    absent: all(1 - 11 / 12),
    adherent: all(1),
    offered: 60 * cells,
    inTime: 42 * cells,
    measured: uncounted(60 * cells),
    ...more,
  };
}
const plain = (queue = plainQueue()): PreparedClient => ({ queues: [queue], days: 7, weeks: 1 });
const illness: Planted = { driver: 'absence', agents: (_, required) => -0.1 * required };
const prepared = (planted: readonly Planted[], options?: { days?: number; queues?: number }) => {
  const client = simulateClient(planted, 3, options);
  return prepareWhatIf(
    { intervals: client.intervals, intervalsFrom: queueIntervalsQuery, plan: client.plan, absence: [] },
    { thresholdSeconds: 20 },
  );
};

describe('what-if', () => {
  it('changes nothing when nothing is moved, and gives the model of Erlang A', () => {
    const outcome = whatIf(plain(), {}, prices);
    const model = erlangA({
      volume: 60,
      intervalSeconds: 1800,
      handleTimeSeconds: 300,
      agents: 11,
      targetSeconds: 20,
      patienceSeconds: 150,
    });
    expect(outcome.service_level).toBeCloseTo(0.7, 12);
    expect(outcome.modelled_service_level).toBeCloseTo(answeredWithinTarget(60, 1800, 300, 11, 20, 150), 12);
    expect(outcome.abandon_rate).toBeCloseTo(model.abandoned as number, 7);
    expect(outcome.occupancy).toBeCloseTo(model.occupancy, 7);
    // 20 half hours of 11 positions; 12 are paid, and 20 % of paid time is leave and training.
    expect(outcome).toMatchObject({ contacts: 1200, net_hours: 110 });
    expect(outcome.net_fte).toBeCloseTo(110 / 36, 12);
    expect(outcome.gross_fte).toBeCloseTo(120 / 0.8 / 36, 12);
    expect(outcome.euro).toBeCloseTo((120 / 0.8) * 40, 9);
  });

  it('moves the right way with each slider', () => {
    const base = whatIf(plain(), {}, prices);
    const level = (change: Parameters<typeof whatIf>[1]) => whatIf(plain(), change, prices).service_level as number;
    expect(level({ positions_factor: 1.1 })).toBeGreaterThan(0.7);
    expect(level({ volume_factor: 1.1 })).toBeLessThan(0.7);
    expect(level({ handle_time_factor: 0.9 })).toBeGreaterThan(0.7);
    expect(level({ repeat_share: 0.1 })).toBeGreaterThan(0.7);
    expect(level({ absence_share: 0.02 })).toBeGreaterThan(0.7);
    const patient = whatIf(plain(), { patience_s: 600 }, prices);
    expect(patient.abandon_rate).toBeLessThan(base.abandon_rate as number);
    // Absence costs no extra pay, and wins net hours.
    const present = whatIf(plain(), { absence_share: 0 }, prices);
    expect(present.net_hours).toBeCloseTo(120, 9);
    expect(present.gross_fte).toBeCloseTo(base.gross_fte as number, 12);
    // From 20 % to 10 % repeats: 48 first contacts of every 60 become 53.3 contacts.
    expect(whatIf(plain(), { repeat_share: 0.1 }, prices).contacts).toBeCloseTo((1200 * 0.8) / 0.9, 9);
  });

  it('adds a shift on its weekdays and hours only, shared out by positions', () => {
    const change = { shifts: [{ positions: 3, weekdays: [1], from: '09:00', to: '11:00' }] };
    const twice: PreparedClient = {
      queues: [
        plainQueue(),
        { ...plainQueue(), queue: 'Storingen', agents: new Float64Array(20).fill(22), scheduled: new Float64Array(20).fill(22) },
      ],
      days: 7,
      weeks: 1,
    };
    const before = baseline(twice);
    const after = sumsOf(twice, trialOf(twice, change));
    expect(after.netHours - before.netHours).toBeCloseTo(6, 9);
    const tuesday = sumsOf(
      twice,
      trialOf(twice, { shifts: [{ ...change.shifts[0], positions: 3, weekdays: [2], from: '09:00', to: '11:00' }] }),
    );
    expect(tuesday.netHours).toBe(before.netHours);
  });

  it('leaves other queues alone', () => {
    const twice: PreparedClient = { queues: [plainQueue(), { ...plainQueue(), queue: 'Storingen' }], days: 7, weeks: 1 };
    expect(whatIf(twice, { queues: ['Storingen'], volume_factor: 2 }, prices).contacts).toBe(1200 + 2400);
  });

  it('refuses what the data cannot tell, and leaves out what has no price', () => {
    const bare = plain(plainQueue(20, { repeats: null, absent: null, scheduled: null }));
    expect(() => whatIf(bare, { repeat_share: 0.1 }, prices)).toThrow(WhatIfError);
    expect(() => whatIf(bare, { absence_share: 0.1 }, prices)).toThrow(new WhatIfError('unknown_absence', { queue: 'Facturen' }));
    expect(whatIf(bare, {}, { ...prices, planned_shrinkage: null })).toMatchObject({ gross_fte: null, euro: null });
    expect(whatIf({ queues: [], days: 0, weeks: 0 }, {}, prices)).toMatchObject({
      service_level: null,
      abandon_rate: null,
      occupancy: null,
      net_fte: 0,
    });
  });

  it('is monotone and within 0..1 over random clients', () => {
    const random = seededRandom(11);
    for (let round = 0; round < 50; round += 1) {
      const any = (low: number, high: number) => Float64Array.from({ length: 12 }, () => low + (high - low) * random.next());
      const client = plain(
        plainQueue(12, {
          volume: any(0, 80),
          handle: any(60, 600),
          agents: any(0, 20),
          patienceSeconds: round % 5 ? 40 + 300 * random.next() : null,
        }),
      );
      const levels = [0.8, 1, 1.2].map((positions_factor) => whatIf(client, { positions_factor }, prices));
      expect(levels[0]?.modelled_service_level).toBeLessThanOrEqual((levels[1]?.modelled_service_level as number) + 1e-9);
      expect(levels[1]?.modelled_service_level).toBeLessThanOrEqual((levels[2]?.modelled_service_level as number) + 1e-9);
      for (const { service_level, abandon_rate, occupancy } of levels)
        for (const share of [service_level, abandon_rate, occupancy]) {
          expect(share).toBeGreaterThanOrEqual(-1e-12);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
    }
  });

  it('gives back what the event simulation loses to absence', () => {
    const client = prepared([illness]);
    const truth = simulateClient([illness], 3);
    const healthy = simulateClient([], 3);
    expect(observedLevel(client)).toBeCloseTo(truth.observed, 9);
    const repaired = whatIf(client, { absence_share: 0 }, prices).service_level as number;
    expect(Math.abs(repaired - healthy.observed)).toBeLessThan(0.025);
  });
});

describe('now', () => {
  const client = prepared([illness]);
  const rows = simulateClient([illness], 3).intervals;
  const before = baseline(client);
  const now = outcomeOf(client, before, before, prices);

  it('is what the files count, to the contact, whatever the model says', () => {
    const sum = (of: (row: (typeof rows)[number]) => number | null) => rows.reduce((total, row) => total + (of(row) ?? 0), 0);
    expect(now.contacts).toBe(sum(({ offered }) => offered));
    expect(now.abandon_rate).toBeCloseTo(sum(({ abandoned }) => abandoned) / sum(({ offered }) => offered), 12);
    expect(now.occupancy).toBeCloseTo(sum(({ handle_s }) => handle_s) / 3600 / now.net_hours, 9);
    expect(leversNow(client).handleTimeSeconds).toBeCloseTo(sum(({ handle_s }) => handle_s) / sum(({ answered }) => answered), 9);
    const model = before.lost / before.contacts;
    expect(Math.abs((now.abandon_rate as number) - model)).toBeGreaterThan(1e-4);
  });

  it('moves with the model: fewer people, more abandons; the old figure stays where nothing is moved', () => {
    expect(whatIf(client, {}, prices)).toEqual(now);
    const fewer = whatIf(client, { positions_factor: 0.9 }, prices);
    const more = whatIf(client, { positions_factor: 1.4 }, prices);
    expect(fewer.abandon_rate).toBeGreaterThan(now.abandon_rate as number);
    expect(more.abandon_rate).toBeLessThan(now.abandon_rate as number);
    expect(more.abandon_rate).toBeGreaterThan(0);
    expect(whatIf(client, { volume_factor: 1.1 }, prices).contacts).toBeCloseTo(1.1 * now.contacts, 6);
  });

  it('a measured share stays within 0..1 and keeps to the direction of the model', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 500; round += 1) {
      const [measured, from, to] = [random.next(), random.next(), random.next()];
      const moved = movedInProportion(measured, from, to) as number;
      expect(moved).toBeGreaterThanOrEqual(0);
      expect(moved).toBeLessThanOrEqual(1);
      expect(Math.sign(moved - measured)).toBe(Math.sign(to - from));
    }
    expect(movedInProportion(0.125, 0.113, 0.113)).toBe(0.125);
    expect(movedInProportion(null, 0.113, 0.08)).toBe(0.08);
    expect(movedInProportion(1, 1, 1)).toBe(1);
    expect(movedInProportion(0.2, 0, 0.5)).toBeCloseTo(0.6, 12);
  });

  it('counts the days that have intervals, and the weeks that they make up', () => {
    const dates = new Set(rows.map(({ interval_start }) => interval_start.slice(0, 10)));
    const weekdays = new Set([...dates].map((date) => new Date(`${date}T00:00:00Z`).getUTCDay()));
    expect(client.days).toBe(dates.size);
    expect(weekdays.size).toBe(5);
    expect(client.weeks).toBeCloseTo(dates.size / 5, 1);
  });
});

describe('without a plan', () => {
  const client = simulateClient([illness], 3);
  const onQueue = new Map(client.plan.map((row) => [`${row.queue} ${row.interval_start}`, row.on_queue_agents]));
  const intervals = client.intervals.map((row) => ({ ...row, agents_on_queue: onQueue.get(`${row.queue} ${row.interval_start}`) ?? null }));
  const bare = prepareWhatIf({ intervals, intervalsFrom: queueIntervalsQuery, plan: [], absence: [] }, { thresholdSeconds: 20 });

  it('the same move gives about the same answer, from the positions that were counted', () => {
    const planned = prepared([illness]);
    expect(bare.queues.map(({ queue }) => queue)).toEqual(['Facturen', 'Storingen']);
    expect(observedLevel(bare)).toBeCloseTo(client.observed, 9);
    for (const change of [{ positions_factor: 1.1 }, { volume_factor: 0.9 }, { handle_time_factor: 0.95 }]) {
      const [a, b] = [whatIf(bare, change, prices).service_level as number, whatIf(planned, change, prices).service_level as number];
      expect(Math.abs(a - b)).toBeLessThan(0.01);
    }
    expect(() => whatIf(bare, { absence_share: 0.1 }, prices)).toThrow(WhatIfError);
  });

  it('nothing can be moved where nobody knows who was there', () => {
    const unstaffed = { intervals: client.intervals, intervalsFrom: queueIntervalsQuery, plan: [], absence: [] };
    expect(prepareWhatIf(unstaffed, { thresholdSeconds: 20 }).queues).toEqual([]);
  });
});

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
