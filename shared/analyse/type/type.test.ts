import { describe, expect, it } from 'vitest';
import { silentShare } from '../../../tests/fixtures/analyse/repetitions';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { typeThresholdsSchema } from '../../schema';
import { seededRandom } from '../../statistics';
import { ask } from '../gather/named-query';
import { callType } from './call-type';
import { clusterUnits, preparedColumns } from './cluster-units';
import { defaultThresholds, type Features, featuresOf } from './features';
import { typeAnalysis, typeFeaturesQuery } from './type';

const middle: Features = {
  contacts_per_month: 30_000,
  agents: 60,
  handle_time: 360,
  replies_per_contact: 2,
  reopened_rate: 0.06,
  transfer_rate: 0.1,
  reason_variety: 0.75,
  self_service_solved: 0.25,
  service_level_attained: 0.95,
  first_time_right: 0.72,
  contacts_per_agent_month: 600,
  first_response: 20_000,
  satisfaction_top: 0.78,
};
const call = (more: Partial<Features>) => callType({ ...middle, ...more }, defaultThresholds);

describe('type compass', () => {
  it('calls each type by its rule', () => {
    expect(
      call({ contacts_per_month: 90_000, agents: 140, self_service_solved: 0.5, service_level_attained: 1.02, first_time_right: 0.85 })
        .called,
    ).toBe('captain_of_scale');
    expect(
      call({ handle_time: 600, replies_per_contact: 4, reopened_rate: 0.2, transfer_rate: 0.3, contacts_per_agent_month: 200 }).called,
    ).toBe('master_of_complexity');
    expect(call({ contacts_per_month: 3000, agents: 9, first_response: 60_000, satisfaction_top: 0.92 }).called).toBe(
      'relationship_builder',
    );
    expect(call({ self_service_solved: 0.05, first_time_right: 0.5 }).called).toBe('late_bloomer');
  });

  it('says mixed with the nearest two first when no rule holds, and what would move it', () => {
    const result = call({ contacts_per_month: 90_000, agents: 140 });
    expect(result.called).toBe('mixed');
    expect(result.nearest[0]).toEqual({ type: 'captain_of_scale', distance: 0.25 });
    expect(result.moves.filter(({ type }) => type === 'captain_of_scale')).toEqual([
      { type: 'captain_of_scale', feature: 'self_service_solved', from: 0.25, to: 0.4 },
      { type: 'captain_of_scale', feature: 'service_level_attained', from: 0.95, to: 1 },
      { type: 'captain_of_scale', feature: 'first_time_right', from: 0.72, to: 0.8 },
    ]);
    // Doing what the moves say makes it that type.
    const moved = Object.fromEntries(
      result.moves.filter(({ type }) => type === 'captain_of_scale').map(({ feature, to }) => [feature, to]),
    );
    expect(call({ contacts_per_month: 90_000, agents: 140, ...moved }).called).toBe('captain_of_scale');
  });

  it('never calls a type on what is not known', () => {
    const unknown = Object.fromEntries(Object.keys(middle).map((key) => [key, null])) as unknown as Features;
    expect(callType(unknown, defaultThresholds).called).toBeNull();
    const half = call({ self_service_solved: 0.05, first_time_right: null });
    expect(half.called).toBe('mixed');
    expect(half.reasons.find(({ type }) => type === 'late_bloomer')?.met).toBeNull();
  });

  it('calls an ordinary client mixed, whatever chance does to its figures, in at least 95 % of the repetitions', async () => {
    const share = await silentShare('type compass', (seed) => {
      const random = seededRandom(300 + seed);
      // A month's figures of one client scatter by some 5 %.
      const scattered = Object.fromEntries(
        Object.entries(middle).map(([name, value]) => [name, (value as number) * Math.exp(0.05 * random.normal())]),
      );
      return callType({ ...middle, ...scattered }, defaultThresholds).called === 'mixed';
    });
    expect(share).toBeGreaterThanOrEqual(0.95);
  });

  it('moves with its thresholds, which are visible', () => {
    const strict = {
      ...defaultThresholds,
      features: { ...defaultThresholds.features, first_time_right: { low: 0.75, high: 0.9 }, self_service_solved: { low: 0.3, high: 0.6 } },
    };
    expect(callType(middle, defaultThresholds).called).toBe('mixed');
    expect(callType(middle, strict).called).toBe('late_bloomer');
    expect(callType(middle, strict).axes.maturity.features[0]).toMatchObject({ feature: 'self_service_solved', low: 0.3, level: 'low' });
  });

  it('shows every feature that a rule reads with its limits, and refuses limits that cross', () => {
    const { features } = callType(middle, defaultThresholds);
    expect(features).toHaveLength(Object.keys(middle).length);
    expect(features?.find(({ feature }) => feature === 'contacts_per_agent_month')).toMatchObject({
      value: 600,
      low: 400,
      high: 900,
      level: 'middle',
    });
    expect(typeThresholdsSchema.safeParse(defaultThresholds).success).toBe(true);
    const crossed = { ...defaultThresholds, features: { ...defaultThresholds.features, agents: { low: 100, high: 25 } } };
    expect(typeThresholdsSchema.safeParse(crossed).success).toBe(false);
    expect(typeThresholdsSchema.safeParse({ ...defaultThresholds, axis_low_to: 0.9 }).success).toBe(false);
  });

  it('counts a day once that is told as a whole and in half hours, and no handle time of who hung up', async () => {
    const interval = (interval_start: string, interval_s: number, offered: number) => ({
      interval_start,
      interval_s,
      queue: 'A',
      channel: 'voice',
      offered,
    });
    const { context, close } = await workspaceWith([
      {
        file: 'q.csv',
        fact: 'queue_interval',
        rows: [interval('2024-03-04T09:00:00', 1800, 30), interval('2024-03-04T09:30:00', 1800, 20)],
      },
      { file: 'd.csv', fact: 'queue_interval', rows: [interval('2024-03-04T00:00:00', 86_400, 50)] },
      {
        file: 'c.csv',
        fact: 'contact',
        rows: [
          { started_at: '2024-03-04T09:00:00', channel: 'chat', answered: true, handle_s: 200 },
          { started_at: '2024-03-04T09:10:00', channel: 'chat', answered: false, handle_s: 0 },
        ],
      },
    ]);
    const [row] = await ask(context, typeFeaturesQuery);
    await close();
    expect(row).toMatchObject({ contacts: 52, handle_time: 200 });
  });

  it('reads each fact by itself: more rows of one never multiply another', async () => {
    const contact = (n: number) => ({
      started_at: `2024-03-${String((n % 28) + 1).padStart(2, '0')}T10:00:00`,
      channel: 'email',
      agent: `a${n % 4}`,
      reason: n % 2 ? 'x' : 'y',
      replies: 2,
      reopened: n % 10 === 0 ? 1 : 0,
    });
    const interval = {
      interval_start: '2024-03-04T09:00:00',
      queue: 'A',
      channel: 'voice',
      offered: 2000,
      answered: 1800,
      within_threshold: 1500,
      handle_s: 1800 * 300,
    };
    const files = (surveys: number) => [
      { file: 'c.csv', fact: 'contact' as const, rows: Array.from({ length: 280 }, (_, n) => contact(n)) },
      { file: 'q.csv', fact: 'queue_interval' as const, rows: [interval] },
      { file: 's.csv', fact: 'survey' as const, rows: Array.from({ length: surveys }, (_, n) => ({ csat: n % 4 ? 5 : 2, csat_max: 5 })) },
    ];
    const rowFor = async (surveys: number) => {
      const { context, close } = await workspaceWith(files(surveys));
      const [row] = await ask(context, typeFeaturesQuery);
      const result = await typeAnalysis.run(context);
      await close();
      return { row, result };
    };
    const { row, result } = await rowFor(8);
    expect(row).toMatchObject({
      contacts: 2280,
      days: 28,
      agents: 4,
      handle_time: 300,
      replies_per_contact: 2,
      reopened_rate: 0.1,
      reason_variety: 0.5,
      service_level: 0.75,
      satisfaction_top: 0.75,
    });
    expect(result.service_type?.called).toBe('mixed');
    expect((await rowFor(800)).row).toEqual(row);
    if (row) expect(featuresOf(row, 0.75).service_level_attained).toBe(1);
  });
});

