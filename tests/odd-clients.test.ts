import { describe, expect, it } from 'vitest';
import type { Findings } from '../shared/schema';
import { type FactRows, factRows, filesOf, findingsOf } from './fixtures/analyse/every-fact';
import type { FactRowGiven } from './fixtures/analyse/workspace';

/** methods.md 10.4: clients at the edge of what can be said. Nothing fails, no figure is infinite or no number, and nothing is claimed. */
const rows = factRows();
const with_ = (change: Partial<Record<keyof FactRows, readonly FactRowGiven[]>>) => findingsOf(filesOf({ ...rows, ...change }));

/** Places of figures that are no figures. */
function nonsense(node: unknown, place = ''): string[] {
  if (typeof node === 'number') return Number.isFinite(node) ? [] : [`${place} = ${node}`];
  if (Array.isArray(node)) return node.flatMap((value, at) => nonsense(value, `${place}[${at}]`));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => nonsense(value, `${place}.${name}`));
}
const differing = (findings: Findings) =>
  findings.teams.flatMap(({ team, metrics }) =>
    metrics.flatMap(({ metric, verdict }) => (verdict === 'differs' ? [`${team} ${metric}`] : [])),
  );

describe('a client at the edge', () => {
  it('without any volume', async () => {
    const none = { offered: 0, answered: 0, within_threshold: 0, abandoned: 0, wait_s: 0, abandon_wait_s: 0, handle_s: 0 };
    const findings = await with_({ queue_interval: rows.queue_interval.map((row) => ({ ...row, ...none })), contact: [], survey: [] });
    expect(nonsense(findings)).toEqual([]);
    // Missing is null, never 0: nobody called, so there is no service level and no handle time.
    expect(findings.service_level?.observed ?? null).toBeNull();
    expect(findings.service_level?.drivers ?? []).toEqual([]);
    expect(findings.kpis.filter(({ metric }) => metric === 'sl.offered' || metric === 'abandon_rate')).toEqual([]);
  });

  it('with one team', async () => {
    const findings = await with_({ roster: rows.roster.map((row) => ({ ...row, team: 'Noord' })) });
    expect(nonsense(findings)).toEqual([]);
    expect(differing(findings)).toEqual([]);
    for (const { metrics, index } of findings.teams) {
      expect(index).toBeNull();
      for (const { verdict } of metrics) expect(verdict).toBe('not_comparable');
    }
  });

  it('whose customers all answer the same', async () => {
    const findings = await with_({ survey: rows.survey.map((row) => ({ ...row, csat: 4 })) });
    expect(nonsense(findings)).toEqual([]);
    expect(findings.satisfaction_drivers?.filter(({ difference_shown }) => difference_shown) ?? []).toEqual([]);
    expect(
      findings.teams.flatMap(({ metrics }) => metrics.filter(({ metric }) => metric === 'satisfaction').map(({ verdict }) => verdict)),
    ).not.toContain('differs');
    expect(
      findings.kpis.find(({ metric, scope }) => metric === 'satisfaction' && !scope.channel && !scope.team && !scope.queue && !scope.week)
        ?.value,
    ).toBe(4);
  });

  it('whose transferred customers are all unhappy and the others all happy', async () => {
    const transferred = new Map(rows.contact.map((row) => [row.contact_id, row.transferred]));
    const findings = await with_({
      survey: rows.survey.map((row) => ({ ...row, csat: transferred.get(row.contact_ref as string) ? 1 : 5 })),
    });
    expect(nonsense(findings)).toEqual([]);
    const [cell] = findings.satisfaction_drivers ?? [];
    expect(cell?.ranking[0]).toMatchObject({ driver: 'transferred', shown: true });
    expect(cell?.r2).toBeCloseTo(1, 6);
  });

  it('with a column that is always the same', async () => {
    const constant = { handle_s: 300, wait_s: 20, transferred: false };
    const findings = await with_({ contact: rows.contact.map((row) => ({ ...row, ...constant })) });
    expect(nonsense(findings)).toEqual([]);
    const drivers = findings.satisfaction_drivers?.flatMap(({ ranking }) => ranking.map(({ driver }) => driver)) ?? [];
    for (const driver of ['wait', 'handle_time', 'transferred']) expect(drivers).not.toContain(driver);
    expect(differing(findings).filter((each) => each.includes('handle_time') || each.includes('transfer_rate'))).toEqual([]);
  });

  it('on the days when the clock goes forward and back', async () => {
    // Quarter-hours of the local clock: the hour from 2 is missing on 31 March and told twice on 27 October.
    const quarters = (date: string, hours: readonly number[]) =>
      hours.flatMap((hour) =>
        [0, 15, 30, 45].map((minute) => ({
          interval_start: `${date}T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00`,
          interval_s: 900,
          queue: 'Nacht',
          channel: 'voice',
          offered: 10,
          answered: 9,
          within_threshold: 8,
          abandoned: 1,
          threshold_s: 20,
          handle_s: 2700,
          wait_s: 90,
        })),
      );
    const day = Array.from({ length: 24 }, (_, hour) => hour);
    const forward = quarters(
      '2024-03-31',
      day.filter((hour) => hour !== 2),
    );
    const back = quarters(
      '2024-10-27',
      [...day, 2].sort((a, b) => a - b),
    );
    expect([forward.length, back.length]).toEqual([92, 100]);
    for (const own of [forward, back]) {
      const findings = await findingsOf([{ file: 'nacht.csv', fact: 'queue_interval', rows: own }]);
      expect(nonsense(findings)).toEqual([]);
      const of = (metric: string) =>
        findings.kpis.find((kpi) => kpi.metric === metric && !kpi.scope.queue && !kpi.scope.channel && !kpi.scope.week);
      expect(of('contacts')?.n).toBe(10 * own.length);
      expect(of('sl.offered')?.value).toBeCloseTo(0.8, 12);
      expect(findings.journey?.peaks[0]?.hours.find(({ hour }) => hour === 2)?.contacts ?? 0).toBe(own === forward ? 0 : 80);
    }
  });
});
