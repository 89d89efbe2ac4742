import { describe, expect, it } from 'vitest';
import { silentShare } from '../../../tests/fixtures/analyse/repetitions';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { type Change, signalsIn } from '../../schema';
import { seededRandom } from '../../statistics';
import { Lineage } from '../gather/lineage';
import { dateOf, wallMinutes, weekdayOf } from '../gather/wall-time';
import { changeAnalysis, changesOf } from './change';
import { crediblePlaces, possibleBegins } from './change-date';
import { allSeries, gatherSeries, type QueueDayRow, queueDaysQuery } from './gather-series';
import { chooseCalendar, countryByQuietDays, countryInProfile } from './holiday-country';
import { holidaysIn, holidaysOf } from './holidays';
import { ledgerBetween } from './ledger-between';
import { mixBetween } from './mix-between';
import { byWeek, fromScale, toScale } from './series';

const holidayOn = holidaysIn('NL');
const noFiles = () =>
  Lineage.of({
    store: { readOnly: true, rows: async () => [], columns: async () => ({}) },
    settings: { clientId: 'c', target: 0.8, thresholdSeconds: 20, targetGiven: true },
  });
const lineage = { import_id: 'i', source_rows: 1, first_row: 2, last_row: 2 };
const week = [1.3, 1.05, 1, 0.95, 0.9, 0.5, 0.3];

interface Planted {
  readonly volume?: (date: string) => number;
  readonly handle?: (date: string) => number;
  readonly level?: (date: string) => number;
}
/** Eight weeks of seven open days with a strong weekday pattern; contacts are counts, waits and times scatter. */
function daysOf(seed: number, planted: Planted = {}, days = 56, first = '2024-01-15'): QueueDayRow[] {
  const random = seededRandom(seed);
  return Array.from({ length: days }, (_, index) => {
    const date = dateOf(wallMinutes(first) + 1440 * index);
    const shape = week[weekdayOf(wallMinutes(date)) - 1] as number;
    const offered = random.poisson(600 * shape * (planted.volume?.(date) ?? 1) * Math.exp(0.03 * random.normal()));
    const abandoned = random.binomial(offered, 0.06);
    const level = 1 / (1 + Math.exp(-(1.4 - 0.4 * (shape - 1) + 0.2 * random.normal() + (planted.level?.(date) ?? 0))));
    const handled = offered - abandoned;
    return {
      date,
      queue: 'Facturen',
      channel: 'voice',
      offered,
      within_threshold: random.binomial(offered, level),
      level_offered: offered,
      abandoned,
      abandon_offered: offered,
      handle_s: handled * 300 * (planted.handle?.(date) ?? 1) * Math.exp(0.02 * random.normal()),
      handled,
      wait_s: handled * 20 * Math.exp(0.3 * random.normal()),
      waited: handled,
      transferred: random.binomial(handled, 0.1),
      transferable: handled,
      ...lineage,
    };
  });
}
const find = async (rows: readonly QueueDayRow[]) => changesOf(allSeries(rows, queueDaysQuery, [], []), await noFiles());

describe('Dutch holidays', () => {
  it.each([
    ['2024-03-29', 'good_friday'],
    ['2024-03-31', 'easter_sunday'],
    ['2024-04-01', 'easter_monday'],
    ['2024-04-27', 'kings_day'],
    ['2025-04-26', 'kings_day'],
    ['2025-04-27', null],
    ['2024-05-09', 'ascension_day'],
    ['2025-05-29', 'ascension_day'],
    ['2024-05-20', 'whit_monday'],
    ['2026-04-05', 'easter_sunday'],
    ['2026-12-26', 'second_christmas_day'],
    ['2024-06-03', null],
  ])('%s', (date, holiday) => expect(holidayOn(date)).toBe(holiday));

  it('has Easter on the Sundays of the almanac', () => {
    const easters = [2019, 2020, 2021, 2022, 2023, 2027, 2030, 2038].map(
      (year) => [...holidaysOf('NL', year)].find(([, holiday]) => holiday === 'easter_sunday')?.[0],
    );
    expect(easters).toEqual([
      '2019-04-21',
      '2020-04-12',
      '2021-04-04',
      '2022-04-17',
      '2023-04-09',
      '2027-03-28',
      '2030-04-21',
      '2038-04-25',
    ]);
  });
});

