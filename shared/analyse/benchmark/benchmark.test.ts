import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { benchmarkSchema, type Kpi } from '../../schema';
import { seededRandom } from '../../statistics';
import { benchmarkOf } from './benchmark';
import { higherIsBetter } from './direction';
import { gradeOf, library, referenceLibrary } from './library';
import { indexAgainst, peerFigure, releasableGroups } from './peers';
import published from './reference-benchmarks.json' with { type: 'json' };
import readings from './reference-readings.json' with { type: 'json' };

const kpi = (metric: string, value: number, unit: Kpi['unit'], definition = metric): Kpi => ({
  metric,
  scope: { period: ['2025-01-06', '2025-03-02'] },
  value,
  unit,
  n: 500,
  interval: null,
  definition,
  sources: [],
});
const graded = (id: string) => referenceLibrary(2025).find((record) => record.id === id);

describe('reference library', () => {
  it('holds all published records, each with a reading', () => {
    expect(library.length).toBe(80);
    expect(Object.keys(readings).sort()).toEqual(published.map(({ id }) => id).sort());
  });

  const original = new URL('../../../../shared/data/reference-benchmarks.json', import.meta.url);
  it.skipIf(!existsSync(original))('is the published file, word for word (skipped where that file is not at hand)', () => {
    expect(published).toEqual(JSON.parse(readFileSync(original, 'utf8')));
  });

  it('keeps the warnings of the field', () => {
    expect(graded('cost-per-ticket')).toMatchObject({ grade: 'D', warning: 'probably_dollars' });
    expect(graded('cost-per-ticket')?.unit).toContain('USD');
    expect(graded('cost-per-minute')?.grade).toBe('D');
    expect(graded('ces-global')).toMatchObject({ grade: 'D', warning: 'effort_scale_unknown' });
    expect(graded('ces-global')?.reservations).toContain('scale_unknown');
    expect(graded('gartner-selfservice-only')).toMatchObject({ warning: 'self_service_solved_fully' });
    expect(graded('response-average')).toMatchObject({ grade: 'D', warning: 'email_only' });
    const satisfaction = ['csat-global', 'zendesk-csat-2013', 'zendesk-csat-2018'].map((id) => readings[id as keyof typeof readings]);
    expect(new Set(satisfaction.map((reading) => (reading as { line?: string }).line)).size).toBe(3);
  });

  it('grades by the stated rules', () => {
    expect(gradeOf([])).toBe('A');
    expect(gradeOf(['year_unknown'])).toBe('B');
    expect(gradeOf(['year_unknown', 'definition_similar'])).toBe('C');
    expect(gradeOf(['year_unknown', 'definition_other'])).toBe('D');
    expect(gradeOf(['currency_doubtful'])).toBe('D');
    // An opinion of customers is never a figure of a service department.
    expect(graded('zendesk-no-repeat')?.grade).toBe('D');
    expect(graded('nps-global')).toMatchObject({ grade: 'C', reservations: ['population_broad', 'year_unknown'] });
    expect(graded('sf-track-csat')).toMatchObject({ grade: 'B' });
    expect(referenceLibrary(2021).find(({ id }) => id === 'zendesk-csat-2018')?.grade).toBe('B');
  });
});

