import type { Cell } from '../table';
import { cellText, isMissing } from '../values/missing';
import type { ColumnProfile } from '../values/profile';
import { type ColumnReader, unreadable } from '../values/reader';
import { remembered } from '../values/remembered';
import { normaliseLoosely } from '../vocabulary/normalise';

const answeredWords =
  /\b(?:answered|handled|connected|completed|beantwoord|aangenomen|afgehandeld|behandeld|angenommen|beantwortet|repondu|atendida|contestada|cevaplandi|agent)\b/;
const lostWords =
  /\b(?:abandon|abandoned|abandons|missed|lost|hung up|hangup|no answer|unanswered|not answered|niet beantwoord|afgehaakt|opgehangen|verbroken|gemist|verlaten|aufgelegt|verloren|abandonne|perdu|abandonada|perdida|kacan|short abandoned|voicemail|busy|failed|congestion)\b/;
const solvedWords =
  /\b(?:solved|closed|resolved|done|complete|completed|opgelost|gesloten|afgesloten|afgerond|afgemeld|afgehandeld|gereed|gereedgemeld|voltooid|beeindigd|verwerkt|gelost|geschlossen|erledigt|abgeschlossen|beendet|resolu|resolue|ferme|fermee|cloture|cloturee|clos|termine|terminee|resuelto|resuelta|cerrado|cerrada|cozuldu|kapali|kapandi|kapatildi|tamamlandi)\b/;
const openWords =
  /\b(?:open|opened|new|pending|hold|on hold|in progress|waiting|nieuw|in behandeling|wachtend|wacht|lopend|loopt|heropend|geopend|aangemeld|gemeld|wordt uitgevoerd|in uitvoering|in afwachting|opgeschort|doorgezet|toegewezen|gepland|snoozed|reopened|escalated|assigned|offen|neu|in bearbeitung|wartend|zugewiesen|en cours|en attente|en curso|pendiente|devam ediyor|beklemede|islemde|ouvert|nouveau|abierto|nuevo|acik|yeni|unresolved|niet opgelost)\b/;

/** true answered, false abandoned, null neither. "not answered" is not answered. */
function outcomeOf(cell: Cell): boolean | null {
  const words = normaliseLoosely(cellText(cell));
  if (lostWords.test(words)) return false;
  return answeredWords.test(words) ? true : null;
}
function statusOf(cell: Cell): boolean | null {
  const words = normaliseLoosely(cellText(cell));
  if (openWords.test(words)) return false;
  return solvedWords.test(words) ? true : null;
}

function readByWords(profile: ColumnProfile, read: (cell: Cell) => boolean | null): ColumnReader | null {
  if (profile.filled === 0 || profile.distinct.size > 40) return null;
  let known = 0;
  for (const [text, count] of profile.distinct) if (read(text) !== null) known += count;
  if (known < profile.filled * 0.9) return null;
  return {
    unit: [...profile.distinct.keys()].slice(0, 3).join('/'),
    confidence: 0.9,
    ambiguities: [],
    parse: (cell) => (isMissing(cell) ? null : (read(cell) ?? unreadable)),
  };
}

/** "inbound" beside "abandoned" and "missed", as Talkdesk writes the type of a call, is a call that came through. */
const throughWords = /\b(?:inbound|outbound|incoming|outgoing|inkomend|uitgaand)\b/;

function outcomeIn(profile: ColumnProfile): (cell: Cell) => boolean | null {
  const losesSome = [...profile.distinct.keys()].some((text) => outcomeOf(text) === false);
  return (cell) => outcomeOf(cell) ?? (losesSome && throughWords.test(normaliseLoosely(cellText(cell))) ? true : null);
}

/** Whether the words of a column say of some contacts that they were answered and of others that they were lost. */
export function tellsBothOutcomes(profile: ColumnProfile): boolean {
  const told = new Set([...profile.distinct.keys()].map(outcomeIn(profile)));
  return told.has(true) && told.has(false);
}

/** A column that says in words whether a contact was answered. */
export const readAsOutcome = (profile: ColumnProfile): ColumnReader | null => readByWords(profile, outcomeIn(profile));
/** A column that says in words whether a ticket is solved. */
export const readAsStatus = (profile: ColumnProfile): ColumnReader | null => readByWords(profile, statusOf);

const channelWords: readonly (readonly [string, RegExp])[] = [
  [
    'voice',
    /\b(?:voice|phone|call|calls|telefoon|telefonie|tel|telefon|telephone|bellen|gesprek|inbound|ivr|arama|llamada|appel|call center|call centre)\b/,
  ],
  ['chat', /\b(?:chat|webchat|live chat|livechat|chatbot|messenger chat|sfdc liveagent|liveagent|live agent)\b/],
  ['email', /\b(?:e mail|email|mail|courriel|correo|eposta|e posta)\b/],
  ['message', /\b(?:message|messaging|whatsapp|sms|bericht|berichten|nachricht|messenger|text)\b/],
  ['social', /\b(?:social|facebook|twitter|instagram|x|linkedin)\b/],
  ['ticket', /\b(?:ticket|web|form|formulier|webformulier|portal|case|web form|help center|mijn omgeving)\b/],
];

/** A channel as the source names it, as one of voice, chat, email, message, ticket, social, other. */
export const channelOf = remembered((text): string => {
  const words = normaliseLoosely(text);
  for (const [channel, pattern] of channelWords) if (pattern.test(words)) return channel;
  return 'other';
}, 500);

/** inbound, outbound or internal; the source's own word when it is none of these. */
export const directionOf = remembered((text): string => {
  const words = normaliseLoosely(text);
  // One letter, as Avaya IP Office writes it.
  if (words === 'i') return 'inbound';
  if (words === 'o') return 'outbound';
  if (/\b(?:in|inbound|inkomend|incoming|eingehend|entrant|entrante|gelen)\b/.test(words)) return 'inbound';
  if (/\b(?:out|outbound|uitgaand|outgoing|ausgehend|sortant|saliente|giden)\b/.test(words)) return 'outbound';
  return /\b(?:intern|internal|interne)\b/.test(words) ? 'internal' : text.trim();
}, 500);
