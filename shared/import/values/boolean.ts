import { notationIn } from '../../schema';
import type { Cell } from '../table';
import { plainLetters } from '../vocabulary/normalise';
import { isMissing } from './missing';
import type { ColumnProfile } from './profile';
import { type Ambiguity, type ColumnReader, type FileHints, unreadable } from './reader';
import { remembered } from './remembered';

const yes = new Set('ja j yes y true waar wahr vrai verdadero si oui evet e dogru 1 x v ok ✓ ✔ ☑ ✅'.split(' '));
const no = new Set('nee n no false onwaar falsch faux falso nein non hayir h yanlis 0 ✗ ✘ ☐ ❌'.split(' '));

/** Words beside yes and no that change nothing about them: "Ja, volledig", "Nee, nog niet". */
const wholly =
  /^(?:volledig|helemaal|geheel|compleet|fully|completely|entirely|vollstandig|ganz|voll|completement|totalement|entierement|totalmente|completamente|tamamen)$/;
const notYet =
  /^(?:nog niet|helemaal niet|niet|not yet|not at all|noch nicht|gar nicht|pas encore|pas du tout|todavia no|aun no|henuz degil)$/;
const partly =
  /^(?:gedeeltelijk|deels|ten dele|half|een beetje|partially|partly|in part|somewhat|teilweise|zum teil|teils|partiellement|en partie|parcialmente|en parte|kismen|kismi)$/;
/** No answer to the question, and more than an empty cell: somebody said so. */
const noAnswer =
  /^(?:weet (?:ik )?(?:het )?niet|geen (?:idee|mening|antwoord)|niet beantwoord|misschien|wellicht|unknown|unsure|not sure|don['’]?t know|do not know|no answer|no opinion|maybe|weiss (?:ich )?nicht|keine (?:antwort|ahnung)|vielleicht|ne sais pas|ne sait pas|je ne sais pas|sans reponse|no se|no sabe|sin respuesta|bilmiyorum|belki)$/;

/** The answer in the words of the question: "Opgelost", "Niet opgelost", "Deels opgelost". */
const solvedWords =
  /^(?:(?<not>nog niet|niet|not|nicht|non|no|pas|un)\s?|(?<half>deels|gedeeltelijk|partly|partially|teilweise|partiellement|parcialmente|kismen)\s)?(?:opgelost|solved|resolved|gelost|resolue?|resuelt[oa]|cozuldu)$/;

type Answer = boolean | 'partly' | 'none';

/** An answer in words; null for anything that is no answer to a question of yes and no. */
const parseAnswer = remembered((text): Answer | null => {
  const word = plainLetters(text.trim()).replace(/[.!]$/, '');
  if (yes.has(word)) return true;
  if (no.has(word)) return false;
  if (partly.test(word)) return 'partly';
  if (noAnswer.test(word)) return 'none';
  const solved = solvedWords.exec(word)?.groups;
  if (solved) return solved.half ? 'partly' : !solved.not;
  const [, first = '', rest = ''] = /^(\p{L}+)\s*[,;:–(-]?\s+\(?([^)]+)\)?$/u.exec(word) ?? [];
  if (yes.has(first) && partly.test(rest)) return 'partly';
  if (yes.has(first) && wholly.test(rest)) return true;
  return no.has(first) && notYet.test(rest) ? false : null;
}, 500);

const answerOf = (cell: Cell): Answer | null => {
  if (typeof cell === 'boolean') return cell;
  if (typeof cell === 'number') return cell === 1 ? true : cell === 0 ? false : null;
  return typeof cell === 'string' ? parseAnswer(cell) : null;
};

/** Ja/Nee, WAAR/ONWAAR, Y/N, 1/0, x/empty as true and false; null for another word. */
export function parseYesNo(cell: Cell): boolean | null {
  const answer = answerOf(cell);
  return typeof answer === 'boolean' ? answer : null;
}

/** Share of the filled cells that must be an answer; the others are rejected one by one. */
const leastAnswers = 0.9;
const partlyValue = { partly_no: false, partly_left_out: null, partly_yes: true } as const;

function counted(profile: ColumnProfile, kind: 'partly' | 'none'): { count: number; examples: string[] } {
  const found = [...profile.distinct].filter(([text]) => parseAnswer(text) === kind);
  return { count: found.reduce((sum, [, count]) => sum + count, 0), examples: found.map(([text]) => text) };
}

/** What stands between yes and no, with its count: nobody said yes, and nobody said no. */
function remarksOn(profile: ColumnProfile, chosen: string | null, halves: boolean): Ambiguity[] {
  const [between, without] = [counted(profile, 'partly'), counted(profile, 'none')];
  const remarks: Ambiguity[] = [];
  const values = (of: { count: number; examples: string[] }) => ({
    count: of.count,
    filled: profile.filled,
    example: of.examples[0] ?? '',
  });
  if (halves && between.count > 0)
    remarks.push({
      code: chosen === null ? 'partly' : 'partly_chosen',
      values: { ...values(between), taken: chosen ?? 'partly_no', because: 'partly' },
      examples: between.examples.slice(0, 5),
      unresolved: false,
    });
  if (without.count > 0)
    remarks.push({ code: 'no_answer', values: values(without), examples: without.examples.slice(0, 5), unresolved: false });
  return remarks;
}

/**
 * A column of yes and no, or null when the values are something else. `halves`: an answer in between ("Gedeeltelijk") has a place in it: it is
 * no yes, so it counts as no, until a person says otherwise.
 */
export function readAsBoolean(profile: ColumnProfile, hints: FileHints, halves: boolean): ColumnReader | null {
  if (profile.filled === 0 || profile.distinct.size > 12) return null;
  const chosen = notationIn(hints.chosenUnit, 'partly');
  const known = (cell: Cell): boolean | null | undefined => {
    const answer = answerOf(cell);
    if (typeof answer === 'boolean') return answer;
    if (answer === 'none') return null;
    return answer === 'partly' && halves ? partlyValue[chosen ?? 'partly_no'] : undefined;
  };
  let [answers, plain] = [0, 0];
  for (const [text, count] of profile.distinct) {
    if (known(text) !== undefined) answers += count;
    if (parseYesNo(text) !== null) plain++;
  }
  if (plain === 0 || answers < profile.filled * leastAnswers) return null;
  const shown = [...profile.distinct.keys()].filter((text) => known(text) !== undefined);
  return {
    unit: shown.slice(0, 2).join('/'),
    confidence: 1,
    ambiguities: remarksOn(profile, chosen, halves),
    parse: (cell) => {
      if (isMissing(cell)) return null;
      const value = known(cell);
      return value === undefined ? unreadable : value;
    },
  };
}
