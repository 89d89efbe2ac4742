import { describe, expect, it } from 'vitest';
import { simulateClient } from '../../tests/fixtures/analyse/simulated-client';
import { workspaceWith } from '../../tests/fixtures/analyse/workspace';
import { findingsSchema } from '../schema';
import { analyseClient, namedQueries } from '.';

describe('analyseClient', () => {
  it('answers every named question on an empty workspace', async () => {
    const { context, close } = await workspaceWith([]);
    for (const { sql, name } of namedQueries.values()) {
      const rows = await context.store.rows(sql, { client_id: 'client', threshold_s: 20, short_s: 5, days: 7, by_day: 0 });
      expect(rows, name).toEqual([]);
    }
    await close();
  });

  it('explains, measures and says what is missing', async () => {
    const client = simulateClient([{ driver: 'absence', agents: (_, required) => -0.1 * required }], 5, { days: 15 });
    const bare = ({ import_id: _i, source_rows: _s, first_row: _f, last_row: _l, ...row }: Record<string, unknown>) =>
      row as Record<string, string | number | null>;
    const { context, close } = await workspaceWith([
      { file: 'intervals.csv', fact: 'queue_interval', rows: client.intervals.map((row) => bare({ ...row })) },
      { file: 'plan.csv', fact: 'plan_interval', rows: client.plan.map((row) => bare({ ...row })) },
    ]);
    const findings = findingsSchema.parse(await analyseClient(context));
    await close();
    console.log(JSON.stringify(findings.kpis.filter((k) => !k.scope.week && !k.scope.queue).slice(0, 40), null, 0));
    console.log(JSON.stringify(findings.missing), JSON.stringify(findings.channels));
    expect(findings.service_level?.drivers).not.toBeNull();
  });
});
