import type { Benchmark, BenchmarkComparison, Findings, Kpi } from '../../schema';
import { type DefinitionMatch, gradeOf, type LibraryRecord, library, reservationsOf } from './library';
import { indexAgainst } from './peers';

type Known = Pick<Findings, 'kpis' | 'channels'>;
/** A figure of the client that a record may stand beside. */
type Own = Pick<BenchmarkComparison, 'scope' | 'value' | 'unit' | 'definition' | 'n' | 'sources'>;

/** Over the whole client (or one channel) and the whole period. */
const isWhole = ({ scope }: Kpi, channel: string | undefined) =>
  scope.week === undefined &&
  Object.entries(scope).every(([key, value]) => value === undefined || key === 'period' || (key === 'channel' && value === channel)) &&
  scope.channel === channel;

const owned = ({ scope, value, unit, definition, n, sources }: Kpi): Own[] =>
  value === null ? [] : [{ scope, value, unit, definition, n, sources }];

/** The client's figures that a record is about. */
function figuresFor({ reading }: LibraryRecord, known: Known): Own[] {
  const { metric = '', channel } = reading;
  const [part, from, to] = metric.split('.');
  if (metric === 'channels_used')
    return known.channels.length === 0
      ? []
      : [{ scope: {}, value: known.channels.length, unit: 'count', definition: 'channels_used', n: known.channels.length, sources: [] }];
  if (part === 'switching') {
    const own = known.channels.find((each) => each.channel === from);
    const rate = own?.switching.find((each) => each.to === to)?.rate;
    return own && rate !== undefined
      ? [{ scope: { channel: own.channel }, value: rate, unit: 'ratio', definition: 'switching', n: own.contacts, sources: [] }]
      : [];
  }
  const matching = known.kpis.filter((kpi) => kpi.metric === metric || kpi.metric.startsWith(`${metric}.`));
  return matching.filter((kpi) => isWhole(kpi, channel)).flatMap(owned);
}

/** A record is about one definition; a figure of another one counts as other. */
const matchFor = ({ reading }: LibraryRecord, own: Own): DefinitionMatch =>
  reading.definition == null
    ? (reading.match ?? 'unknown')
    : own.definition === reading.definition
      ? (reading.match ?? 'unknown')
      : 'other';

/** Printed per cents become shares, minutes and days seconds. */
function inOwnUnit(value: number | null | undefined, printed: string, unit: Kpi['unit']): number | null {
  if (value == null) return null;
  if (unit === 'ratio' && printed.startsWith('%')) return value / 100;
  if (unit === 'seconds') return printed === 'minutes' ? value * 60 : printed === 'days' ? value * 86_400 : value;
  return value;
}

function comparison(entry: LibraryRecord, own: Own, year: number | null): BenchmarkComparison {
  const { record, reading } = entry;
  const found = reservationsOf(entry, matchFor(entry, own), year);
  const grade = gradeOf(found);
  const value = inOwnUnit(record.value, record.unit, own.unit);
  return {
    metric: reading.metric ?? record.metric,
    ...own,
    reference: {
      id: record.id,
      value,
      low: inOwnUnit(record.low, record.unit, own.unit),
      high: inOwnUnit(record.high, record.unit, own.unit),
      grade,
      reservations: found,
      warning: reading.warning ?? null,
      line: reading.line ?? record.id,
      year: record.year,
      population: record.population,
      source: record.source,
    },
    difference: grade === 'D' || value === null ? null : own.value - value,
    peers: null,
  };
}

const measures = (known: Known, metric: string) => known.kpis.some((kpi) => kpi.metric === metric && kpi.value !== null);

/** Tracked by the client, as far as files can tell; whether people are asked about their work is not in them. */
function isMeasured(what: NonNullable<LibraryRecord['reading']['tracks']>, known: Known): boolean | null {
  if (what === 'employee_experience') return null;
  return what === 'handle_time'
    ? measures(known, 'handle_time')
    : ['satisfaction', 'nps', 'effort'].some((metric) => measures(known, metric));
}

function trackingCheck(known: Known, year: number | null): Benchmark['tracking'] {
  return library.flatMap((entry) => {
    const { tracks, inverted } = entry.reading;
    const { value, id, source } = entry.record;
    if (!tracks || value === null) return [];
    const found = reservationsOf(entry, 'same', year);
    const share = inverted ? 1 - value / 100 : value / 100;
    const reference = { id, share, source, grade: gradeOf(found), reservations: found };
    return [{ what: tracks, measured: isMeasured(tracks, known), reference }];
  });
}

/** The base is the first four whole weeks; an index needs as many weeks after it to say anything. */
const baseWeeks = 4;
const fewestWeeks = 8;

/** Every figure of the whole client by week against its first weeks, which are 100. Volumes are left out: a week that is cut off would look quiet. */
function indices({ kpis }: Known): NonNullable<Benchmark['index']> {
  const weekly = kpis.filter(
    ({ scope, unit }) =>
      scope.week !== undefined &&
      unit !== 'count' &&
      unit !== 'nps' &&
      Object.keys(scope).every((key) => key === 'week' || key === 'period'),
  );
  const series = new Map<string, Kpi[]>();
  for (const kpi of weekly) {
    const key = `${kpi.metric}|${kpi.definition}`;
    series.set(key, [...(series.get(key) ?? []), kpi]);
  }
  return [...series.values()].flatMap((own) => {
    const sorted = [...own].sort((a, b) => ((a.scope.week as string) < (b.scope.week as string) ? -1 : 1));
    const [first] = sorted;
    // One figure per week: two sources of one metric are two series, told apart nowhere, so neither is shown.
    if (!first || sorted.length < fewestWeeks || new Set(sorted.map(({ scope }) => scope.week)).size < sorted.length) return [];
    // The first week is usually cut off by the start of the files.
    const base = sorted.slice(1, 1 + baseWeeks).map(({ scope }) => scope.week as string);
    const points = indexAgainst(
      sorted.map(({ scope, value, n }) => ({ period: scope.week as string, value, n })),
      base,
    );
    if (points.every(({ index }) => index === null)) return [];
    return [
      { metric: first.metric, unit: first.unit, base: [base[0] as string, base[base.length - 1] as string] as [string, string], points },
    ];
  });
}

/** The year of the client's last data, from the periods that its figures carry. */
export function yearOf(known: Known): number | null {
  const ends = known.kpis.flatMap(({ scope }) => (scope.period ? [scope.period[1]] : [])).sort();
  const last = ends[ends.length - 1];
  return last ? Number(last.slice(0, 4)) : null;
}

/** The client's figures beside the published ones, each with a grade from the stated rules (product.md, reference figures). Pure. */
export function benchmarkOf(known: Known): Benchmark {
  const year = yearOf(known);
  const comparisons = library.flatMap((entry) =>
    entry.reading.subject === 'figure' || entry.reading.subject === 'extreme'
      ? figuresFor(entry, known).map((own) => comparison(entry, own, year))
      : [],
  );
  return { year, comparisons, tracking: trackingCheck(known, year), index: indices(known) };
}
