import { type Change, type Changes, isRelevantChange, type Kpi } from '../schema';
import type { BarChart, ChartUnit, LineChart } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

/** How the figures of a unit stand in a chart. */
export const drawnUnits: Record<Kpi['unit'], ChartUnit> = {
  ratio: 'percent',
  seconds: 'seconds',
  points: 'points',
  count: 'count',
  agents: 'agents',
  nps: 'score',
  euro: 'euro',
  score: 'score',
};

interface ChangeLabels {
  readonly title: string;
  readonly metric: string;
  readonly measured: string;
  readonly level: string;
  readonly footer: string;
}

/** A series with its level before and after the day it changed. Null where the series is not kept. */
export function changeSeries(change: Change, labels: ChangeLabels, words: ChartWords): LineChart | null {
  const points = change.points ?? [];
  if (points.length < 2) return null;
  const unit = drawnUnits[change.unit];
  const drawn = (value: number) => (unit === 'percent' ? value * 100 : value);
  const turn = points.findIndex(({ date }) => date >= change.on);
  const level = (date: string, place: number) => {
    if (change.kind === 'day') return drawn(date === change.on ? change.after : change.before);
    // Another change may lie further off: the levels hold for the days they were measured on, and a line beyond them would be made up.
    if (turn >= 0 && (place < turn - change.points_before || place >= turn + change.points_after)) return null;
    return drawn(date < change.on ? change.before : change.after);
  };
  return withAlternative(
    {
      type: 'line',
      id: `change-${change.metric}`,
      title: labels.title,
      xLabel: words.say('chart.axis.day'),
      yLabel: labels.metric,
      unit,
      footer: labels.footer,
      x: points.map(({ date }) => words.shortDate(date)),
      series: [
        { name: labels.measured, tone: 'accent', values: points.map(({ value }) => drawn(value)) },
        { name: labels.level, tone: 'bad', values: points.map(({ date }, place) => level(date, place)) },
      ],
    },
    words,
  );
}

/** What the drivers did to the service level between the two periods of a change, in points, largest first. Null without a ledger of both. */
export function changeCauses(
  change: Change,
  labels: { readonly title: string; readonly footer: string },
  words: ChartWords,
): BarChart | null {
  const parts = change.explanation?.kind === 'ledger' ? change.explanation.parts : change.explained;
  if (!parts || parts.length === 0) return null;
  return withAlternative(
    {
      type: 'bar',
      id: 'change-causes',
      title: labels.title,
      xLabel: words.say('chart.axis.cause'),
      yLabel: words.say('chart.axis.points'),
      unit: 'points',
      footer: labels.footer,
      horizontal: true,
      stacked: false,
      categories: parts.map(({ driver }) => words.driver(driver)),
      series: [{ name: words.say('chart.axis.points'), tone: 'accent', values: parts.map((part) => part.contribution_pp) }],
    },
    words,
  );
}

/** Changes that belong to one event, the one that tells most first. */
export interface ChangeMoment {
  readonly on: string;
  readonly to: string;
  readonly kind: Change['kind'];
  /** Between which days the event began, with 95 % certainty. */
  readonly interval?: readonly [string, string] | undefined;
  readonly changes: readonly [Change, ...Change[]];
}

const wholeClient = ({ scope }: Change) => Object.values(scope).every((part) => part === undefined);
const isServiceLevel = ({ metric }: Change) => metric.startsWith('sl.');

/** Lower tells more: the whole client before its parts, the service level with its causes before other figures, small shifts last. */
const telling = (change: Change) =>
  (isRelevantChange(change) ? 0 : 8) +
  (wholeClient(change) ? 0 : 4) +
  (isServiceLevel(change) ? (change.explained ? 0 : 1) : change.explanation?.kind === 'ledger' && change.explanation.driver ? 2 : 3);

/** What changed, by event: one cause is told once, not once for every figure that it moved. Findings of an earlier version have a moment per change. */
export function momentsOf({ found, moments }: Changes): ChangeMoment[] {
  const told = moments ?? found.map(({ on, kind }, index) => ({ on, to: on, kind, changes: [index], interval: undefined }));
  return told.flatMap(({ on, to, kind, changes, interval }) => {
    const [lead, ...others] = changes.flatMap((place) => found[place] ?? []).sort((a, b) => telling(a) - telling(b));
    return lead ? [{ on, to, kind, interval, changes: [lead, ...others] as const }] : [];
  });
}

/** true: nothing in it is large enough to act on. */
export const isSmallMoment = ({ changes }: ChangeMoment): boolean => changes.every((change) => !isRelevantChange(change));
