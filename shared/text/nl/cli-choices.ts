import type { cliChoices as keys } from '../en/cli-choices';

export const cliChoices: Record<keyof typeof keys, string> = {
  'cli.option.encoding':
    'tekens van tekstbestanden, zoals cp850; BESTAND::cp850 voor één bestand, ook in een zip: juni.zip/gesprekken.csv::cp850',
  'cli.option.delimiter':
    'scheidingsteken van tekstbestanden: semicolon, comma, tab, pipe, none of het teken zelf; BESTAND::tab voor één bestand',
  'cli.option.kind': 'wat een tabel bevat, zoals roster; BESTAND::roster of BESTAND#BLAD::roster voor één tabel',
  'cli.option.column':
    'hoe een kolom wordt gelezen: KOP=VELD of KOP=VELD:NOTATIE, zoals Wachttijd=wait_s:ms; KOP=- laat de kolom weg; * staat voor de cellen van een kruistabel; met BESTAND:: of BESTAND#BLAD:: ervoor geldt het voor één tabel',
  'cli.option.forget': 'vergeet eerst wat is onthouden over het lezen van zulke tabellen en bestanden',
  'cli.choice.no_column': "Geen tabel heeft een kolom ''{header}'': wat u daarover zegt, verandert niets. Met inspect ziet u de kolommen.",
  'cli.choice.no_column_in':
    "Geen tabel van {file} heeft een kolom ''{header}'': wat u daarover zegt, verandert niets. Met inspect ziet u de kolommen.",
  'cli.choice.forgotten':
    '{count, plural, =0 {Voor deze bestanden was niets onthouden.} one {# keuze vergeten.} other {# keuzes vergeten.}}',
  'cli.wrong.column_choice': "''{given}'' noemt geen kolom; schrijf KOP=VELD, zoals Wachttijd=wait_s:ms.",
  'cli.wrong.field': "Het veld ''{given}'' bestaat niet; kies uit {known}, of - om de kolom weg te laten.",
  'cli.wrong.notation': "De notatie ''{given}'' is niet bekend; kies uit {known}, met + ertussen als het er meer zijn.",
  'cli.wrong.delimiter': "''{given}'' is geen scheidingsteken; kies uit {known}, of geef het teken zelf.",
  'cli.wrong.choice_without_file': "U zegt iets over ''{file}'', maar dat is geen van de bestanden: {known}.",
};
