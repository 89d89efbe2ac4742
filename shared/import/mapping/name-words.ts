import { totalNamedBy } from '../find-table/total-words';
import { channelOf } from '../recognise/outcome-words';
import { readMoment } from '../values/moment-text';
import { isWeekday, monthOf } from '../values/month-names';
import { familyMeaning } from '../vocabulary/families';
import { readHeader } from '../vocabulary/header';
import { kindOfConcept, meaningsOf } from '../vocabulary/match';

const measured = /^(?:count|duration|rate|staff|score|money|flag)$/;
/** Words that set a figure beside another one, or say which way contacts went: not what a queue or a person is called. */
const otherWords =
  /^(?:inkomend|uitgaand|inbound|outbound|intern|internal|extern|external|in|uit|out|norm|doel|target|budget|verschil|delta|afwijking|difference|variance|vorig|vorige|dit|deze|last|previous|this|prior|ytd|cumulatief|cumulative|plan|realisatie|opmerking|opmerkingen|remark|remarks|notes|jaar|year|kwartaal|quarter|uur|hour|week|dag|day|maand|month)\b/;

/** Words that are the name of a figure: "Beantwoord", "Gem. wachttijd", "Prognose". */
export function speaksOfFigures(label: string): boolean {
  const header = readHeader(label);
  if (header.forecast || header.actual || header.statistic !== null || familyMeaning(header) !== null) return true;
  const best = meaningsOf(header)[0];
  return best !== undefined && best.score >= 0.7 && measured.test(kindOfConcept(best.concept));
}

/** true for a label that is the name of a channel. */
export const namesChannel = (label: string): boolean => channelOf(label) !== 'other';

/** What channels are called when they head a column of figures; "Calls" is a figure in any other table. */
const bareChannels =
  /^(?:telefoon|telefonie|phone|voice|calls?|chats?|e ?mails?|mails?|whatsapp|sms|social(?: media)?|berichten|messages?|messaging|web ?chats?|live ?chats?|webformulier(?:en)?|formulier(?:en)?|brieven|post|facebook|twitter|instagram|messenger|telefon|anrufe|appels|llamadas)$/;
/** Words for a queue that many a queue is called. */
const usualNames = /^service$/;

/** true for a header that can be what something is called: it has letters, and is no figure, moment, total or comparison. */
export function mayBeName(text: string): boolean {
  const words = text.trim();
  if (words.length < 2 || words.length > 60 || !/\p{L}/u.test(words) || totalNamedBy(words) !== null) return false;
  if (isWeekday(words) || monthOf(words) !== null || readMoment(words, 'dmy', 2024) !== null) return false;
  const header = readHeader(words);
  if (bareChannels.test(header.words)) return true;
  const known = meaningsOf(header).some(({ how, score }) => how !== 'alike' && score >= 0.8);
  return !otherWords.test(header.words) && !speaksOfFigures(words) && (!known || usualNames.test(header.words));
}
