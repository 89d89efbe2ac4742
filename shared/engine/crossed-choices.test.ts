import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ImportOutcome, OperationInput, SourceReading } from '../contract';
import { createEngine, type Engine } from './create-engine';

const files = mkdtempSync(join(tmpdir(), 'contactpeil-crossed-files-'));
let engine: Engine;
let clientId: string;
beforeAll(async () => {
  engine = createEngine({ place: mkdtempSync(join(tmpdir(), 'contactpeil-crossed-')), host: 'terminal', version: '0' });
  await engine.call('workspace.create', { name: 'kruistabellen' });
  clientId = (await engine.call('client.create', { name: 'Kruis' })).id;
});
afterAll(() => engine.close());

async function write(name: string, lines: readonly string[]): Promise<string> {
  writeFileSync(join(files, name), lines.join('\r\n'));
  return (await engine.registerFile(join(files, name))).token;
}
const tableOf = ({ tables: [table] }: ImportOutcome): SourceReading => {
  if (!table) throw new Error('no table');
  return table;
};
type Said = Pick<OperationInput<'import.run'>, 'choices' | 'tableChoices'>;
async function look(token: string, said: Said = {}): Promise<SourceReading> {
  const [outcome] = await engine.call('import.inspect', { files: [token], preview: true, clientId, ...said });
  return tableOf(outcome as ImportOutcome);
}
async function load(token: string, said: Said = {}): Promise<ImportOutcome> {
  const [outcome] = await engine.call('import.run', { clientId, files: [token], ...said });
  return outcome as ImportOutcome;
}
const stored = async (sql: string) => (await engine.query(sql)).rows;
const cellsOf = (table: SourceReading) => {
  const reading = table.columns.find(({ header }) => header.includes(' … '));
  return { reading, look: table.look?.columns.find(({ position }) => position === reading?.position) };
};

const perDay = (name: string, headings: readonly string[], cell: (at: number) => string) =>
  write(name, [
    `Medewerker;Team;${headings.join(';')}`,
    ...['Jan de Vries', 'Els Bakker', 'Noor Visser'].map(
      (agent, row) => `${agent};Noord;${headings.map((_, at) => cell(row * 10 + at)).join(';')}`,
    ),
  ]);
const june = ['03-06-2024', '04-06-2024', '05-06-2024', '06-06-2024'];

