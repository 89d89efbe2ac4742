import { describe, expect, it } from 'vitest';
import { changes } from '../../tests/fixtures/parts/changes';
import { createText } from '../text';
import { chartWords } from '../text/chart-words';
import { createFigures } from '../text/figures';
import { momentSentence } from '../text/finding-words/changes';
import { byChanceSentence, chartCautions, controlChartWords, toldSignals } from '../text/finding-words/control-charts';
import { changeSeries, controlChartLines, momentsOf } from '.';

const made = changes();
const text = createText('nl');
const sentence = (moment: Parameters<typeof momentSentence>[0]) =>
  momentSentence(moment, text, createFigures(text)).replaceAll('\u00a0', ' ');

describe('moments of change', () => {
  it('tell one cause once, and lead with the change that is explained', () => {
    const moments = momentsOf(made);
    expect(moments.map(({ changes: some }) => some.length)).toEqual([2, 1]);
    expect(moments[0]!.changes[0]).toMatchObject({ metric: 'sl.offered' });
    expect(moments.flatMap(({ changes: some }) => some.filter(({ explained }) => explained))).toHaveLength(1);
  });

  it('say how many figures changed together, and one change as itself', () => {
    const [several, one] = momentsOf(made);
    expect(sentence(several!)).toMatch(
      /^Op 5 oktober 2026 veranderden 2 kengetallen tegelijk; servicelevel: van \d\d,\d % naar \d\d,\d %\.$/,
    );
    expect(sentence(one!)).toMatch(/contacten: op .*, waar .* te verwachten was/);
    expect(sentence({ ...several!, to: '2026-10-07' })).toMatch(/^In de dagen 5 oktober t\/m 7 oktober 2026 veranderden 2/);
  });

  it('draw a level only over the days it was measured on', () => {
    const days = Array.from({ length: 10 }, (_, day) => ({ date: `2026-10-${String(day + 1).padStart(2, '0')}`, value: 0.5 }));
    const change = { ...made.found[0]!, kind: 'shift' as const, on: '2026-10-06', points: days, points_before: 2, points_after: 3 };
    const labels = { title: 't', metric: 'm', measured: 'gemeten', level: 'niveau', footer: 'f' };
    const line = changeSeries(change, labels, chartWords(text))!;
    expect(line.series[1]!.values.map((value) => value !== null)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('stand one by one in findings of an earlier version', () => expect(momentsOf({ ...made, moments: undefined })).toHaveLength(3));
});

describe('control charts', () => {
  const figures = createFigures(text);
  const charts = made.charts!;
  const [handle, level, volume] = charts.series;
  const linesOf = (chart: NonNullable<typeof handle>) =>
    controlChartLines(chart, charts.dates[0]!, controlChartWords(chart, charts.dates[0]!, text, figures), chartWords(text))!;

  it('draw the points, the centre and limits of each level, and a ring only around what signals', () => {
    const { series, x } = linesOf(volume!);
    expect(series.map(({ name }) => name)).toEqual(['Waarde', 'Midden', 'Bovengrens', 'Ondergrens', 'Signaal']);
    expect(series.every(({ values }) => values.length === x.length)).toBe(true);
    expect(series[4]!.values.filter((value) => value !== null)).toEqual([volume!.values[volume!.signals[0]!.from]]);
    const turn = handle!.levels[1]!.from;
    expect([turn - 1, turn].map((place) => linesOf(handle!).series[1]!.values[place])).toEqual(handle!.levels.map(({ centre }) => centre));
    // Shares are drawn as percentages, their limits too.
    expect(linesOf(level!).series[2]!.values[0]).toBeCloseTo(100 * level!.levels[0]!.limits![1], 9);
    expect(linesOf(level!).series.at(-1)!.name).toBe('Alarm van de cusum');
    expect(controlChartLines(volume!, ['2026-10-01'], controlChartWords(volume!, [], text, figures), chartWords(text))).toBeNull();
  });

  it('say how many would signal by chance, and when a signal says little', () => {
    expect(byChanceSentence(charts, text, figures)).toMatch(/^Van de 3 regelkaarten geven er 2 een signaal\. .*ongeveer 1 een signaal/);
    expect(chartCautions(level!, text, figures).some((line) => line.includes('te krap'))).toBe(true);
    expect(chartCautions(volume!, text, figures)).toEqual([]);
    expect(toldSignals(level!, text)).toEqual([
      { rule: expect.stringContaining('cusum'), from: level!.cusum[0]!.onset, to: level!.cusum[0]!.alarm },
    ]);
  });
});
