import { kindOfConcept } from './concept-kinds';
import type { HeaderReading } from './header';
import type { Meaning } from './match';

/** "Conversation handle time" is alike to a conversation time, and yet all the time of handling. */
const isOtherTime = (header: HeaderReading, { concept, how }: Meaning): boolean =>
  how === 'alike' && concept === 'talk_time' && /\b(?:handle|handling|active|ring|ringing)\b/.test(header.words);

const countingKinds = new Set(['count', 'duration', 'rate', 'score', 'staff', 'money', 'flag']);
/** A "feedback id" is alike to a feedback score, and yet counts nothing. */
const isIdentity = (header: HeaderReading, { concept, how }: Meaning): boolean =>
  how === 'alike' && /\b(?:id|uuid|guid)\b/.test(header.words) && countingKinds.has(kindOfConcept(concept));

const saysLonger = /[>≥]|\b(?:over|after|na|meer dan|langer dan|more than|longer than|nach mehr als|plus de|mas de|despues de)\s*\d/i;
const afterLimit: Readonly<Record<string, string>> = {
  abandoned: 'long_abandoned',
  abandoned_within_threshold: 'long_abandoned',
  short_abandoned: 'long_abandoned',
  answered: 'over_threshold',
  answered_within_threshold: 'over_threshold',
};

/** "Opgehangen > 10 s" counts those who waited longer, and not all. */
function afterTheLimit(header: HeaderReading, meaning: Meaning): Meaning {
  const concept = header.thresholdSeconds !== null && saysLonger.test(header.text) ? afterLimit[meaning.concept] : undefined;
  return concept === undefined ? meaning : { ...meaning, concept };
}

/** What is left of a meaning once the other words of its header are heard: itself, another, or nothing. */
export const secondThought = (header: HeaderReading, meaning: Meaning): Meaning[] =>
  isOtherTime(header, meaning) || isIdentity(header, meaning) ? [] : [afterTheLimit(header, meaning)];
