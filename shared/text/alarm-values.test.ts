import { expect, it } from 'vitest';
import { alarmExamples, alarmValues } from './alarm-values';
import { createText } from './index';

it('writes the days of an alarm as the language does, and leaves the cell as the file has it', () => {
  const values = { header: 'Maand', example: '2025-02-01', taken: '2025-02-01', other: '2025-01-02', rows: 3 };
  const plain = (text: unknown) => String(text).replaceAll('\u00a0', ' ');
  const dutch = alarmValues(createText('nl'), values);
  expect([plain(dutch.taken), plain(dutch.other), dutch.example, dutch.rows]).toEqual([
    '1 februari 2025',
    '2 januari 2025',
    '2025-02-01',
    3,
  ]);
  expect(plain(alarmValues(createText('en'), values).taken)).toBe('1 February 2025');
});

it('names the unit that was taken in words', () => {
  expect(alarmValues(createText('nl'), { taken: 'ms', other: 's', header: 's' })).toEqual({
    taken: 'milliseconden',
    other: 'seconden',
    header: 's',
  });
});

it('quotes cells as they stand in the file and writes moments and figures of its own in the language', () => {
  const examplesOf = (code: string, ...examples: string[]) =>
    alarmExamples(createText('nl'), { code, examples }).map((example) => example.replaceAll('\u00a0', ' '));
  expect(examplesOf('utc_stamps', '2024-06-13T06:01:12Z')).toEqual(['2024-06-13T06:01:12Z']);
  expect(examplesOf('missing_intervals', '2024-06-12 09:30')).toEqual(['12 juni 2024 09:30']);
  expect(examplesOf('ended_before_started', '2024-06-13 08:05:00 – 2024-06-13 06:09:12')).toEqual([
    '13 juni 2024 08:05 – 13 juni 2024 06:09:12',
  ]);
  expect(examplesOf('within_above_answered', '44.5 > 1234')).toEqual(['44,5 > 1.234']);
  expect(examplesOf('adherent_above_scheduled', '30600 s > 28800 s')).toEqual(['8:30:00 > 8:00:00']);
  expect(examplesOf('total_contradicts', 'Lijn 2024: 9999 / 349.5')).toEqual(['Lijn 2024: 9.999 / 349,5']);
  expect(examplesOf('same_contacts_other_grain', '2024-06-13: 1200 / 1180')).toEqual(['13 juni 2024: 1.200 / 1.180']);
});

it('leaves the word for total or mean to the sentence', () => {
  const text = createText('nl');
  const values = {
    header: 'Gesprekstijd',
    taken: 'mean',
    other: 'total',
    takenUnit: 's',
    otherUnit: 'min',
    takenSeconds: 200,
    otherSeconds: 290,
  };
  expect(text.sayOr('alarm.total_or_mean_times', '', alarmValues(text, values))).toBe(
    'Kolom Gesprekstijd is gelezen als gemiddelde per contact in seconden: 200 seconden per contact. Het kan ook een totaal in minuten zijn: dan 290 seconden per contact.',
  );
});
