import type { Driver, IntervalLedger, PlaceLedger, ServiceLevel } from '../schema';
import { rowAsPrinted } from '../schema/adding-up';
import { bySize, hundred, inSentence, serviceLevelFooter } from './footing';
import type { BarChart, Tone } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

/** How the analysis names the one queue of files that name none. */
const wholeClient = 'all';

/** Causes that were not cleared, largest first: the only ones worth dividing over hours or places. */
export const shownCauses = (level: ServiceLevel): Driver[] =>
  bySize(level.drivers ?? [])
    .filter(({ cleared }) => !cleared)
    .map(({ driver }) => driver);

/** The hour that follows, for "between 10:00 and 11:00"; midnight is 24:00. */
export const hourAfter = (time: string): string => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}:00`;

/** Service level per hour of the day against the target. Null with fewer than two hours. */
export function serviceLevelByHour(level: ServiceLevel, words: ChartWords): BarChart | null {
  const hours = (level.by_hour ?? []).filter(({ observed, offered }) => observed !== null && offered > 0);
  if (hours.length < 2) return null;
  const worst = hours.reduce((low, hour) => ((hour.observed ?? 1) < (low.observed ?? 1) ? hour : low));
  return withAlternative(
    {
      type: 'bar',
      id: 'service-level-by-hour',
      title: words.say('chart.by_hour.title', {
        from: worst.time_of_day,
        to: hourAfter(worst.time_of_day),
        worst: words.percent(worst.observed ?? 0),
      }),
      xLabel: words.say('chart.axis.hour'),
      yLabel: words.say('chart.axis.service_level'),
      unit: 'percent',
      footer: serviceLevelFooter(level, words),
      horizontal: false,
      stacked: false,
      categories: hours.map(({ time_of_day }) => time_of_day),
      series: [{ name: words.say('chart.label.observed'), tone: 'accent', values: hours.map(({ observed }) => hundred(observed)) }],
      referenceLine: { label: words.say('chart.label.target'), value: level.target * 100 },
    },
    words,
  );
}

const tones: readonly Tone[] = ['bad', 'warning', 'neutral', 'muted'];
const smallestShown = 0.05;

export interface DividedCause {
  readonly driver: Driver;
  /** Points as printed, in the order of the places; they add up to `whole`. null: nothing of this cause can be told of the place. */
  readonly points: readonly (number | null)[];
  readonly whole: number;
}

/** The causes that can be told apart by place, as printed. Empty where every cause sits in what is shared. */
export function dividedCauses(level: ServiceLevel, places: readonly PlaceLedger[]): DividedCause[] {
  return shownCauses(level).flatMap((driver) => {
    const exact = places.map(({ contributions_pp }) => contributions_pp?.[driver] ?? null);
    const told = places.some(({ name }, place) => name !== null && Math.abs(exact[place] ?? 0) >= smallestShown);
    if (!told) return [];
    const { parts, whole } = rowAsPrinted(exact);
    return [{ driver, points: parts, whole }];
  });
}

/**
 * What each team or site takes of the causes that can be told apart; what several share stands apart. In the order of the findings (by name): never a
 * ranking. Null where nothing can be told apart.
 */
export function gapByPlace(level: ServiceLevel, kind: 'team' | 'site', words: ChartWords): BarChart | null {
  const places = (kind === 'team' ? level.by_team : level.by_site) ?? [];
  const causes = dividedCauses(level, places);
  const [first] = causes;
  if (!first) return null;
  const shown = places.flatMap((place, index) =>
    causes.some(({ points }) => Math.abs(points[index] ?? 0) >= smallestShown) ? [{ place, index }] : [],
  );
  const nameOf = ({ name }: PlaceLedger) => name ?? words.say('level.place_shared');
  const parts = shown.flatMap(({ place, index }) => {
    const points = first.points[index];
    return points === null || points === undefined || points === 0 ? [] : [`${nameOf(place)} ${words.value(points, 'points')}`];
  });
  return withAlternative(
    {
      type: 'bar',
      id: `gap-by-${kind}`,
      title: words.say('chart.gap_by_place.title', {
        driver: inSentence(words.driver(first.driver)),
        points: words.points(first.whole),
        direction: first.whole < 0 ? 'costs' : 'helps',
        parts: parts.join(', '),
      }),
      xLabel: words.say(kind === 'team' ? 'level.team' : 'level.site'),
      yLabel: words.say('chart.axis.points'),
      unit: 'points',
      footer: serviceLevelFooter(level, words),
      horizontal: true,
      stacked: false,
      categories: shown.map(({ place }) => nameOf(place)),
      series: causes.map(({ driver, points }, place) => ({
        name: words.driver(driver),
        tone: tones[Math.min(place, tones.length - 1)] as Tone,
        values: shown.map(({ index }) => points[index] ?? null),
      })),
    },
    words,
  );
}

/** The driver that cost most in an interval, when it cost more than half a point of it. */
export function largestInInterval({ contributions_pp }: IntervalLedger): { driver: Driver; points: number } | null {
  const [first] = Object.entries(contributions_pp ?? {}).sort((a, b) => a[1] - b[1]) as [Driver, number][];
  return first && first[1] < -0.5 ? { driver: first[0], points: first[1] } : null;
}

/** A model that expected fewer in time than this part of the target saw the bad interval coming. */
export const expectedBadly = (level: ServiceLevel, { modelled }: IntervalLedger): boolean => modelled !== null && modelled < level.target;

/** A queue by its name; contacts without a queue are counted as one, which has no name of its own. */
export const queueName = (queue: string, words: Pick<ChartWords, 'say'>): string =>
  queue === wholeClient ? words.say('level.all_contacts') : queue;

/** The intervals in which most contacts were too late, beyond what the target allows. Null without any. */
export function worstIntervals(level: ServiceLevel, most: number, words: ChartWords): BarChart | null {
  const all = level.worst_intervals ?? [];
  const shown = all.slice(0, most);
  if (shown.length < 2) return null;
  const expected = all.filter((one) => expectedBadly(level, one)).length;
  return withAlternative(
    {
      type: 'bar',
      id: 'worst-intervals',
      title: words.say('chart.worst_intervals.title', {
        count: all.length,
        late: words.value(
          all.reduce((sum, { late }) => sum + late, 0),
          'count',
        ),
        modelled: all.some(({ modelled }) => modelled !== null) ? 'yes' : 'no',
        expected,
      }),
      xLabel: words.say('chart.axis.interval'),
      yLabel: words.say('chart.axis.late'),
      unit: 'count',
      footer: serviceLevelFooter(level, words),
      horizontal: true,
      stacked: false,
      categories: shown.map(
        ({ date, time_of_day, queue }) => `${words.shortDate(date)} ${time_of_day}${queue === wholeClient ? '' : `, ${queue}`}`,
      ),
      series: [{ name: words.say('chart.axis.late'), tone: 'bad', values: shown.map(({ late }) => late) }],
    },
    words,
  );
}
