import type { importing as keys } from '../en/import';

/** Dutch texts of import; ICU message syntax. A missing key fails the type check. */
export const importing: Record<keyof typeof keys, string> = {
  'alarm.encoding_judged':
    'De letters met accenten zijn gelezen als {encoding} ({percent, number} % zeker). Bekijk namen met accenten; u kunt een andere codering kiezen.',
  'alarm.mixed_encoding':
    '{count, plural, one {Eén regel heeft} other {# regels hebben}} een andere tekstcodering dan de rest; waarschijnlijk zijn twee bestanden aan elkaar geplakt.',
  'alarm.twice_encoded':
    '{count, plural, one {Eén woord is} other {# woorden zijn}} al vóór de aanlevering verminkt (zoals JosÃ© in plaats van José): het bestand is twee keer in een andere codering opgeslagen. Vraag de oorspronkelijke export als namen ertoe doen.',
  'tip.encoding_judged': 'Vergelijk een paar namen met de bron; kies een andere codering als ze niet kloppen.',
  'tip.mixed_encoding': 'Controleer de namen in die rijen, of vraag om één export uit één stuk.',
  'tip.twice_encoded': 'Vraag de oorspronkelijke export als deze namen met andere bestanden moeten overeenkomen.',
  'tip.rows_wider': 'Bekijk deze rijen in het bestand; kies bij het exporteren een ander scheidingsteken.',
  'tip.rows_narrower': 'Bekijk deze rijen: zijn het totalen of opmerkingen, of ontbreekt er iets?',
  'tip.quote_not_closed': 'Bekijk deze rijen in het bestand en controleer of de teksten kloppen.',
  'tip.error_values': 'Herstel de formules in Excel als deze cellen ertoe doen.',
  'tip.formula_without_value': 'Open het bestand in Excel, sla het op en voeg het opnieuw toe.',
  'tip.hidden_rows': 'Controleer of de verborgen rijen moeten meetellen.',
  'tip.rows_out_of_order': 'Open het bestand in Excel, sla het op en voeg het opnieuw toe.',
  'tip.rows_far_apart': 'Bekijk de cellen ver onder de tabel; verwijder ze als ze daar niet horen.',
  'tip.string_missing': 'Open het bestand in Excel, laat Excel het herstellen en sla het op.',
  'tip.sheet_shorter_than_promised': 'Controleer de laatste rijen in Excel: de export kan zijn afgebroken.',
  'tip.sheet_has_pivot': 'Voeg liever de export achter de draaitabel toe.',
  'tip.sheet_without_cells': 'U hoeft niets te doen, tenzij er cijfers alleen daar staan.',
  'tip.archive_file_refused': 'Pak het archief uit en bekijk deze bestanden.',
  'alarm.rows_wider':
    '{count, plural, one {Eén rij heeft} other {# rijen hebben}} meer cellen dan de {width, number} kolommen; waarschijnlijk staat het scheidingsteken ook in een tekst.',
  'alarm.fixed_columns': 'Geen scheidingsteken: de {count, number} kolommen staan op vaste plaatsen en zijn daar afgeknipt.',
  'tip.fixed_columns': 'Vergelijk een rij met het bestand; een export als CSV of Excel is zekerder.',
  'alarm.fixed_line_crossed':
    '{count, plural, one {Eén regel met cijfers loopt} other {# regels met cijfers lopen}} over de plaatsen van de kolommen heen en {count, plural, one {is} other {zijn}} niet afgeknipt.',
  'tip.fixed_line_crossed': 'Bekijk deze regels in het bestand; vraag zo nodig dezelfde export als CSV of Excel.',
  'alarm.rows_narrower': '{count, plural, one {Eén rij heeft} other {# rijen hebben}} minder cellen dan de {width, number} kolommen.',
  'alarm.quote_not_closed':
    '{count, plural, one {Eén aanhalingsteken is} other {# aanhalingstekens zijn}} nergens gesloten en als gewoon teken gelezen.',
  'alarm.error_values':
    '{count, plural, one {Eén cel bevat een fout van Excel (zoals #N/B) en telt} other {# cellen bevatten een fout van Excel (zoals #N/B) en tellen}} als leeg.',
  'alarm.formula_without_value':
    '{count, plural, one {Eén formule heeft geen opgeslagen uitkomst en telt} other {# formules hebben geen opgeslagen uitkomst en tellen}} als leeg. Open het bestand in Excel, sla het op en voeg het opnieuw toe.',
  'alarm.hidden_rows':
    '{count, plural, one {Eén rij is in Excel verborgen (er staat een filter aan); ook die is} other {# rijen zijn in Excel verborgen (er staat een filter aan); ook die zijn}} gelezen.',
  'alarm.rows_out_of_order':
    '{count, plural, one {Eén rijnummer komt} other {# rijnummers komen}} dubbel of in de verkeerde volgorde voor in het bestand.',
  'alarm.rows_far_apart': 'Ver onder de tabel staan nog cellen, tot rij {to, number}.',
  'alarm.string_missing':
    '{count, plural, one {Eén tekstcel verwijst naar een tekst die niet in het bestand staat; ze telt} other {# tekstcellen verwijzen naar een tekst die niet in het bestand staat; ze tellen}} als leeg.',
  'alarm.sheet_shorter_than_promised': 'Het blad zegt {promised, number} rijen te hebben, maar er kwamen er {came, number}.',
  'alarm.sheet_has_pivot':
    'Het blad bevat {count, plural, one {een draaitabel} other {# draaitabellen}}: optellingen van andere rijen, geen eigen rijen.',
  'alarm.sheet_without_cells': 'Het blad {sheet} is een grafiek- of macroblad zonder cellen en is overgeslagen.',
  'alarm.archive_file_refused': '{count, plural, one {Eén bestand} other {# bestanden}} in het archief kon niet worden gelezen.',
  'skip.title': 'titel',
  'skip.earlier_state': 'eerdere stand van hetzelfde ticket',
  'skip.empty_cell': 'lege cel',
  'skip.blank': 'lege rij',
  'skip.total': 'totaal',
  'skip.subtotal': 'subtotaal',
  'skip.average': 'gemiddelde van de rijen erboven',
  'skip.repeated_header': 'kop herhaald',
  'skip.footer': 'opmerking onder de tabel',
  'skip.group_label': 'naam van een groep rijen',
  'skip.outside_table': 'buiten de tabel',
  'reject.unreadable': 'deze cel is niet te lezen als wat de kolom bevat',
  'reject.estimate': 'waar een telling hoort, staat een schatting',
  'reject.missing_required': 'een waarde zonder welke de rij niets zegt, ontbreekt',
  'reject.negative_duration': 'een tijdsduur onder nul',
  'reject.negative_count': 'een aantal onder nul',
  'problem.no_table_found': 'In {file} is geen tabel gevonden.',
  'problem.no_row_loadable': 'Geen van de {rows, number} rijen van {file} kon worden geladen.',
  'problem.already_loaded': '{file} is al eerder geladen, als {before}.',
  'problem.overlapping_rows':
    '{count, number} van de {rows, number} rijen van {file} {count, plural, one {is} other {zijn}} al geladen uit {other} ({from} t/m {to}). Er is niets geladen, anders tellen ze dubbel.',
  'tip.overlapping_rows': 'Laat de nieuwe rijen de oude vervangen, of laad beide als ze echt iets anders tellen.',
  'problem.undo_later_first':
    '{file} kan nog niet worden teruggenomen: {later} heeft {rows, plural, one {één rij} other {# rijen}} ervan vervangen.',
  'tip.undo_later_first': 'Neem eerst het latere bestand terug.',
  'tip.see_rejects': 'Bekijk de afgekeurde rijen: kolom, waarde en reden staan bij elke rij.',
  'reading.header_exact': 'de kop is de bekende term “{term}”',
  'reading.header_vendor': '{system} schrijft deze kop (“{term}”)',
  'reading.header_subject': 'zonder “gemiddeld” of “totaal” is de kop de bekende term “{term}”',
  'reading.header_alike': 'de kop lijkt op “{term}”',
  'reading.header_values': 'de waarden wijzen het uit: {because}',
  'reading.header_position': 'geen kopregel: {system} schrijft deze waarde altijd op deze plaats',
  'reading.chosen': 'gekozen door een mens',
  'reading.remembered': 'eerder gekozen bij dezelfde koppen',
  'reading.derived': 'berekend uit {from}',
  'reading.mean_times': 'een gemiddelde, met {by} vermenigvuldigd tot een totaal',
  'reading.unit_by_counts': 'alleen in {unit} komt er een gewone tijd per contact uit (gedeeld door “{by}”)',
  'reading.mean_unit_by_counts':
    'een gemiddelde, met {by} vermenigvuldigd tot een totaal; alleen in {unit} is het een gewone tijd per contact',
  'reading.rate_times': 'een aandeel, vermenigvuldigd met {by}',
  'reading.combined': 'samengevoegd met kolom {with}',
  'reading.crossed_names': '{count} kolommen, elk van een wachtrij, kanaal of persoon: hun cellen samen',
  'reading.sum_of_names': 'de som van de {count} kolommen ernaast: niet geladen, wel vergeleken',
  'reading.crossed': '{count} kolommen met dezelfde meting: hun cellen samen',
  'reading.filled_down': 'lege cellen krijgen de waarde erboven',
  'reading.not_needed': 'niet gebruikt: {field} komt uit kolom {other}',
  'reading.used_by': 'gebruikt voor een ander soort gegevens: {fact}',
  'reading.no_values': 'de kolom is leeg',
  'reading.too_few_values': 'op te weinig rijen gevuld ({filled} van {rows})',
  'reading.unnamed': 'de kolom heeft geen kop, en de waarden bewijzen niet wat ze is',
  'reading.time_without_day': 'een tijd zonder datum: van welke dag is niet bekend',
  'reading.not_readable': 'zou {field} kunnen zijn, maar de waarden passen niet (zoals “{example}”)',
  'reading.ambiguous': 'niet gebruikt: “{example}” is op twee manieren te lezen',
  'reading.kept_out_personal': 'vrije tekst, uit privacy niet geladen',
  'reading.other_meaning': 'hoort niet bij dit soort gegevens',
  'reading.meaning_of_other_kind':
    'de kop lijkt {field} te betekenen, en dat is een gegeven van {home}. Deze tabel is gelezen als {fact}, dus telt de kolom nergens mee. Betekent hij hier iets anders, kies dan zelf wat de kolom is',
  'reading.meaning_unused':
    'de kop lijkt {meaning} te betekenen, en daar rust geen cijfer op. Betekent hij hier iets anders, kies dan zelf wat de kolom is',
  'reading.table_refused': 'de kop is de bekende term “{term}”, maar de tabel als geheel is niet geladen',
  'reading.unknown_header': 'de kop is niet bekend',
  'reading.fact_group': 'de kolommen onder “{label}”, herkend aan {fields}',
  'reading.fact_fields': 'herkend aan {fields}',
  'reading.fact_system': 'export uit {system}, herkend aan {fields}',
  'reading.fact_no_header': 'geen kopregel; aan de waarden herkend als export uit {system}: {fields}',
  'reading.no_header_open':
    'een tabel zonder kopregel, waarschijnlijk uit {system}; de waarden passen op meer dan één manier ({ways}). Zet de kolomnamen erboven of vraag de export met koppen',
  'reading.fact_chosen': 'gekozen door een mens: {fact}',
  'reading.absence_spans':
    'een lijst van verlof en verzuim, met per melding een eerste en laatste dag ({first}, {last}); verzuim is een deel van de ingeroosterde tijd, en die staat er niet in. Vraag een export uit de planning met per medewerker en dag de ingeroosterde en de afwezige uren',
  'reading.nothing_fits': 'de kolommen vormen samen geen bekend soort gegevens',
  'reading.pivot': 'een draaitabel (“{label}”): optellingen van andere rijen, geen eigen rijen; vraag de rijen eronder op',
  'reading.dates_without_measures': 'alleen datums, geen cijfers ({columns})',
  'reading.free_text': 'vrije tekst, geen tabel',
  'reading.no_table': 'geen tabel gevonden',
  'reading.no_header': 'een tabel zonder kopregel',
  'reading.empty_sheet': 'een leeg blad',
  'reading.only_header': 'een kop zonder rijen ({columns})',
  'reading.few_cells': 'maar een paar cellen',
  'reading.field_missing': 'lijkt op {fact}, maar {field} ontbreekt',
  'reading.field_ambiguous': 'lijkt op {fact}, maar {field} is op twee manieren te lezen (zoals “{example}”); kies de notatie',
  'reading.state_log':
    'een logboek van wat medewerkers deden ({column}: {examples}), met een rij per status; vraag een rapport met per medewerker en dag de tijd in elke status, of het aantal gesprekken en de gesprekstijd',
  'reading.summary': 'een samenvatting van {rows, plural, one {één rij} other {{rows} rijen}}, geen eigen rijen',
  'reading.dates_under_years':
    'kolom {column} heeft zelf al datums, onder koppen met jaren ({header}): van welk jaar een cel is, staat er twee keer; vraag de export met één datum per rij',
  'reading.headings_without_year':
    '{columns} kolommen met dagen of weken zonder jaar ({header}): zet het jaar boven de tabel, in de naam van het blad of in de bestandsnaam',
  'reading.names_without_measure':
    '{columns} kolommen met namen als kop (“{header}”), maar nergens staat wat hun getallen zijn: zet het boven de tabel (“Aangeboden per wachtrij”) of kies het bij “{header}”',
  'reading.crossed_without_measure':
    'één meting over {columns} kolommen, maar nergens staat welke: kies bij “{header}” wat de cellen zijn, of zet de naam van de meting boven de tabel',
  'alarm.thousands_or_decimals': 'In kolom {header} is {example} gelezen als {taken, number}; het kan ook {other, number} zijn.',
  'tip.thousands_or_decimals': 'Vergelijk een cel met de bron en pas de notatie zo nodig aan.',
  'alarm.thousands_or_decimals_open':
    'Kolom {header} is niet geladen: {example} kan {taken, number} of {other, number} zijn en nergens blijkt welke.',
  'tip.thousands_or_decimals_open': 'Kies de notatie van deze kolom.',
  'alarm.mixed_decimals': 'In kolom {header} staan decimale komma’s en punten door elkaar.',
  'tip.mixed_decimals': 'Vraag de export opnieuw op, in één notatie.',
  'alarm.percent_and_fraction':
    'In kolom {header} staan procenten en fracties door elkaar: {example} zonder procentteken is gelezen als {taken, number} %; het kan ook {other, number} % zijn.',
  'tip.percent_and_fraction': 'Vergelijk een cel zonder procentteken met de bron, en pas de notatie zo nodig aan.',
  'alarm.day_or_month': 'In kolom {header} is {example} gelezen als {taken}; het kan ook {other} zijn.',
  'tip.day_or_month': 'Controleer één datum bij de klant; pas de notatie zo nodig aan.',
  'alarm.day_or_month_open':
    'De datums in kolom {header} kunnen dag-maand of maand-dag zijn ({example}: {taken} of {other}) en nergens blijkt welke.',
  'tip.day_or_month_open': 'Kies de notatie van deze kolom.',
  'alarm.minutes_or_hours': 'In kolom {header} is {example} gelezen als {taken}; het kan ook {other} zijn.',
  'tip.minutes_or_hours': 'Vergelijk een cel met de bron en pas de notatie zo nodig aan.',
  'alarm.clock_figures':
    'In kolom {header} is {example} gelezen {taken, select, as_clock {als een klok zonder dubbele punt ({unit, select, h {uren en minuten} min {minuten en seconden} other {uren, minuten en seconden}})} other {als een getal ({unit, select, h {uren} min {minuten} other {seconden}})}}; het kan ook {taken, select, as_clock {een getal} other {een klok zonder dubbele punt}} zijn.',
  'tip.clock_figures': 'Vraag bij één cel na hoe lang het was, en kies zo nodig de andere lezing.',
  'alarm.unit_by_size': 'Kolom {header} noemt geen eenheid; naar de grootte van de waarden is {taken} aangenomen.',
  'tip.unit_by_size': 'Controleer de eenheid bij de klant.',
  'alarm.total_or_mean':
    'Kolom {header} is gelezen als {taken, select, mean {gemiddelde per contact} other {totaal}}; het kan ook een {other, select, mean {gemiddelde per contact} other {totaal}} zijn.',
  'tip.total_or_mean': 'Controleer één rij bij de klant: de afhandeltijden hangen ervan af.',
  'alarm.total_or_mean_times':
    'Kolom {header} is gelezen als {taken, select, mean {gemiddelde per contact} other {totaal}}{takenUnit, select, s { in seconden} ms { in milliseconden} min { in minuten} h { in uren} other {}}: {takenSeconds, number} seconden per contact. Het kan ook een {other, select, mean {gemiddelde per contact} other {totaal}}{otherUnit, select, s { in seconden} ms { in milliseconden} min { in minuten} h { in uren} other {}} zijn: dan {otherSeconds, number} seconden per contact.',
  'tip.total_or_mean_times': 'Vraag bij één rij na wat de tijd per contact is, en kies zo nodig de andere lezing.',
  'alarm.total_or_mean_open':
    'Kolom {header} is niet geladen: het kan een {taken, select, mean {gemiddelde per contact} other {totaal}}{takenUnit, select, s { in seconden} ms { in milliseconden} min { in minuten} h { in uren} other {}} zijn ({takenSeconds, number} seconden per contact) of een {other, select, mean {gemiddelde per contact} other {totaal}}{otherUnit, select, s { in seconden} ms { in milliseconden} min { in minuten} h { in uren} other {}} ({otherSeconds, number} seconden per contact), en nergens blijkt welke.',
  'tip.total_or_mean_open': 'Vraag bij één rij na wat de tijd per contact is en kies dan totaal of gemiddelde bij deze kolom.',
  'alarm.end_day':
    'In kolom {header} is {example} gelezen als laatste dag {taken}{because, select, next_begins { omdat de volgende rij van dezelfde persoon dan begint} other {}}; het kan ook {other} zijn.',
  'tip.end_day': 'Vraag of iemand op de dag in deze kolom nog bij het team hoort; pas de lezing zo nodig aan.',
  'alarm.year_from_words':
    'De datums in kolom {header} hebben geen jaar (zoals “{example}”). {year} is genomen uit {from, select, title {de titel boven de tabel} sheet {de naam van het blad} other {de naam van het bestand}} (“{text}”).',
  'tip.year_from_words': 'Controleer of alle rijen over dat jaar gaan.',
  'alarm.year_open':
    'Kolom {header} is niet geladen: de datums hebben geen jaar (zoals “{example}”) en lopen over een jaarwisseling, terwijl er maar één jaar bij staat ({year}).',
  'tip.year_open': 'Vraag dezelfde export met het jaar in de datum.',
  'alarm.mixed_decimals_read':
    'In kolom {header} {count, plural, one {is 1 cel} other {zijn # cellen}} van de {filled, number} met de andere tekens voor decimalen of duizendtallen geschreven (zoals “{example}”). Elke cel is gelezen zoals haar eigen vorm bewijst.',
  'tip.mixed_decimals_read': 'Vergelijk zo’n cel met de bron; vaak komen de rijen uit twee systemen.',
  'alarm.words_among_figures':
    'In kolom {header} {count, plural, one {staat in 1 cel} other {staat in # cellen}} van de {filled, number} geen getal (zoals “{example}”). {needed, select, needed {Zonder dat getal zegt de rij niets: {count, plural, one {ze staat} other {ze staan}} bij de afgekeurde rijen.} other {Die {count, plural, one {cel is} other {cellen zijn}} leeg gelaten, niet nul; de rest van de rij telt wel mee.}}',
  'tip.words_among_figures':
    'Vraag wat het woord betekent: nul, of niet bekend. Bij #### was de kolom te smal toen het bestand werd opgeslagen; vraag het opnieuw, met een bredere kolom.',
  'alarm.estimates':
    'In kolom {header} {count, plural, one {staat 1 cel} other {staan # cellen}} van de {filled, number} met een schatting in plaats van een getal (zoals “{example}”). {needed, select, needed {Zonder dat getal zegt de rij niets: {count, plural, one {ze staat} other {ze staan}} bij de afgekeurde rijen.} other {Die {count, plural, one {cel is} other {cellen zijn}} leeg gelaten; de rest van de rij telt wel mee.}}',
  'tip.estimates': 'Vraag het precieze getal, of kies bij deze kolom om de schatting als getal te lezen.',
  'alarm.estimates_open':
    'Kolom {header} is niet geladen: {count, number} van de {filled, number} cellen zijn schattingen (zoals “{example}”), en die zijn geen telling.',
  'tip.estimates_open': 'Vraag de precieze getallen, of kies bij deze kolom: schattingen leeg laten, of als getal lezen.',
  'alarm.estimates_as_numbers':
    'In kolom {header} {count, plural, one {is 1 schatting} other {zijn # schattingen}} (zoals “{example}”) op uw keuze als getal gelezen.',
  'tip.estimates_as_numbers': 'Noem dit bij de cijfers die op deze kolom rusten.',
  'alarm.estimates_left_out':
    'In kolom {header} {count, plural, one {is 1 schatting} other {zijn # schattingen}} (zoals “{example}”) op uw keuze leeg gelaten.',
  'tip.estimates_left_out': 'Vraag de precieze getallen als die cellen van belang zijn.',
  'alarm.partly':
    'In kolom {header} {count, plural, one {staat 1 antwoord} other {staan # antwoorden}} van de {filled, number} tussen ja en nee (zoals “{example}”). {count, plural, one {Het telt} other {Ze tellen}} als nee: deels opgelost is niet opgelost.',
  'tip.partly': 'Spreek met de klant af hoe zulke antwoorden tellen, en kies zo nodig anders bij deze kolom.',
  'alarm.partly_chosen':
    'In kolom {header} {count, plural, one {telt 1 antwoord} other {tellen # antwoorden}} tussen ja en nee (zoals “{example}”) op uw keuze {taken, select, partly_yes {als ja} partly_left_out {niet mee} other {als nee}}.',
  'tip.partly_chosen': 'Noem dit bij de cijfers die op deze kolom rusten.',
  'alarm.no_answer':
    'In kolom {header} {count, plural, one {is 1 antwoord} other {zijn # antwoorden}} van de {filled, number} geen ja en geen nee (zoals “{example}”). {count, plural, one {Het telt} other {Ze tellen}} niet mee.',
  'tip.no_answer': 'Noem bij het aandeel over hoeveel antwoorden het gaat.',
  'alarm.time_not_read': 'Kolom {header} noemt de tijd van de dag, maar is niet te lezen: de rijen tellen als hele dagen.',
  'tip.time_not_read': 'Vraag de export met een kloktijd per rij (08:00), of zet die in de kolom.',
  'alarm.header_supplied':
    'Het bestand heeft geen kopregel. De kolommen zijn herkend als een export uit {system} ({columns}); de overige zijn niet geladen.',
  'tip.header_supplied': 'Vergelijk een rij met het systeem, of vraag dezelfde export met koppen.',
  'alarm.names_taken_as_queues':
    'De koppen van {count, number} kolommen ({names}) zijn gelezen als namen van wachtrijen; nergens staat waarvan het namen zijn.',
  'tip.names_taken_as_queues':
    'Ga na of het wachtrijen zijn en of elk contact in één kolom telt; zet anders boven de tabel wat het zijn (“per vestiging”).',
  'alarm.row_total_contradicts':
    'In {count, number} van de {of, number} bekeken rijen is {header} niet de som van de kolommen ernaast: eerst {printed, number} afgedrukt, {summed, number} opgeteld.',
  'tip.row_total_contradicts': 'Vraag of er een kolom ontbreekt, of dat een contact in meer dan één kolom telt.',
  'alarm.total_group_left_out': 'De kolommen onder “{group}” zijn niet geladen: zij tellen op wat ernaast per naam staat.',
  'tip.total_group_left_out': 'Er is niets te doen; ontbreekt er een groep, vraag dan de volledige export.',
  'alarm.figure_beside_groups':
    'De kolom “{column}” is niet geladen: zij staat naast groepen van kolommen en hoort bij geen daarvan. Bij elke groep geladen zou zij meer dan eens meetellen.',
  'tip.figure_beside_groups': 'Vraag om dit cijfer per groep, of laad het uit een eigen overzicht.',
  'alarm.date_from_words':
    'De rijen hebben geen datum. {date} is genomen uit {from, select, title {de titel boven de tabel} sheet {de naam van het blad} other {de naam van het bestand}} (“{text}”).',
  'tip.date_from_words': 'Controleer of de tabel over die ene dag gaat.',
  'alarm.period_from_words':
    'De rijen hebben geen datum. De {length, select, week {week} other {maand}} vanaf {date} is genomen uit {from, select, title {de titel boven de tabel} sheet {de naam van het blad} other {de naam van het bestand}} (“{text}”).',
  'tip.period_from_words': 'Controleer of de tabel over die ene week of maand gaat.',
  'alarm.date_open':
    'De rijen hebben geen datum, en rond de tabel staan {count, number} verschillende dagen: er is niet gekozen. De totalen kloppen, het verloop in de tijd is onbekend.',
  'tip.date_open': 'Vraag dezelfde export met een datum per rij, of zet één datum boven de tabel.',
  'alarm.rejected_rows':
    '{count, plural, one {Eén rij is} other {# rijen zijn}} niet geladen: {reason, select, estimate {waar een telling hoort, staat een schatting} unreadable {een cel is niet te lezen als wat de kolom bevat} missing_required {een waarde zonder welke de rij niets zegt, ontbreekt} negative_duration {een tijdsduur ligt onder nul} negative_count {een aantal ligt onder nul} other {zie de lijst}}{column, select, other { ({column})}}.',
  'tip.rejected_rows': 'Bekijk de lijst met afgekeurde rijen; verbeter ze bij de bron of pas de lezing van de kolom aan.',
  'alarm.rate_contradicts':
    'In {count, number} van de {of, number} bekeken rijen volgt het afgedrukte servicelevel ({header}) niet uit de aantallen ernaast, met geen enkele gangbare definitie: eerst {printed, number} % afgedrukt, {computed, number} % berekend.',
  'tip.rate_contradicts': 'Vraag hoe het systeem dit percentage berekent, of welke aantallen erbij horen.',
  'alarm.total_rate_contradicts':
    'Het afgedrukte totaal van {header} is {printed, number} %, maar gewogen naar aanbod komen de rijen op {computed, number} % (het gewone gemiddelde van de kolom is {mean, number} %).',
  'tip.total_rate_contradicts': 'Gebruik het gewogen percentage; een gemiddelde van percentages telt stille uren even zwaar als drukke.',
  'alarm.same_contacts_other_grain':
    'Deze tabel telt per {grain, select, day {dag} week {week} month {maand} other {interval}} wat {other} per {otherGrain, select, day {dag} week {week} month {maand} other {interval}} telt, over {days, plural, one {één dag} other {# dagen}}: hier {count, number} aangeboden, daar {otherCount, number}. {counted, select, once {Per wachtrij en dag telt alleen de fijnste indeling.} other {De wachtrijen heten anders, dus beide tellen.}}',
  'tip.same_contacts_other_grain': 'Laad één van de twee; per half uur of kwartier zegt het meeste.',
  'alarm.other_team_in_roster':
    '{count, plural, one {Eén medewerker staat} other {# medewerkers staan}} in {other} bij een ander team, zonder datum waarop dat veranderde.',
  'tip.other_team_in_roster': 'Vraag sinds wanneer iemand bij het nieuwe team hoort, of neem het oude bestand terug.',
  'alarm.other_answer_in_profile': '{count, plural, one {Eén vraag is} other {# vragen zijn}} in {other} anders beantwoord.',
  'tip.other_answer_in_profile': 'Vraag welk antwoord nu geldt en neem het andere bestand terug.',
  'alarm.no_moment': 'De tabel heeft geen datum: de totalen kloppen, het verloop in de tijd is onbekend.',
  'tip.no_moment': 'Vraag dezelfde export op met een datum per rij.',
  'alarm.threshold_unknown': 'Het bestand zegt niet binnen hoeveel seconden een contact op tijd is beantwoord.',
  'tip.threshold_unknown': 'Vraag de norm na en stel die in bij de klant.',
  'alarm.utc_stamps': 'De tijden staan in UTC en zijn omgerekend naar de plaatselijke tijd van de klant.',
  'tip.utc_stamps': 'Controleer de openingstijden. Is de tijdzone een andere, stel die dan in bij de klant en laad het bestand opnieuw.',
  'alarm.derived_from_rate':
    'Het aantal op tijd beantwoord is berekend uit het afgedrukte servicelevel; de definitie daarvan is niet bekend.',
  'tip.derived_from_rate': 'Vraag naast het percentage ook de aantallen op.',
  'alarm.answered_above_offered': '{count, plural, one {Eén rij heeft} other {# rijen hebben}} meer beantwoorde dan aangeboden contacten.',
  'tip.answered_above_offered': 'Vaak contacten uit het vorige interval; vraag hoe het systeem telt.',
  'alarm.within_above_answered':
    '{count, plural, one {Eén rij heeft} other {# rijen hebben}} meer op tijd beantwoorde dan beantwoorde contacten.',
  'tip.within_above_answered': 'Ga na wat de kolom telt: er kunnen afhakers in zitten.',
  'alarm.abandoned_above_offered': '{count, plural, one {Eén rij heeft} other {# rijen hebben}} meer afhakers dan aangeboden contacten.',
  'tip.abandoned_above_offered': 'Ga na wat de kolom telt.',
  'alarm.abandoned_with_handle_time':
    '{count, plural, one {Eén afgehaakt contact heeft} other {# afgehaakte contacten hebben}} een afhandeltijd.',
  'tip.abandoned_with_handle_time': 'Vraag wat de afhandeltijd van een afhaker is, en of die contacten echt zijn afgehaakt.',
  'alarm.satisfaction_on_abandoned':
    '{count, plural, one {Eén afgehaakt contact heeft} other {# afgehaakte contacten hebben}} een tevredenheidscijfer.',
  'tip.satisfaction_on_abandoned': 'Vraag hoe de enquête aan het contact is gekoppeld.',
  'alarm.ended_before_started': '{count, plural, one {Eén contact eindigt} other {# contacten eindigen}} voordat het begon.',
  'tip.ended_before_started': 'Controleer de twee tijdkolommen; één ervan kan in UTC staan.',
  'alarm.score_above_maximum': '{count, plural, one {Eén score ligt} other {# scores liggen}} boven het maximum.',
  'tip.score_above_maximum': 'Controleer de schaal van het beoordelingsformulier.',
  'alarm.adherent_above_scheduled':
    '{count, plural, one {Eén rij heeft} other {# rijen hebben}} meer tijd volgens rooster dan geroosterde tijd.',
  'tip.adherent_above_scheduled': 'Ga na hoe het planningssysteem roostertrouw berekent.',
  'alarm.duplicate_ids': '{count, plural, one {Eén nummer komt} other {# nummers komen}} meer dan eens voor.',
  'tip.duplicate_ids': 'De export kan één rij per stap bevatten in plaats van één per contact.',
  'alarm.duplicate_rows': '{count, plural, one {Eén rij staat} other {# rijen staan}} dubbel in het bestand.',
  'tip.duplicate_rows': 'Controleer of twee exports aan elkaar zijn geplakt.',
  'alarm.same_moment_twice':
    '{count, plural, one {Eén interval komt} other {# intervallen komen}} dubbel voor bij dezelfde wachtrij of medewerker.',
  'tip.same_moment_twice': 'Ga na of er een kolom ontbreekt die de rijen onderscheidt.',
  'alarm.cut_export':
    'De export heeft {rows, number} rijen, een bekende grens van systemen ({cap, number}): aan het eind kunnen rijen ontbreken.',
  'tip.cut_export': 'Vraag de periode in kleinere stukken op.',
  'alarm.missing_days': '{count, plural, one {Eén dag ontbreekt} other {# dagen ontbreken}}, de eerste op {first}.',
  'tip.missing_days': 'Feestdag of een gat in de export? Vraag het na.',
  'alarm.missing_intervals': '{count, plural, one {Eén interval ontbreekt} other {# intervallen ontbreken}} binnen de dag.',
  'tip.missing_intervals': 'Sommige systemen laten intervallen zonder contacten weg; vraag het na.',
  'alarm.half_last_day': 'De laatste dag, {date}, stopt om {last}; andere dagen lopen tot {usual}.',
  'tip.half_last_day': 'Laat de laatste dag weg of vraag de rest op.',
  'alarm.total_contradicts': 'Een afgedrukt totaal van {header} is {printed, number}, maar de rijen tellen op tot {summed, number}.',
  'tip.total_contradicts': 'Er kunnen rijen ontbreken of door een filter verborgen zijn; vraag de volledige export.',
  'alarm.sparse_column': 'Kolom {header} is op {filled, number} van de {rows, number} rijen gevuld, minder dan 5 %: ze is niet geladen.',
  'tip.sparse_column':
    'Vraag of het veld wordt gebruikt. Is weinig antwoord gewoon, zoals bij een enquête, kies het veld dan zelf bij deze kolom.',
  'alarm.no_variation': 'Kolom {header} heeft op elke rij dezelfde waarde: {value}.',
  'tip.no_variation': 'Ga na of dit een standaardwaarde van het systeem is.',
  'alarm.hidden_sheet': 'Het blad {sheet} is verborgen in Excel.',
  'tip.hidden_sheet': 'Ga na of het gebruikt mag worden.',
  'alarm.hidden_columns':
    '{count, plural, one {Eén kolom is verborgen in Excel; ook die is} other {# kolommen zijn verborgen in Excel; ook die zijn}} gelezen.',
  'tip.hidden_columns': 'Ga na of ze gebruikt mogen worden.',
  'alarm.same_rows': 'Deze rijen zijn al geladen uit {file}; ze worden niet dubbel geladen.',
  'tip.same_rows': 'U hoeft niets te doen.',
  'alarm.hour_that_does_not_exist':
    '{count, plural, one {Eén rij staat} other {# rijen staan}} in een uur dat niet bestaat: op {night} sloeg de klok het uur over.',
  'tip.hour_that_does_not_exist':
    'De tijden zijn dan geen plaatselijke tijd, maar bijvoorbeeld wintertijd of UTC. Vraag in welke tijdzone het systeem exporteert.',
  'alarm.hour_that_comes_twice':
    '{count, plural, one {Eén rij staat} other {# rijen staan}} in het uur dat op {night} tweemaal kwam; beide keren tellen mee onder dezelfde kloktijd.',
  'tip.hour_that_comes_twice': 'U hoeft niets te doen; alleen de cijfers van die nacht zijn per uur niet te scheiden.',
  'alarm.other_time_zone':
    'De drukte van de dag ligt {hours, plural, one {één uur} other {# uur}} {direction, select, later {later} other {eerder}} dan in {other}: de twee bestanden staan waarschijnlijk in een andere tijdzone.',
  'tip.other_time_zone': 'Vraag van beide bestanden de tijdzone. Zolang die verschilt, kloppen cijfers per uur over beide bestanden niet.',
  'alarm.merged_states':
    'Een rij per wijziging: van {tickets, number} tickets is de laatste stand volgens “{by}” geladen; {count, plural, one {één eerdere stand is} other {# eerdere standen zijn}} overgeslagen.',
  'tip.merged_states': 'Klopt dit niet, vraag dan een export met één rij per ticket.',
  'alarm.merged_states_file_order':
    'Een rij per wijziging: van {tickets, number} tickets is de laatste rij geladen; {count, plural, one {één eerdere stand is} other {# eerdere standen zijn}} overgeslagen. Geen kolom zegt wanneer de stand wijzigde.',
  'tip.merged_states_file_order': 'Kijk of de rijen van oud naar nieuw staan, of vraag een export met het moment van de wijziging.',
  'alarm.overlap_seen':
    '{count, plural, one {Eén rij staat} other {# rijen staan}} al in {other} ({from} t/m {to}){sampled, plural, =0 {} other {; er is naar de eerste # rijen gekeken}}. Bij het laden kiest u wat daarmee gebeurt.',
  'tip.overlap_seen': 'Laad het bestand en kies dan of de nieuwe rijen de oude vervangen, of laat het weg; zonder keuze telt niets dubbel.',
  'alarm.overlap_refused':
    '{count, plural, one {Eén rij staat} other {# rijen staan}} al in {other}: niets geladen, anders tellen ze dubbel.',
  'tip.overlap_refused': 'Kies of de nieuwe rijen de oude vervangen, of laat dit bestand weg.',
  'alarm.overlap_replaced':
    '{count, plural, one {Eén rij stond} other {# rijen stonden}} al in {other}; de rijen van dit bestand zijn ervoor in de plaats gekomen.',
  'tip.overlap_replaced': 'Neemt u dit bestand terug, dan komen de oude rijen terug.',
  'alarm.overlap_added':
    '{count, plural, one {Eén rij staat} other {# rijen staan}} ook in {other} en {count, plural, one {telt} other {tellen}} nu dubbel.',
  'tip.overlap_added': 'Alleen juist als beide bestanden iets anders tellen. Neem anders een van de twee terug.',
  'alarm.rows_replaced': '{count, plural, one {Eén rij is} other {# rijen zijn}} vervangen door {by}.',
  'tip.rows_replaced': 'Neem dat bestand terug als deze rijen toch de juiste zijn.',
};
