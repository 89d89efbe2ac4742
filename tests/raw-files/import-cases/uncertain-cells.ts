/** Cells that say themselves that they are no exact figure, or no yes and no no: loaded without guessing, and said with their count. */
import { type ImportCase, loads, refuses, rowsText, text } from './case';

const fortyAnswers = (odd: readonly string[]) =>
  Array.from({ length: 40 }, (_, at) => [
    `${10 + (at % 20)}-06-2024`,
    at < 20 ? 'Telefoon' : 'Chat',
    6 + (at % 4),
    odd[at] ?? (at % 4 === 0 ? 'Nee' : 'Ja'),
  ]);
const solved = ['Datum', 'Kanaal', 'Cijfer', 'Is uw vraag opgelost?'];

export const uncertainCellCases: readonly ImportCase[] = [
  // The wait of two rows is an estimate: those cells are empty, the rest of the row counts. Without an offered count a row says nothing.
  loads(
    'estimates-among-figures.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Gem. wachttijd (sec)
    13-06-2024;150;140;20
    14-06-2024;ca. 150;140;21
    15-06-2024;160;150 (geschat);21
    16-06-2024;1.170;1.140;22
    17-06-2024;>100;90;22
    18-06-2024;120;90;ca. 22
    19-06-2024;121;90;< 5
    20-06-2024;122;90;22`),
    {
      fact: 'queue_interval',
      loaded: 6,
      rejected: [
        [3, 'Aangeboden', 'estimate'],
        [6, 'Aangeboden', 'estimate'],
      ],
      columns: { Aangeboden: 'offered', Beantwoord: 'answered', 'Gem. wachttijd (sec)': 'wait_s' },
      sums: { offered: 1843, answered: 1550, wait_s: 2800 + 25_080 + 1980 },
    },
    ['estimates', 'rejected_rows'],
  ),
  refuses(
    'estimates-only.csv',
    text(`
    Maand;Kanaal;Kosten
    2024-01-01;Telefoon;ca. 12.340,50
    2024-02-01;Telefoon;± 13.100,00
    2024-03-01;Telefoon;12.800,25`),
    'nothing_recognised',
    'field_ambiguous:cost|amount|estimates_open',
    ['estimates_open'],
  ),
  loads(
    'answers-between-yes-and-no.csv',
    text(`
    Datum;Kanaal;Cijfer;Is uw vraag opgelost?
    13-06-2024;Telefoon;8;Ja
    14-06-2024;Telefoon;7;Nee
    15-06-2024;Telefoon;9;Gedeeltelijk
    16-06-2024;Telefoon;8;Ja, volledig
    17-06-2024;Telefoon;5;weet niet
    18-06-2024;Telefoon;8;Ja`),
    {
      fact: 'survey',
      loaded: 6,
      columns: { 'Is uw vraag opgelost?': 'resolved' },
      first: { resolved: true },
      last: { resolved: true },
    },
    ['no_answer', 'partly'],
  ),
  // One typing error in five rows is a fifth of them: its row is rejected, the column stays.
  loads(
    'typing-error-in-a-small-table.csv',
    text(`
    Datum;Aangeboden;Beantwoord
    13-06-2024;150;140
    14-06-2024;160;1o5
    15-06-2024;170;160
    16-06-2024;180;170
    17-06-2024;190;180`),
    {
      fact: 'queue_interval',
      loaded: 4,
      rejected: [[3, 'Beantwoord', 'unreadable']],
      columns: { Beantwoord: 'answered' },
    },
    ['rejected_rows'],
  ),
  // One answer in forty is neither: that row is rejected, the column stays.
  loads(
    'one-odd-answer.csv',
    rowsText([solved, ...fortyAnswers(['Ja', 'zie opmerking'])]),
    {
      fact: 'survey',
      loaded: 39,
      rejected: [[3, 'Is uw vraag opgelost?', 'unreadable']],
      columns: { 'Is uw vraag opgelost?': 'resolved' },
    },
    ['rejected_rows'],
  ),
  ...(
    [
      ['partly-english.csv', ['Date', 'Channel', 'CSAT score', 'Was your issue resolved?'], ['Yes', 'No', 'Partially']],
      ['partly-german.csv', ['Datum', 'Kanal', 'Zufriedenheit', 'Wurde Ihr Anliegen gelöst?'], ['Ja', 'Nein', 'Teilweise']],
      ['partly-french.csv', ['Date', 'Canal', 'Satisfaction', 'Votre problème est-il résolu ?'], ['Oui', 'Non', 'Partiellement']],
      ['partly-turkish.csv', ['Tarih', 'Kanal', 'Memnuniyet', 'Çözüldü mü'], ['Evet', 'Hayır', 'Kısmen']],
    ] as const
  ).map(([file, head, [yes, no, between]]) =>
    loads(
      file,
      rowsText([head, ...[yes, no, between, yes, yes, no].map((said, at) => [`${13 + at}-06-2024`, 'Chat', 6 + (at % 4), said])]),
      { fact: 'survey', loaded: 6, columns: { [head[3]]: 'resolved' }, first: { resolved: true }, last: { resolved: false } },
      ['partly'],
    ),
  ),
];
