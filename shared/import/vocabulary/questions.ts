import { plainLetters } from './normalise';

/** What a question asked of customers is about, by the stem of its verb or noun; the first that fits decides. */
const subjects: readonly (readonly [string, RegExp])[] = [
  ['nps_score', /recommend|aanbevel|aanbeveel|aanraden|weiterempfehl|recommand|recomend|tavsiye/],
  ['ces_score', /effort|moeite|gemak|makkelijk|how easy|easy was|muhe|aufwand|einfach|facile|facilit|facil|kolay/],
  [
    'survey_comment',
    /verbeter|beter doen|toelicht|waarom|opmerking|improve|do better|comment|why did you|grund fur|pourquoi|por que|neden/,
  ],
  ['resolved', /resolved|solved|opgelost|beantwoord|gelost|geholpen|resolu|resuelt|cozul/],
  ['csat_score', /satisf|tevreden|zufrieden|memnun|beoordeel|cijfer|rate our|rate your|bewerten/],
  ['channel', /kanaal|channel|kanal\b|canal\b/],
];

const fewestWords = 4;
/** A question mark makes a question of fewer. */
const fewestAsked = 3;
/** What only one kind of question is about, however few words name it. */
const plainWord = /^nps_score$/;

/** The concept that a header is about when it is a whole question, as forms and survey programs write it; null for headers of a few words. */
export function questionConcept(header: string): { readonly concept: string; readonly words: string } | null {
  const plain = plainLetters(header);
  const whole = plain.split(/\s+/).length >= (/\?\s*(?:\([^)]*\))?\s*$/.test(plain) ? fewestAsked : fewestWords);
  for (const [concept, pattern] of subjects) {
    const found = pattern.exec(plain);
    if (found && (whole || plainWord.test(concept))) return { concept, words: found[0] };
  }
  return null;
}
