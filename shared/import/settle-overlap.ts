import type { Alarm, OverlapChoice, SourceReading } from '../contract';
import { alarm } from './checks/alarm';
import type { FactLoader, Overlap } from './loader';

/** Overlap of one table with earlier files, and what was done about it. */
export interface SettledOverlap {
  readonly overlap: Overlap | null;
  readonly alarms: readonly Alarm[];
}

/** Figures of an overlap as an alarm or a problem names them. */
export const overlapValues = (overlap: Overlap): Record<string, string | number> => ({
  count: overlap.rows,
  other: overlap.files[0]?.file ?? '',
  files: overlap.files.length,
  from: (overlap.from ?? '').slice(0, 10),
  to: (overlap.to ?? '').slice(0, 10),
});

/** Rows that an earlier file holds already, told at a look, before anything is loaded. `sampled`: how many rows were looked at; null: all. */
export function seenOverlapAlarms(reading: SourceReading, overlap: Overlap | null, sampled: number | null): Alarm[] {
  if (!overlap) return [];
  const values = { ...overlapValues(overlap), rows: reading.rows_loaded, sampled: sampled ?? 0 };
  const rows = overlap.examples.map(({ row }) => row);
  return [alarm(reading, 'overlap_seen', { values, rows, examples: overlap.examples.map(({ key }) => key) })];
}

const codes: Readonly<Record<OverlapChoice, { readonly code: string; readonly severity: Alarm['severity'] }>> = {
  refuse: { code: 'overlap_refused', severity: 'stop' },
  replace: { code: 'overlap_replaced', severity: 'note' },
  add: { code: 'overlap_added', severity: 'warning' },
};

async function otherTimeZone(loader: FactLoader, importId: string, reading: Pick<SourceReading, 'file' | 'sheet'>): Promise<Alarm[]> {
  const shift = (await loader.timeShift?.(importId)) ?? null;
  if (!shift) return [];
  const { hours, direction, file: other, halfHours } = shift;
  return [alarm(reading, 'other_time_zone', { values: { hours, direction, other }, examples: halfHours })];
}

/** The same contacts by other intervals, agents in another team: good to know, or figures change by it. */
async function otherFiles(loader: FactLoader, importId: string, reading: Pick<SourceReading, 'file' | 'sheet'>): Promise<Alarm[]> {
  const found = (await loader.remarks?.(importId)) ?? [];
  return found.map(({ code, values, rows, examples, changesFigures }) =>
    alarm(reading, code, { values, rows, examples, severity: changesFigures ? 'warning' : 'note' }),
  );
}

/**
 * Compares the rows of a table that was just read with those of earlier files, before anything counts twice. With 'replace' the earlier rows go in
 * the same transaction; with 'refuse' the caller rolls back; with 'add' both stay and the alarm says so.
 */
export async function settleOverlap(
  loader: FactLoader,
  importId: string,
  reading: Pick<SourceReading, 'file' | 'sheet'>,
  choice: OverlapChoice,
): Promise<SettledOverlap> {
  const overlap = (await loader.overlap?.(importId)) ?? null;
  const zones = [...(await otherTimeZone(loader, importId, reading)), ...(await otherFiles(loader, importId, reading))];
  if (!overlap) return { overlap, alarms: zones };
  const values = overlapValues(overlap);
  if (choice === 'replace' && loader.replaceOverlap) values.replaced = await loader.replaceOverlap(importId, overlap);
  const { code, severity } = codes[choice];
  const rows = overlap.examples.map(({ row }) => row);
  return {
    overlap,
    alarms: [alarm(reading, code, { values, rows, examples: overlap.examples.map(({ key }) => key), severity }), ...zones],
  };
}
