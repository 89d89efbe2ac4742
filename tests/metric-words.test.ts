import { describe, expect, it } from 'vitest';
import readings from '../shared/analyse/benchmark/reference-readings.json' with { type: 'json' };
import { languages, readDefinition, teamMetrics } from '../shared/schema';
import { createText } from '../shared/text';
import { definitionSentence } from '../shared/text/metric-words';
import { factRows, filesOf, findingsOf } from './fixtures/analyse/every-fact';
import { assessment } from './fixtures/assessment';

/** Every `metric` in a file of data, at any depth. */
const metricsIn = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([name, inner]) => (name === 'metric' && typeof inner === 'string' ? [inner] : metricsIn(inner)));

/** Every definition that stands beside a proof or a key figure, at any depth. */
const definitionsIn = (value: unknown): string[] =>
  value === null || typeof value !== 'object'
    ? []
    : Object.entries(value).flatMap(([name, inner]) =>
        name === 'definition' && typeof inner === 'string' ? [inner] : definitionsIn(inner),
      );
const everyFact = findingsOf(filesOf(factRows()));

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

  it('stand for every definition that a proof of any analysis may show', async () => {
    const definitions = new Set(definitionsIn(await everyFact));
    expect(definitions.size).toBeGreaterThan(30);
    const worded = (id: string) => {
      const { name, values } = readDefinition(id);
      return text.has(`definition.${name}`) && (Object.keys(values).length === 0 || text.has(`definition.${name}.norm`));
    };
    expect([...definitions].filter((one) => !worded(one))).toEqual([]);
    // The norms stand in the words, and findings of before they could be set are told without.
    expect(definitionSentence(text, 'repeat_rate:days=14')).toContain('14');
    expect(definitionSentence(text, 'repeat_rate')).not.toMatch(/\d|[{}]/);
    expect(definitionSentence(text, 'backlog.promises:first_response_s=14400|resolution_s=172800')).toMatch(
      /4 (uur|hours).*2 (dagen|days)/,
    );
  });
});
