import { describe, expect, it } from 'vitest';
import readings from '../shared/analyse/benchmark/reference-readings.json' with { type: 'json' };
import { languages, teamMetrics } from '../shared/schema';
import { createText } from '../shared/text';
import { assessment } from './fixtures/assessment';

/** Every `metric` in a file of data, at any depth. */
const metricsIn = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([name, inner]) => (name === 'metric' && typeof inner === 'string' ? [inner] : metricsIn(inner)));

describe.each(languages)('names that a reader meets, in %s', (language) => {
  const text = createText(language);

  it('stand for every metric of the benchmark, the teams and the key figures, so that no screen shows an id', () => {
    const metrics = new Set([...metricsIn(readings), ...teamMetrics, ...assessment().kpis.map(({ metric }) => metric)]);
    expect(metrics.size).toBeGreaterThan(20);
    expect([...metrics].filter((metric) => !text.has(`metric.${metric}`) && !text.has(`definition.${metric}`))).toEqual([]);
  });

  it('stand for everything that teams are adjusted for', () => {
    const factors = [
      'queue',
      'channel',
      'reason',
      'part_of_day',
      'weekday',
      ...assessment().team_comparisons.flatMap((one) => one.adjusted_for),
    ];
    expect([...new Set(factors)].filter((factor) => !text.has(`adjusted_for.${factor}`))).toEqual([]);
  });
});
