import type { adviceAgent as keys } from '../en/advice-agent';

/** Dutch advice for the agent: B1, two actions, about the work and never against colleagues. */
export const adviceAgent: Record<keyof typeof keys, string> = {
  'advice.ready-at-the-start.title': 'Sta klaar als je dienst begint',
  'advice.ready-at-the-start.observation':
    'We zijn met genoeg mensen, maar niet altijd op het moment dat het rooster zegt. Daardoor wachten klanten langer.',
  'advice.ready-at-the-start.cause': 'Vaak gaat het om een paar minuten: opstarten, een pauze die uitloopt, een klus tussendoor.',
  'advice.ready-at-the-start.action1': 'Start je systemen op tijd op, zodat je bij het begin van je dienst bereikbaar bent.',
  'advice.ready-at-the-start.action2': 'Loopt een gesprek of taak uit? Meld het, dan past de planner je pauze aan.',
  'advice.ready-at-the-start.effect': 'Klanten wachten korter en het wordt rustiger: ongeveer {gain} meer klanten op tijd geholpen.',
  'advice.ready-at-the-start.silent': 'Zwijgt als roostertrouw niet de oorzaak is.',

  'advice.longer-calls-since.title': 'Help mee de lange gesprekken korter te maken',
  'advice.longer-calls-since.observation': 'Gesprekken duren de laatste tijd langer dan gepland. Dat merk je aan de drukte.',
  'advice.longer-calls-since.cause': 'Dat ligt meestal aan iets nieuws: een product, een scherm of een regel.',
  'advice.longer-calls-since.action1': 'Schrijf bij een lang gesprek het onderwerp op en geef het aan je teammanager.',
  'advice.longer-calls-since.action2': 'Zit je vast? Vraag hulp of zoek in de werkinstructie voordat je de klant in de wacht zet.',
  'advice.longer-calls-since.effect': 'Als de oorzaak wordt opgelost, wordt het rustiger voor iedereen.',
  'advice.longer-calls-since.silent': 'Zwijgt als afhandeltijd niet de oorzaak is.',

  'advice.busy-moments.title': 'Houd de drukste momenten vrij voor klanten',
  'advice.busy-moments.observation':
    'Er bellen meer klanten dan verwacht{place_kind, select, weekday {, vooral op {place}} time_of_day {, vooral rond {place}} other {}}.',
  'advice.busy-moments.cause': 'De planning wordt aangepast, maar dat kost even tijd.',
  'advice.busy-moments.action1': 'Doe werk dat kan wachten op een rustig moment.',
  'advice.busy-moments.action2': 'Hoor je vaak dezelfde vraag? Meld het aan je teammanager, dan weten we waar de drukte vandaan komt.',
  'advice.busy-moments.effect': 'De wachtrij loopt minder hoog op.',
  'advice.busy-moments.silent': 'Zwijgt als het aanbod niet de oorzaak is.',

  'advice.colleagues-away.title': 'Deel je krachten goed in',
  'advice.colleagues-away.observation': 'Er zijn vaker collega’s afwezig dan gepland. Daardoor is het drukker.',
  'advice.colleagues-away.cause': 'Het rooster hield hier te weinig rekening mee. Dat ligt niet aan jou.',
  'advice.colleagues-away.action1': 'Neem je pauzes op tijd, juist als het druk is.',
  'advice.colleagues-away.action2':
    'Wil je een dienst ruilen of extra werken? Zeg het tegen je teammanager. Wil je dat niet, dan is dat ook goed.',
  'advice.colleagues-away.effect': 'De drukte wordt beter verdeeld.',
  'advice.colleagues-away.silent': 'Zwijgt als verzuim niet de oorzaak is.',

  'advice.shifts-move.title': 'Denk mee over betere werktijden',
  'advice.shifts-move.observation':
    'Op sommige uren is het te druk en op andere te rustig{place_kind, select, time_of_day {. Het drukst is het rond {place}} other {}}.',
  'advice.shifts-move.cause': 'De diensten volgen nog niet wanneer klanten bellen.',
  'advice.shifts-move.action1': 'Vertel je teammanager welke begintijden voor jou goed werken.',
  'advice.shifts-move.action2': 'Leg klussen en oefenen op de rustige uren.',
  'advice.shifts-move.effect': 'Minder pieken op een dag, met evenveel werk.',
  'advice.shifts-move.silent': 'Zwijgt als de verdeling van het rooster niet de oorzaak is.',

  'advice.notes-during-the-call.title': 'Schrijf je notitie tijdens het gesprek',
  'advice.notes-during-the-call.observation': 'Nawerk duurt op onze afdeling gemiddeld {part} van de {handle} per contact. Dat is {share}.',
  'advice.notes-during-the-call.cause': 'Veel wordt pas na het gesprek opgeschreven.',
  'advice.notes-during-the-call.action1': 'Typ de reden en de afspraak terwijl je met de klant praat. Zeg gerust dat je meeschrijft.',
  'advice.notes-during-the-call.action2': 'Gebruik een vaste opbouw: vraag, antwoord, afspraak.',
  'advice.notes-during-the-call.effect': 'Minder werk achteraf. De klant hoort meteen of je hem goed begreep.',
  'advice.notes-during-the-call.silent': 'Zwijgt als nawerk minder dan een kwart van de afhandeltijd is.',

  'advice.shorter-on-hold.title': 'Zet klanten minder lang in de wacht',
  'advice.shorter-on-hold.observation': 'Klanten staan gemiddeld {part} van de {handle} per contact in de wacht.',
  'advice.shorter-on-hold.cause': 'Je moet iets opzoeken of navragen.',
  'advice.shorter-on-hold.action1': 'Zeg hoe lang het duurt, en bied aan terug te bellen als het langer wordt dan twee minuten.',
  'advice.shorter-on-hold.action2': 'Noteer wat je moest opzoeken. Komt het vaker terug? Vraag om een betere werkinstructie.',
  'advice.shorter-on-hold.effect': 'Kortere gesprekken en minder ergernis.',
  'advice.shorter-on-hold.silent': 'Zwijgt als wacht minder dan een tiende van de afhandeltijd is.',

  'advice.ask-before-transfer.title': 'Stel één vraag meer voordat je doorverbindt',
  'advice.ask-before-transfer.observation': 'Van onze contacten wordt {rate} doorverbonden ({n} contacten).',
  'advice.ask-before-transfer.cause': 'Soms is pas na het doorverbinden duidelijk wat de klant wil.',
  'advice.ask-before-transfer.action1': 'Vraag: “Wat heeft u nodig om verder te kunnen?” Soms kun je het zelf afronden.',
  'advice.ask-before-transfer.action2':
    'Moet je toch doorverbinden? Vertel je collega kort waar het over gaat, zodat de klant het niet herhaalt.',
  'advice.ask-before-transfer.effect': 'De klant is sneller klaar en vertelt zijn verhaal maar één keer.',
  'advice.ask-before-transfer.silent': 'Zwijgt als minder dan 12% wordt doorverbonden.',

  'advice.close-the-question.title': 'Controleer aan het eind of alles duidelijk is',
  'advice.close-the-question.observation':
    'Na {rate} van de beantwoorde contacten neemt de klant {days_known, select, yes {binnen {days} dagen } other {}}opnieuw contact op ({n} contacten).',
  'advice.close-the-question.cause': 'Een deel van de vragen is nog niet klaar als het gesprek stopt.',
  'advice.close-the-question.action1': 'Vat aan het eind samen wat je doet, wat de klant doet en wanneer het klaar is.',
  'advice.close-the-question.action2': 'Vraag: “Is er nog iets waarvoor u straks zou moeten bellen?”',
  'advice.close-the-question.effect': 'Minder klanten die terug moeten bellen, en dus minder drukte.',
  'advice.close-the-question.silent': 'Zwijgt als minder dan 15% van de klanten terugkomt of als er geen klantkenmerk is.',

  'advice.acknowledge-the-wait.title': 'Begin met begrip voor het wachten',
  'advice.acknowledge-the-wait.observation': 'Klanten wachten gemiddeld {wait} voordat ze jou spreken.',
  'advice.acknowledge-the-wait.cause': 'Wie lang wacht, begint het gesprek met ergernis.',
  'advice.acknowledge-the-wait.action1': 'Zeg in je eerste zin: “Fijn dat u heeft gewacht. Ik help u meteen.”',
  'advice.acknowledge-the-wait.action2': 'Ga daarna direct naar de vraag; leg de drukte niet uit.',
  'advice.acknowledge-the-wait.effect': 'Een rustiger gesprek. De wachttijd zelf lossen planning en leiding op.',
  'advice.acknowledge-the-wait.silent': 'Zwijgt als klanten gemiddeld minder dan een minuut wachten.',

  'advice.keep-it-up.title': 'Ga zo door: klanten worden op tijd geholpen',
  'advice.keep-it-up.observation': 'We hielpen {observed} van de klanten op tijd. Het doel is {target}.',
  'advice.keep-it-up.cause': 'De planning klopt en jullie zijn er op de momenten dat het telt.',
  'advice.keep-it-up.action1': 'Blijf op tijd beginnen en je pauzes volgen.',
  'advice.keep-it-up.action2': 'Gebruik rustige momenten voor wat je wilt leren.',
  'advice.keep-it-up.effect': 'Zo blijft het werk goed te doen.',
  'advice.keep-it-up.silent': 'Zwijgt als het doel niet is gehaald.',
};