describe('choices on a crossed table', () => {
  it('its cells are one column: refused while nothing names them, with what to do, and loaded as a person says', async () => {
    const token = await perDay('gewerkt.csv', june, (at) => String(20 + at));
    const open = await look(token);
    expect(open).toMatchObject({ fact: null, fact_reason: 'crossed_without_measure:4|03-06-2024 … 06-06-2024' });
    expect(open.columns.map(({ header }) => header)).toEqual(['Medewerker', 'Team', '03-06-2024 … 06-06-2024']);
    expect(open.look?.fact).toBe('agent_period');
    expect(cellsOf(open).look?.cells.slice(0, 3)).toEqual(['20', '30', '40']);

    const { position = 0 } = cellsOf(open).reading ?? {};
    const handled = { file: 'gewerkt.csv', sheet: null, header: '03-06-2024 … 06-06-2024', position, field: 'handled', unit: null };
    const told = await look(token, { choices: [handled] });
    expect(told).toMatchObject({ fact: 'agent_period', rows_read: 12, rows_loaded: 12 });
    expect(cellsOf(told).reading).toMatchObject({ field: 'handled', reason: 'chosen:handled' });
    expect(cellsOf(told).look?.read.slice(0, 3)).toEqual([20, 30, 40]);
    expect((await load(token, { choices: [handled] })).outcome).toBe('loaded');
    expect(await stored('SELECT date::VARCHAR, agent, team, handled, period_s FROM agent_period ORDER BY 1, 4 LIMIT 2')).toEqual([
      ['2024-06-03', 'Jan de Vries', 'Noord', 20, 86_400],
      ['2024-06-03', 'Els Bakker', 'Noord', 30, 86_400],
    ]);
  });

  it('what the cells are is remembered under other dates, shown as such, and can be forgotten', async () => {
    const july = june.map((date) => date.replace('-06-', '-07-'));
    const token = await perDay('gewerkt juli.csv', july, (at) => String(25 + at));
    const known = await look(token);
    expect(known).toMatchObject({ fact: 'agent_period', rows_loaded: 12 });
    expect(cellsOf(known).reading?.reason).toBe('remembered:handled');
    const key = cellsOf(known).look?.remembered ?? '';
    const headerSignature = known.look?.header_signature ?? '';
    expect(await engine.call('import.forget_choice', { headerSignature, key })).toEqual({ forgotten: 1 });
    expect((await look(token)).fact).toBeNull();
  });

  it('names over columns are asked what their cells are; the answer holds for the same names next month, and for no others', async () => {
    const perQueue = (name: string, queues: readonly string[], month: string) =>
      write(name, [
        `Datum;${queues.join(';')}`,
        ...[3, 4, 5].map((day) => `0${day}-${month}-2024;${queues.map((_, at) => day + at).join(';')}`),
      ]);
    const token = await perQueue('rijen juni.csv', ['Verkoop', 'Service', 'Klachten'], '06');
    const open = await look(token);
    expect(open).toMatchObject({ fact: null, fact_reason: 'names_without_measure:3|Verkoop … Klachten' });
    expect(open.look?.fact).toBe('queue_interval');
    // The columns one by one, for who knows better, and the cells as one.
    expect(open.columns.map(({ header }) => header)).toEqual(['Datum', 'Verkoop', 'Service', 'Klachten', 'Verkoop … Klachten']);
    const { position = 0 } = cellsOf(open).reading ?? {};
    const offered = { file: 'rijen juni.csv', sheet: null, header: 'Verkoop … Klachten', position, field: 'offered', unit: null };
    const told = await load(token, { choices: [offered] });
    expect(tableOf(told)).toMatchObject({ fact: 'queue_interval', rows_loaded: 9 });
    expect(cellsOf(tableOf(told)).reading).toMatchObject({ field: 'offered', reason: 'chosen:offered' });
    expect(
      await stored("SELECT queue, sum(offered) FROM queue_interval WHERE queue IN ('Verkoop', 'Klachten') GROUP BY 1 ORDER BY 1"),
    ).toEqual([
      ['Klachten', 18],
      ['Verkoop', 12],
    ]);
    const july = await look(await perQueue('rijen juli.csv', ['Verkoop', 'Service', 'Klachten'], '07'));
    expect(july).toMatchObject({ fact: 'queue_interval', rows_loaded: 9 });
    expect(cellsOf(july).reading?.reason).toBe('remembered:offered');
    expect((await look(await perQueue('andere.csv', ['Noord', 'Zuid', 'West'], '07'))).fact).toBeNull();
  });

  it('the notation of the cells and what the rows stand for are said the same way, with what the cells then become', async () => {
    const token = await write('bezetting.csv', [
      'Ingeroosterde uren',
      `Naam;Groep;${june.join(';')}`,
      'Jan de Vries;A;7:30;8:00;7:45;8:15',
      'Els Bakker;B;6:00;6:15;6:30;6:45',
      'Noor Visser;B;5:00;5:15;5:30;5:45',
    ]);
    const file = { file: 'bezetting.csv', sheet: null };
    const fact = { ...file, fact: 'adherence' as const };
    const cells = { ...file, header: '*', field: 'scheduled_s' };
    const rows = { ...file, header: 'Groep', field: 'team', unit: null };
    const asHours = await look(token, { tableChoices: [fact], choices: [{ ...cells, unit: 'h:mm' }, rows] });
    expect(asHours).toMatchObject({ fact: 'adherence', rows_loaded: 12 });
    expect(cellsOf(asHours).look?.read[0]).toBe(27_000);
    expect(cellsOf(asHours).look?.notations.find(({ group }) => group === 'two_parts')).toMatchObject({ taken: 'h:mm' });
    expect(asHours.columns.find(({ header }) => header === 'Groep')).toMatchObject({ field: 'team', reason: 'chosen:team' });
    const asMinutes = await look(token, { tableChoices: [fact], choices: [{ ...cells, unit: 'mm:ss' }, rows] });
    expect(cellsOf(asMinutes).look?.read[0]).toBe(450);
  });

  it('headings are read month first where that makes them days in a row, or where a person says so', async () => {
    const american = ['6/3/2024', '6/4/2024', '6/5/2024', '6/6/2024'];
    const lines = (headings: readonly string[]) => ['Calls offered', `Queue,${headings.join(',')}`, 'Sales,5,6,7,8', 'Service,6,7,8,9'];
    expect((await look(await write('week.csv', lines(american)))).period).toEqual(['2024-06-03', '2024-06-06']);
    expect((await look(await write('half.csv', lines(['6/12/2024', '6/13/2024', '6/14/2024'])))).period).toEqual([
      '2024-06-12',
      '2024-06-14',
    ]);
    // Once a month on the sixth, or six days on end: either could be.
    const monthly = ['6/1/2024', '6/2/2024', '6/3/2024'].map((date) => date.split('/').slice(0, 2).reverse().concat('2024').join('/'));
    const token = await write('months.csv', lines(monthly));
    const asFound = await look(token);
    const choice = { file: 'months.csv', sheet: null, header: '*', field: 'offered', unit: 'mm/dd/yyyy' };
    const told = await look(token, { choices: [choice] });
    expect(asFound.period).toEqual(['2024-06-01', '2024-06-03']);
    expect(told.period).toEqual(['2024-01-06', '2024-03-06']);
    expect(told.alarms.map(({ code }) => code)).not.toContain('gap_days');
  });

  it('people across dates are no key figures: what is counted of them is asked', async () => {
    const table = await look(
      await write('wie.csv', [`Medewerker;${june.join(';')}`, 'Jan de Vries;5;6;7;8', 'Els Bakker;6;7;8;9', 'Noor Visser;7;8;9;5']),
    );
    expect(table).toMatchObject({ fact: null, fact_reason: 'crossed_without_measure:4|03-06-2024 … 06-06-2024' });
    const figures = await look(await write('kpi.csv', [`KPI;${june.join(';')}`, 'Wachttijd;5;6;7;8', 'Servicelevel;81%;82%;83%;84%']));
    expect(figures).toMatchObject({ fact: 'kpi_period', rows_loaded: 8 });
  });

  it('headings without a year take the one that stands around the table, or say where it can be put', async () => {
    const lines = (headings: readonly string[]) => [
      'Aangeboden gesprekken',
      `Wachtrij;${headings.join(';')}`,
      'Verkoop;5;6;7',
      'Service;6;7;8',
    ];
    const days = lines(['ma 3-6', 'di 4-6', 'wo 5-6']);
    expect((await look(await write('werkweek 2024.csv', days))).period).toEqual(['2024-06-03', '2024-06-05']);
    const open = await look(await write('werkweek.csv', days));
    expect(open).toMatchObject({ fact: null, fact_reason: 'headings_without_year:3|ma 3-6 … wo 5-6' });
    const times = ['Aangeboden gesprekken', 'Interval;ma 3-6;di 4-6;wo 5-6', '08:00-08:30;5;6;7', '08:30-09:00;6;7;8', '09:00-09:30;6;7;8'];
    const halfHours = await look(await write('half uur 2024.csv', times));
    expect(halfHours.rows_loaded).toBe(9);
    expect(halfHours.columns.find(({ header }) => header === 'Interval')?.reason).toBe('combined:ma 3-6 … wo 5-6');
    const weeks = await look(await write('weken 2024.csv', lines(['week 23', 'week 24', 'week 25'])));
    expect(weeks.period).toEqual(['2024-06-03', '2024-06-17']);
    const classes = await look(await write('klassen 2024.csv', ['Wachtrij;1-5;6-10;11-15', 'Verkoop;5;6;7', 'Service;6;7;8']));
    expect(classes.fact).toBeNull();
    expect(classes.fact_reason).not.toContain('2024');
  });

  it('a measure that needs another beside it is refused by the name of what is missing, and a layout that holds none by its cells', async () => {
    const token = await write('beantwoord.csv', ['Beantwoord', `Wachtrij;${june.join(';')}`, 'Verkoop;5;6;7;8', 'Service;6;7;8;9']);
    const choice = { file: 'beantwoord.csv', sheet: null, header: '*', field: 'answered', unit: null };
    expect((await look(token, { choices: [choice] })).fact_reason).toBe('field_missing:queue_interval|offered');
    const shifts = await write('diensten.csv', [
      `Naam;${june.join(';')}`,
      'Jan de Vries;V;L;N;V',
      'Els Bakker;L;L;V;N',
      'Noor Visser;N;V;V;L',
    ]);
    const said = { file: 'diensten.csv', sheet: null, header: '*', field: 'scheduled_s', unit: null };
    expect((await look(shifts, { choices: [said] })).fact_reason).toBe('not_readable:scheduled_s|V');
  });

  it('thousands or decimals in the cells are asked about, never guessed', async () => {
    const months = ['jan 2024', 'feb 2024', 'mrt 2024', 'apr 2024'];
    const token = await write('kosten.csv', [
      `Kanaal;${months.join(';')}`,
      'Telefoon;1.234;1.345;1.456;1.567',
      'Chat;2.234;2.345;2.456;2.567',
    ]);
    const cost = { tableChoices: [{ file: 'kosten.csv', sheet: null, fact: 'cost' as const }] };
    const amount = { file: 'kosten.csv', sheet: null, header: '*', field: 'amount' };
    const open = await look(token, { ...cost, choices: [{ ...amount, unit: null }] });
    const doubt = cellsOf(open).look?.notations.find(({ group }) => group === 'number');
    expect(doubt?.doubt?.code).toMatch(/^thousands_or_decimals/);
    expect(doubt?.readings.map(({ read }) => read[0])).toEqual([1234, 1.234]);
    expect(open.alarms.map(({ code }) => code)).toContain(doubt?.doubt?.code);
  });
});
