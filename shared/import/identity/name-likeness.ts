import { normaliseWords } from '../vocabulary/normalise';
import shortNames from './short-names.json' with { type: 'json' };

/** How two spellings may be one name: a key in text (identity.reason.<reason>) and how sure that makes it, 0..1. */
export interface NameLikeness {
  readonly confidence: number;
  readonly reason: 'number' | 'email' | 'initials' | 'account' | 'part' | 'typing' | 'words' | 'short_name';
}

/** Words between first and last name that systems leave out or put behind. */
const particles = new Set('van de den der het ten ter te von zu da dos du la le el al bin ben op in t'.split(' '));
/** Words that say only what kind of thing it is. */
const kindWords = new Set('team wachtrij queue skill split csq groep group afdeling q wr lijn line'.split(' '));

interface PersonName {
  readonly numbers: readonly string[];
  /** Words without numbers and particles. */
  readonly words: readonly string[];
  readonly email: boolean;
}

const bareNumber = (word: string): string => word.replace(/^0+(?=\d)/, '');

function personName(text: string): PersonName {
  const email = /^[^\s@]+@[^\s@]+$/.test(text.trim());
  const words = normaliseWords(email ? (text.trim().split('@')[0] ?? '') : text).split(' ');
  const numbers = words.filter((word) => /^\d{2,}$/.test(word)).map(bareNumber);
  return { numbers, words: words.filter((word) => word !== '' && !/^\d+$/.test(word) && !particles.has(word)), email };
}

