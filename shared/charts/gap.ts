import type { DriverContribution, QueueLedger, ServiceLevel } from '../schema';
import { asPrinted, printedGap, printedLedger } from '../schema/adding-up';
import { bySize, inSentence, largestCause, serviceLevelFooter } from './footing';
import type { IntervalChart, Tone, WaterfallChart } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

type Ledger = Pick<
  ServiceLevel,
  | 'definition'
  | 'threshold_s'
  | 'target'
  | 'observed'
  | 'offered'
  | 'gap_pp'
  | 'gap_contacts'
  | 'drivers'
  | 'plan_itself_pp'
  | 'arrival_mix_pp'
  | 'unexplained_pp'
  | 'reference'
>;
const changeTone = (driver: DriverContribution): Tone => {
  if (driver.cleared) return 'muted';
  return driver.contribution_pp < 0 ? 'bad' : 'good';
};

function titleOf(ledger: Ledger, words: ChartWords): string {
  const cause = largestCause(ledger.drivers);
  const missed = (ledger.gap_pp ?? 0) < 0;
  return words.say('chart.gap_waterfall.title', {
    outcome: missed ? (cause ? 'caused' : 'missed') : 'met',
    observed: words.percent(ledger.observed ?? 0),
    target: words.target(ledger.target),
    gap: words.points(printedGap(ledger) ?? 0),
    driver: cause ? inSentence(words.driver(cause.driver)) : '',
    points: words.points(cause?.contribution_pp ?? 0),
  });
}

/**
 * From target to what was achieved, in percentage points: plan itself, drivers by size, arrival mix, the unexplained rest; as printed
 * (schema/adding-up), so that what a reader adds up on paper agrees with the total. Null without a plan to compare with.
 * @param level the whole client, for the footer; `queue` draws one of its queues instead.
 */
export function gapWaterfall(level: ServiceLevel, words: ChartWords, queue?: QueueLedger): WaterfallChart | null {
  const ledger: Ledger = queue ?? level;
  const { drivers } = ledger;
  const printed = printedLedger(ledger);
  if (!drivers || !printed) return null;
  const change = (label: string, value: number, tone: Tone, interval?: readonly [number, number] | null) => ({
    label,
    value,
    kind: 'change' as const,
    tone,
    ...(interval ? { interval: [asPrinted(interval[0]), asPrinted(interval[1])] as const } : {}),
  });
  const changes = [
    change(
      words.say(ledger.reference === 'comparable_past' ? 'chart.label.past_itself' : 'chart.label.plan_itself'),
      printed.points.plan_itself,
      'neutral',
    ),
    ...bySize(drivers).map((driver) =>
      change(words.driver(driver.driver), printed.points.of(driver.driver), changeTone(driver), driver.interval_pp),
    ),
    change(words.say('chart.label.arrival_mix'), printed.points.arrival_mix, 'neutral'),
  ];
  const bars: WaterfallChart['bars'] = [
    { label: words.say('chart.label.target'), value: printed.target, kind: 'total', tone: 'reference' },
    ...changes,
    change(words.say('chart.label.unexplained'), printed.points.unexplained, 'neutral'),
    { label: words.say('chart.label.observed'), value: printed.observed, kind: 'total', tone: 'accent' },
  ];
  return withAlternative(
    {
      type: 'waterfall',
      id: queue ? `gap-waterfall-${queue.queue}` : 'gap-waterfall',
      title: titleOf(ledger, words),
      xLabel: words.say('chart.axis.cause'),
      yLabel: words.say('chart.axis.service_level'),
      unit: 'points',
      footer: serviceLevelFooter(level, words, ledger.offered),
      bars,
    },
    words,
  );
}

/** What each driver contributes, with its 95 % interval; zero is "no effect". Null without a plan. */
export function driverIntervals(level: ServiceLevel, words: ChartWords): IntervalChart | null {
  if (!level.drivers) return null;
  const found = level.drivers.filter(({ cleared }) => !cleared).length;
  return withAlternative(
    {
      type: 'interval',
      id: 'driver-intervals',
      title: words.say('chart.driver_intervals.title', { found, all: level.drivers.length }),
      xLabel: words.say('chart.axis.cause'),
      yLabel: words.say('chart.axis.points'),
      unit: 'points',
      footer: serviceLevelFooter(level, words),
      reference: 0,
      rows: bySize(level.drivers).map((driver) => ({
        label: words.driver(driver.driver),
        value: driver.contribution_pp,
        low: driver.interval_pp?.[0] ?? driver.contribution_pp,
        high: driver.interval_pp?.[1] ?? driver.contribution_pp,
        tone: changeTone(driver),
      })),
    },
    words,
  );
}
