import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ImportOutcome, SourceReading } from '../../shared/contract';
import { importFile } from '../../shared/import/import-file';
import { openFile } from '../../shared/import/open-file';
import { MemoryLoader, meanOf, sumOf } from './memory-loader';

const clients = resolve(import.meta.dirname, '../../samples/clients');
const names = existsSync(clients) ? readdirSync(clients) : [];

interface LoadedClient {
  readonly loader: MemoryLoader;
  readonly outcomes: readonly ImportOutcome[];
}
const loaded = new Map<string, LoadedClient>();

beforeAll(async () => {
  for (const name of names) {
    const loader = new MemoryLoader();
    const outcomes: ImportOutcome[] = [];
    for (const file of readdirSync(join(clients, name))) {
      const open = await openFile(join(clients, name, file));
      outcomes.push(await importFile(open, loader, { clientId: name }));
      await open.close();
    }
    loaded.set(name, { loader, outcomes });
  }
}, 300_000);

/** Columns that rightly feed no field: names beside a number, the end of an interval, a rate beside its counts, an empty column. */
const restColumns = new Set(['Agent Name', 'Medewerker', 'Interval End', 'Interval End Time', 'Adherence %', 'Uit dienst']);
/** Alarms that are true of the samples: a column of zeros, monthly dates without a day above twelve, a hidden sheet, and what readers note. */
const trueAlarms = new Set(['no_variation', 'day_or_month', 'hidden_sheet']);

const tablesOf = (name: string): readonly SourceReading[] =>
  (loaded.get(name)?.outcomes ?? []).flatMap((outcome) => outcome.tables).filter((table) => table.fact !== null);
const kinds = (name: string) => [...new Set(tablesOf(name).map((table) => table.fact))].sort();

describe('the sample clients', () => {
  it('are there', () => expect(names.length).toBe(7));

  it.each(names)('%s: every file loads whole, every column is understood, nothing is rejected', (name) => {
    for (const outcome of loaded.get(name)?.outcomes ?? []) expect(outcome.outcome, outcome.file).toBe('loaded');
    for (const table of tablesOf(name)) {
      const where = `${table.file} ${table.sheet ?? ''}`;
      expect(table.rows_read, where).toBe(table.rows_loaded + table.rows_rejected + table.rows_skipped);
      expect(table.rows_rejected, where).toBe(0);
      expect(
        table.columns.filter((column) => column.field === null && !restColumns.has(column.header)).map((column) => column.header),
        where,
      ).toEqual([]);
      expect(
        table.alarms.filter((alarm) => alarm.severity !== 'note' && !trueAlarms.has(alarm.code)).map((alarm) => alarm.code),
        where,
      ).toEqual([]);
    }
  });

  it('hold the facts that their README names', () => {
    expect(Object.fromEntries(names.map((name) => [name, kinds(name)]))).toEqual({
      'brightline-telecom': ['contact', 'evaluation', 'plan_interval', 'queue_interval', 'roster', 'survey'],
      'calder-wick-travel': ['agent_period', 'evaluation', 'plan_interval', 'queue_interval', 'roster'],
      'dijkstroom-energie': ['agent_period', 'cost', 'evaluation', 'plan_interval', 'queue_interval', 'roster', 'survey'],
      'gemeente-lauwerdam': ['adherence', 'contact', 'evaluation', 'plan_interval', 'queue_interval', 'roster', 'survey'],
      'polderzorg-verzekeringen': ['adherence', 'evaluation', 'plan_interval', 'queue_interval', 'roster', 'survey'],
      'scheldepost-pakketten': ['adherence', 'evaluation', 'plan_interval', 'queue_interval', 'roster', 'survey'],
      'tuinwereld-groenhart': ['contact', 'cost', 'evaluation', 'plan_interval', 'queue_interval', 'roster', 'self_service', 'survey'],
    });
  });

  it('dijkstroom: sums agree with the totals row that the file prints', () => {
    const rows = loaded.get('dijkstroom-energie')?.loader.rows('queue_interval') ?? [];
    const text =
      readFileSync(join(clients, 'dijkstroom-energie', 'ACD wachtrijen per halfuur.csv'), 'latin1')
        .trim()
        .split(/\r?\n/)
        .at(-1) ?? '';
    const cells = text.split(';');
    const count = (at: number) => Number((cells[at] ?? '').replaceAll('.', ''));
    const seconds = (at: number) => (cells[at] ?? '').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    expect(sumOf(rows, 'offered')).toBe(count(3));
    expect(sumOf(rows, 'answered')).toBe(count(4));
    expect(sumOf(rows, 'within_threshold')).toBe(count(5));
    expect(sumOf(rows, 'abandoned')).toBe(count(6));
    expect(sumOf(rows, 'talk_s')).toBe(seconds(9));
    expect(sumOf(rows, 'wrap_s')).toBe(seconds(11));
    expect(Math.round(sumOf(rows, 'wait_s') / sumOf(rows, 'answered'))).toBe(seconds(8));
    expect(rows[0]).toMatchObject({ interval_start: '2025-01-06T08:00:00', interval_s: 1800, threshold_s: 20 });
  });

  it('thresholds come from headers and columns', () => {
    const threshold = (name: string) => [...new Set((loaded.get(name)?.loader.rows('queue_interval') ?? []).map((row) => row.threshold_s))];
    expect(Object.fromEntries(names.map((name) => [name, threshold(name)]))).toEqual({
      'brightline-telecom': [20],
      'calder-wick-travel': [20],
      'dijkstroom-energie': [20],
      'gemeente-lauwerdam': [20],
      'polderzorg-verzekeringen': [30],
      'scheldepost-pakketten': [30],
      'tuinwereld-groenhart': [20],
    });
  });

  it('handle times per contact are those of a contact centre, and near the planner’s', () => {
    for (const name of names) {
      const loader = loaded.get(name)?.loader;
      const rows = loader?.rows('queue_interval') ?? [];
      const plan = loader?.rows('plan_interval') ?? [];
      const actual = sumOf(rows, 'handle_s') / sumOf(rows, 'answered');
      const weighted =
        plan.reduce((sum, row) => sum + Number(row.forecast_aht_s) * Number(row.forecast_volume), 0) / sumOf(plan, 'forecast_volume');
      expect(actual / weighted, name).toBeGreaterThan(0.9);
      expect(actual / weighted, name).toBeLessThan(1.3);
    }
  });

  it('marks keep their scale and hours become seconds', () => {
    const survey = loaded.get('polderzorg-verzekeringen')?.loader.rows('survey') ?? [];
    expect(survey[0]).toMatchObject({ csat_max: 10, ces_max: 7, ces_high_is_easy: true });
    const adherence = loaded.get('polderzorg-verzekeringen')?.loader.rows('adherence') ?? [];
    expect(meanOf(adherence, 'scheduled_s') / 3600).toBeGreaterThan(4);
    expect(meanOf(adherence, 'scheduled_s') / 3600).toBeLessThan(9);
    const cost = loaded.get('dijkstroom-energie')?.loader.rows('cost') ?? [];
    const cells =
      readFileSync(join(clients, 'dijkstroom-energie', 'Kosten klantenservice.csv'), 'latin1')
        .split(/\r?\n/)[1]
        ?.split(';') ?? [];
    const written = (text: string | undefined) => Number((text ?? '').replace(/[^\d,]/g, '').replace(',', '.'));
    expect(cells[0]).toBe('01-01-2025');
    expect(cost[0]).toMatchObject({ date: '2025-01-01', amount: written(cells[3]), currency: 'EUR', contacts: written(cells[4]) });
  });
});
