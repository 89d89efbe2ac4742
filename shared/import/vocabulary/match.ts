import { familyMeaning } from './families';
import { type HeaderReading, readHeader } from './header';
import { normaliseLoosely, normaliseWords } from './normalise';
import ownTerms from './own-terms.json' with { type: 'json' };
import { secondThought } from './second-thought';
import synonyms from './synonyms.json' with { type: 'json' };

export { kindOfConcept } from './concept-kinds';

/** One thing a header may mean, before values are looked at. `how` says how it was found; the reason shown to people is built from it. */
export interface Meaning {
  readonly concept: string;
  readonly score: number;
  readonly how: 'vendor' | 'exact' | 'subject' | 'alike' | 'position' | 'values';
  /** The vocabulary term that matched. */
  readonly term: string;
  /** Vendors (keys of synonyms.json) that use exactly this header. */
  readonly vendors: readonly string[];
}

interface Entry {
  readonly concept: string;
  readonly vendors: Set<string>;
  plain: boolean;
  readonly term: string;
}
interface VocabularyTerms {
  readonly kind?: string;
  readonly en?: readonly string[];
  readonly nl?: readonly string[];
  readonly other?: readonly string[];
  readonly vendors?: Readonly<Record<string, readonly string[]>>;
}

const byWords = new Map<string, Map<string, Entry>>();
const bySubject = new Map<string, Map<string, Entry>>();
const tokenLists: { readonly entry: Entry; readonly tokens: readonly string[] }[] = [];

function note(index: Map<string, Map<string, Entry>>, key: string, concept: string, term: string, vendor: string | null): Entry {
  const entries = index.get(key) ?? new Map<string, Entry>();
  index.set(key, entries);
  const entry = entries.get(concept) ?? { concept, vendors: new Set<string>(), plain: false, term };
  if (vendor) entry.vendors.add(vendor);
  else entry.plain = true;
  entries.set(concept, entry);
  return entry;
}

function addTerm(concept: string, term: string, vendor: string | null): void {
  const reading = readHeader(term);
  for (const key of new Set([normaliseWords(term), normaliseLoosely(term)])) {
    if (key === '') continue;
    const entry = note(byWords, key, concept, term, vendor);
    tokenLists.push({ entry, tokens: [...new Set(key.split(' '))] });
  }
  if (reading.subject !== '') note(bySubject, reading.subject, concept, term, vendor);
}

for (const [concept, terms] of Object.entries({ ...synonyms }) as [string, VocabularyTerms][]) {
  for (const term of [...(terms.en ?? []), ...(terms.nl ?? [])]) addTerm(concept, term, null);
  for (const [vendor, list] of Object.entries(terms.vendors ?? {})) for (const term of list) addTerm(concept, term, vendor);
}
for (const [concept, terms] of Object.entries(ownTerms) as [string, VocabularyTerms][])
  for (const term of [...(terms.en ?? []), ...(terms.nl ?? []), ...(terms.other ?? [])]) addTerm(concept, term, null);

/** Words that say little by themselves: sharing only these is no likeness. */
const weakWords = new Set(
  'total totaal avg average mean gem gemiddelde number aantal count of the in on per to a an call calls contact contacts gesprek gesprekken oproepen contacten time tijd date datum id name naam code seconds sec seconden s min minutes actual forecast planned % # agent agents medewerker customer klant ticket score within binnen rate und der die das de la le les du des score type service line interval start end duration duur average answered'.split(
    ' ',
  ),
);
/** A letter by itself, such as the n of "nDuration", says as little. */
const isWeak = (word: string): boolean => word.length === 1 || weakWords.has(word);
const weightOf = (word: string): number => (isWeak(word) ? 0.35 : 1);

function likeness(left: readonly string[], right: readonly string[]): number {
  let shared = 0;
  let strong = false;
  let all = 0;
  const other = new Set(right);
  for (const word of left) {
    all += weightOf(word);
    if (!other.has(word)) continue;
    shared += 2 * weightOf(word);
    strong ||= !isWeak(word);
  }
  for (const word of right) all += weightOf(word);
  return strong && all > 0 ? shared / all : 0;
}

/** Who hangs up within so many seconds never meant to wait; a longer limit is that of the service level. */
const longestShort = 10;

/** Words of one family say less than a term that is nearly the same. */
const familyScore = 0.66;

const known = new Map<string, readonly Meaning[]>();

function keepBest(found: Map<string, Meaning>, meaning: Meaning): void {
  const before = found.get(meaning.concept);
  if (!before || before.score < meaning.score) found.set(meaning.concept, meaning);
}

