import type { Sums } from '../analyse/what-if/evaluate';
import type { PreparedClient } from '../analyse/what-if/prepared';
import { ProblemError, type WhatIfAnswer, type WhatIfPlan, type WhatIfStart } from '../contract';
import { type Findings, repairLevers, type WhatIfChange, type WhatIfPrices } from '../schema';
import type { Store } from '../store';
import { analysisSettingsOf } from './analysis-settings';

interface Ready {
  readonly stamp: string;
  readonly client: PreparedClient;
  readonly before: Sums;
}

/** Part of all contacts that come after an answered one within the client's norm, for queues that count no repeats themselves. */
function repeatShareOf({ kpis, journey }: Findings): number | null {
  const failure = journey?.failure_demand;
  if (failure && failure.repeats !== null && failure.contacts > 0) return failure.repeats / failure.contacts;
  return kpis.find(({ metric, scope }) => metric === 'repeat_rate' && Object.keys(scope).every((key) => key === 'period'))?.value ?? null;
}

async function prepare(store: Store, clientId: string, stamp: string): Promise<Ready> {
  const [{ gatherServiceLevel }, { prepareWhatIf }, { baseline }] = await Promise.all([
    import('../analyse/service-level/interval-rows'),
    import('../analyse/what-if/prepared'),
    import('../analyse/what-if/what-if'),
  ]);
  const kept = await store.clients.get(clientId);
  const { target, targetGiven, thresholdSeconds } = kept;
  const record = await store.assessments.find(clientId);
  const repeatShare = record ? repeatShareOf(JSON.parse(record.findings) as Findings) : null;
  const settings = { clientId, target, targetGiven, thresholdSeconds, ...analysisSettingsOf(kept) };
  const client = prepareWhatIf(await gatherServiceLevel({ store: store.reading, settings }), settings, repeatShare);
  return { stamp, client, before: baseline(client) };
}

/** What was moved that the data does not hold, as data. */
async function asProblems<Result>(work: () => Promise<Result>): Promise<Result> {
  const { WhatIfError } = await import('../analyse/what-if/what-if');
  try {
    return await work();
  } catch (thrown) {
    if (!(thrown instanceof WhatIfError)) throw thrown;
    throw new ProblemError({ code: thrown.code, values: { ...thrown.values }, tip: 'what_if_left_out' });
  }
}

/**
 * The what-if of clients. Rates, positions and calibrated models are prepared once per assessment and kept for the client last asked about,
 * so that a slider only evaluates the model. Throws ProblemError not_assessed_yet.
 */
export function createWhatIf() {
  let kept: { readonly store: Store; readonly clientId: string; readonly stamp: string; readonly ready: Promise<Ready> } | null = null;

  async function readyFor(store: Store, clientId: string): Promise<Ready> {
    const stamp = await store.assessments.assessedAt(clientId);
    if (stamp === null) {
      const { name } = await store.clients.get(clientId);
      throw new ProblemError({ code: 'not_assessed_yet', values: { client: name }, tip: 'assess_first' });
    }
    if (kept?.store === store && kept.clientId === clientId && kept.stamp === stamp) return kept.ready;
    const mine = { store, clientId, stamp, ready: prepare(store, clientId, stamp) };
    kept = mine;
    // A failure must not stay behind as the answer to every later question.
    mine.ready.catch(() => {
      if (kept === mine) kept = null;
    });
    return mine.ready;
  }

  return {
    async start(store: Store, clientId: string): Promise<WhatIfStart> {
      const { client } = await readyFor(store, clientId);
      const { leversNow } = await import('../analyse/what-if/overview');
      const now = leversNow(client);
      const { target, thresholdSeconds } = await store.clients.get(clientId);
      return {
        queues: client.queues.map(({ queue }) => queue),
        days: client.days,
        target,
        threshold_s: client.queues[0]?.thresholdSeconds ?? thresholdSeconds,
        handle_time_s: now.handleTimeSeconds,
        repeat_share: now.repeatShare,
        absence_share: now.absenceShare,
        patience_s: now.patienceSeconds,
      };
    },
    evaluate: (store: Store, clientId: string, change: WhatIfChange, prices: WhatIfPrices): Promise<WhatIfAnswer> =>
      asProblems(async () => {
        const { client, before } = await readyFor(store, clientId);
        const { whatIf } = await import('../analyse/what-if/what-if');
        const { outcomeOf } = await import('../analyse/what-if/evaluate');
        return { before: outcomeOf(client, before, before, prices), after: whatIf(client, change, prices, before) };
      }),
    async plan(store: Store, clientId: string, target: number): Promise<WhatIfPlan> {
      const { client } = await readyFor(store, clientId);
      const { staffPlan } = await import('../analyse/what-if/overview');
      const { defaultLevers } = await import('../analyse/what-if/levers');
      const found = staffPlan(client, target);
      return {
        target,
        by_time: [...found.byTime],
        hours: found.hours,
        required_hours: found.requiredHours,
        surplus_hours: found.surplusHours,
        short_hours: found.shortHours,
        singles: [...found.singles],
        cheapest_single: found.cheapestSingle,
        cheapest_pair: found.cheapestPair,
        limits: repairLevers.map((lever) => ({ lever, ...defaultLevers[lever] })),
      };
    },
  };
}
