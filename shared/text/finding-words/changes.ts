import type { Change, Kpi, Scope } from '../../schema';
import { chartWords } from '../chart-words';
import type { FigureFormats } from '../figures';
import type { Text } from '../index';
import { metricName } from '../metric-words';

/** A difference in the unit of its figure: points for shares, signed seconds for times. */
export function differenceWords(difference: number, unit: Kpi['unit'], text: Text, figures: FigureFormats): string {
  const sign = difference > 0 ? '+' : '';
  if (unit === 'ratio') return `${figures.points(difference * 100)} ${text.say('level.in_points')}`;
  if (unit === 'seconds') return `${difference < 0 ? '−' : sign}${figures.value(Math.abs(difference), 'seconds')}`;
  return unit === 'count' ? figures.signedCount(difference) : figures.points(difference);
}

export const intervalWords = ([low, high]: readonly [number, number], unit: Kpi['unit'], text: Text, figures: FigureFormats): string =>
  text.say('unit.range', {
    low: differenceWords(low, unit, text, figures),
    high: differenceWords(high, unit, text, figures),
  });

const scopeWords = (scope: Scope, text: Text): string =>
  [scope.queue, scope.team, scope.site, scope.channel ? chartWords(text).channel(scope.channel) : undefined]
    .filter((part) => part !== undefined)
    .join(', ');

/** The figure with the part of the client it is about: "Gemiddelde afhandeltijd, Facturen". */
export function changedFigure(change: Change, text: Text): string {
  const metric = metricName(text, change.metric);
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
