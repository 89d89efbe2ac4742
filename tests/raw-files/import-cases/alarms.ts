/** One export for each alarm that no other case raises: what is wrong stands in a file that is otherwise right. */
import { rawXlsx, sheetXml, stringsXml } from '../xlsx';
import { type ImportCase, loads, loadsAll, refuses, rowsText, text, two } from './case';

const june = (count: number): string[] => Array.from({ length: count }, (_, at) => `${two(1 + at)}-06-2024`);

/** Days of June with contacts that differ from day to day. */
const answeredBy = (days: number) => june(days).map((day, at) => ({ day, answered: 40 + ((at * 17) % 43) }));

const impossible: readonly ImportCase[] = [
  loads(
    'abandoned-above-offered.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Afgehaakt
    13-06-2024;20;18;2
    14-06-2024;22;4;26
    15-06-2024;30;27;3`),
    { fact: 'queue_interval', loaded: 3 },
    ['abandoned_above_offered'],
  ),
  loads(
    'within-above-answered.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Beantwoord binnen 20 sec;Afgehaakt
    13-06-2024;20;18;15;2
    14-06-2024;22;20;21;2
    15-06-2024;30;27;20;3`),
    { fact: 'queue_interval', loaded: 3, first: { threshold_s: 20 } },
    ['within_above_answered'],
  ),
  loads(
    'adherence-above-schedule.csv',
    text(`
    Datum;Medewerker;Team;Geroosterde uren;Uren volgens rooster
    13-06-2024;Jan;A;8,0;7,5
    13-06-2024;Els;A;8,0;8,5
    14-06-2024;Jan;A;8,0;7,8
    14-06-2024;Els;A;8,0;7,9`),
    { fact: 'adherence', loaded: 4, first: { scheduled_s: 28_800, adherent_s: 27_000 } },
    ['adherent_above_scheduled'],
  ),
  loads(
    'score-above-maximum.csv',
    text(`
    Datum;Medewerker;Beoordelaar;Score;Maximumscore
    13-06-2024;Jan;Piet;8;10
    14-06-2024;Els;Piet;12;10
    15-06-2024;Kees;Piet;7;10`),
    { fact: 'evaluation', loaded: 3 },
    ['score_above_maximum'],
  ),
  loads(
    'satisfaction-of-abandoned.csv',
    text(`
    Gespreksnummer;Datum;Tijd;Beantwoord;Wachttijd (sec);Gesprekstijd (sec);Klanttevredenheid (1-5)
    1;13-06-2024;08:01:10;Ja;12;240;4
    2;13-06-2024;08:03:40;Nee;50;;3
    3;13-06-2024;08:09:05;Ja;9;310;5`),
    { fact: 'contact', loaded: 3, first: { answered: true, csat: 4 } },
    ['satisfaction_on_abandoned'],
  ),
  loads(
    'ticket-solved-before-opened.csv',
    text(`
    Ticket ID,Created at,Solved at,Status,Channel
    1,2024-06-13 08:00,2024-06-13 12:00,Solved,Email
    2,2024-06-14 09:30,2024-06-13 15:00,Solved,Email
    3,2024-06-15 10:00,2024-06-16 10:00,Solved,Web`),
    { fact: 'contact', loaded: 3, columns: { 'Solved at': 'ended_at' } },
    ['ended_before_started'],
  ),
  loads(
    'rate-contradicts-counts.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Beantwoord binnen 20 sec;Afgehaakt;Servicelevel
    13-06-2024;20;18;15;2;91,2%
    14-06-2024;22;20;18;2;93,4%
    15-06-2024;30;27;21;3;94,0%`),
    { fact: 'queue_interval', loaded: 3, sums: { within_threshold: 54 } },
    ['rate_contradicts'],
  ),
  loads(
    'total-is-mean-of-rates.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Beantwoord binnen 20 sec;Afgehaakt;Servicelevel
    13-06-2024;20;20;20;0;100,0%
    14-06-2024;200;180;100;20;50,0%
    Totaal;220;200;120;20;75,0%`),
    { fact: 'queue_interval', loaded: 2, skipped: { 4: 'total' } },
    ['total_rate_contradicts'],
  ),
];

