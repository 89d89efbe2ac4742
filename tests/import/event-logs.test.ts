import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../shared/contract';
import { importFile } from '../../shared/import/import-file';
import type { Cell, RawSheet } from '../../shared/import/table';
import { MemoryLoader } from './memory-loader';
import { fileOf, sheetOf } from './sheets';

const load = async (...sheets: RawSheet[]): Promise<{ loader: MemoryLoader; outcome: ImportOutcome }> => {
  const loader = new MemoryLoader();
  return { loader, outcome: await importFile(fileOf(...sheets), loader, { clientId: 'test' }) };
};
const two = (number: number) => String(number).padStart(2, '0');
const head: Cell[] = [
  'number',
  'incident_state',
  'sys_mod_count',
  'opened_at',
  'sys_updated_at',
  'assignment_group',
  'category',
  'reopen_count',
];
/** Three states of each incident, written in the order of the log: new ones of one ticket between those of others. */
const log = (tickets: number): Cell[][] =>
  [0, 1, 2].flatMap((state) =>
    Array.from({ length: tickets }, (_, ticket): Cell[] => [
      `INC00${1000 + ticket}`,
      ['New', 'Active', 'Closed'][state] ?? '',
      state,
      `${two((ticket % 27) + 1)}/05/2024 09:${two(ticket % 60)}`,
      `${two((ticket % 27) + 1)}/05/2024 ${two(10 + state)}:${two(ticket % 60)}`,
      `Group ${ticket % 4}`,
      `Category ${ticket % 6}`,
      state === 2 && ticket % 10 === 0 ? 1 : 0,
    ]),
  );

describe('event logs with several rows per ticket', () => {
  it('the last state wins, by the moment of the change, and the merged rows are counted', async () => {
    const { loader, outcome } = await load(sheetOf([head, ...log(60)]));
    const rows = loader.rows('contact');
    expect(rows).toHaveLength(60);
    expect(new Set(rows.map((row) => row.contact_id)).size).toBe(60);
    expect(rows.filter((row) => row.reopened === 1)).toHaveLength(6);
    const [reading] = outcome.tables;
    expect([reading?.rows_read, reading?.rows_loaded, reading?.rows_skipped]).toEqual([180, 60, 120]);
    expect(reading?.skipped[0]).toEqual({ row: 2, reason: 'earlier_state' });
    const merged = outcome.alarms.find(({ code }) => code === 'merged_states');
    expect(merged?.values).toMatchObject({ count: 120, tickets: 60, by: 'sys_mod_count' });
    expect(merged?.examples).toHaveLength(5);
    expect(outcome.alarms.map(({ code }) => code)).not.toContain('duplicate_ids');
  });

  it('also when the newest rows stand first', async () => {
    const { loader } = await load(sheetOf([head, ...log(60).reverse()]));
    expect(loader.rows('contact').filter((row) => row.reopened === 1)).toHaveLength(6);
  });

  it('without a moment of change the last row of the file wins, and that is said', async () => {
    const rows = log(60).map((row) => row.filter((_, column) => column !== 2 && column !== 4));
    const { loader, outcome } = await load(sheetOf([head.filter((_, column) => column !== 2 && column !== 4), ...rows]));
    expect(loader.rows('contact')).toHaveLength(60);
    expect(loader.rows('contact').filter((row) => row.reopened === 1)).toHaveLength(6);
    expect(outcome.alarms.map(({ code }) => code)).toContain('merged_states_file_order');
  });

  it('a list in which a few numbers come twice stays a list, with its own alarm', async () => {
    const calls = Array.from({ length: 80 }, (_, call): Cell[] => [
      `C${1000 + (call % 76)}`,
      `${two((call % 20) + 1)}-05-2024 10:${two(call % 60)}`,
      'Algemeen',
      20 + call,
      200 + call,
    ]);
    const { loader, outcome } = await load(
      sheetOf([['Gespreksnummer', 'Starttijd', 'Wachtrij', 'Wachttijd (sec)', 'Gesprekstijd (sec)'], ...calls]),
    );
    expect(loader.rows('contact')).toHaveLength(80);
    expect(outcome.alarms.map(({ code }) => code)).toContain('duplicate_ids');
  });
});
