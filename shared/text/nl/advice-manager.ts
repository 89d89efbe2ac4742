import type { adviceManager as keys } from '../en/advice-manager';

/** Dutch advice for the manager: decision, size, owner. ICU message syntax; figures are bound, never typed. */
export const adviceManager: Record<keyof typeof keys, string> = {
  'advice.volume-above-forecast.title': 'Maak de prognose kloppend: er komt meer binnen dan gepland',
  'advice.volume-above-forecast.observation':
    'Het aanbod boven de prognose kost {lost} servicelevel (onzekerheid {lost_low} tot {lost_high}); dat zijn {contacts} contacten die te laat of niet zijn beantwoord{place_kind, select, weekday {. Het zit vooral op {place}: {place_lost}} date {. Het zwaarst was {place}: {place_lost}} time_of_day {. Het zit vooral rond {place}: {place_lost}} other {}}.',
  'advice.volume-above-forecast.cause':
    'De planning rekent met een lager aanbod dan er werkelijk komt. De rest van de planning kan dan nog zo goed zijn: op die momenten zijn er te weinig mensen.',
  'advice.volume-above-forecast.action1':
    'Herzie de prognose met het werkelijke aanbod van de laatste zes weken{place_kind, select, weekday {, met een eigen patroon voor {place}} other {, per weekdag en per halfuur}}.',
  'advice.volume-above-forecast.action2':
    'Zoek uit waar het extra aanbod vandaan komt (mailing, factuurrun, storing) en spreek met die afdelingen af dat zij acties vooraf melden.',
  'advice.volume-above-forecast.action3':
    'Bespreek elke week de prognoseafwijking per interval en pas de prognose van de komende twee weken aan.',
  'advice.volume-above-forecast.effect':
    'Als het aanbod weer bij de planning past, gaat het servicelevel volgens het model van {observed} naar ongeveer {after_repair} ({gain} erbij), als de rest blijft zoals het is.',
  'advice.volume-above-forecast.silent':
    'Zwijgt als het aanbod niet de oorzaak is, als de norm is gehaald, of als de verklaring betrouwbaarheid C heeft.',

  'advice.handle-time-above-plan.title': 'Pak de langere afhandeltijd aan: bij de oorzaak, niet bij de mensen',
  'advice.handle-time-above-plan.observation':
    'De afhandeltijd ligt boven de planning en kost {lost} servicelevel (onzekerheid {lost_low} tot {lost_high}), ofwel {contacts} contacten{place_kind, select, weekday {. Het zit vooral op {place}} date {. Het zwaarst was {place}} run {. Het zit vooral in de periode {place} t/m {place_to}} time_of_day {. Het zit vooral rond {place}} other {}}.',
  'advice.handle-time-above-plan.cause':
    'Elk gesprek duurt langer dan waar de bezetting op is berekend. Dat hangt meestal samen met een verandering in product, systeem of werkwijze.',
  'advice.handle-time-above-plan.action1':
    'Leg naast de dagcijfers wat er veranderde in product, systeem of werkwijze, kies de twee gespreksonderwerpen die het meest langer duren en los die bij de bron op.',
  'advice.handle-time-above-plan.action2':
    'Plan tot dat is opgelost met de werkelijke afhandeltijd; met de oude norm blijft elk rooster te krap.',
  'advice.handle-time-above-plan.effect':
    'Terug naar de geplande afhandeltijd brengt het servicelevel volgens het model van {observed} naar ongeveer {after_repair} ({gain} erbij).',
  'advice.handle-time-above-plan.silent':
    'Zwijgt als de afhandeltijd niet de oorzaak is, als de norm is gehaald, of als de verklaring betrouwbaarheid C heeft.',

  'advice.too-few-scheduled.title': 'Rooster tot het niveau dat de planning zelf nodig noemt',
  'advice.too-few-scheduled.observation':
    'Er zijn minder mensen ingeroosterd dan de planning zelf als nodig aangeeft. Dat kost {lost} servicelevel (onzekerheid {lost_low} tot {lost_high}), ofwel {contacts} contacten.',
  'advice.too-few-scheduled.cause':
    'De behoefte is bekend, maar er zijn te weinig uren ingevuld: door vacatures, verlof of een te krap budget.',
  'advice.too-few-scheduled.action1':
    'Besluit hoe het tekort wordt gevuld: werven, uren uitbreiden, of tijdelijk werk uitbesteden. Leg de keuze en het bedrag vast.',
  'advice.too-few-scheduled.action2':
    'Maak per week zichtbaar hoeveel uren nodig, ingevuld en open zijn, en beperk verlof op de krapste momenten.',
  'advice.too-few-scheduled.effect':
    'Volledig ingevulde roosters brengen het servicelevel volgens het model van {observed} naar ongeveer {after_repair} ({gain} erbij).',
  'advice.too-few-scheduled.silent':
    'Zwijgt als het bezettingsniveau niet de oorzaak is, als de norm is gehaald, of als de verklaring betrouwbaarheid C heeft.',

  'advice.schedule-on-wrong-hours.title': 'Verschuif diensten: er zijn genoeg mensen, maar op de verkeerde uren',
  'advice.schedule-on-wrong-hours.observation':
    'De bezetting volgt het aanbod over de dag niet. Dat kost {lost} servicelevel (onzekerheid {lost_low} tot {lost_high}), ofwel {contacts} contacten{place_kind, select, time_of_day {. Het ergst is het rond {place}} weekday {. Het ergst is het op {place}} date {. Het ergst was {place}} run {. Het ergst is het van {place} t/m {place_to}} other {}}.',
  'advice.schedule-on-wrong-hours.cause':
    'Over de hele dag zijn er ongeveer genoeg uren, maar op drukke momenten zitten er te weinig mensen en op rustige momenten te veel.',
  'advice.schedule-on-wrong-hours.action1':
    'Verschuif begintijden en pauzes naar het aanbod per halfuur, te beginnen met de drukste momenten{place_kind, select, time_of_day { rond {place}} other {}}.',
  'advice.schedule-on-wrong-hours.action2':
    'Maak afspraken over kortere of gesplitste diensten voor wie dat wil; vraag vooraf het advies van de ondernemingsraad.',
  'advice.schedule-on-wrong-hours.effect':
    'Met dezelfde uren op de juiste momenten gaat het servicelevel volgens het model van {observed} naar ongeveer {after_repair} ({gain} erbij), zonder extra mensen.',
  'advice.schedule-on-wrong-hours.silent':
    'Zwijgt als de verdeling van het rooster niet de oorzaak is, als de norm is gehaald, of als de verklaring betrouwbaarheid C heeft.',

  'advice.absence-above-plan.title': 'Vang het verzuim op: er zijn minder mensen dan ingeroosterd',
  'advice.absence-above-plan.observation':
    'Afwezigheid van ingeroosterde medewerkers kost {lost} servicelevel (onzekerheid {lost_low} tot {lost_high}), ofwel {contacts} contacten{place_kind, select, weekday {. Het zit vooral op {place}} date {. Het zwaarst was {place}} run {. Het zit vooral in de periode {place} t/m {place_to}} other {}}.',
  'advice.absence-above-plan.cause':
    'In het rooster is minder ruimte voor verzuim opgenomen dan er werkelijk is, en het gat is op de dag zelf niet gevuld.',
  'advice.absence-above-plan.action1':
    'Stel een vaste vervangingsafspraak in: een oproepgroep, ruilen binnen teams of hulp van de backoffice in de drukste uren.',
  'advice.absence-above-plan.action2': 'Plan met het werkelijke verzuim van de laatste twee maanden in plaats van met de oude norm.',
  'advice.absence-above-plan.action3': 'Bespreek met HR de oorzaken op groepsniveau, zonder personen of medische gegevens.',
  'advice.absence-above-plan.effect':
    'Als het verzuim weer bij de planning past, gaat het servicelevel volgens het model van {observed} naar ongeveer {after_repair} ({gain} erbij).',
  'advice.absence-above-plan.silent':
    'Zwijgt als het verzuim niet de oorzaak is, als de norm is gehaald, of als de verklaring betrouwbaarheid C heeft.',

  'advice.low-adherence.title': 'Zorg dat mensen op het afgesproken moment op de wachtrij staan',
  'advice.low-adherence.observation':
    'Medewerkers zijn aanwezig, maar staan minder vaak op de wachtrij dan het rooster zegt. Dat kost {lost} servicelevel (onzekerheid {lost_low} tot {lost_high}), ofwel {contacts} contacten{place_kind, select, time_of_day {. Het zit vooral rond {place}} weekday {. Het zit vooral op {place}} other {}}.',
  'advice.low-adherence.cause':
    'Pauzes, overleg, uitloop en andere taken vallen op andere momenten dan gepland. Vaak ligt dat aan afspraken en planning, niet aan onwil.',
  'advice.low-adherence.action1':
    'Laat teammanagers pauzes, overleg en coaching in het rooster zetten, buiten de drukste uren, en de eerste tien minuten van de dienst vrijhouden.',
  'advice.low-adherence.action2':
    'Zet taken die nu tussendoor gebeuren als eigen activiteit in het rooster, zodat ze meetellen in de behoefte.',
  'advice.low-adherence.effect':
    'Als roostertrouw weer is zoals gepland, gaat het servicelevel volgens het model van {observed} naar ongeveer {after_repair} ({gain} erbij), zonder extra mensen.',
  'advice.low-adherence.silent':
    'Zwijgt als roostertrouw niet de oorzaak is, als de norm is gehaald, of als de verklaring betrouwbaarheid C heeft.',

  'advice.repeat-traffic.title': 'Voorkom herhaalverkeer: klanten bellen vaker terug dan gepland',
  'advice.repeat-traffic.observation':
    'Contacten van klanten die opnieuw bellen kosten {lost} servicelevel (onzekerheid {lost_low} tot {lost_high}), ofwel {contacts} contacten.',
  'advice.repeat-traffic.cause':
    'Een deel van de vragen is na het eerste contact niet opgelost. Dat verkeer komt boven op het gewone aanbod.',
  'advice.repeat-traffic.action1':
    'Kies de drie redenen met de meeste herhaling en wijs voor elke reden één eigenaar aan die de oorzaak wegneemt.',
  'advice.repeat-traffic.action2': 'Luister van die redenen twintig eerste contacten terug en noteer waarom de klant opnieuw moest bellen.',
  'advice.repeat-traffic.effect':
    'Herhaling op het geplande niveau brengt het servicelevel volgens het model van {observed} naar ongeveer {after_repair} ({gain} erbij).',
  'advice.repeat-traffic.silent': 'Zwijgt als herhaalverkeer niet de oorzaak is of niet te meten is zonder klantkenmerk.',

  'advice.plan-too-thin.title': 'Stel de planning bij: ook als alles uitkomt, wordt de norm niet gehaald',
  'advice.plan-too-thin.observation':
    'Volgens het model komt de planning zelf uit op {planned}, terwijl de norm {target} is. Dat verklaart {lost} van het gat.',
  'advice.plan-too-thin.cause':
    'De benodigde bezetting is berekend met een andere norm, zonder norm voor de wachttijd, of naar een budget toe.',
  'advice.plan-too-thin.action1':
    'Bereken de benodigde bezetting opnieuw met de norm, de grens in seconden en de afhandeltijd die nu gelden.',
  'advice.plan-too-thin.action2':
    'Besluit wat voorgaat: de norm halen en de extra bezetting betalen, of de norm aanpassen en dat uitleggen.',
  'advice.plan-too-thin.effect': 'Een planning die de norm zelf haalt, neemt {lost} van het gat weg.',
  'advice.plan-too-thin.silent':
    'Zwijgt als de planning de norm haalt of er minder dan twee procentpunt onder blijft, en als er geen planning is.',

  'advice.one-repair-is-enough.title': 'Begin met één herstel: {driver} alleen brengt u al op de norm',
  'advice.one-repair-is-enough.observation':
    'Er zijn {causes} oorzaken. Alleen {driver} herstellen levert volgens het model {gain} op en brengt het servicelevel van {observed} naar ongeveer {after_repair}; de norm is {target}.',
  'advice.one-repair-is-enough.cause': 'Wachttijd loopt niet gelijkmatig op: vlak onder de norm levert één knelpunt minder al veel op.',
  'advice.one-repair-is-enough.action1':
    'Geef {driver} als eerste een eigenaar en een einddatum, en beoordeel de andere oorzaken daarna opnieuw.',
  'advice.one-repair-is-enough.effect': 'Ongeveer {gain} erbij, als de andere oorzaken blijven zoals ze zijn.',
  'advice.one-repair-is-enough.silent':
    'Zwijgt als er maar één oorzaak is, als geen enkel herstel de norm alleen haalt, of als de verklaring betrouwbaarheid C heeft.',

  'advice.staffing-gap-unsplit.title': 'Zoek uit waarom er minder mensen op de wachtrij staan dan gepland',
  'advice.staffing-gap-unsplit.observation':
    'Op de wachtrij staan minder mensen dan gepland. Dat kost {lost} servicelevel (onzekerheid {lost_low} tot {lost_high}), ofwel {contacts} contacten.',
  'advice.staffing-gap-unsplit.cause':
    'De bestanden zeggen niet of deze mensen afwezig waren, of er wel waren maar niet op de wachtrij stonden. Dat vraagt om een andere aanpak.',
  'advice.staffing-gap-unsplit.action1':
    'Lever per interval aan hoeveel mensen waren ingeroosterd en hoeveel er aanwezig waren, of het verzuim per medewerker per dag.',
  'advice.staffing-gap-unsplit.action2': 'Besluit pas daarna: verzuim opvangen, of afspraken maken over pauzes en andere taken.',
  'advice.staffing-gap-unsplit.effect':
    'Met alle geplande mensen op de wachtrij gaat het servicelevel volgens het model van {observed} naar ongeveer {after_repair} ({gain} erbij).',
  'advice.staffing-gap-unsplit.silent':
    'Zwijgt als verzuim en roostertrouw apart te zien zijn, als de norm is gehaald, of als de verklaring betrouwbaarheid C heeft.',

  'advice.leave-cleared-alone.title': 'Steek nu geen geld in wat niet de oorzaak is',
  'advice.leave-cleared-alone.observation':
    'Onderzocht en niet de oorzaak: {cleared}. {count, plural, one {Deze factor heeft} other {Deze # factoren hebben elk}} hoogstens {largest} invloed.',
  'advice.leave-cleared-alone.cause': 'Deze factoren liepen zoals gepland, of hun invloed is niet van toeval te onderscheiden.',
  'advice.leave-cleared-alone.action1':
    'Stop of verklein lopende acties die alleen op deze factoren zijn gericht, en zet die tijd in op de oorzaken hierboven.',
  'advice.leave-cleared-alone.effect': 'Geen verandering van het servicelevel; wel tijd en geld voor wat wel helpt.',
  'advice.leave-cleared-alone.silent': 'Zwijgt als de norm is gehaald of als geen enkele factor is afgevallen.',

  'advice.target-met.title':
    '{side, select, above {Houd vast wat werkt: de norm is gehaald} other {Houd vast wat werkt: de norm is op {gap} na gehaald}}',
  'advice.target-met.observation':
    'Het servicelevel is {observed} bij een norm van {target}{side, select, above {: {gap} erboven} other {; het verschil van {gap} valt binnen een gewone week}}.',
  'advice.target-met.cause': 'Prognose, bezetting en afhandeltijd passen bij elkaar.',
  'advice.target-met.action1':
    'Verander nu niets aan de bezetting. Kijk volgende maand opnieuw, en let op de eerste weken na een campagne of vakantie.',
  'advice.target-met.effect': 'Het servicelevel blijft naar verwachting op dit niveau.',
  'advice.target-met.silent': 'Zwijgt als de norm met meer dan één procentpunt wordt gemist.',

  'advice.room-to-move.title': 'Gebruik de ruimte: de norm wordt ruim gehaald',
  'advice.room-to-move.observation':
    'Het servicelevel is {observed} bij een norm van {target}, en medewerkers zijn {occupancy} van hun beschikbare tijd met klanten bezig.',
  'advice.room-to-move.cause': 'Er staat op een deel van de dag meer bezetting dan de norm vraagt.',
  'advice.room-to-move.action1':
    'Zet op rustige momenten opleiding, coaching of ander werk in het rooster, en laat de drukke uren ongemoeid.',
  'advice.room-to-move.action2': 'Besluit of die ruimte naar een ander kanaal gaat, of in het volgende budget terugkomt.',
  'advice.room-to-move.effect': 'Meer tijd voor ander werk bij dezelfde norm; reken de grens na voordat u uren weghaalt.',
  'advice.room-to-move.silent':
    'Zwijgt als de norm met minder dan vijf procentpunt wordt overtroffen of de bezettingsgraad 75% of hoger is.',

  'advice.one-queue-carries-the-gap.title': 'Begin bij {queue}: daar zit het grootste deel van het gat',
  'advice.one-queue-carries-the-gap.observation':
    '{queue} heeft {volume_share} van het aanbod, maar {share} van de contacten die te laat zijn beantwoord ({contacts}). Het servicelevel is daar {observed}, de norm {target}.',
  'advice.one-queue-carries-the-gap.cause': 'De bezetting van deze wachtrij past slechter bij het aanbod dan die van de andere.',
  'advice.one-queue-carries-the-gap.action1': 'Bespreek eerst deze wachtrij: verdeling van mensen, vaardigheden en openingstijden.',
  'advice.one-queue-carries-the-gap.action2':
    'Leid collega’s van een rustiger wachtrij op voor deze vragen en rooster hen in op de drukste uren.',
  'advice.one-queue-carries-the-gap.effect':
    'Als deze wachtrij de norm haalt, zijn {contacts} contacten per periode wel op tijd beantwoord.',
  'advice.one-queue-carries-the-gap.silent':
    'Zwijgt als geen wachtrij meer dan de helft van het gat draagt, of niet meer dan haar omvang verklaart.',

  'advice.many-abandon.title': 'Beperk het aantal afhakers',
  'advice.many-abandon.observation':
    '{rate} van de klanten hangt op voordat iemand opneemt: {contacts} contacten{has_wait, select, yes {. Wie bleef wachten, wachtte gemiddeld {wait}} other {}}.',
  'advice.many-abandon.cause':
    'De wachttijd hangt samen met het aantal afhakers; een deel van hen belt later opnieuw en telt dan twee keer mee.',
  'advice.many-abandon.action1': 'Bied in de wachtrij terugbellen of een ander kanaal aan op de momenten dat de wachttijd oploopt.',
  'advice.many-abandon.action2': 'Laat zien op welke halfuren de meeste klanten afhaken en vul daar als eerste de bezetting aan.',
  'advice.many-abandon.effect': 'Minder afhakers en minder herhaald aanbod; hoeveel hangt af van het herstel van de wachttijd.',
  'advice.many-abandon.silent': 'Zwijgt onder 8% afhakers of onder 1.000 contacten.',

  'advice.agree-on-definition.title': 'Spreek één definitie van servicelevel af',
  'advice.agree-on-definition.observation':
    'De eigen rapportage geeft {own}: {definition}. Van alle aangeboden contacten is {common} op tijd beantwoord. Het verschil van {difference} komt alleen door de rekenwijze{turns, select, met {, en beslist of de norm van {target} is gehaald: met de eigen rekenwijze wel, over alle contacten niet} missed {, en beslist of de norm van {target} is gehaald: met de eigen rekenwijze niet, over alle contacten wel} other {}}.',
  'advice.agree-on-definition.cause': 'De eigen definitie laat een deel van de afhakers buiten beschouwing of telt hen mee als op tijd.',
  'advice.agree-on-definition.action1': 'Leg vast welke definitie in contract en rapportage geldt, en zet die onder elk cijfer.',
  'advice.agree-on-definition.effect': 'Voor de klant verandert er niets, maar iedereen stuurt voortaan op hetzelfde cijfer.',
  'advice.agree-on-definition.silent': 'Zwijgt als de eigen definitie niet herkend is of minder dan een half procentpunt scheelt.',

  'advice.ask-for-the-plan.title': 'Lever de planning aan: dan blijkt waarom de norm wordt gemist',
  'advice.ask-for-the-plan.observation':
    'Het servicelevel is {observed} bij een norm van {target}. Zonder prognose en rooster per interval is het verschil niet te verklaren.',
  'advice.ask-for-the-plan.cause': 'In de aangeleverde bestanden staat niet wat er gepland was.',
  'advice.ask-for-the-plan.action1':
    'Vraag de planner om een export met prognose, geplande afhandeltijd, benodigde en ingeroosterde medewerkers per halfuur, over dezelfde weken.',
  'advice.ask-for-the-plan.effect': 'Met dat bestand verdeelt Contactpeil het gat over zeven mogelijke oorzaken.',
  'advice.ask-for-the-plan.silent': 'Zwijgt als er een planning per interval is geladen.',
  'advice.changed-since-better-weeks.title': 'Zoek uit wat er veranderde sinds de betere weken: {driver}',
  'advice.changed-since-better-weeks.observation':
    'Vergeleken met {from} tot en met {to} kost {driver} {lost} servicelevel (onzekerheid {lost_low} tot {lost_high}), ofwel {contacts} contacten{place_kind, select, weekday {. Het zit vooral op {place}} date {. Het zwaarst was {place}} run {. Het zit vooral in de periode {place} t/m {place_to}} time_of_day {. Het zit vooral rond {place}} other {}}.',
  'advice.changed-since-better-weeks.cause':
    'In die weken was het servicelevel beter. De planning ontbreekt, dus of dit bedoeld was, is niet te zeggen.',
  'advice.changed-since-better-weeks.action1':
    'Bespreek met de planner en de teammanagers wat er sinds die weken anders is gegaan, en of dat een besluit was.',
  'advice.changed-since-better-weeks.action2':
    'Vraag de planner om de planning per halfuur over dezelfde weken: dan is te zien of de prognose, het rooster of de uitvoering afweek.',
  'advice.changed-since-better-weeks.effect':
    'Terug naar het niveau van die weken brengt het servicelevel volgens het model van {observed} naar ongeveer {after_repair} ({gain} erbij), als de rest blijft zoals het is.',
  'advice.changed-since-better-weeks.silent':
    'Zwijgt als er een planning is, als er geen betere weken zijn, bij betrouwbaarheid C, en voor factoren die van toeval niet te onderscheiden zijn.',

  'advice.explanation-is-weak.title': 'Controleer eerst de gegevens: de verklaring is nog te onzeker om op te sturen',
  'advice.explanation-is-weak.observation':
    'Het rekenmodel past te slecht bij de cijfers om oorzaken te meten (betrouwbaarheid C). Over de hele periode blijft van het verschil van {gap} met de norm {unexplained} onverklaard; in losse intervallen zit het model er verder naast.',
  'advice.explanation-is-weak.cause':
    'Meestal klopt de telling van aanwezige medewerkers niet, ontbreken intervallen, of behandelen medewerkers meerdere wachtrijen tegelijk.',
  'advice.explanation-is-weak.action1':
    'Laat nakijken of aanwezige medewerkers en intervallen compleet zijn, en of dezelfde mensen op meer wachtrijen meetellen.',
  'advice.explanation-is-weak.action2': 'Neem tot die tijd geen besluit over geld of mensen op grond van de verdeling naar oorzaak.',
  'advice.explanation-is-weak.effect': 'Een verklaring met betrouwbaarheid A of B, waarop te sturen is.',
  'advice.explanation-is-weak.silent': 'Zwijgt bij betrouwbaarheid A en B, en als er geen planning is.',

  'advice.survivors-only.title': 'Lees de tevredenheid met een kanttekening',
  'advice.survivors-only.observation':
    'Het tevredenheidscijfer komt uit {responses} antwoorden van klanten die iemand spraken. {rate} van de klanten haakte af en is niet gevraagd.',
  'advice.survivors-only.cause': 'Wie afhaakt of niet antwoordt, telt niet mee; het cijfer valt daardoor waarschijnlijk gunstiger uit.',
  'advice.survivors-only.action1':
    'Vraag ook een steekproef van afhakers naar hun ervaring, of zet het percentage afhakers naast elk tevredenheidscijfer.',
  'advice.survivors-only.effect': 'Een eerlijker beeld; het cijfer zelf zal eerder dalen dan stijgen.',
  'advice.survivors-only.silent': 'Zwijgt als minder dan 10% van de klanten afhaakt of er geen tevredenheid is gemeten.',
};
