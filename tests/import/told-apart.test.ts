import { describe, expect, it } from 'vitest';
import { importFile } from '../../shared/import/import-file';
import type { Cell } from '../../shared/import/table';
import { MemoryLoader } from './memory-loader';
import { fileOf, sheetOf } from './sheets';

async function load(rows: readonly (readonly Cell[])[]) {
  const loader = new MemoryLoader();
  const outcome = await importFile(fileOf(sheetOf(rows)), loader, { clientId: 'test' });
  return { loader, table: outcome.tables[0], codes: outcome.alarms.map(({ code }) => code) };
}
const two = (number: number) => String(number).padStart(2, '0');
const fieldOf = ({ table }: Awaited<ReturnType<typeof load>>, header: string) =>
  table?.columns.find((column) => column.header === header)?.field ?? null;

describe('told apart by the values', () => {
  it('a service level that is 30 on every row is the threshold in seconds; one that varies is a share', async () => {
    const intervals = (level: (at: number) => Cell) => [
      ['Date', 'Interval', 'CSQ Name', 'Service Level', 'Calls Presented', 'Calls Handled', 'Calls Handled < SL'],
      ...Array.from({ length: 24 }, (_, at): Cell[] => {
        const [date, time] = [`2024-06-${two(3 + Math.floor(at / 8))}`, `${two(9 + (at % 8))}:00`];
        return [date, time, 'Sales', level(at), 40 + at, 38 + at, 30 + at];
      }),
    ];
    const constant = await load(intervals(() => 30));
    expect([fieldOf(constant, 'Service Level'), constant.loader.rows('queue_interval')[0]?.threshold_s]).toEqual(['threshold_s', 30]);
    const shares = await load(intervals((at) => Math.round(((30 + at) / (40 + at)) * 1000) / 10));
    expect(fieldOf(shares, 'Service Level')).toBe('reported_service_level');
  });

  it('names with a team once each are a list of people; the same names day after day are none', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `Medewerker ${String.fromCharCode(65 + at)}`);
    const once = await load([['Medewerker', 'Team'], ...names.map((name, at): Cell[] => [name, `Team ${at % 3}`])]);
    expect(once.table?.fact).toBe('roster');
    const daily = Array.from({ length: 10 }, (_, day) =>
      names.map((name, at): Cell[] => [name, `Team ${at % 3}`, `Taak ${(day + at) % 4}`]),
    );
    const listed = await load([['Medewerker', 'Team', 'Taak'], ...daily.flat()]);
    expect(listed.table?.fact).toBeNull();
  });

  it('legs of a call share its number but not its start: every leg is loaded, and the doubled numbers are said', async () => {
    const legs = Array.from({ length: 40 }, (_, call) =>
      ['Doorverbonden', 'Afgehandeld'].map((status, leg): Cell[] => [
        `G${1000 + call}`,
        `${two((call % 20) + 3)}-06-2024 10:${two((call % 50) + 5 * leg)}:00`,
        'Algemeen',
        status,
        15,
        120 + call,
      ]),
    ).flat();
    const { loader, codes } = await load([
      ['Gespreks-ID', 'Starttijd', 'Wachtrij', 'Status', 'Wachttijd (sec)', 'Gesprekstijd (sec)'],
      ...legs,
    ]);
    expect(loader.rows('contact')).toHaveLength(80);
    expect(codes).toContain('duplicate_ids');
    expect(codes.filter((code) => code.startsWith('merged_states'))).toEqual([]);
  });

  it('a column of marks in which a third is words is no column of marks', async () => {
    const answers = Array.from({ length: 30 }, (_, at): Cell[] => [
      `${two((at % 20) + 3)}-06-2024`,
      `R${at}`,
      at % 3 === 0 ? 'zie toelichting' : 1 + (at % 10),
    ]);
    const { table } = await load([['Datum', 'Respondent', 'Rapportcijfer'], ...answers]);
    expect(table?.columns.find(({ header }) => header === 'Rapportcijfer')?.field ?? null).toBeNull();
  });
});
