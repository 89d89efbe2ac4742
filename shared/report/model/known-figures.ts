import type { Kpi } from '../../schema';
import { lackWords } from '../../text/finding-words/what-lacks';
import { type ReportContext, writtenValue } from './context';
import { clientKpis, metricName } from './kpis';
import type { BigNumber } from './types';

/** What says most about a department of which no service level per interval is known, in this order. */
const mostTelling = [
  'sl.offered',
  'contacts',
  'reachability',
  'satisfaction',
  'handle_time',
  'first_contact_resolution',
  'resolution_time',
  'speed_of_answer',
  'quality',
  'repeat_rate',
];
const mostNumbers = 3;

const known = ({ assessment }: ReportContext): Kpi[] =>
  clientKpis(assessment.kpis).filter(({ metric }) => !metric.startsWith('sl.') || metric === 'sl.offered');

/** The answer where the service level is not known per interval: the level itself if a total tells it, else how much is known beside it. */
export function answerFromFigures(context: ReportContext): string {
  const { assessment, formats, text } = context;
  const client = assessment.client.name;
  const figures = known(context);
  const level = figures.find(({ metric }) => metric === 'sl.offered');
  if (level) return text.say('report.answer.level_alone', { client, observed: formats.percent(level.value ?? 0) });
  if (figures.length > 0) return text.say('report.answer.figures_alone', { client, count: figures.length });
  return text.say('report.answer.unknown', { client });
}

/** The three figures that say most, each with how much it rests on. */
export function knownNumbers(context: ReportContext): BigNumber[] {
  const figures = known(context);
  return mostTelling
    .flatMap((metric) => figures.filter((kpi) => kpi.metric === metric))
    .slice(0, mostNumbers)
    .map((kpi) => ({
      // The formula stands on the page of definitions; here the name has one line.
      label: kpi.metric.startsWith('sl.') ? context.text.say('report.number.service_level') : metricName(context, kpi.metric),
      value: writtenValue(context, kpi.value ?? 0, kpi.unit),
      note: context.text.say(kpi.unit === 'count' ? 'report.number.offered_note' : 'report.number.rests_on', {
        n: context.formats.number(kpi.n),
      }),
      tone: 'neutral' as const,
    }));
}

/** What to ask the client for, so that the service level can be computed or explained. */
export function askForLevel({ assessment, text }: ReportContext): string[] {
  const lack =
    assessment.missing.find(({ analysis }) => analysis === 'service_level') ??
    assessment.missing.find(({ analysis }) => analysis === 'service_level_gap');
  if (!lack) return [];
  const column = (lack.columns ?? []).length > 0;
  const ask = column ? lackWords(lack, text, lack.needs) : text.sayOr(`report.ask.${lack.needs}`, text.say('report.ask.other'));
  return [text.say('report.summary.ask', { ask })];
}