const notations: readonly ImportCase[] = [
  loads(
    'date-dots-taken-day-first.csv',
    text(`
    Datum;Aangeboden;Beantwoord
    02.03.2024;20;18
    05.03.2024;22;20`),
    { fact: 'queue_interval', loaded: 2, first: { interval_start: '2024-03-02T00:00:00' } },
    ['day_or_month'],
  ),
  loads(
    'wait-short-or-long.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Gem. wachttijd
    13-06-2024;20;18;0:05
    14-06-2024;22;20;0:12
    17-06-2024;30;27;0:09`),
    { fact: 'queue_interval', loaded: 3, first: { wait_s: 90 } },
    ['minutes_or_hours'],
  ),
  loads(
    'both-decimal-signs.csv',
    rowsText([['Datum', 'Kanaal', 'Kosten'], ...june(24).map((day, at) => [day, 'Telefoon', at === 7 ? '1,310.25' : `1.${200 + at},50`])]),
    {
      fact: 'cost',
      loaded: 24,
      columns: { Kosten: 'amount' },
      sums: { amount: 1310.25 + june(24).reduce((sum, _, at) => sum + (at === 7 ? 0 : 1200.5 + at), 0) },
    },
    ['mixed_decimals_read'],
  ),
  // 1.234 fits both notations, and both are there.
  refuses(
    'both-decimal-signs-and-some-that-fit-either.csv',
    rowsText([
      ['Datum', 'Kanaal', 'Kosten'],
      ...june(24).map((day, at) => [day, 'Telefoon', ['1.234', `${100 + at}.50`, `${100 + at},25`][at % 3] ?? '']),
    ]),
    'nothing_recognised',
    'field_ambiguous:cost|amount|mixed_decimals',
    ['mixed_decimals'],
  ),
  loads(
    'counts-with-either-sign-for-thousands.csv',
    text(`
    Datum;Aangeboden;Beantwoord
    13-06-2024;1.234;987
    14-06-2024;2,345;988
    17-06-2024;999;900`),
    { fact: 'queue_interval', loaded: 3, sums: { offered: 1234 + 2345 + 999 } },
    ['mixed_decimals_read'],
  ),
  refuses(
    'thousands-without-evidence.csv',
    text(`
    Maand;Kanaal;Kosten
    2024-01-01;Telefoon;12.340
    2024-02-01;Telefoon;13.100
    2024-03-01;Telefoon;12.800`),
    'nothing_recognised',
    'field_ambiguous:cost|amount|thousands_or_decimals_open',
    ['thousands_or_decimals_open'],
  ),
  loads(
    'thousands-by-other-columns.csv',
    text(`
    Maand;Kanaal;Kosten;Contacten
    2024-01-01;Telefoon;12.340;4.100
    2024-02-01;Telefoon;13.100;987
    2024-03-01;Telefoon;12.800;4.300`),
    { fact: 'cost', loaded: 3, first: { amount: 12_340 } },
    ['thousands_or_decimals'],
  ),
  loads(
    'talk-total-or-mean.csv',
    text(`
    Datum;Aangeboden;Beantwoord;Gesprekstijd (sec)
    13-06-2024;2;2;300
    14-06-2024;3;3;350
    15-06-2024;4;4;420
    16-06-2024;3;3;500
    17-06-2024;2;2;360
    18-06-2024;4;4;380`),
    { fact: 'queue_interval', loaded: 6, columns: { 'Gesprekstijd (sec)': null } },
    ['total_or_mean_open'],
  ),
  // Minutes of the whole row: as seconds they would do for one contact, but they go up and down with the contacts.
  loads(
    'talk-total-minutes-unsaid.csv',
    rowsText([
      ['Datum', 'Aangeboden', 'Beantwoord', 'Gesprekstijd'],
      ...answeredBy(14).map(({ day, answered }, at) => [day, answered + 3, answered, Math.round(answered * (4.8 + 0.1 * (at % 5)))]),
    ]),
    { fact: 'queue_interval', loaded: 14, columns: { Gesprekstijd: 'talk_s' }, first: { answered: 40, talk_s: 11_520 } },
  ),
  // The same numbers as a mean: a row with twice the contacts has no longer calls.
  loads(
    'talk-mean-seconds-unsaid.csv',
    rowsText([
      ['Datum', 'Aangeboden', 'Beantwoord', 'Gesprekstijd'],
      ...answeredBy(14).map(({ day, answered }, at) => [day, answered + 3, answered, 240 + ((at * 5) % 11)]),
    ]),
    { fact: 'queue_interval', loaded: 14, columns: { Gesprekstijd: 'talk_s' }, first: { answered: 40, talk_s: 9600 } },
  ),
  loads(
    'handle-total-minutes-per-agent.csv',
    rowsText([
      ['Datum', 'Medewerker', 'Team', 'Afgehandeld', 'Afhandeltijd', 'Ingelogd (uur)'],
      ...answeredBy(12).flatMap(({ day, answered }, at) =>
        ['Jan', 'Els'].map((name, who) => {
          const handled = Math.round(answered / 2) + who * 5;
          return [day, name, 'A', handled, Math.round(handled * (6 + 0.2 * ((at + who) % 4))), '7,5'];
        }),
      ),
    ]),
    { fact: 'agent_period', loaded: 24, columns: { Afhandeltijd: 'handle_s' }, first: { handled: 20, handle_s: 7200 } },
    ['no_variation'],
  ),
  // Waiting is longer in busy hours, so a rising course proves nothing: it is asked, with both readings.
  loads(
    'wait-total-or-mean-rises.csv',
    rowsText([
      ['Datum', 'Aangeboden', 'Beantwoord', 'Wachttijd'],
      ...answeredBy(14).map(({ day, answered }, at) => [day, answered + 3, answered, answered * (2 + (at % 3))]),
    ]),
    { fact: 'queue_interval', loaded: 14, first: { answered: 40, wait_s: 80 } },
    ['total_or_mean_times'],
  ),
  loads(
    'talk-of-no-possible-length.csv',
    rowsText([
      ['Datum', 'Aangeboden', 'Beantwoord', 'Gesprekstijd (sec)'],
      ...answeredBy(10).map(({ day, answered }, at) => [day, answered + 3, answered, 3 + (at % 4)]),
    ]),
    { fact: 'queue_interval', loaded: 10 },
    ['total_or_mean'],
  ),
  loads(
    'wait-in-unnamed-unit.csv',
    rowsText([
      ['Datum', 'Aangeboden', 'Beantwoord', 'Gem. gesprekstijd'],
      ...june(8).map((day, at) => [day, 40 + at, 38 + at, 240_000 + 1000 * at]),
    ]),
    { fact: 'queue_interval', loaded: 8, first: { talk_s: 9120 } },
    ['unit_by_size'],
  ),
];

const columns: readonly ImportCase[] = [
  loads(
    'filled-too-rarely.csv',
    rowsText([
      ['Datum', 'Aangeboden', 'Beantwoord', 'Afgehaakt', 'Doorverbonden'],
      ...june(28).map((day, at) => [day, 40 + at, 38 + at, 2, at === 9 ? 3 : '']),
    ]),
    { fact: 'queue_interval', loaded: 28, columns: { Doorverbonden: null }, first: { abandoned: 2 } },
    ['no_variation', 'sparse_column'],
  ),
  loads(
    'states-in-file-order.csv',
    text(`
    Ticketnummer;Aangemaakt op;Status;Kanaal
    T1;13-06-2024 08:00;Nieuw;E-mail
    T1;13-06-2024 08:00;Opgelost;E-mail
    T2;14-06-2024 09:00;Nieuw;E-mail
    T2;14-06-2024 09:00;Open;E-mail
    T2;14-06-2024 09:00;Opgelost;E-mail
    T3;15-06-2024 10:00;Nieuw;Telefoon`),
    { fact: 'contact', loaded: 3, skippedCount: 3, first: { contact_id: 'T1', resolved: true } },
    ['merged_states_file_order'],
  ),
  loadsAll(
    'hidden-columns.xlsx',
    rawXlsx({
      sheets: [
        {
          name: 'Telefonie',
          xml: sheetXml(
            [
              ['Datum', 'Aangeboden', 'Beantwoord'],
              ['13-06-2024', '20', '18'],
              ['14-06-2024', '22', '20'],
              ['15-06-2024', '24', '22'],
            ]
              .map(
                (row, at) =>
                  `<row r="${at + 1}">${row.map((cell, column) => `<c r="${'ABC'[column]}${at + 1}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('')}</row>`,
              )
              .join(''),
            { head: '<cols><col min="3" max="3" hidden="1"/></cols>' },
          ),
        },
      ],
    }),
    [{ fact: 'queue_interval', loaded: 3, sums: { answered: 60 } }],
    ['hidden_columns'],
  ),
];

