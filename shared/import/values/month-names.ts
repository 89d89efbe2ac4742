import { plainLetters } from '../vocabulary/normalise';

const lists: Record<string, string> = {
  nl: 'januari februari maart april mei juni juli augustus september oktober november december',
  nlShort: 'jan feb mrt apr mei jun jul aug sep okt nov dec',
  en: 'january february march april may june july august september october november december',
  enShort: 'jan feb mar apr may jun jul aug sept oct nov dec',
  de: 'januar februar marz april mai juni juli august september oktober november dezember',
  deShort: 'jan feb maerz apr mai jun jul aug sep okt nov dez',
  fr: 'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
  frShort: 'janv fevr mars avr mai juin juil aout sept oct nov dec',
  es: 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  esShort: 'ene feb mar abr may jun jul ago sep oct nov dic',
  tr: 'ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik',
};
const months = new Map<string, number>();
for (const list of Object.values(lists)) for (const [index, name] of list.split(' ').entries()) months.set(name, index + 1);

const dayLists = [
  'maandag dinsdag woensdag donderdag vrijdag zaterdag zondag',
  'ma di wo do vr za zo',
  'monday tuesday wednesday thursday friday saturday sunday',
  'mon tue wed thu fri sat sun',
  'montag dienstag mittwoch donnerstag freitag samstag sonntag',
  'mo di mi do fr sa so',
  'lundi mardi mercredi jeudi vendredi samedi dimanche',
  'lun mar mer jeu ven sam dim',
];
const weekdays = new Set(dayLists.flatMap((list) => list.split(' ')));
weekdays.add('tues').add('thur').add('thurs').add('wednes').add('maa').add('din').add('woe').add('don').add('vri').add('zat').add('zon');

/** Month 1..12 of a name in Dutch, English, German, French, Spanish or Turkish; null for another word. */
export const monthOf = (word: string): number | null => months.get(plainLetters(word).replace(/\.$/, '')) ?? null;
/** Days after Monday, 0..6, of a weekday's name; null for another word. */
export function weekdayOf(word: string): number | null {
  const name = plainLetters(word).trim().replace(/\.$/, '');
  const at = dayLists.map((list) => list.split(' ').indexOf(name)).find((index) => index >= 0);
  return at ?? null;
}
export const isWeekday = (word: string): boolean => weekdays.has(plainLetters(word).replace(/\.$/, ''));
