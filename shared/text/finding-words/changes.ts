import type { Change, ChangeExplanation, Kpi, Scope } from '../../schema';
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
export function figureName({ metric: id, scope: part }: Pick<Change, 'metric' | 'scope'>, text: Text): string {
  const metric = shortName(text, id);
  const scope = scopeWords(part, text);
  return scope === '' ? metric : text.say('changes.in_scope', { metric, scope });
}
export const changedFigure = (change: Change, text: Text): string => figureName(change, text);

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

type Ledger = Extract<ChangeExplanation, { kind: 'ledger' }>;
type Part = Ledger['parts'][number];

function partsInWords(parts: readonly Part[], text: Text, figures: FigureFormats): string {
  const words = chartWords(text);
  return parts
    .filter(({ contribution_pp }) => Math.abs(contribution_pp) >= smallestShown)
    .map(({ driver, contribution_pp }) => `${inSentence(words.driver(driver))} ${figures.points(contribution_pp)}`)
    .join(', ');
}

/** "afhandeltijd −12,3, aanbod −1,1": the causes of a change of the service level, in points; empty without an explanation. */
export const causesOfChange = (change: Change, text: Text, figures: FigureFormats): string =>
  partsInWords(change.explained ?? [], text, figures);

/** Between which days it began, in one sentence; nothing for a single day. */
export function beginInWords(interval: readonly [string, string] | undefined, text: Text, figures: FigureFormats): string | null {
  if (!interval) return null;
  const [first, last] = interval;
  return first === last
    ? text.say('changes.begin_day')
    : text.say('changes.begin_between', { first: figures.date(first), last: figures.date(last) });
}

const signedPoints = (points: number, text: Text, figures: FigureFormats) => `${figures.points(points)} ${text.say('level.in_points')}`;

function ledgerLines(change: Change, ledger: Ledger, text: Text, figures: FigureFormats): string[] {
  const level = {
    queue: ledger.queue ?? 'none',
    level_before: figures.percent(ledger.before),
    level_after: figures.percent(ledger.after),
  };
  const own =
    ledger.driver !== null && ledger.driver_pp !== null
      ? text.say('changes.own_line', {
          ...level,
          metric: changedFigure(change, text),
          driver: inSentence(chartWords(text).driver(ledger.driver)),
          before: figures.value(change.before, change.unit),
          after: figures.value(change.after, change.unit),
          points: signedPoints(ledger.driver_pp, text, figures),
        })
      : text.say('changes.with_level', level);
  const causes = partsInWords(ledger.parts, text, figures);
  // What a reader is left with after taking the printed causes from the printed levels.
  const told = ledger.parts.reduce((sum, part) => sum + asPrinted(part.contribution_pp), 0);
  const rest = asPrinted(printedPoints(ledger.before, ledger.after) - told);
  const lines = causes === '' ? [] : [text.say('changes.lines', { causes })];
  return [
    ...(change.metric.startsWith('sl.') ? [] : [own]),
    [...lines, text.say('changes.lines_rest', { rest: signedPoints(rest, text, figures) })].join(' '),
  ];
}

/** What was behind a change, in sentences: the ledgers of both periods, the mix, or why neither can be told. Empty in results of an earlier version. */
export function explanationLines(change: Change, text: Text, figures: FigureFormats): string[] {
  const { explanation } = change;
  if (!explanation) return [];
  if (explanation.kind === 'none') return [text.say(`changes.none.${explanation.because}`)];
  if (explanation.kind === 'ledger') return ledgerLines(change, explanation, text, figures);
  const difference = (value: number) => differenceWords(value, change.unit, text, figures);
  const words = chartWords(text);
  const nameOf = (by: string, name: string) => (by === 'channel' ? words.channel(name as 'voice') : name);
  return [
    text.say('changes.mix_lead', {
      before: figures.value(explanation.before, change.unit),
      after: figures.value(explanation.after, change.unit),
    }),
    ...explanation.splits.map(({ by, within, between, groups: [largest] }) =>
      text.say(`changes.mix.${by}`, {
        within: difference(within),
        between: difference(between),
        name: largest?.name ? nameOf(by, largest.name) : text.say('changes.mix_unnamed'),
        group: difference(largest ? largest.within + largest.between : 0),
      }),
    ),
  ];
}