/** Cells of a sheet whose rows are written by hand. */
const cells = (row: number, texts: readonly string[]): string =>
  texts.map((cell, column) => `<c r="${'ABC'[column]}${row}" t="inlineStr"><is><t>${cell}</t></is></c>`).join('');
const pivotLink =
  '<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/pivotTable" Target="../pivotTables/pivotTable1.xml"/></Relationships>';

/** A workbook as a failing export writes it: readable, with something to say about nearly every part. */
const oddWorkbook: ImportCase = loads(
  'workbook-with-oddities.xlsx',
  rawXlsx({
    sheets: [
      {
        name: 'Telefonie',
        xml: sheetXml(
          `<row r="1">${cells(1, ['Datum', 'Aangeboden', 'Beantwoord'])}<c r="D1" t="inlineStr"><is><t>Opmerking</t></is></c></row>` +
            `<row r="2">${cells(2, ['13-06-2024', '20', '18'])}<c r="D2" t="s"><v>999</v></c></row>` +
            `<row r="4">${cells(4, ['14-06-2024', '22', '20'])}</row>` +
            `<row r="3">${cells(3, ['15-06-2024', '24', '22'])}</row>` +
            '<row r="500000"><c r="A500000" t="inlineStr"><is><t>Bron: export van de telefooncentrale</t></is></c></row>',
          { head: '<dimension ref="A1:D900000"/>' },
        ),
      },
      { name: 'Grafiek', xml: '<chartsheet/>', kind: 'chartsheet' },
    ],
    sharedStrings: stringsXml(['<t>niet gebruikt</t>']),
    extra: [
      { path: 'xl/worksheets/_rels/sheet1.xml.rels', content: pivotLink },
      { path: 'xl/pivotTables/pivotTable1.xml', content: '<pivotTableDefinition><location ref="A2:C4"/></pivotTableDefinition>' },
    ],
  }),
  { fact: 'queue_interval', loaded: 3, sums: { offered: 66 }, skipped: { 500000: 'footer' }, skippedCount: 2 },
  ['rows_far_apart', 'rows_out_of_order', 'sheet_has_pivot', 'sheet_shorter_than_promised', 'sheet_without_cells', 'string_missing'],
);

const springNight: ImportCase = loads(
  'hour-that-does-not-exist.csv',
  rowsText([
    ['Datum', 'Tijd', 'Aangeboden', 'Beantwoord'],
    ...['01:00', '01:30', '02:00', '02:30', '03:00', '03:30'].map((time, at) => ['31-03-2024', time, 5 + at, 4 + at]),
  ]),
  { fact: 'queue_interval', loaded: 6 },
  ['hour_that_does_not_exist'],
);

export const alarmCases: readonly ImportCase[] = [...impossible, ...notations, ...columns, oddWorkbook, springNight];
