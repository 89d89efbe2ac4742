import { extraContacts, failureReasons, switchesOf } from '../../charts';
import { cellName, driverName, effectWords, rankWords } from '../../text/finding-words/satisfaction';
import { filesOf, type ReportContext } from '../model/context';
import type { SheetPlan } from './sheet';

/** Every factor in every cell, also those of which no relation is shown. */
function satisfactionSheet({ assessment, figures, text, words }: ReportContext): SheetPlan[] {
  const cells = assessment.drivers ?? [];
  if (cells.length === 0) return [];
  return [
    {
      name: text.say('report.workbook.satisfaction'),
      title: text.say('satisfaction.title'),
      footer: words.footer({
        files: filesOf(cells.flatMap(({ evidence }) => evidence)),
        definition: 'drivers.satisfaction',
        period: assessment.client.period,
        n: cells.reduce((sum, { n }) => sum + n, 0),
        counted: 'answers',
      }),
      columns: [
        { header: text.say('report.column.scope'), format: 'text', width: 38 },
        { header: text.say('satisfaction.driver'), format: 'text', width: 34 },
        { header: text.say('satisfaction.weight'), format: 'percent', width: 11 },
        { header: text.say('chart.axis.low'), format: 'percent', width: 16 },
        { header: text.say('chart.axis.high'), format: 'percent', width: 16 },
        { header: text.say('satisfaction.rank'), format: 'text', width: 12 },
        { header: text.say('satisfaction.effect'), format: 'text', width: 50 },
        { header: text.say('satisfaction.class'), format: 'text', width: 16 },
        { header: text.say('report.column.reason'), format: 'text', width: 44 },
        { header: text.say('report.column.n'), format: 'count', width: 10 },
      ],
      rows: cells.flatMap((cell) =>
        cell.ranking.map((row) => [
          cellName(cell, text),
          driverName(text, row.driver),
          row.weight,
          row.interval?.[0] ?? null,
          row.interval?.[1] ?? null,
          rankWords(row, text),
          row.shown ? effectWords(row, text, figures) : null,
          row.shown && row.satisfaction_class ? text.say(`satisfaction.class_${row.satisfaction_class}`) : null,
          [
            ...(row.shown ? [] : [text.say('satisfaction.not_shown')]),
            ...(row.origin === 'survey' ? [text.say('satisfaction.origin_survey')] : []),
          ].join('; '),
          cell.n,
        ]),
      ),
    },
  ];
}

/** Questions by the channel in which they begin, and every switch between channels with its interval. */
function journeySheets({ assessment, text, words }: ReportContext): SheetPlan[] {
  const { journey } = assessment;
  if (!journey || journey.by_channel.length === 0) return [];
  const { period } = assessment.client;
  const extra = extraContacts(journey, words, period);
  const title = failureReasons(journey, words, period)?.title ?? extra?.title ?? text.say('journey.title');
  const footer = extra?.footer ?? '';
  const paths = switchesOf(journey);
  const questions: SheetPlan = {
    name: text.say('report.workbook.journey'),
    title,
    footer,
    columns: [
      { header: text.say('journey.begins_in'), format: 'text', width: 20 },
      { header: text.say('journey.question_count'), format: 'count', width: 14 },
      { header: text.say('journey.contacts_each'), format: 'decimal', width: 20 },
    ],
    rows: journey.by_channel.map((own) => [words.channel(own.channel), own.questions, own.contacts_per_question]),
  };
  if (paths.length === 0) return [questions];
  const switching: SheetPlan = {
    name: text.say('report.workbook.switching'),
    title: text.say('journey.switching'),
    footer,
    columns: [
      { header: text.say('journey.path'), format: 'text', width: 30 },
      { header: text.say('journey.rate'), format: 'percent', width: 12 },
      { header: text.say('chart.axis.low'), format: 'percent', width: 16 },
      { header: text.say('chart.axis.high'), format: 'percent', width: 16 },
      { header: text.say('journey.of_questions'), format: 'count', width: 14 },
    ],
    rows: paths.map(({ from, to, rate, interval, questions: some }) => [
      words.say('chart.path', { from: words.channel(from), to: words.channel(to) }),
      rate,
      interval[0],
      interval[1],
      some,
    ]),
  };
  return [questions, switching];
}

/** Every channel in every stage of the customer journey. */
function episodesSheet({ assessment, text, words }: ReportContext): SheetPlan[] {
  const episodes = assessment.channel_episodes ?? [];
  if (!episodes.some(({ episode }) => episode !== null)) return [];
  return [
    {
      name: text.say('report.workbook.episodes'),
      title: text.say('journey.episodes'),
      footer: text.say('journey.episodes_not'),
      columns: [
        { header: text.say('chart.axis.channel'), format: 'text', width: 16 },
        { header: text.say('report.journey.stage'), format: 'text', width: 24 },
        { header: text.say('journey.measure_contacts'), format: 'count', width: 12 },
        { header: text.say('journey.measure_share'), format: 'percent', width: 10 },
        { header: text.say('journey.measure_handle_time'), format: 'time', width: 14 },
        { header: text.say('journey.measure_repeat_rate'), format: 'percent', width: 15 },
        { header: text.say('journey.measure_satisfaction'), format: 'decimal', width: 16 },
        { header: text.say('journey.measure_effort'), format: 'decimal', width: 12 },
        { header: text.say('journey.measure_cost'), format: 'price', width: 16 },
      ],
      rows: episodes.map((own) => [
        words.channel(own.channel),
        own.episode ?? text.say('journey.no_episode'),
        own.contacts,
        own.share,
        own.handle_time,
        own.repeat_rate,
        own.satisfaction?.mean ?? null,
        own.effort?.mean ?? null,
        own.cost,
      ]),
    },
  ];
}

/** What each channel costs; nothing without a known price. */
function costSheet({ assessment, text, words }: ReportContext): SheetPlan[] {
  const cost = assessment.cost_to_serve;
  if (!cost || cost.by_channel.length === 0) return [];
  return [
    {
      name: text.say('report.workbook.cost'),
      title: text.say('cost.title'),
      footer: words.footer({
        files: filesOf(cost.evidence),
        definition: 'cost_to_serve',
        period: cost.period,
        n: cost.contacts ?? 0,
        counted: 'contacts',
      }),
      columns: [
        { header: text.say('chart.axis.channel'), format: 'text', width: 16 },
        { header: text.say('channels.contacts'), format: 'count', width: 12 },
        { header: text.say('cost.amount'), format: 'euro', width: 14 },
        { header: text.say('cost.shared'), format: 'euro', width: 22 },
        { header: text.say('cost.per_contact'), format: 'price', width: 14 },
      ],
      rows: cost.by_channel.map((own) => [words.channel(own.channel), own.contacts, own.amount, own.shared, own.cost_per_contact]),
    },
  ];
}

export const customerSheets = (context: ReportContext): SheetPlan[] => [
  ...satisfactionSheet(context),
  ...journeySheets(context),
  ...episodesSheet(context),
  ...costSheet(context),
];
