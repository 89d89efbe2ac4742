import { readDefinition } from '../schema';
import { createFormats } from './formats';
import type { Text } from './index';

/** Mirrors the unit of shared/charts, which text may not import; the test holds the two together. */
type DrawnUnit = 'percent' | 'points' | 'seconds' | 'count' | 'score' | 'agents' | 'euro';
interface Footing {
  readonly files: readonly string[];
  readonly definition: string;
  readonly thresholdSeconds?: number;
  readonly period: readonly [string, string] | null;
  readonly n: number;
  readonly counted: 'contacts' | 'teams' | 'days' | 'rows' | 'questions' | 'sessions' | 'answers' | 'weeks';
}

/**
 * A definition in words, with the norms that its id carries (a time, whose name ends in _s, in the unit people say it in). Findings of before a
 * norm could be set carry none: those are told in the plain words. `otherwise`: what to say of an id without words, from its bare name.
 */
export function definitionOf(text: Text, id: string, otherwise: (name: string) => string): string {
  const { name, values } = readDefinition(id);
  const fallback = () => (text.has(`definition.${name}`) ? text.sayOr(`definition.${name}`, name) : otherwise(name));
  if (Object.keys(values).length === 0 || !text.has(`definition.${name}.norm`)) return fallback();
  const { span } = createFormats(text);
  const said = Object.entries(values).map(([key, value]) => [key, key.endsWith('_s') ? span(value) : value]);
  return text.sayOr(`definition.${name}.norm`, name, Object.fromEntries(said));
}

/** Words and formats for the chart builders of shared/charts (its interface ChartWords), from a text. */
export function chartWords(text: Text) {
  const formats = createFormats(text);
  const named = (kind: string, id: string) => text.sayOr(`chart.${kind}.${id}`, text.sayOr(`${kind}.${id}`, id.replaceAll('_', ' ')));
  const say = (sentence: string, values?: Readonly<Record<string, string | number>>) => text.sayOr(sentence, sentence, values);
  const value = (figure: number, unit: DrawnUnit): string => {
    if (unit === 'percent') return formats.percent(figure / 100);
    if (unit === 'points') return formats.signed(figure);
    if (unit === 'seconds') return formats.duration(figure);
    if (unit === 'euro') return formats.euro(figure);
    return formats.number(figure, unit === 'count' ? 0 : 1);
  };
  const definition = (id: string) => named('definition', id);
  const footer = ({ files, definition: id, thresholdSeconds, period, n, counted }: Footing) => {
    const [first, ...others] = files;
    const sentence = () => definitionOf(text, id, (own) => named('metric', own)).replace(/\.$/, '');
    const name = id.startsWith('sl.') ? definition(id) : sentence();
    const definitionText =
      thresholdSeconds === undefined
        ? name
        : text.say('chart.footer.threshold', { definition: name, seconds: formats.number(thresholdSeconds) });
    const count = text.say(`chart.footer.${counted}`, { count: n, n: formats.number(n) });
    return text.say('chart.footer', {
      source:
        first === undefined ? text.say('chart.footer.no_source') : text.say('chart.footer.more_files', { first, count: others.length }),
      definition: definitionText,
      period: period ? formats.period(period) : text.say('chart.footer.no_period'),
      n: count,
    });
  };
  return {
    say,
    value,
    percent: (share: number) => formats.percent(share),
    target: formats.target,
    points: (points: number) => formats.pointsInWords(points),
    span: formats.span,
    date: formats.date,
    shortDate: formats.shortDate,
    week: formats.week,
    weekday: formats.weekday,
    shortWeekday: formats.shortWeekday,
    driver: (id: string) => named('driver', id),
    metric: (id: string) => named('metric', id),
    verdict: (id: string) => named('verdict', id),
    definition,
    channel: (id: string) => named('channel', id),
    footer,
  };
}
