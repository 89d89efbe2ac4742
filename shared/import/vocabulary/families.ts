import type { HeaderReading } from './header';

/** What a header means when its words belong together though no dictionary has them so: "Average speaking time", "Atendidas antes de 20 s". */
export interface FamilyMeaning {
  readonly concept: string;
  /** The word that told it. */
  readonly word: string;
}

/** Stems per event, in English, Dutch, German, French, Spanish and Turkish; words are without accents and in lower case. */
const stems = {
  wait: 'wait|waiting|waited|gewacht|gewartet|queue|queued|queueing|queuing|delay|speed|wacht|wachttijd|wachtduur|warte|wartezeit|wartedauer|attente|espera|bekleme',
  talk: 'talk|talking|speaking|conversation|spreektijd|spreekduur|gesprek|gesprekstijd|gespreksduur|belduur|gesprach|gesprachszeit|gesprachsdauer|sprechzeit|communication|conversacion|habla|konusma|gorusme',
  hold: 'hold|holding|haltezeit|haltedauer|garde|retencion|beklet',
  wrap: 'wrap|wrapup|acw|nawerk|nawerktijd|nabewerking|nabewerkingstijd|nacharbeit|nacharbeitszeit|nachbearbeitung|nachbearbeitungszeit|posttraitement',
  handle:
    'handle|handling|processing|treatment|afhandel|afhandeltijd|afhandelduur|behandeltijd|behandelduur|verwerkingstijd|bearbeitung|bearbeitungszeit|bearbeitungsdauer|traitement|gestion|islem',
  offered:
    'offered|incoming|entered|presented|received|arrived|aangeboden|inkomend|inkomende|binnengekomen|ontvangen|angeboten|angebotene|eingehend|eingehende|eingegangen|eingegangene|presentes|recus|entrants|entrantes|recibidas|gelen',
  answered:
    'answered|accepted|handled|taken|connected|beantwoord|beantwoorde|opgenomen|aangenomen|angenommen|angenommene|beantwortet|beantwortete|decroches|repondus|traites|pris|atendidas|contestadas|cevaplanan|karsilanan',
  abandoned:
    'abandoned|abandons|abandon|aban|hangup|hangups|hung|lost|missed|afgehaakt|afhakers|opgehangen|ophangers|gemist|gemiste|verloren|aufgelegt|aufgelegte|verpasst|verpasste|abbruch|abbruche|abandonnes|abandono|abandonadas|perdus|perdidas|colgadas|kacan|terk',
} as const;

type Event = keyof typeof stems;
const eventOf = new Map<string, Event>(
  (Object.entries(stems) as [Event, string][]).flatMap(([event, words]) => words.split('|').map((word) => [word, event] as const)),
);

const timeWords = new Set(
  'time times duration durations delay speed length seconds secs sec tijd duur zeit dauer temps duree delai tiempo duracion sure suresi'.split(
    ' ',
  ),
);
/** Words that hold the time themselves: wachttijd, Gesprächsdauer. */
const timeEnding = /(?:tijd|duur|zeit|dauer)$/;
const aimWords = /\b(?:target|goal|norm|doel|ziel|objectif|objetivo|hedef)\b/;
const withinWords = /\b(?:within|in time|sla|service level|threshold|binnen|op tijd|norm|innerhalb|dans|moins|antes|menos|before|icinde)\b/;
const shortWords = /\b(?:short|courts?|courtes?|kort|korte|kurz|kurze|cortas|kisa)\b/;
/** Of another kind of contact, of a part of the way, or of something else than what happened. */
const otherWords =
  /\b(?:out|outbound|outgoing|uitgaand|uitgaande|ausgehend|ausgehende|sortants?|salientes?|giden|internal|intern|interne|consult|conference|callback|callbacks|terugbel\w*|ruckruf\w*|voicemail|transfer\w*|doorverbonden|extn|extension|flow|overflow|interflow\w*|menu|ivr|bot|refused|rejected|requeued|not|non|niet|nicht|no|unique|unieke|first|eerste|ring|ringing|agents?|available|per|ratio|rate|percent|longest|langste|maximal|first|current|now|nu|oldest|other|overige|chat|email|mail|sms|tasks?)\b/;

/**
 * The concept that the events in a header make together, or null. Times need a word for time, counts have none; a word for another kind of contact
 * ("Outbound handled") makes it none. A last resort: the exact words of the dictionaries go before it.
 */
export function familyMeaning(header: HeaderReading): FamilyMeaning | null {
  if (header.forecast || header.statistic === 'rate' || header.unit === 'percent' || otherWords.test(header.words)) return null;
  const words = header.words.split(' ');
  const found = words.flatMap((word) => {
    const event = eventOf.get(word);
    return event ? [{ event, word }] : [];
  });
  const [first] = found;
  if (!first || header.statistic === 'max' || header.statistic === 'min') return null;
  const events = new Set(found.map(({ event }) => event));
  const isTime = words.some((word) => timeWords.has(word) || timeEnding.test(word)) || header.unit === 's' || header.unit === 'min';
  const has = (event: Event) => events.has(event);
  const told = (concept: string): FamilyMeaning => ({ concept, word: first.word });
  const within = header.thresholdSeconds !== null || withinWords.test(header.words);
  // "Within target" is measured, a target by itself is aimed at.
  if (!within && aimWords.test(header.words)) return null;
  if (within && has('answered') && !has('abandoned')) return told('answered_within_threshold');
  if (has('abandoned') && shortWords.test(header.words)) return told('short_abandoned');
  if (within && has('abandoned')) return told((header.thresholdSeconds ?? 11) <= 10 ? 'short_abandoned' : 'abandoned_within_threshold');
  if (isTime && header.thresholdSeconds === null) {
    if (has('abandoned')) return told('abandon_time');
    if (has('wrap')) return told('acw_time');
    // "Queue handle time" is the handle time of a queue, "Conversation handle time" that of a conversation.
    if (has('handle')) return told('handle_time');
    if (has('talk')) return told('talk_time');
    if (has('hold')) return told('hold_time');
    return has('wait') ? told('asa') : null;
  }
  if (isTime || within) return null;
  if (has('abandoned')) return told('abandoned');
  if (has('answered')) return told('answered');
  return has('offered') ? told('offered') : null;
}
