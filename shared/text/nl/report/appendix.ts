import type { appendix as keys } from '../../en/report/appendix';

/** Dutch texts of the appendix of the reports: what is missing, definitions, sources, method; ICU message syntax. A missing key fails the type check. */
export const appendix: Record<keyof typeof keys, string> = {
  'report.definitions.title':
    '{count, plural, one {Eén definitie is te berekenen: {low}} other {{count} gangbare definities geven {low} tot {high} op dezelfde contacten}}',
  'report.definitions.use': '{use, select, ours {gebruikt in dit rapport} other {gebruikt in uw eigen rapportage}}',
  'report.definitions.own':
    '{known, select, yes {Uw eigen definitie is herkend aan de cijfers in uw bestanden.} other {Uw eigen definitie is niet aan de bestanden te herkennen; spreek haar af voordat u cijfers vergelijkt.}}',
  'report.definitions.target':
    'Norm: {target}, {source, select, person {opgegeven door de adviseur} files {zoals de bestanden van de klant vermelden} other {niet opgegeven: de gangbare norm is aangenomen}}.',
  'report.definitions.clock': 'Op tijd betekent: binnen {seconds} seconden in de wachtrij.',
  'report.sources.title':
    '{files, plural, one {Eén bestand is gelezen} other {{files} bestanden zijn gelezen}}: {read} regels, {count, plural, =0 {geen enkele afgekeurd} one {1 afgekeurd} other {{rejected} afgekeurd}}',
  'report.sources.definition': 'gelezen = geladen + afgekeurd + overgeslagen',
  'report.sources.no_fact': 'niet herkend',
  'report.alarms.title':
    '{count, plural, one {Eén opmerking bij de bestanden die u moet kennen} other {{count} opmerkingen bij de bestanden die u moet kennen}}',
  'report.alarms.unknown': 'Opmerking: {code}',
  'report.missing.title':
    '{count, plural, one {Eén vraag is nog niet te beantwoorden; met dit bestand lukt het wel} other {{count} vragen zijn nog niet te beantwoorden; met deze bestanden lukt het wel}}',
  'report.analysis.service_level': 'Het servicelevel',
  'report.analysis.service_level_gap': 'Waarom het servicelevel niet wordt gehaald',
  'report.analysis.teams': 'Hoe de teams zich verhouden',
  'report.analysis.self_service': 'Wat klanten zelf oplossen',
  'report.analysis.cost_to_serve': 'Wat een contact kost',
  'report.ask.queue_interval':
    'Het intervalrapport van de telefonie: aangeboden, beantwoord en op tijd beantwoord, per wachtrij en half uur.',
  'report.ask.contact': 'De lijst van contacten met begintijd, wachtrij, wachttijd en afhandeltijd.',
  'report.ask.agent_period': 'Het rapport van de telefonie per medewerker per dag.',
  'report.ask.plan_interval': 'De export van de planning: prognose, verwachte afhandeltijd en ingeroosterde mensen, per half uur.',
  'report.ask.adherence': 'Het rapport van verzuim en roostertrouw per persoon per dag.',
  'report.ask.evaluation': 'De scores van de kwaliteitsmetingen, met datum en team.',
  'report.ask.survey': 'De antwoorden van het klantonderzoek, met datum en kanaal.',
  'report.ask.roster': 'De lijst van medewerkers met hun team.',
  'report.ask.self_service': 'De bezoeken aan site, app of chatbot: begonnen, opgelost en doorgegeven, per dag.',
  'report.ask.cost': 'De kosten per maand en kanaal.',
  'report.ask.other': 'Vraag de beheerder van het bronsysteem om een export.',
  'report.method.title': 'Hoe dit is berekend en wat het niet kan zeggen',
  'report.method.how': 'Hoe het is berekend',
  'report.method.limits': 'Wat het niet kan zeggen',
  'report.method.step.plan':
    'Per interval ligt het plan naast wat er gebeurde: contacten, afhandeltijd, en mensen ingeroosterd, aanwezig en aan de lijn.',
  'report.method.step.model':
    'Een wachtrijmodel met ongeduldige klanten (Erlang A) berekent het servicelevel voor plan, werkelijkheid en elke mengvorm.',
  'report.method.step.split':
    'Het verschil is eerlijk over de oorzaken verdeeld (Shapleywaarden): de volgorde maakt niet uit en de delen tellen op tot het geheel.',
  'report.method.step.calibration': 'Het model is één keer geijkt op een referentieperiode, zodat het bij de werkelijke cijfers past.',
  'report.method.step.interval':
    'De 95%-intervallen komen uit 500 keer opnieuw trekken van dagen. Een oorzaak valt af als het interval nul bevat of als zij onder een half procentpunt blijft.',
  'report.method.limit.cause': 'De verdeling is boekhouding met een model en geen bewijs van oorzaak: factoren kunnen elkaar beïnvloeden.',
  'report.method.limit.model':
    'Achterstand van interval op interval, voorrangsregels en storingen zitten niet in het model; wat zij doen, komt in het onverklaarde deel.',
  'report.method.limit.teams': 'Verschillen tussen teams zijn alleen gecorrigeerd voor wat in de bestanden staat.',
  'report.method.limit.people': 'Deze cijfers zijn geen grond om één persoon te beoordelen.',
  'report.method.limit.respondents': 'Tevredenheid gaat alleen over klanten die iemand spraken en antwoord gaven.',
  'report.notes.missing': 'Vraag deze bestanden vandaag op: elk bestand beantwoordt een vraag die nu open is.',
  'report.notes.definitions':
    'Dezelfde contacten geven een ander percentage bij een andere definitie. Vergelijk alleen cijfers met dezelfde definitie.',
  'report.notes.sources': 'Elke regel is verantwoord: gelezen is geladen plus afgekeurd plus overgeslagen.',
  'report.notes.alarms': 'Bespreek deze opmerkingen voordat een ander ze vindt.',
  'report.notes.method': 'Voor lezers die willen weten hoe het is berekend.',
  'report.sources.remarks': 'Opmerkingen',
};
