import { describe, expect, it } from 'vitest';
import { simulateClient } from '../../tests/fixtures/analyse/simulated-client';
import { type FactRowGiven, workspaceWith } from '../../tests/fixtures/analyse/workspace';
import { findingsSchema } from '../schema';
import { createText } from '../text';
import { analyseClient, namedQueries } from '.';

/** A gathered row as a file would hold it: without the columns that the store adds. */
const asLoaded = (row: object): FactRowGiven =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !['import_id', 'source_rows', 'first_row', 'last_row'].includes(name)));

const client = simulateClient([{ driver: 'absence', agents: (_, required) => -0.1 * required }], 5, { days: 15 });
const intervals = { file: 'intervals.csv', fact: 'queue_interval' as const, rows: client.intervals.map(asLoaded) };
const plan = { file: 'plan.csv', fact: 'plan_interval' as const, rows: client.plan.map(asLoaded) };
const parameters = {
  client_id: 'client',
  threshold_s: 20,
  short_s: 5,
  days: 7,
  by_day: 0,
  by_part: 0,
  most: 100,
  by_weekday: 0,
  first_response_s: 86_400,
  resolution_s: 259_200,
  status_pattern: 'status',
  before_first: '2024-03-04',
  before_last: '2024-03-10',
  after_first: '2024-03-11',
  after_last: '2024-03-17',
  channels: 'voice',
  queue: '',
  email_answer_s: 86_400,
  email_solved_s: 259_200,
  ticket_answer_s: 86_400,
  ticket_solved_s: 259_200,
  message_answer_s: 86_400,
  message_solved_s: 259_200,
  email_s: 86_400,
  ticket_s: 86_400,
  message_s: 86_400,
};

describe('analyseClient', () => {
  it('answers every named question on an empty workspace with no rows', async () => {
    const { context, close } = await workspaceWith([]);
    expect(namedQueries.size).toBeGreaterThan(15);
    for (const { sql, name } of namedQueries.values()) {
      expect(await context.store.rows(sql, parameters), name).toEqual([]);
      expect(sql, name).toMatch(/^-- question: .+\n(?:-- .+\n)*?-- grain: .+\n/i);
    }
    const findings = await analyseClient(context);
    await close();
    expect(findings).toMatchObject({ kpis: [], service_level: null, teams: [], team_comparisons: [], channels: [] });
    for (const [analysis, fact] of [
      ['service_level_gap', 'queue_interval'],
      ['forecast_kpis', 'plan_interval'],
    ])
      expect(findings.missing).toContainEqual({ analysis, needs: fact, unlocks: fact });
  });

  it('explains a client from loaded files, with the files behind every figure', async () => {
    const { context, close } = await workspaceWith([intervals, plan]);
    const shares: number[] = [];
    const findings = findingsSchema.parse(await analyseClient({ ...context, progress: (share) => shares.push(share) }));
    await close();
    const level = findings.service_level;
    const largest = [...(level?.drivers ?? [])].sort((a, b) => a.contribution_pp - b.contribution_pp)[0];
    expect(largest?.driver).toBe('absence');
    expect(level?.evidence.map(({ query }) => query)).toEqual(['service-level/queue-intervals.sql', 'service-level/plan-intervals.sql']);
    expect(level?.evidence[0]?.sources).toEqual([
      { import_id: expect.any(String), file: 'intervals.csv', sheet: null, rows: 600, first_row: 2, last_row: 601 },
    ]);
    const whole = findings.kpis.find((kpi) => kpi.metric === 'sl.offered' && Object.keys(kpi.scope).join() === 'period');
    expect(whole?.value).toBeCloseTo(level?.observed as number, 12);
    expect(findings.kpis.every((kpi) => kpi.sources.length > 0)).toBe(true);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeCloseTo(1, 12);
  });

  it('has words for every metric, definition, driver, reason and missing part that it returns', async () => {
    const { context, close } = await workspaceWith([intervals, plan]);
    const findings = await analyseClient(context);
    await close();
    const { missing } = findings;
    const keys = [
      ...findings.kpis.flatMap((kpi) => [`metric.${kpi.metric}`, `definition.${kpi.definition}`]),
      ...(findings.service_level?.drivers ?? []).flatMap(({ driver }) => [`driver.${driver}`, `driver.${driver}.explained`]),
      ...(findings.service_level?.grade_reasons ?? []).map((reason) => `grade.${reason}`),
      ...(findings.service_level?.merged_drivers ?? []).map(({ because }) => `merged.${because}`),
      ...['differs', 'possible', 'no_evidence', 'not_comparable'].map((verdict) => `verdict.${verdict}`),
      ...missing
        .filter(({ analysis }) => `missing.${analysis}` !== 'missing.drivers')
        .flatMap((part) => [`missing.${part.analysis}`, `unlocks.${part.unlocks}`]),
    ];
    for (const language of ['nl', 'en'] as const) {
      const text = createText(language);
      for (const key of new Set(keys)) {
        expect(text.has(key), `${language} ${key}`).toBe(true);
        expect(text.sayOr(key, '')).not.toBe('');
      }
    }
  });

  it('stops when it is cancelled', async () => {
    const { context, close } = await workspaceWith([intervals, plan]);
    const stop = new AbortController();
    const running = analyseClient({
      ...context,
      signal: stop.signal,
      progress: (share) => share > 0.6 && stop.abort(new Error('cancelled')),
    });
    await expect(running).rejects.toThrow('cancelled');
    await close();
  });
});
