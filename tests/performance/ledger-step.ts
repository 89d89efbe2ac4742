/** The gap ledger of the analyse bench, in a process of its own. */
import type { AnalysisContext } from '../../shared/analyse/analysis';
import { alignQueues } from '../../shared/analyse/service-level/align';
import { explainQueues } from '../../shared/analyse/service-level/explain-queues';
import { gatherServiceLevel, type ServiceLevelRows } from '../../shared/analyse/service-level/interval-rows';
import { serviceLevelAnalysis } from '../../shared/analyse/service-level/service-level';
import { prepareWhatIf } from '../../shared/analyse/what-if/prepared';
import { baseline, whatIf } from '../../shared/analyse/what-if/what-if';
import { openStore, type Store } from '../../shared/store';
import { measure } from './in-a-child';
import { intervalColumns, intervalRow, planColumns, planRow } from './large-facts';

const clientId = 'bench';

type Value = string | number | boolean | null;

async function fill(
  store: Store,
  fact: 'queue_interval' | 'plan_interval',
  columns: readonly string[],
  count: number,
  rowAt: (at: number) => Value[],
) {
  const loader = await store.loader();
  await loader.begin();
  const importId = await loader.startTable({
    clientId,
    file: fact,
    sha256: fact,
    sheet: null,
    fact,
    columns,
    headerSignature: fact,
    system: null,
  });
  for (let from = 0; from < count; from += 2048) {
    const rows = Array.from({ length: Math.min(2048, count - from) }, (_, at) => ({ sourceRow: from + at + 2, values: rowAt(from + at) }));
    await loader.appendRows(importId, rows);
  }
  await loader.finishTable(importId, { rows_read: count, rows_loaded: count, rows_rejected: 0, rows_skipped: 0 });
  await loader.commit();
  await loader.close();
}

async function newStore(): Promise<Store> {
  const store = await openStore(':memory:');
  await store.clients.create(clientId, 'Bench');
  return store;
}

const contextOn = (store: Store): AnalysisContext => ({
  store: store.reading,
  settings: { clientId, target: 0.8, thresholdSeconds: 20, targetGiven: true },
});

/** 30 days x 48 half hours x 10 queues, with everything that the seven drivers need. */
async function gapLedger() {
  const store = await newStore();
  const cells = 30 * 48 * 10;
  await fill(store, 'queue_interval', intervalColumns, cells, intervalRow);
  await fill(store, 'plan_interval', planColumns, cells, planRow);
  const context = contextOn(store);
  await measure(async () => {
    const started = performance.now();
    const findings = await serviceLevelAnalysis.run(context);
    const whole = performance.now() - started;
    const rows = await gatherServiceLevel(context);
    const grids = alignQueues(rows.intervals, rows.plan, 20);
    const before = performance.now();
    const { explained } = await explainQueues(grids, rows, async () => {});
    const modelled = performance.now() - before;
    const evaluations = explained.reduce((sum, queue) => sum + queue.values.evaluations, 0);
    const players = explained[0]?.chain.players.length ?? 0;
    const micro = (modelled * 1000) / evaluations;
    const drivers = findings.service_level?.drivers?.length ?? 0;
    return {
      rows: cells,
      note: JSON.stringify({
        wholeSeconds: whole / 1000,
        modelSeconds: modelled / 1000,
        evaluations,
        microsecondsPerEvaluation: micro,
        players,
        drivers,
        ...sliderTimes(rows),
      }),
    };
  });
  await store.close();
}

/** The middle and the slowest of thirty moves of every kind, once the client is prepared. */
function sliderTimes(rows: ServiceLevelRows) {
  const prices = { hours_per_fte_week: 36, planned_shrinkage: 0.2, euro_per_paid_hour: 40 };
  const began = performance.now();
  const client = prepareWhatIf(rows, { thresholdSeconds: 20 }, 0.12);
  const before = baseline(client);
  const prepareSeconds = (performance.now() - began) / 1000;
  const shift = { positions: 2, weekdays: [1, 2, 3, 4, 5], from: '09:00', to: '12:00' };
  const moves = Array.from({ length: 30 }, (_, at) => [
    { positions_factor: 1 + at / 100 },
    { volume_factor: 1 + at / 100 },
    { handle_time_factor: 1 - at / 100 },
    { patience_s: 60 + 10 * at },
    { repeat_share: 0.05 + at / 500 },
    { shifts: [shift] },
  ]).flat();
  const times = moves
    .map((change) => {
      const start = performance.now();
      whatIf(client, change, prices, before);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const intervals = client.queues.reduce((sum, queue) => sum + queue.volume.length, 0);
  return { prepareSeconds, intervals, sliderMiddle: times[times.length >> 1], sliderSlowest: times.at(-1) };
}

await gapLedger();
