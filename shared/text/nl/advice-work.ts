import type { adviceWork as keys } from '../en/advice-work';

/** Dutch advice on reviewers, written work, changes and own course, for team managers and agents. ICU message syntax; figures are bound, never typed. A missing key fails the type check. */
export const adviceWork: Record<keyof typeof keys, string> = {
  'advice.one-yardstick.title': 'Laat beoordelaars met dezelfde maat meten',
  'advice.one-yardstick.observation':
    '{has_spread, select, yes {Tussen {reviewers} beoordelaars zit tot {gap} verschil bij hetzelfde soort contacten ({reviews} beoordelingen). Dit verschil is aangetoond. } other {}}{has_twice, select, yes {{contacts} contacten zijn door twee beoordelaars gescoord; zij verschillen gemiddeld {difference}.} other {}}',
  'advice.one-yardstick.cause':
    'Criteria laten ruimte, en iedere beoordelaar vult die anders in. Een lage score zegt dan ook iets over wie keek.',
  'advice.one-yardstick.action1':
    'Laat alle beoordelaars los van elkaar dezelfde vijf contacten scoren en bespreek de verschillen per criterium.',
  'advice.one-yardstick.action2': 'Gebruik kwaliteitsscores tot die tijd alleen voor het gesprek, niet om teams of mensen te vergelijken.',
  'advice.one-yardstick.effect': 'Scores die over het contact gaan en niet over de beoordelaar.',
  'advice.one-yardstick.silent':
    'Zwijgt als tussen beoordelaars geen verschil is aangetoond en dubbel gescoorde contacten dicht bij elkaar liggen.',

  'advice.oldest-first.title': 'Begin elke dag met de oudste vragen in {channel}',
  'advice.oldest-first.observation':
    'Er staan {stock} vragen open, gemiddeld {age} oud. Gangbaar is een eerste antwoord binnen {target}; {share} haalt dat.',
  'advice.oldest-first.cause': 'Nieuwe en makkelijke vragen gaan vaak voor. Oude vragen worden dan steeds ouder.',
  'advice.oldest-first.action1': 'Laat het team het eerste uur van de dag alleen de oudste vragen doen.',
  'advice.oldest-first.action2': 'Kijk elke week samen naar de vragen ouder dan {target}: wat houdt ze op, en wie kan dat oplossen?',
  'advice.oldest-first.effect': 'De gemiddelde leeftijd daalt binnen enkele dagen, ook als de voorraad nog even groot is.',
  'advice.oldest-first.silent': 'Zwijgt als de norm wordt gehaald, en als open vragen gemiddeld jonger zijn dan de norm.',

  'advice.ask-what-changed.title': 'Vraag je team wat er op {since} veranderde',
  'advice.ask-what-changed.observation':
    'Sinds {since} ligt dit op een ander niveau: {metric}, van {before} naar {after}. Dat bleef zo{has_others, select, yes {. Ook veranderd: {others}} other {}}.',
  'advice.ask-what-changed.cause': 'Wie het werk doet, weet vaak meteen wat er anders werd: een scherm, een regel, een nieuwe vraag.',
  'advice.ask-what-changed.action1': 'Stel de vraag deze week in het teamoverleg en schrijf elk antwoord op met een voorbeeld.',
  'advice.ask-what-changed.action2': 'Geef wat het team niet zelf kan oplossen door aan de manager, met datum en voorbeeld.',
  'advice.ask-what-changed.effect':
    'De aanleiding krijgt een naam, en het team ziet dat het niet aan hen lag of juist wat zij kunnen doen.',
  'advice.ask-what-changed.silent': 'Zwijgt als geen verandering in het werk is aangetoond, of als die minder dan een week hield.',

  'advice.your-own-line.title': 'Kijk naar je eigen lijn',
  'advice.your-own-line.observation':
    'Bij {count} van de {agents} collega’s worden gesprekken week na week langer. Dat is dus niet iets van één persoon.',
  'advice.your-own-line.cause': 'Vaak komt dat door iets nieuws in het werk: een product, een systeem of een regel.',
  'advice.your-own-line.action1': 'Vraag je teammanager naar je eigen lijn van de afgelopen weken. Die is alleen voor jou.',
  'advice.your-own-line.action2': 'Worden jouw gesprekken ook langer? Schrijf drie voorbeelden op van wat tijd kost, en geef ze door.',
  'advice.your-own-line.effect': 'Wat tijd kost, wordt zichtbaar en kan worden opgelost.',
  'advice.your-own-line.silent': 'Zwijgt bij minder dan vijf mensen, en bij minder dan één op de tien.',

  'advice.what-customers-like.title': 'Doe wat klanten merken',
  'advice.what-customers-like.observation':
    '{driver, select, transferred {Klanten die worden doorverbonden, zijn minder vaak tevreden.} repeat_contact {Klanten die opnieuw contact moeten zoeken, zijn minder vaak tevreden.} first_time_right {Klanten die in één keer zijn geholpen, zijn vaker tevreden.} hold_time {Klanten die lang in de wacht staan, zijn minder vaak tevreden.} reopened {Klanten van wie de vraag weer open moet, zijn minder vaak tevreden.} other {}} Dat blijkt uit {n} antwoorden.',
  'advice.what-customers-like.cause': 'Het hangt samen. Of het de oorzaak is, weten we niet zeker.',
  'advice.what-customers-like.action1':
    '{driver, select, transferred {Vraag eerst na wie de vraag kan oplossen, en vertel de klant waarom je doorverbindt.} hold_time {Zeg hoe lang het duurt, en kom na een minuut even terug bij de klant.} other {Vat aan het eind samen wat er is afgesproken en vraag of alles duidelijk is.}}',
  'advice.what-customers-like.action2':
    '{driver, select, transferred {Hoor je vaak dezelfde vraag die je niet mag oplossen? Meld het.} hold_time {Moet je vaak hetzelfde opzoeken? Meld het, dan komt het in de werkinstructie.} other {Kun je het niet meteen oplossen? Zeg wanneer de klant iets hoort, en van wie.}}',
  'advice.what-customers-like.effect': 'Meer klanten die in één keer klaar zijn.',
  'advice.what-customers-like.silent': 'Zwijgt als geen samenhang is aangetoond, of als je er zelf weinig aan kunt doen.',

  'advice.team-hold-time.title': 'Zoek met {team} uit waarom klanten langer in de wacht staan',
  'advice.team-hold-time.observation':
    'Bij {team} staan klanten {value} per gesprek in de wacht (tussen {low} en {high}), bij de andere teams {mean}, na correctie voor het soort werk ({n} contacten). Dit verschil is aangetoond.',
  'advice.team-hold-time.cause': 'In de wacht zetten is meestal opzoeken of navragen: kennis, systeem of toestemming.',
  'advice.team-hold-time.action1': 'Laat het team een week turven waarvoor zij klanten in de wacht zetten.',
  'advice.team-hold-time.action2': 'Zet de drie vaakst opgezochte antwoorden bovenaan de werkinstructie.',
  'advice.team-hold-time.action3': 'Kijk over een maand of de tijd in de wacht daalt zonder dat kwaliteit daalt.',
  'advice.team-hold-time.effect': 'Op het niveau van de andere teams scheelt dit per contact het verschil tussen {value} en {mean}.',
  'advice.team-hold-time.silent':
    'Zwijgt als het verschil niet is aangetoond of onder tien seconden blijft, of als het team ander werk doet dan de rest.',

  'advice.team-wrap-time.title': 'Maak het nawerk van {team} korter',
  'advice.team-wrap-time.observation':
    'Het nawerk van {team} duurt {value} (tussen {low} en {high}), bij de andere teams {mean}, na correctie voor het soort werk ({n} contacten). Dit verschil is aangetoond.',
  'advice.team-wrap-time.cause': 'Nawerk is vaak dubbel vastleggen, of schrijven wat tijdens het gesprek had gekund.',
  'advice.team-wrap-time.action1': 'Kijk met twee mensen van het team mee en noteer elke handeling na het gesprek.',
  'advice.team-wrap-time.action2': 'Spreek één vaste opbouw voor de notitie af en oefen die twee weken.',
  'advice.team-wrap-time.action3': 'Meld handelingen die dubbel zijn, met voorbeelden.',
  'advice.team-wrap-time.effect': 'Op het niveau van de andere teams scheelt dit per contact het verschil tussen {value} en {mean}.',
  'advice.team-wrap-time.silent':
    'Zwijgt als het verschil niet is aangetoond of onder tien seconden blijft, of als het team ander werk doet dan de rest.',

  'advice.team-follow-up.title': 'Help {team} om op tijd te antwoorden',
  'advice.team-follow-up.observation':
    '{team} geeft op {value} van de schriftelijke vragen op tijd een eerste antwoord (tussen {low} en {high}), bij de andere teams is dat {mean}, na correctie voor het soort werk ({n} vragen). Dit verschil is aangetoond.',
  'advice.team-follow-up.cause': 'Vaak ontbreken vaste uren voor schriftelijk werk, of is niet duidelijk wie een vraag oppakt.',
  'advice.team-follow-up.action1': 'Spreek af wie elke dag de nieuwe vragen verdeelt, en hoe laat.',
  'advice.team-follow-up.action2': 'Zet voor schriftelijk werk vaste uren in het rooster en houd die vrij.',
  'advice.team-follow-up.action3': 'Bekijk van tien te late vragen waar zij bleven liggen.',
  'advice.team-follow-up.effect': 'Een stap richting {mean}: klanten weten waar zij aan toe zijn en vragen minder na.',
  'advice.team-follow-up.silent': 'Zwijgt als het verschil niet is aangetoond of het team ander werk doet dan de rest.',

  'advice.team-reopened.title': 'Bekijk met {team} welke vragen weer opengaan',
  'advice.team-reopened.observation':
    'Bij {team} gaat {value} van de afgesloten vragen weer open (tussen {low} en {high}), bij de andere teams {mean}, na correctie voor het soort werk ({n} vragen). Dit verschil is aangetoond.',
  'advice.team-reopened.cause': 'Een vraag gaat weer open als het antwoord niet volledig was, of als te vroeg is afgesloten.',
  'advice.team-reopened.action1': 'Lees met het team tien vragen die weer opengingen en noteer per stuk wat er ontbrak.',
  'advice.team-reopened.action2': 'Spreek af wanneer een vraag klaar is, en sluit pas dan.',
  'advice.team-reopened.action3': 'Kijk over een maand of minder vragen weer opengaan zonder dat ze langer openstaan.',
  'advice.team-reopened.effect': 'Een stap richting {mean}: elke vraag die in één keer klaar is, scheelt een tweede antwoord.',
  'advice.team-reopened.silent': 'Zwijgt als het verschil niet is aangetoond of het team ander werk doet dan de rest.',
};
