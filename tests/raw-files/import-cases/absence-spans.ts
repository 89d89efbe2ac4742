import { dateCell, refuses, type SheetCell, serial, text, workbook } from './case';

const spell = (agent: string, from: number, to: number, hours: number): SheetCell[] => [
  agent,
  dateCell(serial(2024, 6, from)),
  dateCell(serial(2024, 6, to)),
  hours,
];

/** Lists of leave and sickness, with a row per spell: they hold no schedule, so no share of it. They are not contacts either. */
export const absenceSpans = [
  refuses(
    'sick-leave-per-spell.csv',
    text(`
    Medewerker;Naam;Verzuimsoort;Begindatum;Einddatum;Percentage
    1001;J. de Vries;Ziek;03-06-2024;07-06-2024;100
    1002;P. Bakker;Ziek;10-06-2024;;50
    1003;A. Yılmaz;Ziek;01-07-2024;14-07-2024;100
    1004;K. Jansen;Ziek;12-06-2024;13-06-2024;100`),
    'nothing_recognised',
    'absence_spans:Begindatum|Einddatum',
  ),
  // "Van" and "Soort" are the start and the channel of a contact elsewhere; the values say what they are here.
  refuses(
    'leave-with-hours-per-day.csv',
    text(`
    Personeelsnummer;Medewerker;Soort;Van;Tot en met;Uren per dag
    1001;J. de Vries;Ziek;03-06-2024;07-06-2024;8
    1002;P. Bakker;Ziek;10-06-2024;12-06-2024;6,4
    1003;A. Yılmaz;Verlof;01-07-2024;12-07-2024;8
    1004;K. Jansen;Vakantie;12-06-2024;13-06-2024;4`),
    'nothing_recognised',
    'absence_spans:Van|Tot en met',
  ),
  refuses(
    'absence-named-by-its-sheet.xlsx',
    workbook([
      {
        name: 'Absence 2024',
        rows: [
          ['Employee', 'From', 'To', 'Hours'],
          spell('J. Smith', 3, 7, 40),
          spell('P. Baker', 10, 12, 24),
          spell('A. Young', 17, 18, 16),
          spell('K. Jones', 20, 21, 12),
        ],
      },
    ]),
    'nothing_recognised',
    'absence_spans:From|To',
  ),
];
