import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../shared/contract';
import { importFile } from '../../shared/import/import-file';
import type { Cell, RawSheet } from '../../shared/import/table';
import { MemoryLoader } from './memory-loader';
import { fileOf, sheetOf } from './sheets';

const days = ['03-06-2024', '04-06-2024', '05-06-2024', '13-06-2024'];
const load = async (...sheets: RawSheet[]): Promise<{ loader: MemoryLoader; outcome: ImportOutcome }> => {
  const loader = new MemoryLoader();
  return { loader, outcome: await importFile(fileOf(...sheets), loader, { clientId: 'test' }) };
};
const codes = (outcome: ImportOutcome) => outcome.alarms.map((alarm) => alarm.code);
const skips = (outcome: ImportOutcome, table = 0) =>
  Object.fromEntries((outcome.tables[table]?.skipped ?? []).map(({ row, reason }) => [row, reason]));

describe('tables as people make them', () => {
  it('one measure over columns of times: a fact per cell, the total column left out', async () => {
    const rows = days.map((day, at): Cell[] => [day, 'Verkoop', 10 + at, 12, 14, 16, 52 + at]);
    const head: Cell[] = ['Datum', 'Wachtrij', '08:00', '08:30', '09:00', '09:30', 'Totaal'];
    const { loader, outcome } = await load(sheetOf([['Prognose aanbod'], [], head, ...rows, ['Totaal', null, 46, 48, 56, 64, 214]]));
    expect(loader.rows('plan_interval')).toHaveLength(16);
    expect(loader.rows('plan_interval')[1]).toEqual({
      interval_start: '2024-06-03T08:30:00',
      interval_s: 1800,
      queue: 'Verkoop',
      forecast_volume: 12,
    });
    expect(skips(outcome)).toEqual({ 1: 'title', 2: 'blank', 8: 'total' });
  });

  it('dates over columns, times down', async () => {
    const { loader } = await load(
      sheetOf([['Aangeboden gesprekken'], ['Interval', ...days], ['08:00-08:30', 5, 6, 7, 8], ['08:30-09:00', 6, 7, 8, 9]]),
    );
    expect(loader.rows('queue_interval')[7]).toEqual({ interval_start: '2024-06-13T08:30:00', interval_s: 1800, offered: 9 });
  });

  it('months over columns, key figures down', async () => {
    const { loader, outcome } = await load(
      sheetOf([
        ['KPI', 'jan 2024', 'feb 2024', 'mrt 2024', 'apr 2024'],
        ['Servicelevel', '81,5%', '79%', '83%', null],
        ['AHT', 300, 310, 305, 320],
      ]),
    );
    const rows = loader.rows('kpi_period');
    expect(rows[0]).toMatchObject({ date: '2024-01-01', metric: 'Servicelevel', value: 0.815 });
    // An empty cell is no row, and is counted.
    expect(rows.map(({ date, metric }) => [date, metric])).not.toContainEqual(['2024-04-01', 'Servicelevel']);
    expect(outcome.tables[0]).toMatchObject({ rows_read: 8, rows_loaded: 7, skipped: [{ row: 2, reason: 'empty_cell' }] });
  });

  it('two tables under each other are two tables', async () => {
    const top = days.map((day, at): Cell[] => [day, 10 + at, 9]);
    const people: Cell[][] = [
      ['Jan', 'A', 0.8],
      ['Piet', 'B', 1],
      ['Kees', 'A', 1],
    ];
    const { loader, outcome } = await load(
      sheetOf([['Datum', 'Aangeboden', 'Beantwoord'], ...top, [], ['Medewerker', 'Team', 'FTE'], ...people]),
    );
    expect(loader.rows('queue_interval')).toHaveLength(4);
    expect(loader.rows('roster')[0]).toMatchObject({ agent: 'Jan', team: 'A', fte: 0.8 });
    expect(outcome.tables.map((table) => table.header_row)).toEqual([1, 7]);
  });

  it('group labels become the queue; subtotals, totals and remarks are dropped with their rows', async () => {
    const of = (base: number) => days.map((day, at): Cell[] => [day, '08:00', base + at, 9, 1 + at]);
    const head: Cell[] = ['Datum', 'Tijd', 'Aangeboden', 'Beantwoord', 'Afgehaakt'];
    const { loader, outcome } = await load(
      sheetOf([
        head,
        ['Verkoop'],
        ...of(10),
        ['Subtotaal', null, 46, 36, 10],
        ['Service'],
        ...of(20),
        ['Eindtotaal', null, 132, 72, 20],
        ['Gegenereerd op 20-06-2024'],
      ]),
    );
    expect(loader.rows('queue_interval').map((row) => row.queue)).toEqual([...Array(4).fill('Verkoop'), ...Array(4).fill('Service')]);
    expect(skips(outcome)).toEqual({ 2: 'group_label', 7: 'subtotal', 8: 'group_label', 13: 'total', 14: 'footer' });
    expect(codes(outcome)).not.toContain('total_contradicts');
  });

  it('labels are filled down and a total without a word is known by its sum', async () => {
    const rows = ['Verkoop', 'Service'].flatMap((queue) =>
      days.map((day, at): Cell[] => [at === 0 ? queue : null, day, 10 + at, 9, 1 + at]),
    );
    const { loader, outcome } = await load(
      sheetOf([['Wachtrij', 'Datum', 'Aangeboden', 'Beantwoord', 'Afgehaakt'], ...rows, [null, null, 92, 72, 20]]),
    );
    expect(loader.rows('queue_interval').map((row) => row.queue)).toEqual([...Array(4).fill('Verkoop'), ...Array(4).fill('Service')]);
    expect(skips(outcome)).toEqual({ 10: 'total' });
  });

  it('a repeated header is skipped; bad cells are rejected with column, value and reason', async () => {
    const rows = Array.from({ length: 24 }, (_, at): Cell[] => [`${1 + at}-06-2024`, String(10 + at), '9']);
    const head: Cell[] = ['Datum', 'Aangeboden', 'Beantwoord'];
    const { loader, outcome } = await load(
      sheetOf([head, ...rows, head, ['25-06-2024', 'veel', '4'], ['31-06-2024', '5', '4'], ['26-06-2024', '-5', '4']]),
    );
    expect(loader.tables[0]?.rejected.map(({ sourceRow, column, value, reason }) => [sourceRow, column, value, reason])).toEqual([
      [27, 'Aangeboden', 'veel', 'unreadable'],
      [28, 'Datum', '31-06-2024', 'unreadable'],
      [29, 'Aangeboden', '-5', 'negative_count'],
    ]);
    expect(outcome.tables[0]).toMatchObject({ rows_read: 28, rows_loaded: 24, rows_rejected: 3, rows_skipped: 1 });
  });

  it('dates that can be read in two ways are refused and both readings shown; a person settles it', async () => {
    const sheet = sheetOf([
      ['Date', 'Offered', 'Answered'],
      ['01/02/2024', 5, 4],
      ['03/04/2024', 5, 4],
    ]);
    const { outcome } = await load(sheet);
    expect(outcome.outcome).toBe('refused');
    expect(outcome.tables[0]?.fact_reason).toMatch(/^field_ambiguous:queue_interval\|interval_start\|day_or_month_open/);
    const alarm = outcome.alarms.find((one) => one.code === 'day_or_month_open');
    expect(alarm).toMatchObject({
      severity: 'stop',
      examples: ['01/02/2024', '03/04/2024'],
      values: { taken: '2024-02-01', other: '2024-01-02' },
    });
    const loader = new MemoryLoader();
    const choices = [{ file: sheet.file, sheet: null, header: 'Date', field: 'interval_start', unit: 'mm/dd/yyyy' }];
    await importFile(fileOf(sheet), loader, { clientId: 'test', choices });
    expect(loader.rows('queue_interval')[0]).toMatchObject({ interval_start: '2024-01-02T00:00:00' });
  });

  it('queues side by side under merged labels: each label becomes a queue', async () => {
    const merged = [1, 4].map((first) => ({ firstRow: 1, lastRow: 1, firstColumn: first, lastColumn: first + 2 }));
    const head: Cell[][] = [
      ['Datum', 'Verkoop', null, null, 'Service', null, null],
      [null, 'Aangeboden', 'Beantwoord', 'Afgehaakt', 'Aangeboden', 'Beantwoord', 'Afgehaakt'],
    ];
    const rows = Array.from({ length: 12 }, (_, at): Cell[] => [`${10 + at}-06-2024`, 10, 9, 1, 20, 18, 2]);
    const { loader } = await load(sheetOf([...head, ...rows], { merged }));
    expect(loader.rows('queue_interval')).toHaveLength(24);
    expect(loader.rows('queue_interval')[0]).toMatchObject({ queue: 'Verkoop', offered: 10, answered: 9, abandoned: 1 });
    expect(loader.rows('queue_interval')[12]).toMatchObject({ queue: 'Service', offered: 20, answered: 18, abandoned: 2 });
  });

  it('Qualtrics: the question and the import ids under the header are no answers', async () => {
    const ids = ['recordedDate', '_recordId', 'QID2', 'QID3'].map((id) => `{"ImportId":"${id}"}`);
    const rows = Array.from({ length: 25 }, (_, at): Cell[] => [
      `2024-06-${10 + (at % 15)} 08:05:01`,
      `R_${at}`,
      String(1 + (at % 5)),
      String(at % 11),
    ]);
    const names: Cell[] = ['RecordedDate', 'ResponseId', 'Q_CSAT', 'Q_NPS'];
    const { loader, outcome } = await load(
      sheetOf([names, ['Recorded Date', 'Response ID', 'How satisfied are you?', 'Would you recommend us?'], ids, ...rows]),
    );
    expect(outcome.tables[0]).toMatchObject({ system: 'qualtrics', rows_loaded: 25, rows_rejected: 0, rows_skipped: 2 });
    expect(loader.rows('survey')[0]).toMatchObject({ csat: 1, csat_max: 5, nps: 0 });
    // Lines that a mail program broke in between change nothing about which row holds the names.
    const spaced = await load(sheetOf([names, [], ['Recorded Date', 'Response ID', 'How satisfied?', 'Recommend us?'], [], ids, ...rows]));
    expect(spaced.loader.rows('survey')).toEqual(loader.rows('survey'));
    // A row of ids without names above it names nothing.
    const bare = await load(sheetOf([[], [], ids, ...rows]));
    expect(bare.outcome.tables[0]?.fact).toBeNull();
  });

  it('actual volume alone beside a forecast stays with the plan: the phone system counts it as well', async () => {
    const head: Cell[] = ['CT', 'Date', 'Period', 'FcstCR', 'ActCR', 'FcstAHT', 'ActAHT', 'Req', 'Open'];
    const rows = Array.from({ length: 20 }, (_, at): Cell[] => [
      'Sales',
      '06/17/2024',
      `${8 + at / 2}`.includes('.') ? `${8 + Math.floor(at / 2)}:30` : `${8 + at / 2}:00`,
      20,
      22 + at,
      300,
      310,
      7,
      8,
    ]);
    const { loader } = await load(sheetOf([head, ...rows]));
    expect(loader.rows('queue_interval')).toEqual([]);
    expect(loader.rows('plan_interval')[1]).toMatchObject({
      interval_start: '2024-06-17T08:30:00',
      interval_s: 1800,
      forecast_volume: 20,
      actual_volume: 23,
      actual_aht_s: 310,
    });
  });

  it('forecast beside actual counts: a plan and an interval report from one table, no column used twice', async () => {
    const head: Cell[] = ['Datum', 'Prognose', 'Prognose AHT (sec)', 'Benodigd', 'Aangeboden', 'Beantwoord', 'Afgehaakt'];
    const { loader } = await load(sheetOf([head, ...days.map((day): Cell[] => [day, 100, 300, 8, 110, 100, 10])]));
    expect(loader.rows('plan_interval')[0]).toMatchObject({ forecast_volume: 100, forecast_aht_s: 300, required_agents: 8 });
    expect(loader.rows('plan_interval')[0]).not.toHaveProperty('actual_volume');
    expect(loader.rows('queue_interval')[0]).toMatchObject({ offered: 110, answered: 100, abandoned: 10 });
  });
});