/** Letters to change, add or leave out, or swap with the next, to make one word of the other; stops above `most`. */
export function editDistance(left: string, right: string, most: number): number {
  if (Math.abs(left.length - right.length) > most) return most + 1;
  let [before, row] = [[] as number[], Array.from({ length: right.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= left.length; i++) {
    const next = [i];
    for (let j = 1; j <= right.length; j++) {
      const cost = left[i - 1] === right[j - 1] ? 0 : 1;
      let best = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) best = Math.min(best, (before[j - 2] ?? 0) + 1);
      next.push(best);
    }
    [before, row] = [row, next];
  }
  return row[right.length] ?? most + 1;
}

const sorted = (words: readonly string[]): string => [...words].sort().join(' ');

/** "J. de Vries" for "Jan de Vries": every single letter begins a word of the other, and a whole word is shared. */
function initialsFit(short: readonly string[], full: readonly string[]): boolean {
  const left = [...full];
  let whole = 0;
  for (const word of [...short].sort((a, b) => b.length - a.length)) {
    const at = left.findIndex((other) => (word.length === 1 ? other.startsWith(word) : other === word));
    if (at < 0) return false;
    if (word.length > 1) whole++;
    left.splice(at, 1);
  }
  return whole > 0 && short.some((word) => word.length === 1);
}

/** "Bert" for "Albert": first names that stand for each other in a small list, with the rest of the name the same. Brothers share a last name too. */
function shortNameFits(left: readonly string[], right: readonly string[]): boolean {
  const rest = (own: readonly string[], other: readonly string[]) => own.filter((word) => !other.includes(word));
  const [[one, ...more], [other, ...others]] = [rest(left, right), rest(right, left)];
  if (one === undefined || other === undefined || more.length > 0 || others.length > 0) return false;
  const shared = left.some((word) => word.length > 1 && right.includes(word));
  return shared && shortNames.some((names) => names.includes(one) && names.includes(other));
}

/** "jdevries", "vriesj", "jan.vries" as one word: first name or its initial, with the last name before or behind. */
function accountFits(account: string, { words }: PersonName, whole: string): boolean {
  const glued = normaliseWords(whole)
    .split(' ')
    .filter((word) => !/^\d+$/.test(word));
  const first = glued[0] ?? '';
  const last = glued.slice(1).join('');
  const bare = words.slice(1).join('');
  if (first === '' || bare === '') return false;
  return [last, bare].some((name) => [`${first[0]}${name}`, `${name}${first[0]}`, `${first}${name}`, `${name}${first}`].includes(account));
}

/** Whether two spellings may be one person; null: nothing points to it. The same words in another order are not asked about: they are one already. */
export function personLikeness(left: string, right: string): NameLikeness | null {
  const [a, b] = [personName(left), personName(right)];
  if (a.numbers.some((number) => b.numbers.includes(number))) return { confidence: 0.95, reason: 'number' };
  if (a.words.length === 0 || b.words.length === 0) return null;
  const viaEmail = a.email !== b.email;
  if (sorted(a.words) === sorted(b.words)) return viaEmail ? { confidence: 0.95, reason: 'email' } : { confidence: 0.9, reason: 'part' };
  const initials = initialsFit(a.words, b.words) || initialsFit(b.words, a.words);
  if (initials && (a.words.length === b.words.length || viaEmail))
    return viaEmail ? { confidence: 0.9, reason: 'email' } : { confidence: 0.85, reason: 'initials' };
  // "jan.devries@…": the particle is glued to the last name, so that the words differ and the letters do not.
  if (viaEmail) {
    const [mail, person, whole] = a.email ? [a, b, right] : [b, a, left];
    if (accountFits(mail.words.join(''), person, whole))
      return { confidence: (mail.words[0] ?? '').length > 1 && mail.words.length > 1 ? 0.95 : 0.85, reason: 'email' };
  }
  const [single, other, whole] = a.words.length === 1 ? [a, b, right] : [b, a, left];
  if (single.words.length === 1 && accountFits(single.words[0] ?? '', other, whole))
    return { confidence: 0.85, reason: single.email ? 'email' : 'account' };
  if (shortNameFits(a.words, b.words)) return { confidence: 0.55, reason: 'short_name' };
  const [glued, gluedOther] = [sorted(a.words).replaceAll(' ', ''), sorted(b.words).replaceAll(' ', '')];
  const shorter = Math.min(glued.length, gluedOther.length);
  const distance = editDistance(glued, gluedOther, 2);
  if (a.words.length === b.words.length && shorter >= 6 && distance <= (shorter >= 12 ? 2 : 1))
    return { confidence: distance === 1 ? 0.75 : 0.6, reason: 'typing' };
  // A second last name that one system leaves out, or a second first name: two whole words are shared and nothing speaks against it.
  const [fewer, more] = a.words.length < b.words.length ? [a.words, b.words] : [b.words, a.words];
  const shared = fewer.length >= 2 && fewer.every((word) => word.length > 1 && more.includes(word));
  return shared && more.length === fewer.length + 1 ? { confidence: 0.7, reason: 'part' } : null;
}

/** Whether two names of a queue or a team may be one: the same words apart from what kind of thing it is, or one letter off. */
export function labelLikeness(left: string, right: string): NameLikeness | null {
  const words = (text: string) =>
    normaliseWords(text)
      .split(' ')
      .filter((word) => word !== '' && !kindWords.has(word));
  const [a, b] = [words(left), words(right)];
  if (a.length === 0 || b.length === 0) return null;
  if (sorted(a) === sorted(b)) return { confidence: 0.95, reason: 'words' };
  const [glued, gluedOther] = [a.join(''), b.join('')];
  if (glued === gluedOther) return { confidence: 0.9, reason: 'words' };
  // A number or a letter that differs makes another queue: "Sales 1" is not "Sales 2".
  const numbers = (list: readonly string[]) =>
    list
      .filter((word) => /\d/.test(word) || word.length === 1)
      .sort()
      .join(' ');
  if (numbers(a) !== numbers(b)) return null;
  // "Storing" and "Storingen", "Klacht" and "Klachten", "Order" and "Orders".
  const [short, long] = glued.length < gluedOther.length ? [glued, gluedOther] : [gluedOther, glued];
  if (short.length >= 5 && long.startsWith(short) && /^(?:e?n|e?s|e)$/.test(long.slice(short.length)))
    return { confidence: 0.75, reason: 'typing' };
  const distance = editDistance(glued, gluedOther, 1);
  if (Math.min(glued.length, gluedOther.length) >= 6 && distance <= 1) return { confidence: 0.75, reason: 'typing' };
  const [small, large] = a.length < b.length ? [a, b] : [b, a];
  const weighs = (list: readonly string[]) => list.join('').length;
  if (small.every((word) => large.includes(word)) && weighs(small) >= 0.5 * weighs(large)) return { confidence: 0.6, reason: 'part' };
  return null;
}
