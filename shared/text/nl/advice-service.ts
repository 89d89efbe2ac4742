import type { adviceService as keys } from '../en/advice-service';

/** Dutch advice on journey, written work, satisfaction, changes, cost and peers, for the manager. ICU message syntax; figures are bound, never typed. A missing key fails the type check. */
export const adviceService: Record<keyof typeof keys, string> = {
  'advice.less-failure-demand.title': 'Voorkom contacten die niet nodig waren: {share} van het totaal',
  'advice.less-failure-demand.observation':
    '{failures} contacten ({share}) hadden waarschijnlijk niet hoeven komen: herhaald, doorverbonden of een vraag hoe het ervoor staat{kind, select, repeats {. Het meest gaat het om klanten die na een antwoord binnen {days} dagen terugkomen: {kind_contacts}} retries {. Het meest gaat het om klanten die ophangen en binnen {days} dagen opnieuw bellen: {kind_contacts}} transferred {. Het meest gaat het om doorverbonden contacten: {kind_contacts}} status {. Het meest gaat het om de vraag hoe het ervoor staat: {kind_contacts}} other {}}{has_reason, select, yes {. Bij {reason} is het {reason_share}} other {}}.',
  'advice.less-failure-demand.cause':
    'De oorzaak zit meestal vóór het contact: een onduidelijke brief, een belofte zonder bericht, of een afdeling die het niet afmaakt.',
  'advice.less-failure-demand.action1':
    '{has_reason, select, yes {Begin bij {reason}: wijs één eigenaar aan, lees of beluister twintig van deze contacten en schrijf per stuk op wat ze had voorkomen.} other {Lees of beluister twintig van deze contacten en schrijf per stuk op wat ze had voorkomen.}}',
  'advice.less-failure-demand.action2':
    '{kind, select, status {Stuur klanten zelf bericht over de voortgang, vóórdat zij ernaar vragen, en meet of het aantal vragen daalt.} transferred {Laat de drie meest doorverbonden vragen in het eerste contact afhandelen: geef kennis en bevoegdheid.} other {Volg elke maand het aandeel per reden en bespreek het met de afdeling waar de vraag ontstaat.}}',
  'advice.less-failure-demand.effect': 'Een vijfde minder scheelt {fifth} contacten in deze periode.',
  'advice.less-failure-demand.silent':
    'Zwijgt onder een vijfde van de contacten, onder 1.000 contacten, en als klant, reden en doorverbinden alle drie onbekend zijn.',

  'advice.fewer-detours.title': 'Los vragen op waar ze beginnen: van {from} naar {to}',
  'advice.fewer-detours.observation':
    '{rate} van de vragen die via {from} beginnen, kost binnen {days} dagen ook een contact via {to} (tussen {low} en {high}); dat zijn {questions} vragen.',
  'advice.fewer-detours.cause':
    'Wat het eerste kanaal niet mag of kan afmaken, komt in het volgende terug. De klant vertelt dan alles opnieuw.',
  'advice.fewer-detours.action1':
    'Zoek de vijf vragen die het vaakst van {from} naar {to} gaan en maak per vraag duidelijk wat in {from} nodig is om die af te maken.',
  'advice.fewer-detours.action2': 'Laat {to} zien wat er in {from} al is gezegd, zodat de klant niet opnieuw hoeft te beginnen.',
  'advice.fewer-detours.effect': 'Elke vraag die in {from} wordt afgemaakt, scheelt ten minste één contact via {to}.',
  'advice.fewer-detours.silent': 'Zwijgt onder 200 vragen per kanaal, en als het aandeel niet zeker boven een tiende ligt.',

  'advice.solve-in-self-service.title': 'Laat selfservice oplossen in plaats van doorsturen',
  'advice.solve-in-self-service.observation':
    '{share} van de {sessions} sessies in selfservice gaat alsnog naar een medewerker: {handed_over} sessies{has_solved, select, yes {. Opgelost wordt {solved}} other {}}{has_topic, select, yes {. Bij {topic} gaat {topic_share} door} other {}}.',
  'advice.solve-in-self-service.cause': 'De klant vindt het antwoord niet, of mag de handeling er niet zelf doen.',
  'advice.solve-in-self-service.action1':
    '{has_topic, select, yes {Begin bij {topic}: doe de stappen zelf na en schrijf op waar een klant vastloopt.} other {Neem de drie drukste onderwerpen, doe de stappen zelf na en schrijf op waar een klant vastloopt.}}',
  'advice.solve-in-self-service.action2':
    'Bepaal per onderwerp wat klanten zelf mogen regelen, en bied wat niet kan meteen bij een medewerker aan.',
  'advice.solve-in-self-service.effect':
    'Minder sessies die eindigen in een contact; of de klant tevreden is, moet het klantonderzoek laten zien.',
  'advice.solve-in-self-service.silent': 'Zwijgt onder 1.000 sessies, onder drie op de tien, en als de bron het doorzetten niet telt.',

  'advice.first-answer-late.title': 'Geef sneller een eerste antwoord: gangbaar is binnen {target}',
  'advice.first-answer-late.observation':
    'Via {channel} krijgt {share} van de klanten een eerste antwoord binnen {target}; {missed} van de {n} vragen niet{has_median, select, yes {. De helft wacht langer dan {median}} other {}}.',
  'advice.first-answer-late.cause':
    'Schriftelijk werk krijgt de uren die overblijven. Daardoor blijven vragen liggen als het druk is aan de telefoon.',
  'advice.first-answer-late.action1':
    'Rooster vaste uren in voor {channel}, naar het aantal vragen per dag, en haal daar niemand van weg als de telefoon druk is.',
  'advice.first-answer-late.action2':
    'Besluit welke termijn klanten mogen verwachten; {target} is de gangbare norm, geen afspraak uit de bestanden. Volg daarna elke dag welk deel op tijd is.',
  'advice.first-answer-late.effect':
    'Krijgen vier van de vijf klanten op tijd antwoord, dan weten zij waar zij aan toe zijn; een deel van wie nu nog eens belt of mailt, hoeft dat dan niet.',
  'advice.first-answer-late.silent': 'Zwijgt als vier van de vijf vragen op tijd een eerste antwoord krijgen, en onder 200 vragen.',

  'advice.stock-grows.title': 'Stop de groei van de werkvoorraad in {channel}',
  'advice.stock-grows.observation':
    'Op {since} stonden er {before} vragen open, nu {stock}. Sindsdien kwamen er {more} meer binnen dan er weg gingen. In dit tempo is het {days} dagen werk.',
  'advice.stock-grows.cause': 'Er komt per dag meer binnen dan er wordt afgehandeld. Zonder ingreep groeit de voorraad door.',
  'advice.stock-grows.action1':
    'Besluit deze week: tijdelijk extra uren voor {channel}, of minder instroom door de grootste reden weg te nemen.',
  'advice.stock-grows.action2': 'Rooster {channel} op de instroom per dag, plus een deel om de achterstand in vier weken weg te werken.',
  'advice.stock-grows.effect':
    'Als uitstroom en instroom gelijk zijn, groeit de voorraad niet meer; hoe snel hij slinkt, hangt af van de extra uren.',
  'advice.stock-grows.silent': 'Zwijgt onder vier weken, onder twee dagen werk, en als de voorraad in de tweede helft niet zeker groeide.',

  'advice.what-goes-with-satisfaction.title': 'Begin bij wat samenhangt met tevredenheid: {driver}',
  'advice.what-goes-with-satisfaction.observation':
    '{driver} hangt samen met {direction, select, less {minder} other {meer}} tevreden klanten: {effect} verschil bij een gewone stap (tussen {low} en {high}){has_channel, select, yes {, via {channel}} other {}}, op {n} antwoorden.',
  'advice.what-goes-with-satisfaction.cause':
    '{separated, select, yes {Van alle gegevens van het contact hangt dit het sterkst samen.} other {Dit hoort bij de gegevens die het sterkst samenhangen; welke het zwaarst weegt, is niet te zeggen.}} Een oorzaak toont het niet aan.',
  'advice.what-goes-with-satisfaction.action1':
    'Kies één soort vraag waarin dit vaak speelt en probeer daar vier weken een verbetering uit.',
  'advice.what-goes-with-satisfaction.action2': 'Vergelijk daarna de antwoorden met die van dezelfde soort vraag zonder de verbetering.',
  'advice.what-goes-with-satisfaction.effect':
    'Als de samenhang ook de oorzaak is, scheelt een gewone stap ongeveer {effect} tevreden klanten; de proef laat zien of dat zo is.',
  'advice.what-goes-with-satisfaction.silent':
    'Zwijgt als geen samenhang is aangetoond, bij minder dan drie procentpunt verschil, en over het oordeel van de klant zelf.',

  'advice.change-that-holds.title': 'Zoek uit wat er op {since} veranderde',
  'advice.change-that-holds.observation':
    'Sinds {since} ligt dit op een ander niveau: {metric}, van {before} naar {after}. Dat bleef zo{has_others, select, yes {. Ook veranderd: {others}} other {}}.',
  'advice.change-that-holds.cause':
    '{has_cause, select, yes {Het verschil zit vooral in {cause}: {cause_points}.} other {De cijfers zeggen wanneer, niet waarom: leg er de agenda van die week naast.}} Weekpatroon en feestdagen zijn eruit gehaald.',
  'advice.change-that-holds.action1':
    'Leg naast {since} wat er toen veranderde: product, systeem, werkwijze, rooster of de manier van meten.',
  'advice.change-that-holds.action2':
    'Houd voortaan een logboek bij van zulke veranderingen, zodat de volgende verschuiving meteen een naam heeft.',
  'advice.change-that-holds.effect': 'Wie de aanleiding kent, kan kiezen: terugdraaien, of de planning erop aanpassen.',
  'advice.change-that-holds.silent':
    'Zwijgt als geen verandering is aangetoond, als die klein is of korter dan een week hield, en als het beter werd.',

  'advice.price-of-repeats.title': 'Herhaalverkeer kost {amount}: bepaal wat voorkomen waard is',
  'advice.price-of-repeats.observation':
    '{contacts} contacten kregen een vervolg. Dat kost {amount}, {share} van alle kosten, of {each} per keer.',
  'advice.price-of-repeats.cause': 'De vraag was na het eerste contact niet klaar. Elk vervolg wordt betaald alsof het nieuw is.',
  'advice.price-of-repeats.action1':
    'Leg naast elk verbetervoorstel voor herhaalverkeer dit bedrag, en besluit wat het maximaal mag kosten.',
  'advice.price-of-repeats.action2': 'Neem de twee redenen met de meeste herhaling weg en meet het bedrag opnieuw.',
  'advice.price-of-repeats.effect':
    'Een vijfde minder herhaling is {fifth} minder werk in deze periode; het wordt pas geld als die uren ook uit het rooster gaan.',
  'advice.price-of-repeats.silent':
    'Zwijgt als kosten of klantkenmerk ontbreken, onder 500 contacten, en onder een twaalfde van de kosten.',

  'advice.pay-for-the-wrong-hours.title': 'Verplaats uren: {surplus} te veel en {short} te weinig',
  'advice.pay-for-the-wrong-hours.observation':
    'Op sommige momenten zijn er samen {surplus} uren meer op de wachtrij dan de norm vraagt ({share} van alle uren, {surplus_amount}); op andere ontbreken er {short}.',
  'advice.pay-for-the-wrong-hours.cause':
    'Het rooster volgt het aanbod over de week niet. Wat de ene keer te veel is, ontbreekt de andere keer.',
  'advice.pay-for-the-wrong-hours.action1':
    'Verschuif in het volgende rooster eerst de uren met de meeste ruimte naar die met het grootste tekort.',
  'advice.pay-for-the-wrong-hours.action2': 'Maak afspraken over deeldiensten en begintijden, met advies van de ondernemingsraad.',
  'advice.pay-for-the-wrong-hours.effect': 'Elk uur dat u verschuift, vult een tekort zonder extra loonkosten.',
  'advice.pay-for-the-wrong-hours.silent':
    'Zwijgt als de kosten per uur onbekend zijn, en als overschot of tekort onder 3% van de uren blijft.',

  'advice.behind-the-peers.title': 'Zoek uit waarom anderen het beter doen: {metric}',
  'advice.behind-the-peers.observation':
    '{metric}: {value}; het midden van {peers} andere organisaties is {median}. Minstens vier van de vijf organisaties doen het hierop beter{has_others, select, yes {; dat geldt ook voor {others}} other {}}.',
  'advice.behind-the-peers.cause':
    'Anderen kunnen ander werk, andere klanten of een andere manier van meten hebben. Het is een vraag, nog geen oordeel.',
  'advice.behind-the-peers.action1':
    'Ga na of de definitie en het soort werk gelijk zijn; zo ja, kies of dit cijfer dit kwartaal beter moet.',
  'advice.behind-the-peers.effect': 'Duidelijk of dit een achterstand is of een andere keuze.',
  'advice.behind-the-peers.silent':
    'Zwijgt onder vijf andere organisaties, bij cijfers zonder goede kant, als minder dan vier van de vijf het beter doen, en als het verschil klein of niet zeker is.',
};
