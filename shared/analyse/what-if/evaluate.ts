import type { WhatIfOutcome, WhatIfPrices } from '../../schema';
import { answeredWithinTarget } from '../../statistics';
import type { MeasuredQueue, PreparedClient, PreparedQueue } from './prepared';

/** One interval in the world that is tried. Reused between intervals: read it at once. */
export interface TriedInterval {
  volume: number;
  handle: number;
  /** Positions on the queue. */
  agents: number;
  /** Positions that are paid for it: scheduled where known, else those on the queue. */
  paid: number;
  patienceSeconds: number | null;
}

/** Changes an interval in place; called once per queue and interval. */
export type Trial = (queue: PreparedQueue, cell: number, interval: TriedInterval) => void;

export interface Sums {
  contacts: number;
  inTime: number;
  lost: number;
  workHours: number;
  netHours: number;
  paidHours: number;
}

function startFrom(queue: PreparedQueue, cell: number, interval: TriedInterval): void {
  interval.volume = queue.volume[cell] as number;
  interval.handle = queue.handle[cell] as number;
  interval.agents = queue.agents[cell] as number;
  interval.paid = queue.scheduled ? (queue.scheduled[cell] as number) : interval.agents;
  interval.patienceSeconds = queue.patienceSeconds;
}

function addInterval(queue: PreparedQueue, cell: number, tried: TriedInterval, sums: Sums, levelOnly: boolean): void {
  const weight = queue.weights[cell] as number;
  const agents = Math.max(0, tried.agents);
  const at = (seconds: number) =>
    answeredWithinTarget(tried.volume, queue.intervalSeconds, tried.handle, agents * queue.kappa, seconds, tried.patienceSeconds);
  const contacts = weight * tried.volume;
  sums.contacts += contacts;
  sums.inTime += contacts * at(queue.thresholdSeconds);
  const hours = (weight * queue.intervalSeconds) / 3600;
  sums.netHours += agents * hours;
  sums.paidHours += Math.max(0, tried.paid) * hours;
  if (levelOnly) return;
  // Without patience nobody hangs up: who is not answered now is answered later.
  const served = tried.patienceSeconds === null ? 1 : at(Number.POSITIVE_INFINITY);
  sums.lost += contacts * (1 - served);
  sums.workHours += Math.min((contacts * served * tried.handle) / 3600, agents * hours);
}

/** Sums of all queues in the world that `trial` makes. `levelOnly` leaves out abandons and occupancy and takes half the time. */
export function sumsOf(client: PreparedClient, trial: Trial, levelOnly = false): Sums {
  const sums: Sums = { contacts: 0, inTime: 0, lost: 0, workHours: 0, netHours: 0, paidHours: 0 };
  const tried: TriedInterval = { volume: 0, handle: 0, agents: 0, paid: 0, patienceSeconds: null };
  for (const queue of client.queues)
    for (let cell = 0; cell < queue.volume.length; cell += 1) {
      startFrom(queue, cell, tried);
      trial(queue, cell, tried);
      addInterval(queue, cell, tried, sums, levelOnly);
    }
  return sums;
}

export const asItWas: Trial = () => undefined;

const ratio = (numerator: number, denominator: number) => (denominator > 0 ? numerator / denominator : null);

/** Observed share in time over all prepared intervals; null without contacts. */
export const observedLevel = (client: PreparedClient): number | null =>
  ratio(
    client.queues.reduce((sum, { inTime }) => sum + inTime, 0),
    client.queues.reduce((sum, { offered }) => sum + offered, 0),
  );

/** The observed service level moved by what the model says: errors of the model that stay the same fall out. */
export function expectedLevel(client: PreparedClient, before: Sums, after: Sums): number | null {
  const [observed, modelBefore, modelAfter] = [
    observedLevel(client),
    ratio(before.inTime, before.contacts),
    ratio(after.inTime, after.contacts),
  ];
  if (observed === null || modelBefore === null || modelAfter === null) return null;
  return Math.min(1, Math.max(0, observed + modelAfter - modelBefore));
}

/** Sum of a measure over the queues; null as soon as one queue does not count it. */
function measuredSum(client: PreparedClient, of: (queue: MeasuredQueue) => number | null): number | null {
  const all = client.queues.map(({ measured }) => of(measured));
  return all.every((value) => value !== null) ? all.reduce((sum, value) => sum + value, 0) : null;
}

const shareOver = (sum: number | null, over: number | null) => (sum === null || over === null ? null : ratio(sum, over));

/** Share of contacts that hung up, as counted; null where a queue does not count them. */
export const measuredAbandons = (client: PreparedClient): number | null =>
  shareOver(
    measuredSum(client, ({ abandoned }) => abandoned),
    measuredSum(client, ({ offeredWithAbandoned }) => offeredWithAbandoned),
  );

/** Mean handle time in seconds over the contacts that were answered; null where a queue does not count it. */
export const measuredHandleTime = (client: PreparedClient): number | null =>
  shareOver(
    measuredSum(client, ({ handleSeconds }) => handleSeconds),
    measuredSum(client, ({ answeredWithHandle }) => answeredWithHandle),
  );

/** Handle time over the hours on the queue; null where a queue does not count it. */
const measuredOccupancy = (client: PreparedClient): number | null => {
  const seconds = measuredSum(client, ({ handleSeconds }) => handleSeconds);
  return shareOver(
    seconds === null ? null : seconds / 3600,
    measuredSum(client, ({ hoursWithHandle }) => hoursWithHandle),
  );
};

/**
 * A measured share moved as the model moves it, in proportion: what falls, falls by the same part, and what rises takes the same part of what was
 * left. So it stays within 0..1 and never becomes a nothing that the model does not say. Without a measured share the model's own.
 */
export function movedInProportion(measured: number | null, modelBefore: number | null, modelAfter: number | null): number | null {
  if (measured === null || modelBefore === null || modelAfter === null) return modelAfter;
  if (modelAfter === modelBefore || (modelAfter > modelBefore && Math.max(measured, modelBefore) >= 1)) return measured;
  if (modelAfter < modelBefore) return (measured * modelAfter) / modelBefore;
  return 1 - ((1 - measured) * (1 - modelAfter)) / (1 - modelBefore);
}

/** The outcome of a trial beside what was measured: with `after` the same as `before` these are the measured figures themselves. */
export function outcomeOf(client: PreparedClient, before: Sums, after: Sums, prices: WhatIfPrices): WhatIfOutcome {
  const perWeek = (hours: number) => (client.weeks > 0 ? hours / client.weeks / prices.hours_per_fte_week : 0);
  const paid = prices.planned_shrinkage === null ? null : after.paidHours / (1 - prices.planned_shrinkage);
  const contacts = measuredSum(client, (queue) => queue.contacts) ?? 0;
  const share = (measured: number | null, of: (sums: Sums) => number | null) => movedInProportion(measured, of(before), of(after));
  return {
    modelled_service_level: ratio(after.inTime, after.contacts),
    service_level: expectedLevel(client, before, after),
    abandon_rate: share(measuredAbandons(client), ({ lost, contacts: all }) => ratio(lost, all)),
    occupancy: share(measuredOccupancy(client), ({ workHours, netHours }) => ratio(workHours, netHours)),
    contacts: before.contacts > 0 ? (contacts * after.contacts) / before.contacts : after.contacts,
    net_hours: after.netHours,
    net_fte: perWeek(after.netHours),
    gross_fte: paid === null ? null : perWeek(paid),
    euro: paid === null || prices.euro_per_paid_hour === null ? null : paid * prices.euro_per_paid_hour,
  };
}
