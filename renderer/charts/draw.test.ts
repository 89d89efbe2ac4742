import { describe, expect, it } from 'vitest';
import { controlChartLines, gapWaterfall, serviceLevelByDay, serviceLevelHeatmap, teamFunnel } from '../../shared/charts';
import type { ChartSpec } from '../../shared/charts/spec';
import { createText } from '../../shared/text';
import { chartWords } from '../../shared/text/chart-words';
import { assessment } from '../../tests/fixtures/assessment';
import { draw } from './draw';
import { waterfallSteps } from './draw-waterfall';
import { niceStep } from './drawing';
import { contrast, darkPalette, lightPalette, readableOn } from './palette';
import { plotConfig } from './plot-config';
import { plainText } from './plot-text';

const words = chartWords(createText('nl'));
const style = {
  palette: lightPalette,
  figure: (value: number | null, unit: ChartSpec['unit']) => (value === null ? '–' : words.value(value, unit)),
};
const level = assessment().service_level!;

describe('the waterfall', () => {
  it('ends where the observed service level stands', () => {
    const chart = gapWaterfall(level, words)!;
    const steps = waterfallSteps(chart.bars);
    expect(steps.at(-2)?.to).toBeCloseTo(steps.at(-1)!.to, 6);
  });

  it('draws every bar inside its axis', () => {
    const { data, layout } = draw(gapWaterfall(level, words)!, style);
    const [low, high] = (layout.xaxis as { range: [number, number] }).range;
    const { base, x } = data[0] as { base: number[]; x: number[] };
    base.forEach((from, index) => {
      expect(from).toBeGreaterThanOrEqual(low);
      expect(from + x[index]!).toBeLessThanOrEqual(high);
      expect(x[index]).toBeGreaterThanOrEqual(0);
    });
  });
});

describe('a control chart', () => {
  it('has limits in steps, and rings without a line around what signals', () => {
    const charts = assessment().changes!.charts!;
    const chart = charts.series.find(({ signals }) => signals.length > 0)!;
    const names = { title: '', metric: '', footer: '', measured: 'm', centre: 'c', upper: 'u', lower: 'l', signal: 's', alarm: 'a' };
    const { data, layout } = draw(controlChartLines(chart, charts.dates[0]!, names, words)!, style);
    expect(data.map(({ name, mode }) => [name, mode])).toEqual([
      ['m', 'lines+markers'],
      ['c', 'lines'],
      ['u', 'lines'],
      ['l', 'lines'],
      ['s', 'markers'],
    ]);
    expect(data.map(({ line }) => (line as { shape: string }).shape).slice(0, 4)).toEqual(['linear', 'hvh', 'hvh', 'hvh']);
    const [low, high] = (layout.yaxis as { range: [number, number] }).range;
    for (const limit of [...chart.lower, ...chart.upper]) expect(limit! >= low && limit! <= high).toBe(true);
  });
});

describe('bars and lines', () => {
  const shape = { title: '', footer: '', alternative: '', unit: 'count' } as const;

  it('write the figure of a bar of no length beside it, where else nothing would stand', () => {
    const series = [{ name: 'a', values: [3, 0, null], tone: 'accent' as const }];
    const chart = { ...shape, id: 'b', type: 'bar' as const, stacked: false, categories: ['x', 'y', 'z'], horizontal: true, series };
    expect(draw(chart, style).data[0]).toMatchObject({ text: ['3', '0', '–'], textposition: ['auto', 'outside', 'auto'] });
  });

  it('write in a bar what can be read on it, in both themes', () => {
    for (const { tones } of [lightPalette, darkPalette])
      for (const tone of Object.values(tones)) expect(contrast(tone, readableOn(tone)), tone).toBeGreaterThanOrEqual(4.5);
  });

  it('tell lines apart by their dashes and not by colour alone', () => {
    const series = ['a', 'b', 'c', 'd'].map((name) => ({ name, values: [1, 2], tone: 'neutral' as const }));
    const chart = { ...shape, id: 'l', type: 'line' as const, x: ['1', '2'], series };
    const dashes = draw(chart, style).data.map(({ line }) => (line as { dash: string }).dash);
    expect(new Set(dashes).size).toBe(4);
  });
});

describe('every chart', () => {
  const charts = [
    gapWaterfall(level, words),
    serviceLevelByDay(level, words),
    serviceLevelHeatmap(level, words),
    teamFunnel(assessment().team_comparisons[0]!, words),
  ];

  it.each(charts.map((chart) => [chart!.id, chart!] as const))('%s draws in both themes with the same figures', (_id, chart) => {
    const light = draw(chart, style);
    const dark = draw(chart, { ...style, palette: darkPalette });
    expect(light.height).toBeGreaterThan(100);
    expect(light.height).toBe(dark.height);
    const figures = (drawing: typeof light) => drawing.data.map((trace) => [trace.x, trace.y, trace.z, trace.hovertext]);
    expect(figures(light)).toEqual(figures(dark));
    expect(JSON.stringify(light)).not.toBe(JSON.stringify(dark));
  });
});

describe('text from files', () => {
  it('never becomes markup in a chart', () => {
    expect(plainText('<a href="x">Zorg & Zo</a>')).toBe('&lt;a href="x"&gt;Zorg &amp; Zo&lt;/a&gt;');
    const funnel = {
      ...teamFunnel(assessment().team_comparisons[0]!, words)!,
      points: [{ label: '<b>Team</b>', n: 10, value: 1, tone: 'neutral' as const }],
    };
    expect(JSON.stringify(draw(funnel, style))).not.toContain('<b>');
  });
});

describe('the ways out of a chart', () => {
  it('are shut: no cloud, no logo, no button bar', () => {
    expect(plotConfig('nl')).toMatchObject({ showSendToCloud: false, plotlyServerURL: '', displaylogo: false, displayModeBar: false });
  });
});

describe('the steps of an axis', () => {
  it.each([
    [0.3, 0.5],
    [1, 1],
    [3.1, 5],
    [60, 100],
    [0, 1],
  ])('at least %d becomes %d', (wished, step) => expect(niceStep(wished)).toBeCloseTo(step, 9));
});
