import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportOutcome, OperationInput, SourceReading } from '../contract';
import { createEngine, type Engine } from './create-engine';

const two = (value: number) => String(value).padStart(2, '0');
const days = (count: number) => Array.from({ length: count }, (_, day) => day + 1);
const files = mkdtempSync(join(tmpdir(), 'contactpeil-look-files-'));

let engine: Engine;
let clientId: string;
beforeAll(async () => {
  engine = createEngine({ place: mkdtempSync(join(tmpdir(), 'contactpeil-look-')), host: 'terminal', version: '0' });
  await engine.call('workspace.create', { name: 'kijken' });
  clientId = (await engine.call('client.create', { name: 'Kijkers' })).id;
});
afterAll(() => engine.close());

function write(name: string, lines: readonly string[], encoding: BufferEncoding = 'utf8') {
  writeFileSync(join(files, name), lines.join('\r\n'), encoding);
  return engine.registerFile(join(files, name));
}
type Look = Omit<OperationInput<'import.inspect'>, 'files'>;
async function look(token: string, options: Look = {}): Promise<ImportOutcome> {
  const [outcome] = await engine.call('import.inspect', { files: [token], preview: true, ...options });
  if (!outcome) throw new Error('no outcome');
  return outcome;
}
const tableOf = ({ tables: [table] }: ImportOutcome): SourceReading => {
  if (!table) throw new Error('no table');
  return table;
};
const columnAt = (outcome: ImportOutcome, position: number) => tableOf(outcome).look?.columns.find((one) => one.position === position);
const notationAt = (outcome: ImportOutcome, position: number, group: string) =>
  columnAt(outcome, position)?.notations.find((one) => one.group === group);

const queues = (rows: (day: number) => string, header = 'Datum;Wachtrij;Aangeboden;Beantwoord;Totale afhandeltijd') => [
  'Wachtrijrapport;;;;',
  '',
  header,
  ...days(20).map((day) => `${two(day)}-06-2024;Algemeen;${rows(day)}`),
  'Totaal;;2210;2010;',
];

