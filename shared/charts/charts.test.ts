import { describe, expect, it } from 'vitest';
import { assessment, assessmentWithoutPlan } from '../../tests/fixtures/assessment';
import { languages } from '../schema';
import { createText } from '../text';
import { chartWords } from '../text/chart-words';
import {
  causesByWeekday,
  channelShares,
  chartTable,
  drawn,
  driverIntervals,
  gapWaterfall,
  serviceLevelByDay,
  serviceLevelByQueue,
  serviceLevelByTime,
  serviceLevelByWeekday,
  serviceLevelHeatmap,
  teamFunnel,
  teamIntervals,
} from '.';

const words = chartWords(createText('nl'));
const full = assessment();
const level = full.service_level!;
const [handleTime, quality] = full.team_comparisons;

describe('the gap waterfall', () => {
  const chart = gapWaterfall(level, words)!;

  it('goes from target to achieved in tenths that a reader can add up', () => {
    const [start, ...rest] = chart.bars;
    const changes = rest.slice(0, -1).reduce((sum, { value }) => sum + Math.round(value * 10), 0);
    expect(Math.round(start!.value * 10) + changes).toBe(Math.round(rest.at(-1)!.value * 10));
    expect(chart.bars).toHaveLength(12);
  });

  it('puts the plan first, the drivers by size, then arrival mix and the rest', () => {
    expect(chart.bars.map(({ label }) => label)).toEqual([
      'Norm',
      'De planning zelf',
      'Afhandeltijd',
      'Aanbod',
      'Verzuim',
      'Verdeling van het rooster',
      'Omvang van het rooster',
      'Herhaalverkeer',
      'Roostertrouw',
      'Spreiding van het aanbod',
      'Onverklaard',
      'Gehaald',
    ]);
  });

  it('says the message with its number, and mutes what was cleared', () => {
    expect(chart.title).toBe('Het servicelevel is 68,4\u00a0% bij een norm van 80\u00a0%: afhandeltijd kost het meest, 7,4 procentpunt');
    expect(chart.bars.find(({ label }) => label === 'Herhaalverkeer')!.tone).toBe('muted');
    expect(chart.bars.find(({ label }) => label === 'Omvang van het rooster')!.tone).toBe('good');
  });

  it('draws one queue on its own scale', () => {
    const queue = level.by_queue[0]!;
    expect(gapWaterfall(level, words, queue)!.bars.at(-1)!.value).toBeCloseTo(queue.observed! * 100, 1);
  });

  it('says that the target is met when it is, without naming a cause', () => {
    const met = { ...level, observed: 0.83, gap_pp: 3, drivers: level.drivers!.map((driver) => ({ ...driver, cleared: true })) };
    expect(gapWaterfall(met, words)!.title).toBe('Het servicelevel van 83,0\u00a0% haalt de norm van 80\u00a0%');
  });

  it('is not drawn without a plan', () => expect(gapWaterfall(assessmentWithoutPlan().service_level!, words)).toBeNull());
});

describe('team charts', () => {
  it('say which team differs', () => {
    const funnel = teamFunnel(handleTime!, words)!;
    expect(funnel.title).toBe('Afhandeltijd per team: Maas wijkt af met 7:38; de andere teams zitten op 6:58');
    expect(funnel.points.find(({ label }) => label === 'Maas')!.tone).toBe('bad');
  });

  it('say that no difference is shown when that is so', () => {
    expect(teamFunnel(quality!, words)!.title).toBe('Kwaliteit per team: geen verschil aangetoond tussen de 5 teams');
    expect(teamFunnel(quality!, words)!.points.every(({ tone }) => tone === 'neutral')).toBe(true);
  });

  it('leave out a team that cannot be compared, and never rank', () => {
    const rows = teamIntervals(handleTime!, full.teams, words)!.rows.map(({ label }) => label);
    expect(rows).toEqual(['Amstel', 'IJssel', 'Maas', 'Rijn']);
  });

  it('draw ratios as percentages', () => {
    const ratio = { ...quality!, unit: 'ratio' as const, mean: 0.9, points: quality!.points.map((point) => ({ ...point, value: 0.91 })) };
    expect(teamFunnel(ratio, words)).toMatchObject({ unit: 'percent', mean: 90 });
  });

  it('are not drawn for a single team', () => expect(teamFunnel({ ...quality!, points: quality!.points.slice(0, 1) }, words)).toBeNull());
});

describe('heatmaps', () => {
  it('place each half hour under its weekday', () => {
    const chart = serviceLevelHeatmap(level, words)!;
    const slot = level.by_weekday_time!.find(({ weekday, time_of_day }) => weekday === 2 && time_of_day === '10:30')!;
    expect(chart.values[1]![chart.columns.indexOf('10:30')]).toBeCloseTo(slot.observed! * 100, 9);
    expect(chart.reference).toBe(80);
  });

  it('fall back to weeks and weekdays when the data has no times', () => {
    const chart = serviceLevelHeatmap({ ...level, by_weekday_time: undefined }, words)!;
    expect(chart.id).toBe('service-level-calendar');
    expect([chart.rowsLabels.length, chart.columns.length]).toEqual([8, 5]);
  });

  it('sum by cause to the cause of the whole period', () => {
    const chart = causesByWeekday(level, words)!;
    const index = chart.rowsLabels.indexOf('Afhandeltijd');
    expect(chart.values[index]!.reduce<number>((sum, value) => sum + (value ?? 0), 0)).toBeCloseTo(-7.4, 9);
  });
});

describe.each(languages)('every chart in %s', (language) => {
  const spoken = chartWords(createText(language));
  const charts = drawn([
    gapWaterfall(level, spoken),
    driverIntervals(level, spoken),
    serviceLevelByDay(level, spoken),
    serviceLevelByWeekday(level, spoken),
    serviceLevelByTime(level, spoken),
    serviceLevelByQueue(level, spoken),
    serviceLevelHeatmap(level, spoken),
    causesByWeekday(level, spoken),
    teamFunnel(handleTime!, spoken),
    teamIntervals(handleTime!, full.teams, spoken),
    channelShares(full.channels, { files: ['a.csv'], definition: 'channel', period: null, n: 1, counted: 'contacts' }, spoken),
  ]);

  it('is drawn', () => expect(charts).toHaveLength(11));

  it.each(charts.map((chart) => [chart.id, chart] as const))(
    '%s has a title with a number, a footer and its figures as a table',
    (_, chart) => {
      expect(chart.title).toMatch(/\d/);
      expect(chart.footer).toMatch(/n\u00a0=\u00a0/);
      const table = chartTable(chart, spoken);
      expect(table.rows.length).toBeGreaterThan(1);
      expect(table.rows.every((row) => row.length === table.head.length)).toBe(true);
      expect(chart.alternative.split('\n')).toHaveLength(table.rows.length + 1);
    },
  );
});
