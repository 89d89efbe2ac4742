import { describe, expect, it } from 'vitest';
import { noFiles } from '../../../tests/fixtures/analyse/no-files';
import { daysOf, find, lineage } from '../../../tests/fixtures/analyse/planted-days';
import { silentShare } from '../../../tests/fixtures/analyse/repetitions';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { signalsIn } from '../../schema';
import { seededRandom } from '../../statistics';
import { dateOf, wallMinutes } from '../gather/wall-time';
import { changeAnalysis, changesOf } from './change';
import { crediblePlaces, possibleBegins } from './change-date';
import { allSeries, gatherSeries, type QueueDayRow, queueDaysQuery } from './gather-series';
import { holidaysIn } from './holidays';

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
    const isHoliday = holidaysIn('NL');
    const quiet = (date: string) => (isHoliday(date) ? 0.2 : 1);
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