describe('alarms', () => {
  const intervals = (change: (rows: Cell[][]) => Cell[][]) => {
    const rows: Cell[][] = [];
    for (let day = 3; day <= 14; day++)
      for (let at = 0; at < 8; at++)
        rows.push([`2024-06-${String(day).padStart(2, '0')}`, `${String(8 + at).padStart(2, '0')}:00`, 20, 18, 2]);
    return sheetOf([['Date', 'Time', 'Offered', 'Answered', 'Abandoned'], ...change(rows)]);
  };

  it('silent on a whole table', async () => {
    const { outcome } = await load(
      intervals((rows) => rows.map((row, at) => [row[0] ?? null, row[1] ?? null, 20 + (at % 7), 18 + (at % 7), 2])),
    );
    expect(codes(outcome).filter((code) => code !== 'no_variation')).toEqual([]);
  });

  it('a half last day, a missing interval, more answered than offered, a row twice, a total that contradicts', async () => {
    const { outcome } = await load(
      intervals((rows) => {
        const cut = rows.slice(0, -4).filter((_, at) => at !== 19);
        cut[5] = [cut[5]?.[0] ?? null, cut[5]?.[1] ?? null, 20, 25, 2];
        return [...cut, cut[0] ?? [], ['Total', null, 99_999, 1, 1]];
      }),
    );
    expect(codes(outcome)).toEqual(
      expect.arrayContaining(['half_last_day', 'missing_intervals', 'answered_above_offered', 'duplicate_rows', 'total_contradicts']),
    );
    expect(outcome.alarms.find((alarm) => alarm.code === 'half_last_day')?.values).toMatchObject({
      date: '2024-06-14',
      last: '11:00',
      usual: '15:00',
    });
  });

  it('an export cut at a known limit', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at): Cell[] => [
      `C${at}`,
      `2024-06-0${1 + (at % 9)} 08:${String(at % 60).padStart(2, '0')}`,
      30,
      200,
    ]);
    const { outcome } = await load(sheetOf([['Call ID', 'Start Time', 'Wait Time', 'Talk Time'], ...rows]));
    expect(outcome.alarms.find((alarm) => alarm.code === 'cut_export')?.values).toEqual({ rows: 10_000, cap: 10_000 });
  });
});
