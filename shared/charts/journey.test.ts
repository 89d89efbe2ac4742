import { describe, expect, it } from 'vitest';
import { backlog } from '../../tests/fixtures/parts/backlog';
import { journey } from '../../tests/fixtures/parts/journey';
import type { Backlog, Journey } from '../schema';
import { createText } from '../text';
import { chartWords } from '../text/chart-words';
import {
  backlogAge,
  backlogFlow,
  backlogPromises,
  backlogStock,
  extraContacts,
  failureReasons,
  hoursOfDay,
  selfServiceOutcomes,
  switchingPaths,
  weeksOf,
} from '.';

const words = chartWords(createText('nl'));
const made = journey();
const few: Journey = {
  ...made,
  questions: 40,
  by_channel: made.by_channel.map((own) => ({ ...own, questions: 40 })),
  failure_demand: { ...made.failure_demand!, contacts: 40 },
};
const plain = (sentence: string | undefined) => sentence?.replaceAll('\u00a0', ' ');

describe('charts of the customer journey', () => {
  it('say what a question costs in extra contacts', () => {
    const chart = extraContacts(made, words)!;
    expect(plain(chart.title)).toBe('Per 100 vragen zijn 27 extra contacten nodig, binnen 7 dagen');
    expect(chart.series[0]!.values).toEqual([29, 31, 14]);
  });

  it('count a contact once in the share and show each reason by itself', () => {
    const chart = failureReasons(made, words)!;
    expect(plain(chart.title)).toBe('27,0 % van de contacten is herhaling, doorverbinden of navragen');
    expect(chart.series[0]!.values.map((share) => Math.round(share ?? -1))).toEqual([17, 2, 9, 5]);
  });

  it('leave out a reason of which nothing is known', () => {
    const chart = failureReasons({ ...made, failure_demand: { ...made.failure_demand!, status_questions: null } }, words)!;
    expect(chart.categories).toEqual([
      'Terug binnen 7 dagen na een antwoord',
      'Opgehangen en binnen 7 dagen opnieuw gebeld',
      'Doorverbonden',
    ]);
  });

  it('put the most frequent switch first, with its interval around it', () => {
    const chart = switchingPaths(made, words)!;
    expect(plain(chart.title)).toBe('17,0 % van de vragen die via e-mail beginnen, heeft ook telefoon nodig');
    for (const { low, value, high } of chart.rows) expect(low < value && value < high).toBe(true);
  });

  it('are silent about a handful of questions', () => {
    expect([extraContacts(few, words), failureReasons(few, words), switchingPaths(few, words)]).toEqual([null, null, null]);
  });

  it('give each channel the shares of its own day', () => {
    const chart = hoursOfDay(made, words)!;
    expect(plain(chart.title)).toContain('Telefoon is het drukst tussen 10:00 en 11:00 uur');
    for (const { values } of chart.series) expect(values.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeCloseTo(100, 6);
  });

  it('tell what self-service solves, and nothing without sessions', () => {
    expect(plain(selfServiceOutcomes(made, words)?.title)).toBe('38,0 % van de sessies in selfservice wordt daar opgelost');
    expect(selfServiceOutcomes({ ...made, self_service: null }, words)).toBeNull();
  });
});

describe('charts of the backlog', () => {
  const [email] = backlog() as [Backlog];

  it('count whole weeks only, so that a half week is no drop', () => {
    const short = { ...email, days: email.days.slice(2) };
    expect(weeksOf(email)).toHaveLength(7);
    expect(weeksOf(short)).toHaveLength(6);
    for (const { inflow } of weeksOf(short)) expect(inflow).toBe(5 * 262 + 2 * 90);
    expect(backlogFlow({ ...email, days: email.days.slice(0, 9) }, words)).toBeNull();
  });

  it('say stock, days of work and age in the unit people say them in', () => {
    expect(plain(backlogStock(email, words)!.title)).toMatch(
      /^E-mail: [\d.]+ vragen open op 6 november 2026, goed voor [\d,]+ dagen werk$/,
    );
    expect(plain(backlogAge(email, words)!.title)).toBe('E-mail: wat open staat, wacht gemiddeld al 3,3 dagen');
    expect(backlogAge(email, words)!.series[0]!.values[0]).toBeCloseTo(0.6, 9);
  });

  it('name the promise that is kept least', () =>
    expect(plain(backlogPromises([email], words)!.title)).toBe('43,0 % van de vragen via e-mail kreeg binnen 24 uur een eerste antwoord'));

  it('draw no promise of which nothing is known', () =>
    expect(backlogPromises([{ ...email, first_response: null, resolution: { ...email.resolution!, share: null } }], words)).toBeNull());
});