describe('benchmark of a client', () => {
  const known = {
    kpis: [
      kpi('nps', 20, 'nps'),
      kpi('satisfaction_top', 0.84, 'ratio', 'satisfaction_top.scale_5'),
      kpi('effort', 5.1, 'score', 'effort.scale_7'),
      kpi('handle_time', 300, 'seconds'),
      { ...kpi('nps', 90, 'nps'), scope: { queue: 'A' } },
    ],
    channels: [
      { channel: 'chat' as const, contacts: 400, share: 1, switching: [{ to: 'email' as const, rate: 0.1 }], effort: null, cost: null },
    ],
  };

  it('puts each figure beside what is published, with a difference only where it may be compared', () => {
    const result = benchmarkSchema.parse(benchmarkOf(known));
    const at = (id: string) => result.comparisons.filter(({ reference }) => reference.id === id);
    expect(result.year).toBe(2025);
    expect(at('nps-global')).toMatchObject([{ value: 20, difference: -12, peers: null, reference: { grade: 'C' } }]);
    // A five-point share is not the good-or-bad rating that was published.
    expect(at('zendesk-csat-2018')).toMatchObject([{ value: 0.84, difference: null, reference: { value: 0.925, grade: 'D' } }]);
    expect(at('zendesk-csat-2018')[0]?.reference.reservations).toContain('definition_other');
    expect(at('ces-global')[0]?.difference).toBeNull();
    expect(at('escalation-chat-email')).toMatchObject([{ value: 0.1, reference: { value: 0.25, grade: 'D' } }]);
    expect(result.comparisons.every(({ reference, difference }) => reference.grade !== 'D' || difference === null)).toBe(true);
  });

  it('follows each figure by week against its first whole weeks, and no volume or short series', () => {
    const week = (metric: string, place: number, value: number, unit: Kpi['unit'] = 'ratio') => ({
      ...kpi(metric, value, unit),
      scope: { week: `2025-W${String(place + 1).padStart(2, '0')}`, period: ['2025-01-06', '2025-01-12'] as [string, string] },
      n: place === 0 ? 10 : 100,
    });
    const weeks = [0.1, 0.8, 0.8, 0.8, 0.8, 0.8, 0.6, 0.88];
    const { index } = benchmarkOf({
      kpis: [
        ...weeks.map((value, place) => week('sl.offered', place, value)).reverse(),
        ...weeks.map((value, place) => week('contacts', place, value, 'count')),
        ...weeks.slice(0, 7).map((value, place) => week('abandon_rate', place, value)),
        ...weeks.map((value, place) => ({
          ...week('quality', place, value),
          scope: { ...week('quality', place, value).scope, team: 'Maas' },
        })),
      ],
      channels: [],
    });
    expect(index?.map(({ metric, base }) => [metric, base])).toEqual([['sl.offered', ['2025-W02', '2025-W05']]]);
    expect(index?.[0]?.points.map((point) => Math.round(point.index as number))).toEqual([13, 100, 100, 100, 100, 100, 75, 110]);
  });

  it('checks what is measured, and does not know what files cannot tell', () => {
    const tracking = benchmarkOf(known).tracking;
    expect(tracking.find(({ reference }) => reference.id === 'sf-track-aht')).toMatchObject({ measured: true, reference: { share: 0.7 } });
    expect(tracking.find(({ reference }) => reference.id === 'sf-track-employee')?.measured).toBeNull();
    expect(tracking.find(({ reference }) => reference.id === 'hubspot-not-tracking-csat')?.reference.share).toBeCloseTo(0.61, 12);
    expect(benchmarkOf({ kpis: [], channels: [] }).tracking.find(({ what }) => what === 'satisfaction')?.measured).toBe(false);
  });
});

describe('peers', () => {
  const six = ['a', 'b', 'c', 'd', 'e', 'own'].map((client, index) => ({ client, values: [index * 10] }));

  it('count each client once', () => {
    const many = six.map((each) => (each.client === 'a' ? { ...each, values: new Array<number>(1000).fill(0) } : each));
    expect(peerFigure('own', many)).toEqual({ n: 5, median: 20, percentile: 1 });
    expect(peerFigure('c', six)).toEqual({ n: 5, median: 30, percentile: 0.4 });
  });

  it('know which way is better, and leave open what depends', () => {
    expect([higherIsBetter('abandon_rate'), higherIsBetter('nps'), higherIsBetter('handle_time')]).toEqual([false, true, null]);
  });

  it('are not told under five', () => expect(peerFigure('own', six.slice(1))).toBeNull());

  it('cannot be had by subtraction', () => {
    const names = (n: number, from = 0) => Array.from({ length: n }, (_, index) => `c${from + index}`);
    expect(
      releasableGroups([
        { name: 'all', clients: names(8) },
        { name: 'energy', clients: names(6) },
      ]),
    ).toEqual(['all']);
    expect(
      releasableGroups([
        { name: 'all', clients: names(12) },
        { name: 'energy', clients: names(6) },
      ]),
    ).toEqual(['all', 'energy']);
    expect(releasableGroups([{ name: 'all', clients: names(4) }])).toEqual([]);
    // Two sectors leave three of thirteen.
    expect(
      releasableGroups([
        { name: 'all', clients: names(13) },
        { name: 'x', clients: names(5) },
        { name: 'y', clients: names(5, 5) },
      ]),
    ).toEqual(['all', 'x']);
  });

  it('never leave a remainder under five between two told groups, over random groups', () => {
    const random = seededRandom(5);
    for (let round = 0; round < 200; round += 1) {
      const clients = Array.from({ length: 30 }, (_, index) => `c${index}`);
      const groups = Array.from({ length: 6 }, (_, index) => ({ name: `g${index}`, clients: clients.filter(() => random.next() < 0.4) }));
      const told = releasableGroups(groups).map((name) => new Set(groups.find((group) => group.name === name)?.clients));
      for (const a of told) {
        expect(a.size).toBeGreaterThanOrEqual(5);
        for (const b of told) {
          const rest = [...a].filter((client) => !b.has(client)).length;
          expect(rest === 0 || rest >= 5).toBe(true);
        }
      }
    }
  });

  it('are followed as an index against a base period', () => {
    const points = [
      { period: 'w1', value: 0.8, n: 100 },
      { period: 'w2', value: 0.6, n: 300 },
      { period: 'w3', value: 0.78, n: 100 },
      { period: 'w4', value: null, n: 0 },
    ];
    const index = indexAgainst(points, ['w1', 'w2']);
    expect(index[2]?.index).toBeCloseTo(120, 9);
    expect(index[3]?.index).toBeNull();
    expect(indexAgainst(points, ['w4']).every((each) => each.index === null)).toBe(true);
  });
});
