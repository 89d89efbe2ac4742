import { describe, expect, it } from 'vitest';
import { momentOf } from '../values/calendar';
import { dateAround } from './given-date';

const around = (title: string) => dateAround({ titles: [title], sheet: null, file: 'cijfers.xlsx' }, { language: 'nl', dateOrder: null });

describe('the day, week or month of a table, by the words around it', () => {
  it.each([
    ['Team Oost – week 36 2024', 'week', momentOf(2024, 9, 2)],
    ['Teamcijfers 2024-W36', 'week', momentOf(2024, 9, 2)],
    ['Teamcijfers september 2024', 'month', momentOf(2024, 9, 1)],
    ['Teamcijfers 3 september 2024', 'day', momentOf(2024, 9, 3)],
  ])('%s', (title, length, date) => expect(around(title)).toMatchObject({ given: { length, date } }));

  it.each(['week 36 t/m week 38 2024', 'week 36-38 2024', 'januari 2024 tot maart 2024'])('%s is no one period', (title) =>
    expect(around(title)).toBeNull(),
  );
});
