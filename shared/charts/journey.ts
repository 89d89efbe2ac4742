import { type Channel, type Evidence, type Journey, readDefinition } from '../schema';
import { inSentence } from './footing';
import type { BarChart, IntervalChart, LineChart, Tone } from './spec';
import { withAlternative } from './table';
import type { ChartFooting, ChartWords } from './words';

/** With fewer questions a share says more about chance than about the service. */
export const fewestQuestions = 100;
/** Switching below half a percent is no pattern. */
export const hardlyAnyone = 0.005;
const mostLines = 4;
const lineTones: readonly Tone[] = ['accent', 'warning', 'neutral', 'reference'];

type Period = ChartFooting['period'];
const filesOf = (evidence: readonly Evidence[]) => [...new Set(evidence.flatMap(({ sources }) => sources.map(({ file }) => file)))];
/** Names the files of this figure and no others: hours rest on the queues' counts, questions on the contacts. */
const footer = (journey: Journey, words: ChartWords, period: Period, definition: string, n: number, counted: ChartFooting['counted']) => {
  const own = journey.evidence.filter((each) => readDefinition(each.definition).name === definition);
  const evidence = own.length > 0 ? own : journey.evidence;
  return words.footer({
    files: filesOf(evidence),
    definition: own[0]?.definition ?? definition,
    period: evidence[0]?.filters.period ?? period,
    n,
    counted,
  });
};
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** Contacts beyond the first for every hundred questions: 27 for 1.27 contacts per question. */
export const extraPerHundred = (contactsPerQuestion: number): number => Math.round((contactsPerQuestion - 1) * 100);

/** Extra contacts per hundred questions by the channel in which the question began. Null with too few questions. */
export function extraContacts(journey: Journey, words: ChartWords, period: Period = null): BarChart | null {
  const shown = journey.by_channel.flatMap((own) =>
    own.questions >= fewestQuestions && own.contacts_per_question !== null ? [{ ...own, each: own.contacts_per_question }] : [],
  );
  if (shown.every(({ each }) => each === 1) || journey.contacts_per_question === null) return null;
  return withAlternative(
    {
      type: 'bar',
      id: 'extra-contacts',
      title: words.say('chart.extra_contacts.title', {
        extra: extraPerHundred(journey.contacts_per_question),
        days: journey.days,
      }),
      xLabel: words.say('chart.axis.channel'),
      yLabel: words.say('chart.axis.extra_contacts'),
      unit: 'count',
      footer: footer(journey, words, period, 'journey', journey.questions, 'questions'),
      horizontal: true,
      stacked: false,
      categories: shown.map(({ channel }) => words.channel(channel)),
      series: [{ name: words.say('chart.axis.extra_contacts'), tone: 'accent', values: shown.map(({ each }) => extraPerHundred(each)) }],
    },
    words,
  );
}

const failureKinds = ['repeats', 'retries', 'transferred', 'status_questions'] as const;

/** Contacts that a better service would not have drawn, by reason; a contact can have two reasons, so the bars may exceed the whole. Null where nothing of it is known. */
export function failureReasons(journey: Journey, words: ChartWords, period: Period = null): BarChart | null {
  const demand = journey.failure_demand;
  if (!demand || demand.share === null || demand.contacts < fewestQuestions) return null;
  const known = failureKinds.flatMap((kind) => {
    const contacts = demand[kind] ?? null;
    // A reason that was never seen is no bar: words for a status question may simply not stand in this client's list of reasons.
    return contacts === null || contacts === 0 ? [] : [{ kind, share: (contacts / demand.contacts) * 100 }];
  });
  if (known.length === 0) return null;
  return withAlternative(
    {
      type: 'bar',
      id: 'failure-demand',
      title: words.say('chart.failure_demand.title', { share: words.percent(demand.share) }),
      xLabel: words.say('chart.axis.reason'),
      yLabel: words.say('chart.label.share'),
      unit: 'percent',
      footer: footer(journey, words, period, 'journey.failure_demand', demand.contacts, 'contacts'),
      horizontal: true,
      stacked: false,
      categories: known.map(({ kind }) => words.say(`chart.failure.${kind}`, { days: journey.days })),
      series: [{ name: words.say('chart.label.share'), tone: 'bad', values: known.map(({ share }) => share) }],
    },
    words,
  );
}