function collectExact(found: Map<string, Meaning>, header: HeaderReading): void {
  const whole = normaliseWords(header.text);
  for (const key of [header.words, header.looseWords, whole]) {
    // "Duration (in call)" is more than "duration": a term that holds the words in parentheses says it all.
    const more = key === whole && whole !== header.words && whole !== header.looseWords ? 0.03 : 0;
    for (const entry of byWords.get(key)?.values() ?? []) {
      // Two letters such as "SL" are weaker proof than a full phrase.
      const score = (entry.plain ? (key.length <= 2 ? 0.8 : 0.9) : 0.88) + more;
      keepBest(found, {
        concept: entry.concept,
        score,
        how: entry.plain ? 'exact' : 'vendor',
        term: entry.term,
        vendors: [...entry.vendors],
      });
    }
  }
  if (header.quickly !== null)
    for (const entry of byWords.get(header.quickly)?.values() ?? [])
      if (entry.concept === 'abandoned') {
        const concept = (header.thresholdSeconds ?? 0) <= longestShort ? 'short_abandoned' : 'abandoned_within_threshold';
        keepBest(found, { concept, score: 0.92, how: 'exact', term: entry.term, vendors: [] });
      }
  const withoutNumbers = header.words
    .replace(/\b\d+(?=s?\b)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  // "Beantwoord binnen 20 sec" is the term "beantwoord binnen sec" with a number in it.
  if (withoutNumbers !== header.words)
    for (const entry of byWords.get(withoutNumbers)?.values() ?? [])
      keepBest(found, { concept: entry.concept, score: 0.88, how: 'exact', term: entry.term, vendors: [] });
  if (header.subject !== '' && header.subject !== header.words)
    for (const entry of [...(byWords.get(header.subject)?.values() ?? []), ...(bySubject.get(header.subject)?.values() ?? [])])
      if (agrees(header, entry)) keepBest(found, { concept: entry.concept, score: 0.8, how: 'subject', term: entry.term, vendors: [] });
}

/** "Avg wait" is no "longest wait": only a header that says most or least is one. */
function agrees(header: HeaderReading, { term }: Entry): boolean {
  const { statistic } = readHeader(term);
  return (statistic !== 'max' && statistic !== 'min') || statistic === header.statistic;
}

function collectAlike(found: Map<string, Meaning>, header: HeaderReading): void {
  const words = [...new Set(header.words.split(' ').filter((word) => !/^\d+$/.test(word)))];
  const subject = [...new Set(header.subject.split(' '))];
  for (const { entry, tokens } of tokenLists) {
    const alike = Math.max(likeness(words, tokens), likeness(subject, tokens));
    if (alike >= 0.6) keepBest(found, { concept: entry.concept, score: 0.75 * alike, how: 'alike', term: entry.term, vendors: [] });
  }
}

/**
 * What a header may mean, best first; empty when the vocabulary knows nothing like it. Method: `_meta.matching` of synonyms.json
 * (exact vendor or dictionary term, then the subject without statistic, then token-set likeness).
 */
export function meaningsOf(header: HeaderReading): readonly Meaning[] {
  const cached = known.get(header.text);
  if (cached) return cached;
  const found = new Map<string, Meaning>();
  collectExact(found, header);
  if (![...found.values()].some((meaning) => meaning.score >= 0.88)) {
    collectAlike(found, header);
    collectCompound(found, header);
    const family = familyMeaning(header);
    if (family) keepBest(found, { concept: family.concept, score: familyScore, how: 'alike', term: family.word, vendors: [] });
  }
  const told = [...found.values()].flatMap((meaning) => secondThought(header, meaning));
  const meanings = told.sort((left, right) => right.score - left.score).slice(0, 12);
  if (known.size > 20_000) known.clear();
  known.set(header.text, meanings);
  return meanings;
}

const compound = /^(?:ticket|zaak|melding|vorgangs)s?(kanaal|groep|status|soort|type|reden|onderwerp|eigenaar|behandelaar|kanal|gruppe)$/;

/** Dutch and German write in one word what others write in two: Ticketkanaal, Ticketgroep. */
function collectCompound(found: Map<string, Meaning>, header: HeaderReading): void {
  const rest = compound.exec(header.words)?.[1];
  if (rest === undefined) return;
  for (const entry of byWords.get(rest)?.values() ?? [])
    keepBest(found, { concept: entry.concept, score: 0.84, how: 'subject', term: entry.term, vendors: [] });
}

/** true when a text is a known header by itself; used to find header rows. */
export const isKnownHeader = (text: string): boolean => (meaningsOf(readHeader(text))[0]?.score ?? 0) >= 0.55;
