import type { sections as keys } from '../../en/report/sections';

/** Dutch texts of the main sections of the reports; ICU message syntax. A missing key fails the type check. */
export const sections: Record<keyof typeof keys, string> = {
  'report.title':
    '{outcome, select, missed {Waarom het servicelevel niet wordt gehaald en wat helpt} met {Hoe de klantenservice presteert en wat goed gaat} other {Hoe de klantenservice presteert}}',
  'report.no_period': 'Periode niet vastgelegd',
  'report.range': '{low} tot {high}',
  'report.how_to_read': 'Zo leest u dit',
  'report.appendix': 'Bijlage',
  'report.contents': 'Inhoud',
  'report.figures': 'De cijfers bij deze grafiek',
  'report.made_with': 'Gemaakt met Contactpeil, op uw eigen computer',
  'report.page': 'Pagina',
  'report.more_rows': '{count, plural, one {en nog {count} regel, in de werkmap} other {en nog {count} regels, in de werkmap}}',
  'report.axis_from': 'De as begint bij {value}, zodat kleine stappen zichtbaar zijn.',
  'report.contents.summary': 'Kort gezegd',
  'report.contents.ledger': 'Van norm naar gehaald',
  'report.contents.cleared': 'Onderzocht en afgevallen',
  'report.contents.where': 'Waar en wanneer',
  'report.contents.days': 'Dag voor dag',
  'report.contents.queues': 'Per wachtrij',
  'report.contents.teams': 'Teams',
  'report.contents.team_second': 'Teams, tweede kengetal',
  'report.contents.kpis': 'Kerncijfers',
  'report.contents.decisions': 'Wat te besluiten',
  'report.contents.agenda': 'Agenda voor teammanagers',
  'report.contents.effort': 'Snel of structureel',
  'report.contents.own_work': 'Voor medewerkers',
  'report.contents.channels': 'Kanalen',
  'report.contents.missing': 'Nog niet bekend',
  'report.contents.definitions': 'Definities',
  'report.contents.sources': 'Bronnen',
  'report.contents.alarms': 'Opmerkingen bij de gegevens',
  'report.contents.method': 'Methode',
  'report.answer':
    '{outcome, select, caused {{client} beantwoordt {observed} van de contacten binnen {seconds} seconden, {gap} onder de norm van {target}; {driver} kost daarvan {points}} offset {{client} beantwoordt {observed} van de contacten binnen {seconds} seconden, {gap} onder de norm van {target}; {driver} kost {points}, wat andere factoren deels goedmaken} missed {{client} beantwoordt {observed} van de contacten binnen {seconds} seconden, {gap} onder de norm van {target}; geen enkele oorzaak springt eruit} unexplained {{client} beantwoordt {observed} van de contacten binnen {seconds} seconden, {gap} onder de norm van {target}} other {{client} beantwoordt {observed} van de contacten binnen {seconds} seconden en haalt de norm van {target}}}',
  'report.answer.unknown': 'Het servicelevel van {client} is nog niet te berekenen: het juiste bestand ontbreekt',
  'report.answer.level_alone':
    '{client} beantwoordt {observed} van de contacten op tijd; waarom, is zonder cijfers per interval nog niet te zeggen',
  'report.answer.figures_alone':
    'Het servicelevel van {client} is nog niet te berekenen; {count, plural, one {één ander kerncijfer} other {{count} andere kerncijfers}} wel',
  'report.number.rests_on': 'n = {n}',
  'report.summary.teams_alike':
    'Teams: op {more, select, yes {{metrics, plural, one {één ander kengetal} other {{metrics} andere kengetallen}}} other {{metrics, plural, one {één kengetal} other {{metrics} kengetallen}}}} geen verschil aangetoond tussen de {teams} teams.',
  'report.summary.ask': 'Vraag voor het servicelevel en zijn oorzaken: {ask}',
  'report.number.service_level': 'Servicelevel',
  'report.number.target': 'norm {target} binnen {seconds} seconden{source, select, assumed { (aangenomen)} other {}}',
  'report.number.gap': 'Verschil in procentpunt',
  'report.number.contacts':
    '{outcome, select, missed {{contacts} contacten te weinig op tijd beantwoord} other {{contacts} contacten meer op tijd beantwoord dan de norm vraagt}}',
  'report.number.cause': 'Grootste oorzaak: {driver}',
  'report.number.interval': '{known, select, yes {procentpunt; 95%-interval {range}} other {procentpunt}}',
  'report.number.offered': 'Aangeboden',
  'report.number.offered_note': 'contacten in deze periode',
  'report.summary.own_definition':
    '{meets, select, yes {Volgens de eigen rekenwijze ({formula}) is het {own} en is de norm van {target} wel gehaald. Van alle aangeboden contacten is {observed} op tijd beantwoord: {points} lager.} other {Volgens de eigen rekenwijze ({formula}) is het {own} en is de norm van {target} niet gehaald. Van alle aangeboden contacten is {observed} op tijd beantwoord: {points} hoger.}} Spreek eerst af welke rekenwijze telt.',
  'report.summary.others': 'Andere oorzaken, in procentpunt: {causes}.',
  'report.summary.cleared': 'Onderzocht en geen oorzaak: {causes}.',
  'report.summary.no_plan': 'Waarom de norm niet wordt gehaald, is nog niet te zeggen: de planning per interval ontbreekt.',
  'report.summary.first_decision': 'Eerste besluit: {title}. {effect}',
  'report.ledger.read':
    'Van links naar rechts: de norm ({target}), dan wat elke oorzaak toevoegt of kost, tot wat is gehaald ({observed}). Grijs is onderzocht en is geen oorzaak.',
  'report.ledger.plan_itself': 'De planning zelf ({points}): hoeveel die boven of onder de norm uitkomt als alles volgens plan gaat.',
  'report.ledger.past_itself':
    'Vergeleken weken ({points}): er is geen planning; vergeleken is met {period}{met, select, yes {, toen de norm werd gehaald} other {, de beste weken, al haalden ook die de norm niet}}. Dit is waar die weken lagen ten opzichte van de norm.',
  'report.ledger.arrival_mix': 'Spreiding van het aanbod ({points}): contacten kwamen op andere tijden dan gepland.',
  'report.ledger.unexplained': 'Onverklaard ({points}): wat het rekenmodel niet verklaart.',
  'report.ledger.grade':
    '{reasons, plural, =0 {Betrouwbaarheid van deze verdeling: {grade} (A is het best, C geeft alleen de richting).} other {Betrouwbaarheid van deze verdeling: {grade} (A is het best, C geeft alleen de richting). {why}}}',
  'report.ledger.merged': '{driver} zit in {into}: {because}.',
  'report.summary.only_directions':
    'De verklaring past te slecht bij de cijfers om groottes te noemen (betrouwbaarheid C). {count, plural, =0 {Ook de richting van de oorzaken is niet aan te geven.} one {Alleen de richting: {causes} kost servicelevel.} other {Alleen de richting: {causes} kosten servicelevel.}}',
  'report.cleared.title':
    '{count, plural, =0 {Geen van de {all} mogelijke oorzaken kan worden uitgesloten} one {Eén van de {all} mogelijke oorzaken is onderzocht en valt af: {causes}} other {{every, select, yes {Alle {all} mogelijke oorzaken} other {{count} van de {all} mogelijke oorzaken}} zijn onderzocht en vallen af: {causes}}}',
  'report.where.found': 'Wat er is gevonden',
  'report.where.weekday': 'Oorzaak per weekdag',
  'report.where.place':
    '{level, select, whole_period {in de hele periode} weekday {op {on}} date {{run, select, yes {van {on} t/m {to}} other {op {on}}}} time_of_day {{run, select, yes {tussen {time} en {to} uur} other {rond {time} uur}}} weekday_time {op {on} {run, select, yes {tussen {time} en {to} uur} other {rond {time} uur}}} date_hour {op {on} rond {time} uur} other {{on}}}',
  'report.where.deviation':
    '{known, select, yes {{driver}, {place}: {actual}{counted, select, day { contacten per dag} interval { contacten per interval} people { mensen} other {}}, tegen {planned} gepland ({points} procentpunt).} other {{driver}, {place} ({points} procentpunt).}}',
  'report.where.deviation_past':
    '{known, select, yes {{driver}, {place}: {actual}{counted, select, day { contacten per dag} interval { contacten per interval} people { mensen} other {}}, tegen {planned} in de vergeleken weken ({points} procentpunt).} other {{driver}, {place} ({points} procentpunt).}}',
  'report.queues.no_cause': 'geen oorzaak aangetoond',
  'report.queues.no_plan': 'geen planning ontvangen',
  'report.teams.read':
    'Buiten de buitenste grens: wijkt af. Tussen de grenzen: wijkt mogelijk af. Daarbinnen is geen verschil aangetoond. De volgorde zegt niets.',
  'report.teams.adjusted':
    '{count, plural, =0 {Niet gecorrigeerd voor het soort werk: lees met zorg.} other {Gecorrigeerd voor het soort werk: {factors}.}}',
  'report.kpis.title':
    '{known, select, yes {{value} van de klanten kreeg iemand te spreken; alle {count} kerncijfers met hun onzekerheid} other {Alle {count} kerncijfers met hun onzekerheid}}',
  'report.kpis.definition': 'per kengetal, zie bijlage',
  'report.decisions.title':
    '{count, plural, one {Eén besluit voor de manager: {first}} other {Het eerste van {count} besluiten voor de manager: {first}}}',
  'report.agenda.title':
    '{count, plural, one {Eén punt voor de teammanagers deze week: {first}} other {Het eerste van {count} punten voor de teammanagers: {first}}}',
  'report.own_work.title':
    '{count, plural, one {Eén tip voor je eigen werk: {first}} other {De eerste van {count} tips voor je eigen werk: {first}}}',
  'report.advice.action': '{what} ({who}, {when})',
  'report.advice.effort': 'Inspanning: {effort, select, low {weinig} medium {gemiddeld} other {veel}}',
  'report.advice.more': '{count, plural, one {Nog {count} advies staat in de werkmap.} other {Nog {count} adviezen staan in de werkmap.}}',
  'report.advice.definition': 'advies uit vaste regels, met bewijs',
  'report.effort.title':
    '{quick, plural, one {Eén actie kan meteen beginnen} other {{quick} acties kunnen meteen beginnen}}, {structural, plural, one {één vraagt een structurele verandering} other {{structural} vragen een structurele verandering}}',
  'report.effort.quick': 'Meteen beginnen (kleine inspanning)',
  'report.effort.structural': 'Structureel veranderen (meer inspanning)',
  'report.channels.definition': 'aandeel van alle contacten',
  'report.channels.switching': 'Na {rate} van de contacten via {from} volgt een contact via {to}.',
  'report.notes.summary': 'Geef eerst het antwoord, daarna de drie cijfers. Het bewijs volgt op de volgende bladzijden.',
  'report.notes.ledger':
    '{reference, select, past {Vergeleken met een vergelijkbare eerdere periode, omdat er geen planning is.} other {Vergeleken met de planning.}} De balken tellen precies op, ook zoals ze zijn afgedrukt. De grafiek is te bewerken; de bijschriften zijn tekst.',
  'report.notes.cleared':
    'Noem wat niet de oorzaak is: dat scheelt discussie. "Als alleen dit herstelt" kan afwijken van het aandeel in het verschil, omdat oorzaken elkaar versterken.',
  'report.notes.where':
    'Elk vak is het aandeel dat op tijd is beantwoord, over alle weken samen. Wijs de donkerste vakken aan en leg de link met de oorzaken ernaast.',
  'report.notes.days': 'Zoek de dag waarop de lijn knikt en vraag wat er toen gebeurde.',
  'report.notes.queues': 'Elke wachtrij is gemeten tegen de eigen norm; de grootste oorzaak is die van de wachtrij zelf.',
  'report.notes.teams':
    'Teams zijn vergeleken na correctie voor het soort werk. Lees er geen volgorde in: binnen de grenzen zijn verschillen toeval.',
  'report.notes.kpis': 'Elk cijfer heeft een interval: twee cijfers met ruim overlappende intervallen laten geen verschil zien.',
  'report.notes.decisions':
    'Vraag per regel om een besluit en een eigenaar. Het effect is wat het model verwacht, met de onzekerheid erbij.',
  'report.notes.agenda': 'Bedoeld voor het overleg van teammanagers: verdeel de punten en spreek de datum af.',
  'report.notes.effort': 'Begin met wat snel kan en plan tegelijk wat structureel is.',
  'report.notes.own_work': 'Bedoeld voor medewerkers; zonder vergelijking met collega’s.',
  'report.notes.channels': 'Aandelen van de contacten die in de bestanden staan.',
  'report.ledger.total': 'Gehaald min norm',
  'report.teams.others': 'Andere kengetallen',
  'report.contents.hours': 'Uur voor uur',
  'report.contents.gap_teams': 'Verschil per team',
  'report.contents.gap_sites': 'Verschil per vestiging',
  'report.contents.intervals': 'Slechtste intervallen',
  'report.slices.together': 'Samen',
  'report.notes.hours': 'Wijs het laagste uur aan en zoek in de tabel welke oorzaak daar het meest kost.',
  'report.notes.places': 'Dit is geen rangorde: een groter team verliest vanzelf meer punten. Wat teams samen beantwoorden, staat apart.',
  'report.notes.intervals':
    'De eerste {shown} van {all} intervallen; de werkmap heeft ze allemaal. Zoek naar wat zich herhaalt, niet naar het ene slechte kwartier.',
};
