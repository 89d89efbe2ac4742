import { describe, expect, it } from 'vitest';
import { seededRandom } from '../statistics';
import { asPrinted, partsAsPrinted, printedDifference, printedLedger, printedPoints, restRows, rowAsPrinted } from './adding-up';
import { drivers as allDrivers } from './drivers';
import type { DriverContribution } from './results-service-level';

const tenths = (value: number) => Math.round(value * 10);
const random = seededRandom(41);
const between = (low: number, high: number) => low + (high - low) * random.next();

describe('what is printed adds up', () => {
  it('a difference is that of the printed ends', () => {
    expect(printedPoints(0.700434, 0.801535)).toBe(10.2);
    expect(printedDifference(2.04, 2.06)).toBe(0.1);
    expect(Object.is(printedDifference(2.041, 2.04), 0)).toBe(true);
    for (let round = 0; round < 2000; round += 1) {
      const [from, to] = [between(-100, 100), between(-100, 100)];
      expect(tenths(printedDifference(from, to))).toBe(tenths(asPrinted(to)) - tenths(asPrinted(from)));
    }
  });

  it('prints as the formats of people print', () => {
    const format = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false });
    for (let round = 0; round < 2000; round += 1) {
      const value = round % 4 ? between(-50, 50) : Math.round(between(-400, 400)) / 20;
      expect(format.format(value).replace(/^-0\.0$/, '0.0')).toBe(asPrinted(value).toFixed(1));
    }
  });

  it('parts add up to the printed total, each within a unit of what it is', () => {
    for (let round = 0; round < 2000; round += 1) {
      const parts = Array.from({ length: 1 + Math.floor(between(0, 12)) }, () => between(-9, 9));
      const total = parts.reduce((sum, part) => sum + part, 0);
      const printed = partsAsPrinted(parts, total);
      expect(printed.reduce((sum, part) => sum + tenths(part), 0)).toBe(tenths(asPrinted(total)));
      printed.forEach((part, place) => {
        expect(Math.abs(part - (parts[place] as number))).toBeLessThan(0.1 + 1e-9);
      });
    }
  });

  it('a row with parts that are not known adds up over those that are', () => {
    expect(rowAsPrinted([-0.46, null, -0.46, -0.48])).toEqual({ parts: [-0.4, null, -0.5, -0.5], whole: -1.4 });
    expect(rowAsPrinted([null])).toEqual({ parts: [null], whole: 0 });
  });

  it('leaves every part alone where nothing is lost by rounding', () => {
    expect(partsAsPrinted([1.24, -3.31, 0.06], -2.01)).toEqual([1.2, -3.3, 0.1]);
    expect(partsAsPrinted([], 3)).toEqual([]);
  });
});

describe('a ledger as printed', () => {
  const contribution = (driver: DriverContribution['driver'], points: number, offered: number): DriverContribution => ({
    driver,
    contribution_pp: points,
    interval_pp: null,
    contribution_contacts: (points / 100) * offered,
    repair_alone_pp: -points,
    cleared: Math.abs(points) < 0.5,
  });

  it('adds up in points and in contacts, and every driver keeps its own rounding', () => {
    for (let round = 0; round < 1000; round += 1) {
      const offered = Math.round(between(500, 90_000));
      const drivers = allDrivers.map((driver) => contribution(driver, between(-8, 3), offered));
      const [plan, mix, rest] = [between(-2, 2), between(-0.3, 0.3), between(-1, 1)];
      const gap = drivers.reduce((sum, one) => sum + one.contribution_pp, plan + mix + rest);
      const ledger = {
        target: 0.8,
        observed: 0.8 + gap / 100,
        offered,
        gap_contacts: (gap / 100) * offered,
        drivers,
        plan_itself_pp: plan,
        arrival_mix_pp: mix,
        unexplained_pp: rest,
      };
      const printed = printedLedger(ledger);
      if (!printed?.contacts) throw new Error('a ledger with drivers is printed');
      const { points, contacts } = printed;
      const inPoints = [...restRows.map((row) => points[row]), ...drivers.map(({ driver }) => points.of(driver))];
      expect(tenths(printed.target) + inPoints.reduce((sum, value) => sum + tenths(value), 0)).toBe(tenths(printed.observed));
      expect(tenths(printed.gap)).toBe(tenths(printed.observed) - tenths(printed.target));
      const inContacts = [...restRows.map((row) => contacts[row]), ...drivers.map(({ driver }) => contacts.of(driver))];
      expect(inContacts.reduce((sum, value) => sum + value, 0)).toBe(contacts.gap);
      for (const { driver, contribution_pp } of drivers) expect(points.of(driver)).toBe(asPrinted(contribution_pp));
      expect(Math.abs(points.unexplained - rest)).toBeLessThan(0.5);
    }
  });

  it('is none without drivers', () => {
    const none = { target: 0.8, observed: 0.7, offered: 10, gap_contacts: -1, drivers: null };
    expect(printedLedger({ ...none, plan_itself_pp: null, arrival_mix_pp: null, unexplained_pp: null })).toBeNull();
  });
});