describe('clusters of units', () => {
  const random = seededRandom(3);
  const blob = (n: number, at: readonly number[]) => Array.from({ length: n }, () => at.map((centre) => centre + 0.3 * random.normal()));
  const columns = (points: readonly (readonly number[])[]) =>
    [0, 1, 2].map((column) => ({ kind: 'other' as const, values: points.map((point) => point[column] as number) }));

  it('are found where they are', () => {
    const result = clusterUnits(columns([...blob(25, [0, 0, 0]), ...blob(25, [4, 0, 4]), ...blob(25, [0, 4, 0])]), 1);
    expect(result).toMatchObject({ kind: 'clusters', k: 3 });
    if (result.kind === 'clusters') expect(result.agreement).toBeGreaterThan(0.95);
  });

  it('are a continuum where there are none, or too few units, in at least 95 % of the repetitions', async () => {
    expect(clusterUnits(columns(blob(49, [0, 0, 0])), 1)).toEqual({ kind: 'continuum', because: 'too_few_units' });
    const share = await silentShare('clusters of units', (seed) => clusterUnits(columns(blob(60, [0, 0, 0])), seed).kind === 'continuum');
    expect(share).toBeGreaterThanOrEqual(0.95);
  }, 240_000);

  it('are not called when a group rests on one unit: resamples without it do not find it again', () => {
    const one = seededRandom(3);
    const points = [...Array.from({ length: 60 }, () => [one.normal(), one.normal(), one.normal()]), [14, 14, 14]];
    expect(clusterUnits(columns(points), 1)).toEqual({ kind: 'continuum', because: 'not_stable' });
  });

  it('are not called when k-means and Ward cut the same units otherwise, as in half rings that lie in each other', () => {
    const ring = seededRandom(12);
    const points = Array.from({ length: 60 }, (_, unit) => {
      const angle = ring.next() * Math.PI;
      const turned = unit % 3 === 0;
      return [Math.cos(angle) * 3 + (turned ? 3 : 0), Math.sin(angle) * 3 * (turned ? -1 : 1), 0.3 * ring.normal()];
    });
    expect(clusterUnits(columns(points), 12)).toEqual({ kind: 'continuum', because: 'methods_disagree' });
  });

  it('drop what another column already says', () => {
    const values = Array.from({ length: 60 }, () => random.normal());
    expect(
      preparedColumns([
        { kind: 'other', values },
        { kind: 'other', values: values.map((value) => 2 * value + 1) },
        { kind: 'other', values: values.map(() => 3) },
      ]),
    ).toHaveLength(1);
  });
});
