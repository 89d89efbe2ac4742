import { extraContacts, failureReasons, fewestQuestions, hardlyAnyone, selfServiceOutcomes, switchesOf } from '../../charts';
import type { Journey } from '../../schema';
import type { ReportContext } from './context';
import { cell, left, type ReportTable, right, type Section } from './types';

const hundredths = 2;
const mostSwitches = 3;

function questionsTable({ figures, text, words }: ReportContext, journey: Journey): ReportTable {
  return {
    columns: [
      left(text.say('journey.begins_in'), 1.4),
      right(text.say('journey.question_count'), 1),
      right(text.say('journey.contacts_each'), 1.4),
    ],
    rows: journey.by_channel.map((own) => [
      cell(words.channel(own.channel)),
      cell(figures.count(own.questions)),
      { text: figures.decimal(own.contacts_per_question, hundredths), strong: true },
    ]),
  };
}

const switchLines = ({ figures, text, words }: ReportContext, journey: Journey): string[] =>
  switchesOf(journey)
    .filter(({ rate }) => rate >= hardlyAnyone)
    .slice(0, mostSwitches)
    .map(({ from, to, rate, interval }) =>
      text.say('report.journey.switch', {
        from: words.channel(from).toLowerCase(),
        to: words.channel(to).toLowerCase(),
        rate: figures.percent(rate),
        range: figures.range(interval, 'ratio'),
      }),
    );

/** What a question takes of the customer, and what need not have been; nothing with too few questions to follow. */
export function journeySection(context: ReportContext): Section | null {
  const { assessment, figures, text, words } = context;
  const { journey } = assessment;
  if (!journey || journey.contacts_per_question === null || journey.questions < fewestQuestions) return null;
  const { period } = assessment.client;
  const chart = failureReasons(journey, words, period) ?? extraContacts(journey, words, period);
  if (!chart) return null;
  const share = journey.failure_demand?.share ?? null;
  const lines = [
    ...switchLines(context, journey),
    ...[selfServiceOutcomes(journey, words, period)?.title].filter((title) => title !== undefined),
    text.say('journey.failure_not'),
  ];
  return {
    id: 'journey',
    title: text.say('report.journey.title', {
      contacts: figures.decimal(journey.contacts_per_question, hundredths),
      known: share === null ? 'no' : 'yes',
      share: figures.percent(share),
    }),
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side: [
      { kind: 'table', table: questionsTable(context, journey) },
      { kind: 'bullets', heading: text.say('report.how_to_read'), lines },
    ],
    footer: chart.footer,
    notes: text.say('report.notes.journey'),
    onSlides: true,
  };
}