describe('a look before loading', () => {
  it('shows the rows around the header with what each counts as, and loads nothing', async () => {
    const { token } = await write(
      'gewoon.csv',
      queues((day) => `${100 + day};${90 + day};${24_000 + day}`),
    );
    const { look: seen } = tableOf(await look(token));
    expect(seen?.rows.slice(0, 4).map(({ row, kind }) => `${row} ${kind}`)).toEqual(['1 title', '2 blank', '3 header', '4 data']);
    expect(seen?.rows.at(-1)).toMatchObject({ row: 24, kind: 'total' });
    expect(seen?.rows.filter(({ kind }) => kind === 'data')).toHaveLength(10);
    expect(seen?.text).toMatchObject({ encoding: 'utf-8', delimiter: ';' });
    expect(seen?.others.map(({ fact }) => fact)).not.toContain('queue_interval');
    expect(await engine.call('import.list', { clientId })).toEqual([]);
  });

  it('asks where thousands or decimals fit alike, with what each reading makes of the cells, and does as it is told', async () => {
    const { token } = await write(
      'open.csv',
      queues((day) => `${100 + day};${90 + day};24.${300 + day}`),
    );
    const open = await look(token);
    const asked = notationAt(open, 4, 'number');
    expect(asked).toMatchObject({ taken: null, doubt: { code: 'thousands_or_decimals_open', open: true } });
    expect(columnAt(open, 4)?.cells[0]).toBe('24.301');
    expect(asked?.readings.find(({ notation }) => notation === '1.234,5')?.read[0]).toBe(24_301);
    expect(tableOf(open).columns[4]?.field).toBeNull();
    const choice = { file: 'open.csv', sheet: null, header: 'Totale afhandeltijd', position: 4, field: 'handle_s', unit: '1.234,5' };
    const told = await look(token, { choices: [choice] });
    expect(tableOf(told).columns[4]).toMatchObject({ field: 'handle_s', reason: 'chosen:handle_s' });
    expect(columnAt(told, 4)?.read[0]).toBe(24_301);
    expect(notationAt(told, 4, 'number')).toMatchObject({ taken: '1.234,5', doubt: null });
  });

  it('shows cells in which day and month differ, under both orders, also when the whole table is refused for it', async () => {
    const dates = [3, 4, 5, 6, 7, 8, 9, 10].map((day) => `0${(day % 5) + 1}/0${(day % 4) + 1}/2024;Sales;${100 + day};${90 + day}`);
    const { token } = await write('order.csv', ['Date;Queue;Offered;Answered', ...dates]);
    const refused = await look(token);
    expect(tableOf(refused).fact).toBeNull();
    expect(tableOf(refused).look?.fact).toBe('queue_interval');
    const order = notationAt(refused, 0, 'date_order');
    expect(order?.doubt).toMatchObject({ code: 'day_or_month_open', open: true });
    const [dayFirst, monthFirst] = order?.readings ?? [];
    expect(dayFirst?.read[0]).not.toBe(monthFirst?.read[0]);
    const choice = { file: 'order.csv', sheet: null, header: 'Date', position: 0, field: 'interval_start', unit: 'mm/dd/yyyy' };
    const told = await look(token, { choices: [choice] });
    expect(tableOf(told)).toMatchObject({ fact: 'queue_interval', rows_loaded: 8 });
  });

  it('shows what an estimate and an answer in between count as, with what a choice changes; a cell left empty is not one that cannot be read', async () => {
    const calls = await write('schatting.csv', [
      'Datum;Aangeboden;Beantwoord',
      '13-06-2024;150;140',
      '14-06-2024;160;ca. 150',
      '15-06-2024;170;160',
    ]);
    const estimate = notationAt(await look(calls.token), 2, 'estimate');
    expect(estimate).toMatchObject({ taken: 'estimate_left_out', doubt: { code: 'estimates', open: false } });
    expect(estimate?.readings.map(({ read }) => read[0])).toEqual(['', 150]);
    const answers = await write('antwoorden.csv', [
      'Datum;Cijfer;Is uw vraag opgelost?',
      '13-06-2024;8;Ja',
      '14-06-2024;7;Nee',
      '15-06-2024;9;Deels',
    ]);
    const partly = notationAt(await look(answers.token), 2, 'partly');
    expect(partly).toMatchObject({ taken: 'partly_no', doubt: { code: 'partly', open: false } });
    expect(partly?.readings.map(({ read }) => read[0])).toEqual([false, '', true]);
    const choice = {
      file: 'antwoorden.csv',
      sheet: null,
      header: 'Is uw vraag opgelost?',
      position: 2,
      field: 'resolved',
      unit: 'partly_yes',
    };
    const told = await look(answers.token, { choices: [choice] });
    expect(notationAt(told, 2, 'partly')).toMatchObject({ taken: 'partly_yes', doubt: null });
  });

  it('tells minutes from hours, and a total from a mean, with the same choice', async () => {
    const { token } = await write(
      'gemiddeld.csv',
      queues((day) => `10;10;${300 + day}`),
    );
    const choice = { file: 'gemiddeld.csv', sheet: null, header: 'Totale afhandeltijd', position: 4, field: 'handle_s' };
    const asMean = await look(token, { choices: [{ ...choice, unit: 'min+mean' }] });
    expect(notationAt(asMean, 4, 'time_unit')?.taken).toBe('min');
    expect(notationAt(asMean, 4, 'statistic')?.taken).toBe('mean');
    expect(columnAt(asMean, 4)?.read[0]).toBe(301 * 60);
    const asTotal = await look(token, { choices: [{ ...choice, unit: 's+total' }] });
    expect(notationAt(asTotal, 4, 'statistic')?.taken).toBe('total');
    expect(columnAt(asTotal, 4)?.read[0]).toBe(301);
  });

  it('takes a person at their word on what a table is, and says what it would lack', async () => {
    const { token } = await write('rooster.csv', ['Naam;Team;Datum;Uren', ...days(9).map((day) => `Jan ${day};Noord;0${day}-06-2024;8`)]);
    const sheet = { file: 'rooster.csv', sheet: null };
    const adherence = tableOf(await look(token, { tableChoices: [{ ...sheet, fact: 'adherence' }] }));
    expect([adherence.fact ?? adherence.look?.fact]).toEqual(['adherence']);
    const contact = tableOf(await look(token, { tableChoices: [{ ...sheet, fact: 'queue_interval' }] }));
    expect(contact.fact).toBeNull();
    expect(contact.fact_reason).toMatch(/^field_missing:queue_interval/);
  });

  it('reads a text file in the characters and with the delimiter that a person chose', async () => {
    const lines = ['Personeelsnummer;Naam;Team', ...days(5).map((day) => `${1000 + day};Ren\u00e9e Jansen;Noord`)];
    const { token } = await write('tekens.csv', lines, 'latin1');
    expect(tableOf(await look(token)).look?.text?.encoding).toBe('windows-1252');
    const other = await look(token, { textOptions: [{ file: token, encoding: 'cp850' }] });
    expect(tableOf(other).look?.rows[1]?.cells[1]).toBe('RenÚe Jansen');
    const parted = await look(token, { textOptions: [{ file: token, delimiter: ',' }] });
    expect(tableOf(parted).columns.length).toBeLessThan(3);
    const unknown = await look(token, { textOptions: [{ file: token, encoding: 'klingon' }] });
    expect(unknown.problem?.code).toBe('encoding_unknown');
  });

  it('says how many rows it looked at, and keeps alarms about the rest to itself', async () => {
    const rows = days(28).flatMap((day) =>
      Array.from({ length: 24 }, (_, hour) => `${two(day)}-06-2024;${two(hour)}:00;Algemeen;${100 + hour};${90 + hour}`),
    );
    const { token } = await write('lang.csv', ['Datum;Tijd;Wachtrij;Aangeboden;Beantwoord', ...rows]);
    const sample = tableOf(await look(token, { sampleRows: 110 }));
    expect(sample.look?.sampled_rows).toBe(110);
    expect(sample.rows_read).toBe(109);
    expect(sample.alarms.map(({ code }) => code)).not.toContain('half_last_day');
    expect(tableOf(await look(token, { sampleRows: 5000 })).look?.sampled_rows).toBeNull();
  });

  it('says that a file is there already before it is loaded again', async () => {
    const { token } = await write(
      'al-geladen.csv',
      queues((day) => `${200 + day};${190 + day};${30_000 + day}`),
    );
    expect((await look(token, { clientId })).outcome).toBe('loaded');
    await engine.call('import.run', { clientId, files: [token] });
    const again = await look(token, { clientId });
    expect(again).toMatchObject({ outcome: 'already_loaded', problem: { code: 'already_loaded' } });
  });
});