describe('holidays of the neighbours', () => {
  it.each([
    ['BE', '2024-05-01', 'labour_day'],
    ['BE', '2024-07-21', 'belgian_national_day'],
    ['BE', '2024-11-11', 'armistice_day'],
    ['BE', '2024-04-27', null],
    ['BE', '2024-12-26', null],
    ['DE', '2024-10-03', 'german_unity_day'],
    ['DE', '2024-05-05', null],
    ['UK', '2024-05-06', 'early_may_bank_holiday'],
    ['UK', '2024-05-27', 'spring_bank_holiday'],
    ['UK', '2024-08-26', 'summer_bank_holiday'],
    ['UK', '2023-01-02', 'substitute_day'],
    ['UK', '2021-12-27', 'substitute_day'],
    ['UK', '2021-12-28', 'substitute_day'],
    ['UK', '2020-12-28', 'substitute_day'],
    ['UK', '2022-12-27', 'substitute_day'],
    ['UK', '2024-12-26', 'boxing_day'],
    ['UK', '2024-05-09', null],
  ] as const)('%s %s', (country, date, holiday) => expect(holidaysIn(country)(date)).toBe(holiday));
});

describe('whose holidays', () => {
  /** A year of weekdays in which a country is quiet on its holidays. */
  const yearOf = (country: 'NL' | 'BE' | 'DE' | 'UK', seed: number, days = 366, from = '2025-01-01') => {
    const [random, quiet] = [seededRandom(seed), holidaysIn(country)];
    return Array.from({ length: days }, (_, index) => dateOf(wallMinutes(from) + 1440 * index))
      .filter((date) => weekdayOf(wallMinutes(date)) <= 5)
      .map((date) => ({ date, numerator: random.poisson(quiet(date) ? 60 : 400), denominator: 1 }));
  };

  it.each(['NL', 'BE', 'DE', 'UK'] as const)('are those of %s, where its quiet days show it', (country) => {
    for (const seed of [1, 2, 3]) expect(countryByQuietDays(yearOf(country, seed))).toBe(country);
    // A closed day is no row at all.
    const closed = yearOf(country, 4).filter(({ date }) => holidaysIn(country)(date) === null);
    expect(countryByQuietDays(closed)).toBe(country);
  });

  it('are assumed Dutch, and said to be, where a short or ordinary period shows nothing', () => {
    const few = yearOf('NL', 5, 45);
    expect(chooseCalendar(undefined, [], few).calendar).toEqual({ country: 'NL', basis: 'assumed' });
    // In 2024 King's Day fell on a Saturday and Liberation Day on a Sunday: on weekdays the Dutch and the German year look alike.
    expect(chooseCalendar(undefined, [], yearOf('NL', 8, 366, '2024-01-01')).calendar).toEqual({ country: 'NL', basis: 'assumed' });
    const always = yearOf('NL', 6).map((day) => ({ ...day, numerator: 400 }));
    expect(chooseCalendar(undefined, [], always).calendar).toEqual({ country: 'NL', basis: 'assumed' });
    expect(chooseCalendar(undefined, [], []).calendar.basis).toBe('assumed');
  });

  it('are as a person chose, else as the profile says, else as the data show', () => {
    const german = yearOf('DE', 7);
    expect(chooseCalendar('UK', ['België'], german).calendar).toEqual({ country: 'UK', basis: 'setting' });
    expect(chooseCalendar(undefined, ['België'], german).calendar).toEqual({ country: 'BE', basis: 'profile' });
    expect(chooseCalendar(undefined, ['Frankrijk'], german).calendar).toEqual({ country: 'DE', basis: 'data' });
    expect(countryInProfile(['Nederland', 'NL'])).toBe('NL');
    expect(countryInProfile(['Nederland', 'België'])).toBeNull();
  });
});

