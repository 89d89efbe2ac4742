import type { Change, Kpi, Scope } from '../../schema';
import { asPrinted, printedDifference, printedPoints } from '../../schema/adding-up';
import { chartWords } from '../chart-words';
import type { FigureFormats } from '../figures';
import type { Text } from '../index';
import { metricName } from '../metric-words';

/** Decimals with which a figure of a unit is printed; shares as percentages. */
const decimalsOf: Record<Kpi['unit'], number> = { ratio: 1, seconds: 0, points: 1, count: 0, agents: 1, nps: 1, euro: 0, score: 2 };

/** Two figures of which the difference is told. */
export type Ends = readonly [from: number, to: number];

/** The difference of two figures as it follows from what is printed of them. */
function asRead([from, to]: Ends, unit: Kpi['unit']): number {
  const factor = unit === 'ratio' ? 100 : 1;
  return printedDifference(from * factor, to * factor, decimalsOf[unit]) / factor;
}

/**
 * A difference in the unit of its figure: points for shares, signed seconds for times.
 * @param ends where both figures stand beside it: the difference is then that of the printed figures.
 */
export function differenceWords(exact: number, unit: Kpi['unit'], text: Text, figures: FigureFormats, ends: Ends | null = null): string {
  const difference = ends === null ? exact : asRead(ends, unit);
  const sign = difference > 0 ? '+' : '';
  if (unit === 'ratio') return `${figures.points(difference * 100)} ${text.say('level.in_points')}`;
  if (unit === 'seconds') return `${difference < 0 ? '−' : sign}${figures.value(Math.abs(difference), 'seconds')}`;
  if (unit === 'count') return figures.signedCount(difference);
  if (unit === 'euro') return `${sign}${figures.value(difference, 'euro')}`;
  return unit === 'score' ? `${sign}${figures.decimal(difference, 2)}` : figures.points(difference);
}

/** An interval of a difference; between shares the unit stands once, at the end. */
export function intervalWords([low, high]: readonly [number, number], unit: Kpi['unit'], text: Text, figures: FigureFormats): string {
  if (unit === 'ratio') {
    const range = text.say('unit.range', { low: figures.points(low * 100), high: figures.points(high * 100) });
    return `${range} ${text.say('level.in_points')}`;
  }
  return text.say('unit.range', {
    low: differenceWords(low, unit, text, figures),
    high: differenceWords(high, unit, text, figures),
  });
}

const scopeWords = (scope: Scope, text: Text): string =>
  [scope.queue, scope.team, scope.site, scope.channel ? chartWords(text).channel(scope.channel) : undefined]
    .filter((part) => part !== undefined)
    .join(', ');

/** A metric by the name that fits in a sentence: all service levels are 'servicelevel'. */
const shortName = (text: Text, metric: string): string =>
  metric.startsWith('sl.') ? text.say('level.service_level') : metricName(text, metric);
const inSentence = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** The figure with the part of the client it is about: "Gemiddelde afhandeltijd, Facturen". */
export function changedFigure(change: Change, text: Text): string {
  const metric = shortName(text, change.metric);
  const scope = scopeWords(change.scope, text);
  return scope === '' ? metric : text.say('changes.in_scope', { metric, scope });
}

/** What changed and when, in one sentence. */
export function changeSentence(change: Change, text: Text, figures: FigureFormats): string {
  const values = {
    metric: changedFigure(change, text),
    date: figures.date(change.on),
    before: figures.value(change.before, change.unit),
    after: figures.value(change.after, change.unit),
  };
  if (change.kind === 'day') return text.say('changes.answer_day', values);
  const direction = change.difference > 0 ? 'up' : 'down';
  return text.say(change.grain === 'week' ? 'changes.answer_week' : 'changes.answer', { ...values, direction });
}

interface Moment {
  readonly on: string;
  readonly to: string;
  readonly kind: Change['kind'];
  /** The change that tells most first. */
  readonly changes: readonly [Change, ...Change[]];
}

/** What changed at one moment: the one change, or how many changed together and the one that tells most. */
export function momentSentence({ on, to, kind, changes }: Moment, text: Text, figures: FigureFormats): string {
  const [lead] = changes;
  if (changes.length === 1) return changeSentence(lead, text, figures);
  return text.say('changes.moment', {
    kind,
    span: on === to ? 'one' : 'several',
    when: on === to ? figures.date(on) : figures.period([on, to]),
    count: changes.length,
    metric: inSentence(changedFigure(lead, text)),
    before: figures.value(lead.before, lead.unit),
    after: figures.value(lead.after, lead.unit),
  });
}

/** How much of a change of the service level its causes explain, in points as printed: the causes as listed, added up. */
export const explainedOf = (change: Change): number =>
  asPrinted((change.explained ?? []).reduce((sum, part) => sum + asPrinted(part.contribution_pp), 0));

/** The change of a share in points, as it follows from both ends as they are printed. */
export const printedChange = ({ before, after }: Change): number => printedPoints(before, after);

/** Smaller than this is 0,0 when written. */
const smallestShown = 0.05;

/** "afhandeltijd −12,3, aanbod −1,1": the causes of a change of the service level, in points; empty without an explanation. */
export function causesOfChange(change: Change, text: Text, figures: FigureFormats): string {
  const words = chartWords(text);
  const parts = (change.explained ?? [])
    .filter(({ contribution_pp }) => Math.abs(contribution_pp) >= smallestShown)
    .map(({ driver, contribution_pp }) => `${inSentence(words.driver(driver))} ${figures.points(contribution_pp)}`);
  return parts.join(', ');
}