describe('two columns with one header', () => {
  const header = 'Datum;Wachtrij;Aangeboden;Beantwoord;Aantal;Aantal';
  const lines = (month: number) => [
    header,
    ...days(20).map((day) => `${two(day)}-${two(month)}-2023;Algemeen;${100 + day};${90 + day};${day % 7};${day % 3}`),
  ];
  const fields = (outcome: ImportOutcome | undefined) => tableOf(outcome as ImportOutcome).columns.map(({ field }) => field);

  it('are told apart by their place, remembered apart, and forgotten apart', async () => {
    const first = await write('dubbel.csv', lines(1));
    const at = (position: number, field: string) => ({ file: 'dubbel.csv', sheet: null, header: 'Aantal', position, field, unit: null });
    const choices = [at(4, 'abandoned'), at(5, 'transferred')];
    const [loaded] = await engine.call('import.run', { clientId, files: [first.token], choices });
    expect(fields(loaded).slice(4)).toEqual(['abandoned', 'transferred']);
    const next = await write('dubbel-2.csv', lines(2));
    const offered = await look(next.token);
    expect(fields(offered).slice(4)).toEqual(['abandoned', 'transferred']);
    const [keyA, keyB] = [columnAt(offered, 4)?.remembered, columnAt(offered, 5)?.remembered];
    expect(keyA).not.toBe(keyB);
    const headerSignature = tableOf(offered).look?.header_signature ?? '';
    expect(await engine.call('import.forget_choice', { headerSignature, key: keyB ?? '' })).toEqual({ forgotten: 1 });
    const afterwards = await look(next.token);
    expect(fields(afterwards).slice(4)).toEqual(['abandoned', null]);
    expect(columnAt(afterwards, 5)?.remembered).toBeNull();
  });

  it('a kind of table that a person chose is remembered too', async () => {
    const roster = (name: string) => write(name, ['Naam;Team;Uren', ...days(9).map((day) => `Jan ${day};Noord;${30 + day}`)]);
    const first = await roster('kind-1.csv');
    const kind = { file: 'kind-1.csv', sheet: null, fact: 'roster' as const };
    const [loaded] = await engine.call('import.run', { clientId, files: [first.token], tableChoices: [kind] });
    expect(tableOf(loaded as ImportOutcome)).toMatchObject({ fact: 'roster', fact_reason: 'fact_chosen:roster' });
    const offered = tableOf(await look((await roster('kind-2.csv')).token)).look;
    expect(offered?.fact_remembered).not.toBeNull();
    await engine.call('import.forget_choice', { headerSignature: offered?.header_signature ?? '', key: offered?.fact_remembered ?? '' });
    expect(tableOf(await look((await roster('kind-3.csv')).token)).look?.fact_remembered).toBeNull();
  });
});
