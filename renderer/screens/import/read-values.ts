import type { ReadCell } from '../../../shared/contract/assessment';
import { type FactName, facts } from '../../../shared/schema/facts';
import { useFigures, useText } from '../../text/text-context';

const isFact = (name: string | null): name is FactName => name !== null && Object.hasOwn(facts, name);

/** A moment as the import writes it: a date, a date with a time, or a time. */
const moment = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(\d{2}:\d{2}(?::\d{2})?)?$/;

/** What a cell becomes, in words that cannot be misread: months by name, minutes and hours said. */
export function useReadWords(): (fact: string | null, field: string | null, value: ReadCell | undefined) => string {
  const text = useText();
  const figures = useFigures();
  const inSeconds = (value: number) => {
    const whole = Math.abs(Math.round(value));
    if (whole === 0 && value !== 0) return text.say('load.read_small', { seconds: figures.decimal(value, 3) });
    const parts = { hours: Math.floor(whole / 3600), minutes: Math.floor((whole % 3600) / 60), seconds: whole % 60 };
    return `${value < 0 ? '−' : ''}${text.say('load.read_duration', { ...parts, none: whole === 0 ? 1 : 0 }).trim()}`;
  };
  const inMoment = (value: string) => {
    const [, year, month, day, time] = moment.exec(value) ?? [];
    if (!year) return time ?? value;
    const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
    const written = text.intl.formatDate(date, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
    return time ? `${written} ${time}` : written;
  };
  return (fact, field, value) => {
    if (value === null || value === undefined) return text.say('load.read_not');
    if (value === '') return text.say('load.read_empty');
    if (typeof value === 'boolean') return text.say(value ? 'load.read_yes' : 'load.read_no');
    if (typeof value === 'string') return moment.test(value) && value !== '' ? inMoment(value) : value;
    const kind = isFact(fact) ? facts[fact].find(({ name }) => name === field)?.kind : undefined;
    if (kind === 'seconds') return inSeconds(value);
    return kind === 'ratio' ? figures.percent(value, 1) : figures.decimal(value, Number.isInteger(value) ? 0 : 3);
  };
}
