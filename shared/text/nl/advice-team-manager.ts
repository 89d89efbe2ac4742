import type { adviceTeamManager as keys } from '../en/advice-team-manager';

/** Dutch advice for the team manager: who to coach on what, this week. Never about a named person. */
export const adviceTeamManager: Record<keyof typeof keys, string> = {
  'advice.team-handle-time.title': 'Kijk met {team} naar de langere gesprekken',
  'advice.team-handle-time.observation':
    'De afhandeltijd van {team} is {value} (tussen {low} en {high}), bij de andere teams {mean}, na correctie voor het soort werk ({n} contacten). Dit verschil is aangetoond.',
  'advice.team-handle-time.cause':
    'Het soort vragen verklaart het verschil niet. Langer kan ook grondiger zijn: lees het naast kwaliteit en herhaling.',
  'advice.team-handle-time.action1':
    'Luister met het team vier lange gesprekken over hetzelfde onderwerp en noteer waar de tijd in zit: zoeken, systeem, uitleg of nawerk.',
  'advice.team-handle-time.action2': 'Kies één onderdeel, oefen dat twee weken en houd kwaliteit en herhaling ernaast.',
  'advice.team-handle-time.action3': 'Meld wat aan systeem of werkinstructie ligt, met voorbeelden.',
  'advice.team-handle-time.effect': 'Op het niveau van de andere teams scheelt dit per contact het verschil tussen {value} en {mean}.',
  'advice.team-handle-time.silent': 'Zwijgt als het verschil niet is aangetoond of het team ander werk doet dan de rest.',

  'advice.team-quality.title': 'Zet kwaliteit deze maand op de agenda van {team}',
  'advice.team-quality.observation':
    'De kwaliteitsscore van {team} is {value} (tussen {low} en {high}), bij de andere teams {mean}, op {n} beoordelingen. Dit verschil is aangetoond.',
  'advice.team-quality.cause':
    'Het verschil blijft na correctie voor het soort contacten. Het kan ook aan een strengere beoordelaar liggen: kijk dat eerst na.',
  'advice.team-quality.action1': 'Laat twee beoordelaars los van elkaar dezelfde vijf gesprekken scoren en bespreek de verschillen.',
  'advice.team-quality.action2': 'Kies het criterium met de laagste score en oefen dat in twee korte sessies met het hele team.',
  'advice.team-quality.action3': 'Meet opnieuw met ten minste dertig beoordelingen.',
  'advice.team-quality.effect': 'Een score richting de {mean} van de andere teams; binnen een maand is te zien of de oefening helpt.',
  'advice.team-quality.silent': 'Zwijgt bij minder dan dertig beoordelingen of als het verschil niet is aangetoond.',

  'advice.team-satisfaction.title': 'Zoek met {team} uit waar klanten minder tevreden over zijn',
  'advice.team-satisfaction.observation':
    'De klanttevredenheid bij {team} is {value} (tussen {low} en {high}), bij de andere teams {mean}, op {n} antwoorden. Dit verschil is aangetoond.',
  'advice.team-satisfaction.cause':
    'Het soort vragen verklaart het verschil niet. Het hangt samen met wat in het gesprek gebeurt; de oorzaak zelf is niet gemeten.',
  'advice.team-satisfaction.action1': 'Lees met het team de twintig laatste lage cijfers met toelichting en groepeer ze naar onderwerp.',
  'advice.team-satisfaction.action2': 'Kies het onderwerp dat het vaakst voorkomt en spreek één verandering in het gesprek af.',
  'advice.team-satisfaction.action3': 'Kijk na een maand of die klanten anders antwoorden.',
  'advice.team-satisfaction.effect': 'Cijfers richting de {mean} van de andere teams; reken op een deel van het verschil.',
  'advice.team-satisfaction.silent': 'Zwijgt als het verschil niet is aangetoond of als teams te verschillend vaak om een oordeel vragen.',

  'advice.team-effort.title': 'Maak het klanten van {team} makkelijker',
  'advice.team-effort.observation':
    'Klanten van {team} geven voor gemak {value} (tussen {low} en {high}), bij de andere teams {mean}, op {n} antwoorden. Dit verschil is aangetoond.',
  'advice.team-effort.cause': 'Klanten moeten bij dit team meer zelf doen of vaker hun verhaal herhalen.',
  'advice.team-effort.action1': 'Bespreek met het team bij welke vragen de klant iets zelf moet uitzoeken of opnieuw moet vertellen.',
  'advice.team-effort.action2': 'Neem die stap over van de klant bij de twee meest voorkomende vragen.',
  'advice.team-effort.action3': 'Meld wat alleen met een andere werkwijze of een ander systeem kan.',
  'advice.team-effort.effect': 'Een cijfer richting de {mean} van de andere teams.',
  'advice.team-effort.silent': 'Zwijgt als het verschil niet is aangetoond.',

  'advice.team-first-time-right.title': 'Laat {team} vragen vaker in één keer afronden',
  'advice.team-first-time-right.observation':
    '{team} lost {value} in één keer op (tussen {low} en {high}), bij de andere teams is dat {mean}, op {n} contacten. Dit verschil is aangetoond.',
  'advice.team-first-time-right.cause': 'Het soort vragen verklaart het verschil niet. Kennis, bevoegdheid of haast kan meespelen.',
  'advice.team-first-time-right.action1':
    'Neem twintig niet-opgeloste contacten en noteer per contact wat ontbrak: kennis, bevoegdheid, informatie of tijd.',
  'advice.team-first-time-right.action2':
    'Regel voor het grootste gemis een oplossing: korte training, ruimere bevoegdheid of een betere werkinstructie.',
  'advice.team-first-time-right.action3': 'Laat een ervaren team meekijken bij het lastigste onderwerp.',
  'advice.team-first-time-right.effect': 'Een stap richting {mean}, en minder klanten die terugbellen.',
  'advice.team-first-time-right.silent': 'Zwijgt als het verschil niet is aangetoond.',

  'advice.team-transfers.title': 'Help {team} minder door te verbinden',
  'advice.team-transfers.observation':
    '{team} verbindt {value} van de contacten door (tussen {low} en {high}), bij de andere teams is dat {mean}, op {n} contacten. Dit verschil is aangetoond.',
  'advice.team-transfers.cause':
    'Het soort vragen verklaart het verschil niet. Vaak mist kennis of bevoegdheid voor een klein aantal onderwerpen.',
  'advice.team-transfers.action1': 'Tel een week lang per onderwerp waarheen en waarom wordt doorverbonden.',
  'advice.team-transfers.action2': 'Oefen de twee grootste onderwerpen, of regel de bevoegdheid om ze zelf af te ronden.',
  'advice.team-transfers.action3': 'Spreek voor de rest een warme overdracht af, zodat de klant zijn verhaal één keer vertelt.',
  'advice.team-transfers.effect': 'Een stap richting {mean}; elk contact dat niet wordt doorverbonden, scheelt een tweede gesprek.',
  'advice.team-transfers.silent': 'Zwijgt als het verschil niet is aangetoond.',

  'advice.team-repeat.title': 'Voorkom dat klanten van {team} moeten terugbellen',
  'advice.team-repeat.observation':
    'Na een contact met {team} neemt {value} van de klanten {days_known, select, yes {binnen {days} dagen } other {}}opnieuw contact op (tussen {low} en {high}); bij de andere teams is dat {mean}. Dit verschil is aangetoond.',
  'advice.team-repeat.cause': 'Het soort vragen verklaart het verschil niet; een deel van de vragen blijft na het gesprek open.',
  'advice.team-repeat.action1': 'Luister tien eerste contacten terug van klanten die opnieuw belden: wat was niet gezegd?',
  'advice.team-repeat.action2': 'Sluit gesprekken af met wat er nu gebeurt, wanneer, en wat de klant zelf merkt.',
  'advice.team-repeat.action3': 'Geef de drie meest herhaalde onderwerpen door aan de proceseigenaar.',
  'advice.team-repeat.effect': 'Een stap richting {mean}; minder herhaling scheelt aanbod voor alle teams.',
  'advice.team-repeat.silent': 'Zwijgt als het verschil niet is aangetoond of als er geen klantkenmerk is.',

  'advice.team-adherence.title': 'Maak het rooster haalbaar voor {team}',
  'advice.team-adherence.observation':
    '{team} doet {value} van de ingeroosterde tijd wat er gepland was (tussen {low} en {high}), bij de andere teams is dat {mean}. Dit verschil is aangetoond.',
  'advice.team-adherence.cause':
    'Pauzes, overleg of uitloop vallen vaak op andere momenten dan gepland. Vraag eerst wat het rooster in de weg zit.',
  'advice.team-adherence.action1': 'Vraag het team op welke momenten het rooster niet past, en laat de planner dat aanpassen.',
  'advice.team-adherence.action2': 'Zet overleg en coaching als activiteit in het rooster, buiten de drukste uren.',
  'advice.team-adherence.action3': 'Bespreek het teamcijfer, niet dat van personen.',
  'advice.team-adherence.effect': 'Een stap richting {mean}; elk procent meer is direct extra bezetting op het moment dat die gepland was.',
  'advice.team-adherence.silent': 'Zwijgt als het verschil niet is aangetoond.',

  'advice.team-absence.title': 'Regel vervanging voor {team}',
  'advice.team-absence.observation':
    'Bij {team} valt {value} van de ingeroosterde uren uit (tussen {low} en {high}), bij de andere teams is dat {mean}. Dit verschil is aangetoond.',
  'advice.team-absence.cause':
    'De oorzaak staat niet in de cijfers en hoort daar ook niet. Bij kleine teams telt één langdurig zieke zwaar.',
  'advice.team-absence.action1': 'Regel voor de komende twee weken vervanging op de drukste uren.',
  'advice.team-absence.action2': 'Vraag het team wat het werk zwaar maakt; bespreek dat als groep.',
  'advice.team-absence.action3': 'Overleg met HR over begeleiding; medische gegevens blijven bij de bedrijfsarts.',
  'advice.team-absence.effect': 'Minder open plekken in het rooster; het verzuim zelf daalt hier niet meteen door.',
  'advice.team-absence.silent': 'Zwijgt als het verschil niet is aangetoond.',

  'advice.learn-from-team.title': 'Leer van {team}: {metric}',
  'advice.learn-from-team.observation':
    '{team} heeft voor {metric} {value} (tussen {low} en {high}), bij de andere teams {mean}, op {n} waarnemingen. Dit verschil is aangetoond en gunstig.',
  'advice.learn-from-team.cause': 'Het soort werk verklaart het verschil niet; dit team doet waarschijnlijk iets anders.',
  'advice.learn-from-team.action1': 'Laat een teamlid van elk ander team een dagdeel meeluisteren en opschrijven wat anders gaat.',
  'advice.learn-from-team.action2': 'Zet wat werkt in de werkinstructie en meet na een maand of het ook elders helpt.',
  'advice.learn-from-team.effect': 'Vooraf niet te zeggen: het verschil is aangetoond, de oorzaak nog niet.',
  'advice.learn-from-team.silent': 'Zwijgt als het verschil niet is aangetoond, en bij verzuim en afhandeltijd.',

  'advice.no-difference-shown.title':
    '{count, plural, one {Vergelijk de teams niet op {metrics}: geen verschil aangetoond} other {Vergelijk de teams niet op deze {count} kengetallen: geen verschil aangetoond}}',
  'advice.no-difference-shown.observation':
    'Tussen {teams} teams is voor {metrics} geen verschil aangetoond. Wat verschilt, past bij toeval en bij het soort werk.',
  'advice.no-difference-shown.cause': 'Elk cijfer schommelt. Met deze aantallen zijn de schommelingen even groot als de verschillen.',
  'advice.no-difference-shown.action1': 'Maak hiervan geen ranglijst. Bespreek verbeteringen met alle teams tegelijk.',
  'advice.no-difference-shown.effect': 'Geen tijd kwijt aan verschillen die er niet zijn.',
  'advice.no-difference-shown.silent': 'Zwijgt als elk vergeleken cijfer een aangetoond verschil heeft.',

  'advice.only-another-mix.title': 'Spreek {team} niet aan op {metric}: het is het soort werk',
  'advice.only-another-mix.observation':
    'Zoals gemeten komt {team} voor {metric} uit op {raw}; na correctie voor het soort werk op {adjusted}, dicht bij de andere teams ({mean}){has_others, select, yes {. Hetzelfde geldt voor {others}} other {}}.',
  'advice.only-another-mix.cause': 'Dit team behandelt andere wachtrijen of onderwerpen dan de rest.',
  'advice.only-another-mix.action1': 'Gebruik in gesprekken het gecorrigeerde cijfer, en leg uit waarom het gemeten cijfer afwijkt.',
  'advice.only-another-mix.effect': 'Een eerlijk gesprek; er is niets te herstellen.',
  'advice.only-another-mix.silent': 'Zwijgt als het gemeten verschil klein is of na correctie blijft bestaan.',

  'advice.look-again-next-month.title':
    'Kijk volgende maand opnieuw: {count, plural, one {# mogelijk verschil} other {# mogelijke verschillen}}',
  'advice.look-again-next-month.observation': 'Mogelijk verschillen teams in {metrics}. Het is nog niet zeker genoeg om op te handelen.',
  'advice.look-again-next-month.cause': 'Bij veel vergelijkingen wijkt er altijd wel een af door toeval.',
  'advice.look-again-next-month.action1': 'Wacht een maand met maatregelen en kijk of het verschil terugkomt.',
  'advice.look-again-next-month.effect': 'Zekerheid voordat u een team aanspreekt.',
  'advice.look-again-next-month.silent': 'Zwijgt als er geen mogelijke verschillen zijn.',

  'advice.protect-the-heavy-hours.title': 'Houd {from} tot {to} vrij van overleg en coaching',
  'advice.protect-the-heavy-hours.observation':
    'Tussen {from} en {to} ontstaat {share} van alle te late contacten; het servicelevel is dan {observed}, de norm {target}.',
  'advice.protect-the-heavy-hours.cause': 'Op deze uren telt elke medewerker op de wachtrij het zwaarst.',
  'advice.protect-the-heavy-hours.action1': 'Verplaats teamoverleg, coaching en pauzes die nu in dit blok vallen.',
  'advice.protect-the-heavy-hours.action2': 'Vraag de planner om voor dit blok de begintijden en lunch te spreiden.',
  'advice.protect-the-heavy-hours.effect': 'Meer mensen op de wachtrij waar het het meest oplevert, met dezelfde uren.',
  'advice.protect-the-heavy-hours.silent': 'Zwijgt als de norm is gehaald of de achterstand gelijk over de dag is verdeeld.',

  'advice.find-the-longer-calls.title': 'Zoek met je team welke gesprekken langer duren',
  'advice.find-the-longer-calls.observation':
    'De langere afhandeltijd kost {lost} servicelevel{place_kind, select, weekday {, vooral op {place}} date {, het zwaarst op {place}} run {, vooral van {place} t/m {place_to}} time_of_day {, vooral rond {place}} other {}}. Alle teams merken dit.',
  'advice.find-the-longer-calls.cause':
    'Waarschijnlijk is er iets veranderd in product, systeem of werkwijze waar medewerkers nu meer tijd aan kwijt zijn.',
  'advice.find-the-longer-calls.action1': 'Laat deze week iedereen bij lange gesprekken het onderwerp turven en verzamel het op één lijst.',
  'advice.find-the-longer-calls.action2':
    'Breng de top drie met een voorbeeldgesprek naar de proceseigenaar en vraag om een oplossing of een werkinstructie.',
  'advice.find-the-longer-calls.effect': 'Terug op de geplande afhandeltijd is volgens het model {gain} servicelevel erbij.',
  'advice.find-the-longer-calls.silent': 'Zwijgt als afhandeltijd niet de oorzaak is.',

  'advice.start-the-shift-together.title': 'Zorg dat je team op de geplande momenten op de wachtrij staat',
  'advice.start-the-shift-together.observation':
    'Dat mensen er zijn maar niet op de wachtrij staan, kost {lost} servicelevel{place_kind, select, time_of_day {, vooral rond {place}} weekday {, vooral op {place}} other {}}.',
  'advice.start-the-shift-together.cause': 'Opstarten, uitloop van pauzes en tussendoortaken vallen in geplande wachtrijtijd.',
  'advice.start-the-shift-together.action1':
    'Spreek met het team af wat nodig is om op tijd te kunnen beginnen, en laat opstarttijd in het rooster zetten.',
  'advice.start-the-shift-together.action2': 'Bespreek elke week kort het teamcijfer en één ding dat in de weg zat.',
  'advice.start-the-shift-together.effect': 'Roostertrouw zoals gepland geeft volgens het model {gain} servicelevel erbij.',
  'advice.start-the-shift-together.silent': 'Zwijgt als roostertrouw niet de oorzaak is.',

  'advice.cover-the-absence.title': 'Vul open plekken dezelfde dag in',
  'advice.cover-the-absence.observation':
    'Afwezigheid kost {lost} servicelevel{place_kind, select, weekday {, vooral op {place}} date {, het zwaarst op {place}} run {, vooral van {place} t/m {place_to}} other {}}.',
  'advice.cover-the-absence.cause': 'Er valt meer uit dan gepland, en open plekken blijven open.',
  'advice.cover-the-absence.action1': 'Maak een lijst van wie op welke uren kan bijspringen of ruilen, en spreek af wie ’s ochtends belt.',
  'advice.cover-the-absence.action2': 'Schrap op dagen met veel uitval eerst overleg en ander werk, in overleg met de planner.',
  'advice.cover-the-absence.effect':
    'Verzuim binnen de planning geeft volgens het model {gain} servicelevel erbij; vervanging geeft een deel daarvan.',
  'advice.cover-the-absence.silent': 'Zwijgt als verzuim niet de oorzaak is.',

  'advice.prepare-the-peak-day.title': 'Bereid het team voor op de drukste momenten',
  'advice.prepare-the-peak-day.observation':
    'Er komt meer binnen dan gepland; dat kost {lost} servicelevel{place_kind, select, weekday {, vooral op {place}} date {, het zwaarst op {place}} run {, vooral van {place} t/m {place_to}} time_of_day {, vooral rond {place}} other {}}.',
  'advice.prepare-the-peak-day.cause': 'Tot de prognose is aangepast, is er op die momenten te weinig bezetting.',
  'advice.prepare-the-peak-day.action1': 'Plan op die momenten geen overleg, training of nawerk dat kan wachten.',
  'advice.prepare-the-peak-day.action2': 'Geef elke week door aan de planner welke vragen de drukte gaven, zodat de prognose beter wordt.',
  'advice.prepare-the-peak-day.effect':
    'Minder lange wachttijden op de drukste momenten; het volle effect ({gain}) komt pas met een betere prognose.',
  'advice.prepare-the-peak-day.silent': 'Zwijgt als het aanbod niet de oorzaak is.',
};
