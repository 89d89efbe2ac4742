import type { levelMeaning as keys } from '../../en/screens/level-meaning';

/** Dutch texts: what each chart of the service level says, and what it does not say (methods 3.8); ICU message syntax. */
export const levelMeaning: Record<keyof typeof keys, string> = {
  'level.means.ledger':
    'Elke balk is wat één oorzaak aan het servicelevel kostte of opleverde, volgens het wachtrijmodel. De balken tellen precies op tot het verschil met de norm.',
  'level.not.ledger':
    'Geen bewijs van oorzaak, maar een eerlijke verdeling binnen een model. Oorzaken werken op elkaar in: wie lang moest wachten, belt vaker opnieuw. Eén oorzaak wegnemen levert daarom niet vanzelf haar balk op; de kolom ‘Alleen dit herstellen’ zegt wat het wel oplevert.',
  'level.means.cleared':
    'De streep is het 95%-interval: zo ver kan de bijdrage uiteenlopen doordat de dagen toevallig vielen zoals ze vielen. Gaat de streep door nul, dan is de richting niet aangetoond.',
  'level.not.cleared':
    'Geen oorzaak betekent niet: zonder invloed. Op één dag of in één wachtrij kan de factor wel meespelen. En de streep dekt het toeval van de dagen, niet de fout van het model.',
  'level.means.heatmap':
    'Per vak het deel van de contacten dat op tijd is beantwoord. Slechte vakken die aan elkaar grenzen, wijzen op een vast patroon.',
  'level.not.heatmap':
    'Eén los vak zegt weinig: bij veertig contacten is zes procentpunt verschil gewoon toeval. De kaart zegt wanneer het misging, niet waardoor.',
  'level.means.weekday': 'Alle contacten van die weekdag in de periode samen.',
  'level.not.weekday': 'Een weekdag komt in een paar weken maar een paar keer voor. Eén feestdag of storing drukt het hele cijfer.',
  'level.means.time': 'Alle contacten die op dat tijdstip binnenkwamen, over alle dagen samen.',
  'level.not.time':
    'Wie nog in de rij staat, maakt ook het volgende tijdstip slechter. De oorzaak kan dus eerder op de dag liggen dan de dip.',
  'level.means.causes':
    'Hoeveel procentpunt van het hele verschil elke oorzaak op die weekdag kostte of opleverde. De weekdagen samen geven de bijdrage uit de tabel.',
  'level.not.causes':
    'Een drukke weekdag weegt zwaarder, omdat er meer contacten zijn. Een lange balk betekent dus niet dat het die dag per contact slechter ging.',
  'level.means.day':
    'Het servicelevel van elke dag apart, tegen de norm en, waar bekend, tegen wat het model bij de vergelijking verwacht.',
  'level.not.day': 'Dagen schommelen ook zonder oorzaak. Trek pas conclusies over een week of over duizend contacten.',
  'level.means.queue': 'Elke wachtrij met haar eigen verschil, haar grootste oorzaak en haar eigen betrouwbaarheid.',
  'level.not.queue':
    'Geen rangorde: wachtrijen verschillen in werk en soms in norm, en een kleine wachtrij schommelt vanzelf meer. Dat medewerkers meer wachtrijen bedienen, ziet het model niet.',
  'level.means.place':
    'Verzuim en roostertrouw staan bij het team van wie er niet was; de rest bij het team dat de wachtrij bijna alleen beantwoordt. Alles samen is precies de bijdrage aan het geheel.',
  'level.not.place':
    'Geen oordeel over een team of vestiging. Een groter team verliest vanzelf meer punten, en wat een gedeelde wachtrij kost, is niet over teams te verdelen: dat staat apart.',
  'level.means.hour':
    'Het verschil is dat van het uur zelf. Onder de oorzaken staat wat dat uur van het hele verschil voor zijn rekening neemt: de uren samen geven de bijdrage van elke oorzaak.',
  'level.not.hour': 'Drukke uren wegen zwaarder. En een rij die is blijven staan, telt bij het uur waarin de klant binnenkwam.',
  'level.means.interval':
    'De intervallen waarin de meeste contacten te laat waren, boven wat de norm toestaat. Ernaast staat wat het model er verwachtte, en welke oorzaak er het meest kostte.',
  'level.not.interval':
    'Wie de slechtste intervallen uitzoekt, vindt ook pech. Verwachtte het model er een goed servicelevel, dan is het meeste toeval of iets wat niet in de bestanden staat, zoals een storing. Zoek naar wat zich herhaalt.',
};
