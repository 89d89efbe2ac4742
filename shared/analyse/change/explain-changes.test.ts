import { describe, expect, it } from 'vitest';
import type { Change } from '../../schema';
import { seededRandom } from '../../statistics';
import { ledgerBetween } from './ledger-between';
import { mixBetween } from './mix-between';

describe('the explanation of a change', () => {
  it('explains a change of the service level with the ledger before and after', () => {
    const by_day = Array.from({ length: 20 }, (_, index) => ({
      date: `2024-01-${String(index + 1).padStart(2, '0')}`,
      offered: 100,
      observed: 0.8,
      modelled: 0.8,
      planned: 0.8,
      gap_pp: 0,
      // In points of all 2,000 contacts: 0.5 on each of the last ten days is 10 points of their own.
      contributions_pp: { absence: index < 10 ? 0 : -0.5, volume: 0.1 },
    }));
    const change: Change = {
      metric: 'sl.offered',
      unit: 'ratio',
      scope: {},
      kind: 'shift',
      grain: 'day',
      on: '2024-01-11',
      onset: null,
      before: 0.8,
      after: 0.7,
      difference: -0.1,
      interval: [-0.12, -0.08],
      points_before: 10,
      points_after: 10,
      p_adjusted: 0.01,
      provisional: false,
      explained: null,
      evidence: [],
    };
    const ledgers = { queue: null, days: by_day, offered: 2000 };
    const found = ledgerBetween(change, ledgers);
    expect(found?.parts[0]?.driver).toBe('absence');
    expect(found?.parts[0]?.contribution_pp).toBeCloseTo(-10, 9);
    expect(found?.parts[1]?.contribution_pp).toBeCloseTo(0, 9);
    expect(found).toMatchObject({ driver: null, driver_pp: null });
    // What a figure is itself stands by name; all lines and the rest add up to what was measured.
    const absence = ledgerBetween(
      { ...change, metric: 'absence' },
      { ...ledgers, days: by_day.map((day, index) => ({ ...day, observed: index < 10 ? 0.8 : 0.65 })) },
    );
    expect(absence?.driver).toBe('absence');
    expect(absence?.driver_pp).toBeCloseTo(-10, 9);
    const all = (absence?.parts ?? []).reduce((sum, part) => sum + part.contribution_pp, absence?.rest_pp ?? Number.NaN);
    expect(all).toBeCloseTo(100 * ((absence?.after ?? 0) - (absence?.before ?? 0)), 9);
    // A figure that is no line of the ledger, one whose line the ledger lacks, and a period that it does not reach.
    expect(ledgerBetween({ ...change, metric: 'quality' }, ledgers)).toBeNull();
    expect(ledgerBetween({ ...change, metric: 'handle_time' }, ledgers)).toBeNull();
    expect(ledgerBetween({ ...change, before_period: ['2023-01-01', '2023-01-31'] }, ledgers)).toBeNull();
    // A single day stands beside the others of its weekday.
    expect(ledgerBetween({ ...change, kind: 'day', on: '2024-01-15' }, ledgers)?.parts[0]?.contribution_pp).toBeCloseTo(-10, 9);
  });

  it('splits a change exactly into what changed within groups and what their shares did', () => {
    const side = (numerator: number, denominator: number) => ({ numerator, denominator });
    // Only the shares move: half to three quarters in the group with the lower rate.
    const mix = mixBetween([
      { name: 'A', before: side(40, 50), after: side(20, 25) },
      { name: 'B', before: side(20, 50), after: side(30, 75) },
    ]);
    expect(mix?.within).toBeCloseTo(0, 12);
    expect(mix?.between).toBeCloseTo(-0.1, 12);
    // A group that comes in new is mix; everything adds up whatever moved.
    const random = seededRandom(5);
    for (let round = 0; round < 50; round += 1) {
      const groups = ['A', 'B', 'C', 'D'].map((name, place) => {
        const [n, m] = [place === 3 && round % 2 ? 0 : 1 + random.integer(90), 1 + random.integer(90)];
        return { name, before: side(n * random.next(), n), after: side(m * random.next(), m) };
      });
      const split = mixBetween(groups);
      const rate = (which: 'before' | 'after') =>
        groups.reduce((sum, group) => sum + group[which].numerator, 0) / groups.reduce((sum, group) => sum + group[which].denominator, 0);
      expect((split?.within ?? 0) + (split?.between ?? 0)).toBeCloseTo(rate('after') - rate('before'), 12);
    }
    expect(mixBetween([{ name: 'A', before: side(1, 2), after: side(1, 2) }])).toBeNull();
  });
});
