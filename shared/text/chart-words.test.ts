import { describe, expect, it } from 'vitest';
import { type ChartUnit, type ChartWords, chartSentences } from '../charts';
import { channels, drivers, languages, serviceLevelDefinitions, teamMetrics, verdicts } from '../schema';
import { chartWords } from './chart-words';
import { createText } from './index';

describe.each(languages)('words for charts in %s', (language) => {
  const text = createText(language);
  // The assignment is the check that the two folders, which may not import each other, agree.
  const words: ChartWords = chartWords(text);

  it('knows every sentence that a chart may say', () => expect(chartSentences.filter((key) => !text.has(key))).toEqual([]));

  it('names every driver, metric, verdict, definition and channel', () => {
    const names = [
      ...drivers.map((id) => ['driver', id]),
      ...teamMetrics.map((id) => ['metric', id]),
      ...verdicts.map((id) => ['verdict', id]),
      ...serviceLevelDefinitions.map((id) => ['definition', id]),
      ...channels.map((id) => ['channel', id]),
    ];
    expect(names.filter(([kind, id]) => !text.has(`chart.${kind}.${id}`))).toEqual([]);
  });

  it('writes a figure of every unit', () => {
    const units: ChartUnit[] = ['percent', 'points', 'seconds', 'count', 'score', 'agents', 'euro'];
    for (const unit of units) expect(words.value(1234.5, unit)).toMatch(/\d/);
  });
});

describe('the footer of a figure', () => {
  const footing = {
    files: ['a.csv', 'b.xlsx'],
    definition: 'sl.offered',
    thresholdSeconds: 20,
    period: ['2026-09-14', '2026-11-06'],
    n: 54_495,
    counted: 'contacts',
  } as const;

  it('carries source, definition, period and n in Dutch', () =>
    expect(chartWords(createText('nl')).footer(footing)).toBe(
      'Bron: a.csv en 1 ander bestand. Definitie: op tijd beantwoord / aangeboden, binnen 20 seconden. Periode: 14\u00a0september t/m 6\u00a0november 2026. n\u00a0=\u00a054.495 contacten',
    ));

  it('carries them in English', () =>
    expect(chartWords(createText('en')).footer(footing)).toBe(
      'Source: a.csv and 1 other file. Definition: answered in time / offered, within 20 seconds. Period: 14\u00a0September to 6\u00a0November 2026. n\u00a0=\u00a054,495 contacts',
    ));

  it('says so when source and period are not recorded', () =>
    expect(chartWords(createText('nl')).footer({ ...footing, files: [], period: null })).toContain('Bron: niet vastgelegd'));
});
