import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../shared/contract';
import { importFile } from '../../shared/import/import-file';
import { WallClock } from '../../shared/import/mapping/row-moment';
import type { Cell, RawSheet } from '../../shared/import/table';
import { MemoryLoader } from './memory-loader';
import { fileOf, sheetOf } from './sheets';

const load = async (sheet: RawSheet): Promise<{ loader: MemoryLoader; outcome: ImportOutcome }> => {
  const loader = new MemoryLoader();
  return { loader, outcome: await importFile(fileOf(sheet), loader, { clientId: 'test' }) };
};
const alarmOf = (outcome: ImportOutcome, code: string) => outcome.alarms.find((alarm) => alarm.code === code);
const head: Cell[] = ['Start', 'Queue', 'Offered', 'Answered', 'Abandoned'];
const counts = (row: number): Cell[] => ['Night line', 10 + (row % 7), 9 + (row % 7), 1];
const stamp = (seconds: number) => new Date(seconds * 1000).toISOString();
const hours = (first: string, count: number, write: (iso: string) => string): Cell[][] =>
  Array.from({ length: count }, (_, hour) => [write(stamp(Date.parse(first) / 1000 + hour * 3600)), ...counts(hour)]);

describe('the nights in which the clock changes', () => {
  it('knows the hours of Amsterdam, and of a zone on the other half of the year', () => {
    const at = (text: string) => Date.parse(`${text}Z`) / 1000;
    const amsterdam = new WallClock('Europe/Amsterdam');
    expect(['01:59', '02:00', '02:59', '03:00'].map((time) => amsterdam.timesOf(at(`2024-03-31T${time}:00`)))).toEqual([1, 0, 0, 1]);
    expect(['01:59', '02:00', '02:59', '03:00'].map((time) => amsterdam.timesOf(at(`2024-10-27T${time}:00`)))).toEqual([1, 2, 2, 1]);
    expect(new WallClock('Australia/Sydney').timesOf(at('2024-10-06T02:30:00'))).toBe(0);
    expect(new WallClock('UTC').timesOf(at('2024-03-31T02:30:00'))).toBe(1);
  });

  it('an hour that does not exist gives the file away: it is not in local time', async () => {
    const rows = hours('2024-03-27T00:00:00Z', 24 * 6, (iso) => iso.slice(0, 19).replace('T', ' '));
    const { outcome } = await load(sheetOf([head, ...rows]));
    const alarm = alarmOf(outcome, 'hour_that_does_not_exist');
    expect(alarm?.values).toEqual({ count: 1, night: '2024-03-31', nights: 1 });
    expect(alarm?.examples).toEqual(['2024-03-31 02:00:00']);
  });

  it('UTC stamps over both nights: local hours, none lost, the repeated hour is no double', async () => {
    for (const [first, skipped] of [
      ['2024-03-28T00:00:00Z', true],
      ['2024-10-24T00:00:00Z', false],
    ] as const) {
      const { loader, outcome } = await load(sheetOf([head, ...hours(first, 24 * 6, (iso) => iso)]));
      const rows = loader.rows('queue_interval');
      expect(rows).toHaveLength(144);
      expect(alarmOf(outcome, 'utc_stamps')?.examples).toHaveLength(5);
      const night = rows.filter((row) => String(row.interval_start).startsWith(skipped ? '2024-03-31T02' : '2024-10-27T02'));
      expect(night).toHaveLength(skipped ? 0 : 2);
      expect(alarmOf(outcome, 'hour_that_does_not_exist')).toBeUndefined();
      expect(alarmOf(outcome, 'same_moment_twice')).toBeUndefined();
      expect(alarmOf(outcome, 'hour_that_comes_twice')?.values.count).toBe(skipped ? undefined : 2);
    }
  });

  it('local stamps of an autumn night may come twice there, and nowhere else', async () => {
    const local = hours('2024-10-24T00:00:00Z', 24 * 6, (iso) => iso.slice(0, 19).replace('T', ' '));
    const night = local.findIndex(([start]) => String(start).startsWith('2024-10-27 02'));
    const twice = [...local.slice(0, night + 1), local[night] ?? [], ...local.slice(night + 1)];
    const { outcome } = await load(sheetOf([head, ...twice]));
    expect(alarmOf(outcome, 'duplicate_rows')).toBeUndefined();
    const elsewhere = [...local, local[5] ?? []];
    expect(alarmOf((await load(sheetOf([head, ...elsewhere]))).outcome, 'duplicate_rows')).toBeDefined();
  });
});
