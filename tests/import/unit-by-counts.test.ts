import { describe, expect, it } from 'vitest';
import { inspectFile } from '../../shared/import/inspect-file';
import { createText } from '../../shared/text';
import { reasonSentence } from '../../shared/text/reading-text';
import { fileOf, sheetOf } from './sheets';

/** Counts per hour with one column of times; `time` gives its cell for a row of so many contacts. */
async function readTimes(header: string, time: (contacts: number) => number) {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const contacts = 40 + ((at * 7) % 25);
    return [`${10 + Math.floor(at / 8)}-06-2024 ${9 + (at % 8)}:00`, 'Algemeen', contacts, contacts, time(contacts)];
  });
  const [reading] = await inspectFile(fileOf(sheetOf([['Interval', 'Wachtrij', 'Aangeboden', 'Opgenomen', header], ...rows])));
  const column = reading?.columns.find((one) => one.header === header);
  return { reading, column };
}

describe('the unit of a column of times, where the counts beside it tell', () => {
  it('is said with the count that it was divided by', async () => {
    // Three and a half minutes per contact: as seconds one contact would take three.
    const { column } = await readTimes('Totale gesprekstijd', (contacts) => Math.round(contacts * 3.5));
    expect(column).toMatchObject({ field: 'talk_s', unit: 'min', reason: 'unit_by_counts:min|answered' });
    const words = reasonSentence(createText('nl'), column?.reason ?? '');
    expect(words).toBe('alleen in minuten komt er een gewone tijd per contact uit (gedeeld door “beantwoord”)');
  });

  it('is not said when the values by themselves gave it already', async () => {
    const { column } = await readTimes('Gesprekstijd', (contacts) => contacts * 210);
    expect(column).toMatchObject({ field: 'talk_s', unit: 's', reason: 'header_exact:gesprekstijd' });
  });

  it('is not said when the header gives it', async () => {
    const { column } = await readTimes('Gesprekstijd (min)', (contacts) => Math.round(contacts * 3.5));
    expect([column?.field, column?.reason.startsWith('unit_by_counts')]).toEqual(['talk_s', false]);
  });

  it('is the one that a doubt about it names', async () => {
    // By themselves 2 to 4 look like minutes of one contact; with the counts only hours will do.
    const { column, reading } = await readTimes('Totale gesprekstijd', (contacts) => Math.round(contacts * 5.83) / 100);
    expect(column).toMatchObject({ unit: 'h', reason: 'unit_by_counts:h|answered' });
    expect(reading?.alarms.find(({ code }) => code === 'unit_by_size')?.values.taken).toBe('h');
  });
});