describe('change', () => {
  it('finds the day on which handle time rose, and nothing else', async () => {
    for (const seed of [1, 2, 3]) {
      const { found } = await find(daysOf(seed, { handle: (date) => (date >= '2024-02-12' ? 1.1 : 1) }));
      expect(found.filter(({ kind }) => kind === 'shift').map(({ metric }) => metric)).toEqual(['handle_time']);
      const [shift] = found;
      expect(Math.abs(wallMinutes(shift?.on as string) - wallMinutes('2024-02-12'))).toBeLessThanOrEqual(1440);
      expect(shift?.before).toBeGreaterThan(295);
      expect(shift?.difference).toBeGreaterThan(24);
      expect(shift?.difference).toBeLessThan(36);
      expect(
        (shift?.interval[0] as number) < (shift?.difference as number) && (shift?.difference as number) < (shift?.interval[1] as number),
      ).toBe(true);
      expect(shift?.unit).toBe('seconds');
      expect(Math.abs(wallMinutes(shift?.onset as string) - wallMinutes('2024-02-12'))).toBeLessThanOrEqual(7 * 1440);
    }
  });

  it('finds a rise of volume through the pattern of the week', async () => {
    const { found } = await find(daysOf(4, { volume: (date) => (date >= '2024-02-19' ? 1.15 : 1) }));
    const shift = found.find(({ metric, kind }) => metric === 'contacts' && kind === 'shift');
    expect(Math.abs(wallMinutes(shift?.on as string) - wallMinutes('2024-02-19'))).toBeLessThanOrEqual(2 * 1440);
    expect((shift?.after as number) / (shift?.before as number)).toBeCloseTo(1.15, 1);
  });

  it('finds one day out of the ordinary, against what that weekday usually gives', async () => {
    const { found } = await find(daysOf(5, { volume: (date) => (date === '2024-02-06' ? 1.6 : 1) }));
    expect(found).toMatchObject([{ metric: 'contacts', kind: 'day', on: '2024-02-06' }]);
    expect((found[0]?.after as number) / (found[0]?.before as number)).toBeCloseTo(1.6, 0);
  });

  it('says no change where nothing is planted, in at least 95 % of the repetitions', async () => {
    let [signalled, byChance, charts] = [0, 0, 0];
    const share = await silentShare('changes', async (seed) => {
      const changes = await find(daysOf(5000 + seed));
      expect(changes.series).toBe(6);
      signalled += changes.charts?.series.filter(signalsIn).length ?? 0;
      byChance += changes.charts?.by_chance ?? 0;
      charts += changes.charts?.series.length ?? 0;
      return changes.found.length === 0;
    });
    expect(share).toBeGreaterThanOrEqual(0.95);
    // The control charts say how many of them signal by chance alone; here all do.
    process.stdout.write(`control charts: ${signalled} of ${charts} signal, ${byChance} foretold\n`);
    expect(Math.abs(signalled - byChance) / charts).toBeLessThan(0.1);
  }, 120_000);

  it('leaves holidays out and names them', async () => {
    const quiet = (date: string) => (holidayOn(date) ? 0.2 : 1);
    const { found, left_out_days } = await find(daysOf(6, { volume: quiet }, 63, '2024-03-11'));
    expect(left_out_days.map(({ holiday }) => holiday)).toEqual([
      'good_friday',
      'easter_sunday',
      'easter_monday',
      'kings_day',
      'liberation_day',
      'ascension_day',
    ]);
    expect(found).toEqual([]);
  });

  it('does not change with the order of rows or the splitting of a day', async () => {
    const rows = daysOf(7, { handle: (date) => (date >= '2024-02-12' ? 1.1 : 1) });
    const half = rows.flatMap((row) => {
      const part = Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === 'number' && key !== 'first_row' && key !== 'last_row' && key !== 'source_rows' ? value / 2 : value,
        ]),
      );
      return [part as unknown as QueueDayRow, part as unknown as QueueDayRow];
    });
    const bare = (changes: Awaited<ReturnType<typeof find>>) => changes.found.map(({ evidence: _, ...change }) => change);
    expect(bare(await find(seededRandom(1).shuffle(rows)))).toEqual(bare(await find(rows)));
    expect(bare(await find(half))).toEqual(bare(await find(rows)));
  });

  it('is silent about a short period', async () => {
    expect(await find(daysOf(1, {}, 9))).toMatchObject({ series: 0, found: [] });
  });

  it('explains a change of the service level with the ledger before and after', () => {
    const by_day = Array.from({ length: 20 }, (_, index) => ({
      date: `2024-01-${String(index + 1).padStart(2, '0')}`,
      offered: 100,
      observed: 0.8,
      modelled: 0.8,
      planned: 0.8,
      gap_pp: 0,
      // In points of all 2,000 contacts: 0.5 on each of the last ten days is 10 points of their own.
      contributions_pp: { absence: index < 10 ? 0 : -0.5, volume: 0.1 },
    }));
    const change: Change = {
      metric: 'sl.offered',
      unit: 'ratio',
      scope: {},
      kind: 'shift',
      grain: 'day',
      on: '2024-01-11',
      onset: null,
      before: 0.8,
      after: 0.7,
      difference: -0.1,
      interval: [-0.12, -0.08],
      points_before: 10,
      points_after: 10,
      p_adjusted: 0.01,
      provisional: false,
      explained: null,
      evidence: [],
    };
    const ledgers = { queue: null, days: by_day, offered: 2000 };
    const found = ledgerBetween(change, ledgers);
    expect(found?.parts[0]?.driver).toBe('absence');
    expect(found?.parts[0]?.contribution_pp).toBeCloseTo(-10, 9);
    expect(found?.parts[1]?.contribution_pp).toBeCloseTo(0, 9);
    expect(found).toMatchObject({ driver: null, driver_pp: null });
    // What a figure is itself stands by name; all lines and the rest add up to what was measured.
    const absence = ledgerBetween(
      { ...change, metric: 'absence' },
      { ...ledgers, days: by_day.map((day, index) => ({ ...day, observed: index < 10 ? 0.8 : 0.65 })) },
    );
    expect(absence?.driver).toBe('absence');
    expect(absence?.driver_pp).toBeCloseTo(-10, 9);
    const all = (absence?.parts ?? []).reduce((sum, part) => sum + part.contribution_pp, absence?.rest_pp ?? Number.NaN);
    expect(all).toBeCloseTo(100 * ((absence?.after ?? 0) - (absence?.before ?? 0)), 9);
    // A figure that is no line of the ledger, one whose line the ledger lacks, and a period that it does not reach.
    expect(ledgerBetween({ ...change, metric: 'quality' }, ledgers)).toBeNull();
    expect(ledgerBetween({ ...change, metric: 'handle_time' }, ledgers)).toBeNull();
    expect(ledgerBetween({ ...change, before_period: ['2023-01-01', '2023-01-31'] }, ledgers)).toBeNull();
    // A single day stands beside the others of its weekday.
    expect(ledgerBetween({ ...change, kind: 'day', on: '2024-01-15' }, ledgers)?.parts[0]?.contribution_pp).toBeCloseTo(-10, 9);
  });

  it('splits a change exactly into what changed within groups and what their shares did', () => {
    const side = (numerator: number, denominator: number) => ({ numerator, denominator });
    // Only the shares move: half to three quarters in the group with the lower rate.
    const mix = mixBetween([
      { name: 'A', before: side(40, 50), after: side(20, 25) },
      { name: 'B', before: side(20, 50), after: side(30, 75) },
    ]);
    expect(mix?.within).toBeCloseTo(0, 12);
    expect(mix?.between).toBeCloseTo(-0.1, 12);
    // A group that comes in new is mix; everything adds up whatever moved.
    const random = seededRandom(5);
    for (let round = 0; round < 50; round += 1) {
      const groups = ['A', 'B', 'C', 'D'].map((name, place) => {
        const [n, m] = [place === 3 && round % 2 ? 0 : 1 + random.integer(90), 1 + random.integer(90)];
        return { name, before: side(n * random.next(), n), after: side(m * random.next(), m) };
      });
      const split = mixBetween(groups);
      const rate = (which: 'before' | 'after') =>
        groups.reduce((sum, group) => sum + group[which].numerator, 0) / groups.reduce((sum, group) => sum + group[which].denominator, 0);
      expect((split?.within ?? 0) + (split?.between ?? 0)).toBeCloseTo(rate('after') - rate('before'), 12);
    }
    expect(mixBetween([{ name: 'A', before: side(1, 2), after: side(1, 2) }])).toBeNull();
  });

  it('finds what changed and came back, such as a wave of illness, with both its days', async () => {
    const { found, moments } = await find(daysOf(21, { level: (date) => (date >= '2024-01-29' && date < '2024-02-19' ? -0.8 : 0) }));
    expect(found.map(({ metric }) => metric)).toEqual(['sl.offered', 'sl.offered']);
    expect(
      moments
        ?.map(({ on }) => on)
        .sort()
        .map((on, index) => Math.abs(wallMinutes(on) - wallMinutes(['2024-01-29', '2024-02-19'][index] as string)) <= 2880),
    ).toEqual([true, true]);
  });

  it('names the days between which a change began: the true day is in 95 of 100', () => {
    let covered = 0;
    for (let seed = 1; seed <= 400; seed += 1) {
      const random = seededRandom(31_000 + seed);
      const begin = 12 + random.integer(30);
      const size = 1 + 1.5 * random.next();
      const values = Array.from({ length: 56 }, (_, place) => random.normal() + (place >= begin ? size : 0));
      const places = crediblePlaces(possibleBegins(values, { from: 0, to: 56, shortest: 7, variance: 1 }), 0.95);
      if (places && places[0] <= begin && begin <= places[1]) covered += 1;
    }
    expect(covered / 400).toBeGreaterThan(0.94);
  });

  it('tells one change from one day, and two that the data date apart from two', async () => {
    const together = await find(
      daysOf(11, { handle: (date) => (date >= '2024-02-12' ? 1.12 : 1), level: (date) => (date >= '2024-02-12' ? -0.9 : 0) }),
    );
    const shifts = together.found.filter(({ kind }) => kind === 'shift');
    expect(shifts.length).toBeGreaterThan(1);
    expect(new Set(shifts.map(({ on }) => on)).size).toBe(1);
    const [moment] = together.moments ?? [];
    expect(moment?.on).toBe(shifts[0]?.on);
    expect(moment?.to).toBe(moment?.on);
    expect(moment?.interval && moment.interval[0] <= moment.on && moment.on <= moment.interval[1]).toBe(true);
    for (const { on, on_interval } of shifts) expect(on_interval && on_interval[0] <= on && on <= on_interval[1]).toBe(true);
    const apart = await find(
      daysOf(11, { handle: (date) => (date >= '2024-02-20' ? 1.12 : 1), level: (date) => (date >= '2024-02-12' ? -0.9 : 0) }),
    );
    const dates = new Map(apart.found.filter(({ kind }) => kind === 'shift').map(({ metric, on }) => [metric, on]));
    expect(wallMinutes(dates.get('handle_time') as string) - wallMinutes(dates.get('sl.offered') as string)).toBeGreaterThan(4 * 1440);
  });

  it('reads days of queues once, and not the contacts beside them', async () => {
    const interval = (start: string, offered: number) => ({
      interval_start: start,
      interval_s: 1800,
      queue: 'A',
      channel: 'voice',
      offered,
      answered: offered,
      within_threshold: null,
      wait_s: 100,
    });
    const { context, close } = await workspaceWith([
      {
        file: 'q.csv',
        fact: 'queue_interval',
        rows: [interval('2024-03-04T09:00:00', 30), interval('2024-03-04T09:30:00', 20), interval('2024-03-05T09:00:00', 40)],
      },
      { file: 'c.csv', fact: 'contact', rows: [{ started_at: '2024-03-04T09:00:00', channel: 'voice' }] },
    ]);
    const series = await gatherSeries(context);
    await close();
    expect(series.find(({ metric }) => metric === 'contacts')?.days).toEqual([
      { date: '2024-03-04', numerator: 50, denominator: 1 },
      { date: '2024-03-05', numerator: 40, denominator: 1 },
    ]);
    expect(series.find(({ metric }) => metric === 'speed_of_answer')?.days[0]).toEqual({
      date: '2024-03-04',
      numerator: 200,
      denominator: 50,
    });
    expect(series.some(({ metric }) => metric === 'sl.offered')).toBe(false);
  });

  it('adds days up to whole weeks and returns from every scale', () => {
    const days = Array.from({ length: 16 }, (_, index) => ({
      date: dateOf(wallMinutes('2024-03-03') + 1440 * index),
      numerator: 1,
      denominator: 2,
    }));
    expect(byWeek(days)).toEqual([
      { date: '2024-03-04', numerator: 7, denominator: 14 },
      { date: '2024-03-11', numerator: 7, denominator: 14 },
    ]);
    for (const scale of ['log', 'identity'] as const)
      expect(fromScale(scale, toScale(scale, { date: '', numerator: 3, denominator: 4 }))).toBeCloseTo(0.75, 12);
    expect(fromScale('logit', toScale('logit', { date: '', numerator: 3000, denominator: 4000 }))).toBeCloseTo(0.75, 3);
  });

  it('tells one cause once: what moved together is one moment, what moved later another', async () => {
    const { found, moments } = await find(
      daysOf(11, { handle: (date) => (date >= '2024-02-12' ? 1.12 : 1), level: (date) => (date >= '2024-02-12' ? -0.9 : 0) }),
    );
    const shift = moments?.find(({ kind }) => kind === 'shift');
    expect(shift?.metrics).toEqual(expect.arrayContaining(['handle_time', 'sl.offered']));
    expect(shift?.changes.length).toBeGreaterThan(1);
    expect(moments?.flatMap(({ changes }) => changes).sort((a, b) => a - b)).toEqual(found.map((_, place) => place));
    const apart = await find(
      daysOf(12, { handle: (date) => (date >= '2024-02-05' ? 1.12 : 1), volume: (date) => (date >= '2024-02-26' ? 1.25 : 1) }),
    );
    expect(apart.moments?.filter(({ kind }) => kind === 'shift').length).toBe(2);
  });

  it('calls it no change when the export of a channel begins later than the others', async () => {
    const random = seededRandom(81);
    const dates = Array.from({ length: 56 }, (_, index) => dateOf(wallMinutes('2024-06-03') + 1440 * index));
    const contacts = (channel: string, from: string, solved: number, customers: number) =>
      dates
        .filter((date) => date >= from)
        .flatMap((date) =>
          Array.from({ length: 40 + random.integer(40) }, (_, n) => ({
            started_at: `${date}T10:00:00`,
            contact_id: `${channel}-${date}-${n}`,
            customer_key: `${channel}${random.integer(customers)}`,
            channel,
            first_contact_resolved: random.next() < solved,
          })),
        );
    const { context, close } = await workspaceWith([
      { file: 'chats.csv', fact: 'contact', rows: contacts('chat', '2024-06-03', 0.8, 6000) },
      { file: 'gesprekken.csv', fact: 'contact', rows: contacts('voice', '2024-07-01', 0.4, 1500) },
    ]);
    const all = await gatherSeries(context);
    const { changes } = await changeAnalysis.run(context);
    await close();
    expect(all.some(({ metric }) => metric === 'repeat_rate')).toBe(true);
    expect(all.some(({ metric }) => metric === 'first_contact_resolution')).toBe(true);
    expect(changes?.found).toEqual([]);
  });

  it('looks at every figure that the facts tell: people, reviews, answers and returns too', async () => {
    const random = seededRandom(8);
    const dates = Array.from({ length: 42 }, (_, index) => dateOf(wallMinutes('2024-06-03') + 1440 * index));
    const adherent = (date: string) => 28_800 * ((date >= '2024-06-24' ? 0.78 : 0.92) + 0.01 * random.normal());
    const { context, close } = await workspaceWith([
      {
        file: 'rooster.csv',
        fact: 'adherence',
        rows: dates.flatMap((date) =>
          Array.from({ length: 12 }, (_, agent) => ({ date, agent: `a${agent}`, scheduled_s: 28_800, adherent_s: adherent(date) })),
        ),
      },
      {
        file: 'contacten.csv',
        fact: 'contact',
        rows: dates.flatMap((date) =>
          Array.from({ length: 40 }, (_, n) => ({
            started_at: `${date}T10:00:00`,
            contact_id: `${date}-${n}`,
            customer_key: `k${random.integer(3000)}`,
            channel: 'email',
            first_contact_resolved: random.next() < 0.7,
            first_response_s: 3000 + 1000 * random.next(),
            talk_s: 200 + 40 * random.next(),
            hold_s: 10 + 5 * random.next(),
            wrap_s: 60 + 10 * random.next(),
          })),
        ),
      },
      {
        file: 'onderzoek.csv',
        fact: 'survey',
        rows: dates.flatMap((date) =>
          Array.from({ length: 25 }, () => ({
            responded_at: `${date}T12:00:00`,
            nps: random.integer(11),
            ces: 1 + random.integer(7),
            ces_max: 7,
            resolved: random.next() < 0.8,
          })),
        ),
      },
    ]);
    const all = await gatherSeries(context);
    const { changes } = await changeAnalysis.run(context);
    await close();
    expect([...new Set(all.map(({ metric }) => metric))].sort()).toEqual(
      [
        'contacts',
        'adherence',
        'effort',
        'first_contact_resolution',
        'first_contact_resolution.customer',
        'first_response_time',
        'handle_time',
        'hold_time',
        'nps',
        'repeat_rate',
        'talk_time',
        'wrap_time',
      ].sort(),
    );
    expect(changes?.calendar).toEqual({ country: 'NL', basis: 'assumed' });
    expect(changes?.found.map(({ metric, kind }) => [metric, kind])).toEqual([['adherence', 'shift']]);
    // Twelve people a day: half a person added to each day would tell 0.89 and 0.76.
    expect(changes?.found[0]?.before).toBeCloseTo(0.92, 2);
    expect(changes?.found[0]?.after).toBeCloseTo(0.78, 2);
    expect(Math.abs(wallMinutes(changes?.found[0]?.on as string) - wallMinutes('2024-06-24'))).toBeLessThanOrEqual(1440);
  });

  it.each([0.7, 0.25, 0.15])(
    'does not call a day odd on which one or two more than %s people were ill, in at least 95 of 100 repetitions',
    async (mean) => {
      let silent = 0;
      for (let seed = 1; seed <= 100; seed += 1) {
        const random = seededRandom(9000 + seed);
        const days = Array.from({ length: 40 }, (_, index) => dateOf(wallMinutes('2024-06-03') + 1440 * index));
        const rows = days.map((date) => ({
          date,
          scheduled_s: 40 * 28_800,
          absent_s: 28_800 * random.poisson(mean),
          present_s: null,
          adherent_s: null,
          ...lineage,
        }));
        const { found } = changesOf(allSeries([], queueDaysQuery, rows, []), await noFiles());
        if (found.length === 0) silent += 1;
      }
      expect(silent).toBeGreaterThanOrEqual(95);
    },
    60_000,
  );
});
