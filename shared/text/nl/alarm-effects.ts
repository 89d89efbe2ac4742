import type { alarmEffects as keys } from '../en/alarm-effects';

/** Dutch texts of what each alarm does to which figure. */
export const alarmEffects: Record<keyof typeof keys, string> = {
  'effect.abandoned_above_offered':
    'De afhaakratio is van die rijen hoger dan 100 %; in het servicelevel per definitie met afhakers tellen ze te zwaar.',
  'effect.abandoned_with_handle_time':
    'De gemiddelde afhandeltijd is alleen over beantwoorde contacten gerekend; de werklast kan hoger zijn.',
  'effect.adherent_above_scheduled': 'Roostertrouw komt op die rijen boven 100 % en trekt het gemiddelde omhoog.',
  'effect.answered_above_offered':
    'Het servicelevel en de bereikbaarheid van die rijen komen boven 100 %; over een hele dag valt het verschil meestal weg.',
  'effect.archive_file_refused': 'Wat in die bestanden staat, ontbreekt in elk cijfer.',
  'effect.cut_export': 'Aantallen aan het eind van de periode kunnen te laag zijn, en wat daarop rust onvolledig.',
  'effect.date_from_words': 'Elk cijfer per dag, week en weekdag uit deze tabel rust op die datum.',
  'effect.date_open':
    'Er is geen verloop per dag, geen vergelijking met de planning en geen verklaring van het servicelevel uit deze tabel.',
  'effect.day_or_month': 'Verkeerd gelezen komen alle cijfers per dag, week en maand op andere dagen terecht.',
  'effect.day_or_month_open': 'Zonder keuze is er geen cijfer per dag, week of maand uit deze kolom.',
  'effect.derived_from_rate':
    'Het servicelevel is zo nauwkeurig als het afgeronde percentage; het aantal gemiste contacten is een schatting.',
  'effect.duplicate_ids': 'Dubbele contacten tellen dubbel in volume, werklast en herhaalverkeer.',
  'effect.duplicate_rows': 'Volume en werklast van die intervallen tellen dubbel; verhoudingen veranderen weinig.',
  'effect.encoding_judged': 'Alleen namen van medewerkers, teams en wachtrijen kunnen verkeerd zijn; cijfers veranderen niet.',
  'effect.end_day': 'Op de dag van een teamwissel tellen de cijfers van die persoon bij het andere team.',
  'effect.ended_before_started': 'Doorlooptijd en oplostijd van die contacten zijn niet te gebruiken.',
  'effect.error_values': 'Die cellen tellen als leeg: aantallen kunnen te laag zijn, gemiddelden rusten op minder rijen.',
  'effect.file_refused': 'Geen enkel cijfer gebruikt dit bestand.',
  'effect.formula_without_value': 'Die cellen tellen als leeg: cijfers uit die kolommen ontbreken of zijn te laag.',
  'effect.half_last_day': 'De cijfers van de laatste dag zijn van een deel van de dag en lijken lager of hoger dan ze zijn.',
  'effect.header_supplied': 'Alle cijfers uit dit bestand rusten op deze herkenning.',
  'effect.hidden_columns': 'Cijfers uit die kolommen tellen mee.',
  'effect.hidden_rows':
    'Waar het blad geladen is, tellen de verborgen rijen mee in elk cijfer; de maker van het bestand zag andere totalen.',
  'effect.hidden_sheet': 'Wat op het blad staat, telt mee als het herkend is.',
  'effect.hour_that_comes_twice': 'Volume en bezetting van dat ene uur zijn twee uren samen; dagcijfers kloppen.',
  'effect.hour_that_does_not_exist': 'Als de tijden verschoven zijn, kloppen cijfers per uur en de vergelijking met de planning niet.',
  'effect.merged_states': 'Aantallen en oplostijden gaan over tickets, niet over wijzigingen.',
  'effect.merged_states_file_order':
    'Aantallen gaan over tickets; status en oplostijd kloppen alleen als de laatste rij de laatste stand is.',
  'effect.minutes_or_hours': 'De tijden in deze kolom verschillen een factor 60 tussen de twee lezingen.',
  'effect.missing_days': 'Totalen per week en maand zijn zonder die dagen; gemiddelden en verhoudingen over de periode ook.',
  'effect.missing_intervals': 'Als er wel contacten waren, zijn volume en gemiste contacten te laag.',
  'effect.mixed_decimals': 'De kolom is niet geladen: cijfers die erop rusten, ontbreken.',
  'effect.mixed_encoding': 'Namen in die rijen kunnen als aparte medewerker, team of wachtrij tellen.',
  'effect.no_moment': 'Er is geen verloop per dag of uur en geen verklaring van het servicelevel; totalen en verhoudingen kloppen.',
  'effect.no_variation': 'Met deze kolom is niets te vergelijken of te verklaren.',
  'effect.other_answer_in_profile': 'Het soort afdeling en de vergelijking met andere klanten kunnen op het verkeerde antwoord rusten.',
  'effect.other_team_in_roster': 'Zonder ingangsdatum tellen de cijfers van deze medewerkers bij geen of bij het verkeerde team.',
  'effect.other_time_zone': 'Cijfers per uur en de vergelijking met de planning kloppen niet over beide bestanden samen; dagtotalen wel.',
  'effect.overlap_added': 'Volume, werklast en gemiste contacten van de overlap tellen dubbel.',
  'effect.overlap_refused': 'De cijfers rusten nog op het eerdere bestand.',
  'effect.overlap_replaced': 'Voor de overlap rusten de cijfers op dit bestand.',
  'effect.quote_not_closed': 'Een of meer teksten kunnen te lang zijn; cijfers in die rijen zijn gelezen zoals ze staan.',
  'effect.rate_contradicts': 'Het servicelevel is uit de aantallen berekend; het afgedrukte percentage is niet gebruikt.',
  'effect.rejected_rows': 'Deze rijen tellen in geen enkel cijfer mee.',
  'effect.rows_far_apart': 'Als die cellen bij de tabel horen, zijn ze als opmerking of als rij meegeteld; bekijk de overgeslagen rijen.',
  'effect.rows_narrower': 'In die rijen tellen de ontbrekende cellen als leeg.',
  'effect.rows_out_of_order': 'De plaatsaanduiding van die rijen kan afwijken; de cijfers zelf veranderen niet.',
  'effect.rows_replaced': 'De vervangen rijen tellen in geen enkel cijfer meer mee.',
  'effect.rows_wider': 'De extra cellen tellen nergens in mee; de cellen ervoor kunnen een kolom verschoven zijn.',
  'effect.same_contacts_other_grain': 'Waar beide tabellen tellen, is het volume per dag en week dubbel; verhoudingen veranderen weinig.',
  'effect.same_moment_twice': 'Als het dezelfde contacten zijn, tellen volume en werklast van die intervallen dubbel.',
  'effect.same_rows': 'Elk cijfer telt deze rijen één keer.',
  'effect.satisfaction_on_abandoned': 'De tevredenheid van afgehaakte contacten telt mee in het gemiddelde en kan het trekken.',
  'effect.score_above_maximum': 'Het percentage van het maximum komt boven 100 en trekt de kwaliteitsscore omhoog.',
  'effect.sheet_has_pivot': 'De draaitabel telt in geen enkel cijfer mee.',
  'effect.sheet_shorter_than_promised': 'Rijen aan het eind kunnen in elk cijfer ontbreken.',
  'effect.sheet_without_cells': 'Het blad telt in geen enkel cijfer mee.',
  'effect.sparse_column': 'Er is geen cijfer, vergelijking of advies dat op deze kolom rust.',
  'effect.string_missing': 'Die cellen tellen als leeg: namen en aantallen in die kolommen kunnen ontbreken.',
  'effect.thousands_or_decimals': 'Verkeerd gelezen zijn de aantallen of tijden in deze kolom duizend keer te groot of te klein.',
  'effect.thousands_or_decimals_open': 'De kolom is niet geladen: cijfers die erop rusten, ontbreken.',
  'effect.threshold_unknown':
    'Het servicelevel is berekend met de norm van de klant of anders 20 seconden; met een andere norm verandert het.',
  'effect.time_not_read': 'Er is geen verloop over de dag, en rijen van dezelfde dag lijken dubbel.',
  'effect.total_contradicts':
    'Het geladen volume wijkt af van wat het bestand zelf zegt; als rijen ontbreken, zijn alle aantallen te laag.',
  'effect.total_or_mean': 'De afhandeltijd en de werklast verschillen tussen de twee lezingen met het aantal contacten per rij.',
  'effect.total_or_mean_open': 'De kolom is niet geladen: afhandeltijd, wachttijd of werklast die erop rusten, ontbreken.',
  'effect.total_or_mean_times':
    'De afhandeltijd en de werklast zijn bij de andere lezing zoveel keer groter of kleiner als de twee tijden per contact verschillen.',
  'effect.total_rate_contradicts':
    'Het servicelevel van de periode is gewogen naar aanbod en wijkt daarom af van het afgedrukte percentage.',
  'effect.twice_encoded': 'Alleen namen zijn verminkt: een medewerker of wachtrij kan als twee tellen.',
  'effect.unit_by_size': 'Met een andere eenheid zijn de tijden in deze kolom een factor 60 of 1.000 anders.',
  'effect.utc_stamps':
    'Cijfers per uur en per dag staan op de plaatselijke tijd; contacten rond middernacht kunnen op een andere dag vallen dan in het bronsysteem.',
  'effect.within_above_answered': 'Het servicelevel over beantwoorde contacten komt boven 100 %.',
};
