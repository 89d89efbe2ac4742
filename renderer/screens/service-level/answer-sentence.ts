import { largestCause } from '../../../shared/charts';
import type { Deviation, ServiceLevel } from '../../../shared/schema';
import { printedGap } from '../../../shared/schema/adding-up';
import type { Text } from '../../../shared/text';
import { chartWords } from '../../../shared/text/chart-words';
import type { FigureFormats } from '../../../shared/text/figures';

/** The last day with figures: a cause that lasts until then is still there. */
export const lastDateOf = (level: ServiceLevel): string | undefined =>
  level.by_day
    .map(({ date }) => date)
    .sort()
    .at(-1);

/** Where a deviation sits, in words: on Mondays, on 12 March, between 10:00 and 10:30. Null for the whole period. */
export function placeOfDeviation(deviation: Deviation, lastDate: string | undefined, text: Text, figures: FigureFormats): string {
  const { level, label } = deviation;
  const weekday = (number: string) => (/^[1-7]$/.test(number) ? figures.weekday(Number(number)) : number);
  const date = (iso: string) => (/^\d{4}-\d\d-\d\d/.test(iso) ? figures.date(iso) : iso);
  switch (level) {
    case 'whole_period':
      return text.say('level.place_whole_period');
    case 'weekday':
      return text.say('level.place_weekday', { weekday: weekday(label) });
    case 'date':
      if (deviation.label_to && deviation.label_to === lastDate) return text.say('level.place_since', { date: date(label) });
      if (deviation.label_to) return text.say('level.place_dates', { from: date(label), to: date(deviation.label_to) });
      return text.say('level.place_date', { date: date(label) });
    case 'time_of_day':
      if (deviation.label_to) return text.say('level.place_times', { from: label, to: deviation.label_to });
      return text.say('level.place_time', { time: label });
    case 'weekday_time': {
      const [day = '', time = ''] = label.split(/[ T]/);
      return text.say('level.place_weekday_time', { weekday: weekday(day), time });
    }
    case 'date_hour': {
      const [day = '', time = ''] = label.split(/[ T]/);
      return text.say('level.place_date_hour', { date: date(day), time });
    }
  }
}

/** The answer to "why do we miss our service level" in one or two sentences; it says so when the cause cannot be known. */
export function answerSentence(level: ServiceLevel, text: Text, figures: FigureFormats): string {
  if (level.observed === null) return text.say('level.answer_unknown');
  const shared = {
    observed: figures.percent(level.observed),
    target: figures.target(level.target),
    seconds: figures.count(level.threshold_s),
  };
  const gap = printedGap(level) ?? 0;
  if ((level.gap_pp ?? 0) >= 0) return text.say('level.answer_met', { ...shared, gap: figures.pointsInWords(gap) });
  const missed = { ...shared, gap: figures.pointsInWords(gap), contacts: figures.count(Math.abs(level.gap_contacts ?? 0)) };
  if (!level.drivers) return text.say('level.answer_missed_no_plan', missed);
  const cause = largestCause(level.drivers);
  if (!cause) return text.say('level.answer_missed_no_cause', missed);
  const where = level.deviations.find(({ driver, level: at }) => driver === cause.driver && at !== 'whole_period');
  const past = level.reference_period;
  return text.say(past ? 'level.answer_missed_past' : 'level.answer_missed', {
    ...missed,
    period: past ? figures.period(past.period) : '',
    driver: chartWords(text).driver(cause.driver).toLocaleLowerCase(text.language),
    points: figures.pointsInWords(cause.contribution_pp),
    place: where ? placeOfDeviation(where, lastDateOf(level), text, figures) : 'none',
    has_place: where ? 'yes' : 'no',
  });
}