/** Every switch between channels that was seen, most frequent first. */
export const switchesOf = (journey: Journey) =>
  journey.by_channel
    .filter(({ questions }) => questions >= fewestQuestions)
    .flatMap(({ channel, questions, escalations }) => escalations.map((path) => ({ ...path, from: channel, of: questions })))
    .sort((a, b) => b.rate - a.rate);

const pathName = (from: Channel, to: Channel, words: ChartWords) =>
  words.say('chart.path', { from: words.channel(from), to: inSentence(words.channel(to)) });

/** Share of the questions that also needed another channel, with its interval. Null when nobody was seen to switch. */
export function switchingPaths(journey: Journey, words: ChartWords, period: Period = null): IntervalChart | null {
  const paths = switchesOf(journey);
  const [first] = paths;
  if (!first) return null;
  return withAlternative(
    {
      type: 'interval',
      id: 'switching-paths',
      title: words.say('chart.switching.title', {
        hardly: first.rate < hardlyAnyone ? 'yes' : 'no',
        from: inSentence(words.channel(first.from)),
        to: inSentence(words.channel(first.to)),
        rate: words.percent(first.rate),
      }),
      xLabel: words.say('chart.axis.path'),
      yLabel: words.say('chart.axis.questions_share'),
      unit: 'percent',
      footer: footer(journey, words, period, 'journey', journey.questions, 'questions'),
      rows: paths.map(({ from, to, rate, interval }) => ({
        label: pathName(from, to, words),
        value: rate * 100,
        low: interval[0] * 100,
        high: interval[1] * 100,
        tone: 'accent' as const,
      })),
    },
    words,
  );
}

/** When in the day each channel gets its contacts, as shares of its own day; the four largest channels. Null without hours. */
export function hoursOfDay(journey: Journey, words: ChartWords, period: Period = null): LineChart | null {
  const bySize = journey.peaks
    .map((peak) => ({ ...peak, contacts: sum(peak.hours.map(({ contacts }) => contacts)) }))
    .filter(({ hours }) => hours.length > 1)
    .sort((a, b) => b.contacts - a.contacts)
    .slice(0, mostLines);
  const [first] = bySize;
  if (!first) return null;
  const hours = [...new Set(bySize.flatMap((peak) => peak.hours.map(({ hour }) => hour)))].sort((a, b) => a - b);
  const busiest = first.hours.find(({ hour }) => hour === first.peak_hour);
  return withAlternative(
    {
      type: 'line',
      id: 'hours-of-day',
      title: words.say('chart.hours.title', {
        channel: words.channel(first.channel),
        hour: first.peak_hour,
        next: first.peak_hour + 1,
        share: words.percent(busiest?.share ?? 0),
      }),
      xLabel: words.say('chart.axis.time'),
      yLabel: words.say('chart.axis.day_share'),
      unit: 'percent',
      footer: footer(journey, words, period, 'hour_peaks', sum(bySize.map(({ contacts }) => contacts)), 'contacts'),
      x: hours.map((hour) => `${String(hour).padStart(2, '0')}:00`),
      series: bySize.map((peak, index) => ({
        name: words.channel(peak.channel),
        tone: lineTones[index] ?? 'muted',
        values: hours.map((hour) => {
          const found = peak.hours.find((own) => own.hour === hour);
          return found ? found.share * 100 : null;
        }),
      })),
    },
    words,
  );
}

const outcomes = ['solved', 'handed_over', 'abandoned'] as const;

/** What becomes of sessions in self-service, as shares. Null without sessions or outcome. */
export function selfServiceOutcomes(journey: Journey, words: ChartWords, period: Period = null): BarChart | null {
  const own = journey.self_service;
  if (!own || own.sessions === 0) return null;
  const known = outcomes.flatMap((outcome) => {
    const share = own[`${outcome}_share`];
    return share === null ? [] : [{ outcome, share }];
  });
  const [first] = known;
  if (!first) return null;
  return withAlternative(
    {
      type: 'bar',
      id: 'self-service',
      title: words.say('chart.self_service.title', { outcome: first.outcome, share: words.percent(first.share) }),
      xLabel: words.say('chart.axis.outcome'),
      yLabel: words.say('chart.axis.sessions_share'),
      unit: 'percent',
      footer: footer(journey, words, period, 'journey.self_service', own.sessions, 'sessions'),
      horizontal: true,
      stacked: false,
      categories: known.map(({ outcome }) => words.say(`chart.self_service.${outcome}`)),
      series: [{ name: words.say('chart.axis.sessions_share'), tone: 'accent', values: known.map(({ share }) => share * 100) }],
    },
    words,
  );
}
