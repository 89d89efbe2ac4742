import { describe, expect, it } from 'vitest';
import { alignQueues } from './align';
import type { PlanIntervalRow, QueueIntervalRow } from './interval-rows';

const lineage = { import_id: 'i', source_rows: 1, first_row: 1, last_row: 1 };
const counted = (queue: string, time: string, offered: number, agents: number | null = null, seconds = 900): QueueIntervalRow => ({
  ...lineage,
  queue,
  channel: 'voice',
  interval_start: `2024-06-03T${time}:00`,
  interval_s: seconds,
  offered,
  answered: offered,
  within_threshold: offered,
  threshold_s: null,
  abandoned: 0,
  short_abandoned: null,
  abandoned_within_threshold: null,
  wait_s: null,
  abandon_wait_s: null,
  handle_s: null,
  repeat_contacts: null,
  agents_on_queue: agents,
  reported_service_level: null,
});
const planned = (queue: string, time: string, volume: number | null, required: number | null, seconds = 1800): PlanIntervalRow => ({
  ...lineage,
  queue,
  interval_start: `2024-06-03T${time}:00`,
  interval_s: seconds,
  forecast_volume: volume,
  forecast_aht_s: null,
  forecast_repeat_share: null,
  required_agents: required,
  scheduled_agents: null,
  present_agents: null,
  on_queue_agents: null,
});

describe('counts beside plan', () => {
  it('brings quarters to half hours: contacts added, positions averaged', () => {
    const [grid] = alignQueues([counted('A', '08:00', 4, 2), counted('A', '08:15', 6, 3)], [planned('a ', '08:00', 11, 5)], 20);
    expect(grid).toMatchObject({ queue: 'A', intervalSeconds: 1800, thresholdSeconds: 20, notes: [] });
    expect([...(grid?.counts.offered ?? [])]).toEqual([10]);
    expect([...(grid?.agentsOnQueue ?? [])]).toEqual([2.5]);
    expect([...(grid?.plan?.forecast_volume ?? [])]).toEqual([11]);
    expect([...(grid?.counts.handle_s ?? [])]).toEqual([Number.NaN]);
  });

  it('puts the halves of a plan from two files together, and tells no measure twice', () => {
    const halves = [
      { ...planned('A', '08:00', 10, null), import_id: 'forecast' },
      { ...planned('A', '08:00', null, 4), import_id: 'roster' },
      { ...planned('A', '08:00', 10, 4), import_id: 'copy' },
    ];
    const [grid] = alignQueues([counted('A', '08:00', 9, null, 1800)], halves, 20);
    expect(grid?.plan?.forecast_volume[0]).toBe(10);
    expect(grid?.plan?.required_agents[0]).toBe(4);
  });

  it('adds queues up when the plan knows only one, with the people of both', () => {
    const grids = alignQueues(
      [counted('A', '08:00', 4, 2, 1800), counted('B', '08:00', 6, 3, 1800)],
      [planned('Totaal', '08:00', 11, 5)],
      20,
    );
    expect(grids).toHaveLength(1);
    expect(grids[0]?.counts.offered[0]).toBe(10);
    expect(grids[0]?.agentsOnQueue[0]).toBe(5);
  });

  it('spreads a plan per day over the hours and says so; an interval that the export leaves out had no contacts', () => {
    const [grid] = alignQueues(
      [counted('A', '08:00', 10, null, 1800), counted('A', '08:30', 30, null, 1800)],
      [planned('A', '00:00', 80, 4, 86_400)],
      20,
    );
    expect([...(grid?.plan?.forecast_volume ?? [])]).toEqual([20, 60]);
    expect(grid?.notes).toEqual(['plan_coarser_than_intervals']);
    const [other] = alignQueues([counted('A', '08:00', 10, null, 1800)], [planned('A', '08:00', 9, 3), planned('A', '08:30', 2, 1)], 20);
    expect([...(other?.counts.offered ?? [])]).toEqual([10, 0]);
  });

  it('keeps a queue without plan, and the threshold that its file says', () => {
    const [grid] = alignQueues([{ ...counted('A', '08:00', 4), threshold_s: 30 }], [], 20);
    expect(grid).toMatchObject({ plan: null, thresholdSeconds: 30 });
  });
});
