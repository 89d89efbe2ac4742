import type { importing as keys } from '../en/import';

/** Dutch texts of import; ICU message syntax. A missing key fails the type check. */
export const importing: Record<keyof typeof keys, string> = {
  'alarm.encoding_judged':
    'De letters met accenten zijn gelezen als {encoding} ({percent, number} % zeker). Bekijk namen met accenten; u kunt een andere codering kiezen.',
  'alarm.mixed_encoding':
    '{count, plural, one {Eén regel heeft} other {# regels hebben}} een andere tekstcodering dan de rest; waarschijnlijk zijn twee bestanden aan elkaar geplakt.',
  'alarm.rows_wider':
    '{count, plural, one {Eén rij heeft} other {# rijen hebben}} meer cellen dan de {width, number} kolommen; waarschijnlijk staat het scheidingsteken ook in een tekst.',
  'alarm.rows_narrower': '{count, plural, one {Eén rij heeft} other {# rijen hebben}} minder cellen dan de {width, number} kolommen.',
  'alarm.quote_not_closed':
    '{count, plural, one {Eén aanhalingsteken is} other {# aanhalingstekens zijn}} nergens gesloten en als gewoon teken gelezen.',
  'alarm.error_values': '{count, plural, one {Eén cel bevat} other {# cellen bevatten}} een fout van Excel (zoals #N/B) en telt als leeg.',
  'alarm.formula_without_value':
    '{count, plural, one {Eén formule heeft} other {# formules hebben}} geen opgeslagen uitkomst en tellen als leeg. Open het bestand in Excel, sla het op en voeg het opnieuw toe.',
  'alarm.hidden_rows':
    '{count, plural, one {Eén rij is} other {# rijen zijn}} in Excel verborgen (er staat een filter aan); ook die zijn gelezen.',
  'alarm.rows_out_of_order':
    '{count, plural, one {Eén rijnummer komt} other {# rijnummers komen}} dubbel of in de verkeerde volgorde voor in het bestand.',
  'alarm.rows_far_apart': 'Ver onder de tabel staan nog cellen, tot rij {to, number}.',
  'alarm.string_missing':
    '{count, plural, one {Eén tekstcel verwijst} other {# tekstcellen verwijzen}} naar een tekst die niet in het bestand staat; ze tellen als leeg.',
  'alarm.sheet_shorter_than_promised': 'Het blad zegt {promised, number} rijen te hebben, maar er kwamen er {came, number}.',
  'alarm.sheet_has_pivot':
    'Het blad bevat {count, plural, one {een draaitabel} other {# draaitabellen}}: optellingen van andere rijen, geen eigen rijen.',
  'alarm.sheet_without_cells': 'Het blad {sheet} is een grafiek- of macroblad zonder cellen en is overgeslagen.',
  'alarm.archive_file_refused': '{count, plural, one {Eén bestand} other {# bestanden}} in het archief kon niet worden gelezen.',
};
