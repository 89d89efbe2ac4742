import type { ChartRule } from '../../schema';
import { individualsChart, signalsOf, tabularCusum } from '../../statistics';
import { meanOf } from './levels';

/** Fewer points than this have a centre and no limits (methods.md 8). */
export const fewestForLimits = 12;
const runLength = 8;
/** A scatter of rounding size is none. */
const noScatter = 1e-9;

/** A stretch of the series with limits of its own, on the analysis scale; places count from the begin of the series. */
export interface LevelChart {
  readonly from: number;
  /** Last place of the stretch. */
  readonly to: number;
  readonly centre: number;
  /** Scatter of an ordinary point (mean moving range / 1.128); null: too few points for limits, or no scatter. */
  readonly sigma: number | null;
}
export interface Spell {
  readonly rule: ChartRule;
  readonly from: number;
  readonly to: number;
}
export interface Alarm {
  readonly side: 'up' | 'down';
  readonly onset: number;
  readonly alarm: number;
}

/** Points of which some scatter more than others. */
export interface ChartPoints {
  readonly values: readonly number[];
  /** How far each scatters against the ordinary point (1). */
  readonly relative: readonly number[];
  /** What taking a pattern out left of the scatter, 0 to 1. */
  readonly left: number;
}

/** The stretches between cuts with their centres. `cuts`: places at which a new level begins. */
export function stretchesOf(values: readonly number[], cuts: readonly number[]): { from: number; to: number; centre: number }[] {
  const begins = [0, ...new Set(cuts.filter((cut) => cut > 0 && cut < values.length))].sort((a, b) => a - b);
  return begins.map((from, index) => {
    const to = (begins[index + 1] ?? values.length) - 1;
    return { from, to, centre: meanOf(values.slice(from, to + 1)) };
  });
}

/** Distances of the points of one level to its centre, each against its own scatter. */
const restOf = ({ values, relative }: ChartPoints, { from, to, centre }: { from: number; to: number; centre: number }): number[] =>
  values.slice(from, to + 1).map((value, place) => (value - centre) / (relative[from + place] as number));

/** Limits of each stretch from its own moving ranges. */
export function levelCharts(points: ChartPoints, cuts: readonly number[]): LevelChart[] {
  return stretchesOf(points.values, cuts).map((stretch) => {
    const rest = restOf(points, stretch);
    const chart = rest.length >= fewestForLimits ? individualsChart(rest) : null;
    const scatters = chart !== null && chart.sigma > noScatter * Math.max(1, Math.abs(stretch.centre));
    return { ...stretch, sigma: scatters ? chart.sigma / points.left : null };
  });
}

/** Broken rules of one level as spells: what signals on neighbouring points is one, and a run is told from its first point. */
export function spellsOf(points: ChartPoints, level: LevelChart): Spell[] {
  const spells: { rule: Spell['rule']; from: number; to: number }[] = [];
  if (level.sigma === null) return spells;
  for (const { rule, place } of signalsOf(restOf(points, level), 0, level.sigma)) {
    const at = level.from + place;
    const open = spells.findLast((spell) => spell.rule === rule);
    if (open && open.to === at - 1 && rule !== 'beyond_limit') open.to = at;
    else spells.push({ rule, from: rule === 'eight_on_one_side' ? at - runLength + 1 : at, to: at });
  }
  return spells;
}

/** Every alarm of the two-sided cumulative sum around the centre of one level; it begins anew after each. */
export function alarmsOf(points: ChartPoints, level: LevelChart): Alarm[] {
  const alarms: Alarm[] = [];
  if (level.sigma === null) return alarms;
  const rest = restOf(points, level);
  for (let start = 0; start < rest.length; ) {
    const { firstSignal, side, onset } = tabularCusum(rest.slice(start), { target: 0, sigma: level.sigma });
    if (firstSignal === null || side === null) break;
    const from = level.from + start;
    alarms.push({ side, onset: from + (onset ?? firstSignal), alarm: from + firstSignal });
    start += firstSignal + 1;
  }
  return alarms;
}

/** Correlation of neighbours around the centre of their level; null without scatter. */
export function neighbourCorrelation(values: readonly number[], levels: readonly LevelChart[]): number | null {
  let [products, squares] = [0, 0];
  for (const { from, to, centre } of levels) {
    for (let place = from; place <= to; place += 1) {
      const rest = (values[place] as number) - centre;
      squares += rest ** 2;
      if (place > from) products += rest * ((values[place - 1] as number) - centre);
    }
  }
  return squares > noScatter ** 2 ? products / squares : null;
}
