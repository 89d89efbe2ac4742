import type { FactName } from '../../schema';
import type { Cell } from '../table';
import { cellText } from '../values/missing';
import type { ColumnProfile } from '../values/profile';
import type { Meaning } from '../vocabulary/match';
import type { KnownColumn } from './columns';
import { directionOf, tellsBothOutcomes } from './outcome-words';

const idle = /^(?:agent )?idle\b/;
const ready = /^(?:agent )?(?:available|avail|ready|beschikbare?|verfugbar|disponible)\b/;
/** Facts of which a row has a number of its own. */
const ownNumber: Partial<Record<FactName, string>> = { survey: 'survey_id', evaluation: 'evaluation_id' };
const bareNumber = /^(?:id|nr|no|nummer|number|numero)$/;
/** Of "Service" and "Queue" side by side the queue is the queue. */
const queueWords = /\b(?:queue|queuename|wachtrij|warteschlange|file d attente|cola|kuyruk)\b/;
const isNamedQueue = (column: KnownColumn): boolean =>
  topOf(column) === 'queue' && queueWords.test(column.header.words) && column.profile.filled > 0;
const shiftWords = /\b(?:shift|shifts|dienst|diensten|dienstsoort|rooster|schicht|vacation|vardiya|turno)\b/;
const bareHours = /^(?:hours|uren|uur|stunden|std|heures|horas|saat|worked hours|shift length|duration|duur|aantal uren|aantal uur)$/;
const userWords = /^(?:user|user id|users|gebruiker|gebruikers id|userid)$/;
const callerWords =
  /^(?:from|van|von|de|caller|beller|phone|phone number|telefoonnummer|nummer|number|telefon|telefonnummer|telephone|telefono)$/;
const phoneNumber = /^(?:\+|00|0|tel:|sip:\+?)?[\d][\d ().-]{6,16}\d(?:@\S+)?$/;

const topOf = ({ meanings }: KnownColumn): string => meanings[0]?.concept ?? '';

function holdsPhoneNumbers({ sample, filled }: ColumnProfile): boolean {
  if (filled < 2) return false;
  const phones = sample.filter((cell) => phoneNumber.test(cellText(cell))).length;
  return phones >= sample.length * 0.8;
}

const also = (column: KnownColumn, concept: string, score: number): readonly Meaning[] => {
  const meaning: Meaning = { concept, score, how: 'values', term: column.profile.examples[0] ?? '', vendors: [] };
  return [meaning, ...column.meanings.filter((one) => one.concept !== concept)].sort((left, right) => right.score - left.score);
};

const renamed = (column: KnownColumn, from: string, to: string): readonly Meaning[] =>
  column.meanings.map((meaning) => (meaning.concept === from ? { ...meaning, concept: to } : meaning));

/** Calls that came in only: of those that went out, the caller's number is the company's own. */
const incomingOnly = (columns: readonly KnownColumn[]): boolean =>
  columns
    .filter((column) => topOf(column) === 'direction')
    .every(({ profile }) => [...profile.distinct.keys()].every((text) => directionOf(text) !== 'outbound'));

/** A user who is nobody of the staff: beside a column of agents there are at least twice as many of them. */
const isCustomer = (column: KnownColumn, columns: readonly KnownColumn[]): boolean =>
  columns.some(
    (other) =>
      other !== column && topOf(other) === 'agent_name' && column.profile.distinct.size >= 2 * Math.max(1, other.profile.distinct.size),
  );

/** An address or key that goes with one agent each, on the same rows as their names: theirs, and no customer's. */
function goesWithAgent({ profile }: KnownColumn, columns: readonly KnownColumn[]): boolean {
  return columns.some(({ profile: agent, meanings }) => {
    if (meanings[0]?.concept !== 'agent_name' || agent === profile || agent.distinct.size < 2) return false;
    if (agent.missing !== profile.missing || agent.distinct.size !== profile.distinct.size || agent.distinctShare > 0.5) return false;
    const pairs = new Set(agent.sample.map((name, at) => `${cellText(name)}\t${cellText(profile.sample[at] ?? null)}`));
    return pairs.size <= agent.distinct.size;
  });
}

const contactWords = /^(?:contact|kontakt|contacto)$/;
/** Addresses, telephone numbers, or hardly repeating texts: those are people, and no ways to make contact. */
const mayBePeople = (profile: ColumnProfile): boolean =>
  profile.sample.length > 0 &&
  (holdsPhoneNumbers(profile) || profile.sample.every((cell) => cellText(cell).includes('@')) || profile.distinctShare > 0.5);
const holdsDirections = ({ distinct, filled }: ColumnProfile): boolean =>
  filled > 0 && [...distinct.keys()].every((text) => /^(?:inbound|outbound|internal)$/.test(directionOf(text)));

/** What a column of a list of contacts means beside the others. */
function meaningsOfContact(column: KnownColumn, columns: readonly KnownColumn[]): readonly Meaning[] {
  const { header, profile, meanings } = column;
  if (topOf(column) === 'total_duration') return meanings.slice(0, 1);
  if (header.words === 'call type' && holdsDirections(profile))
    return also(column, 'direction', 0.92).filter(({ concept }) => concept === 'direction');
  if (contactWords.test(header.words) && mayBePeople(profile)) return also(column, 'customer_id', 0.8);
  const outcome = /^(?:contact_reason|topic|ticket_status)$/.test(topOf(column)) && tellsBothOutcomes(profile);
  if (outcome) return also(column, 'outcome', meanings[0]?.score ?? 0);
  if (userWords.test(header.words) && isCustomer(column, columns)) return renamed(column, 'agent_id', 'customer_id');
  if (topOf(column) === 'customer_id' && goesWithAgent(column, columns)) return meanings.filter(({ concept }) => concept !== 'customer_id');
  const caller = callerWords.test(header.words) && holdsPhoneNumbers(profile) && incomingOnly(columns);
  return caller && !columns.some((other) => topOf(other) === 'customer_id') ? also(column, 'customer_id', 0.85) : meanings;
}

const asNumber = (cell: Cell): number =>
  typeof cell === 'number' ? cell : Number(cellText(cell).replace('%', '').replace(',', '.').trim());

/** A printed share that is answered by offered on every row: "Bereikbaarheid" may be that or a service level. */
function isShareAnswered({ profile }: KnownColumn, columns: readonly KnownColumn[]): boolean {
  const [offered, answered] = ['offered', 'answered'].map((concept) => columns.find((column) => topOf(column) === concept)?.profile);
  if (!offered || !answered || [profile, offered, answered].some(({ missing, filled }) => missing > 0 || filled < 5)) return false;
  const rows = profile.sample.map((cell, at) => {
    const share = asNumber(answered.sample[at] ?? null) / asNumber(offered.sample[at] ?? null);
    const printed = asNumber(cell);
    return Math.abs((printed > 1.01 ? printed / 100 : printed) - share) <= 0.006;
  });
  return rows.filter((same) => same).length >= rows.length * 0.95;
}

/**
 * What a column means beside the others of its table. Idle time is waiting for a contact, as with Genesys and Amazon Connect; beside a time that says
 * available it is time not ready, as with Webex. A bare "Id" in a survey or review numbers the row itself and leads to no contact. Bare hours beside a
 * kind of shift are those of the schedule. In a list of contacts "From" with telephone numbers is the customer, and so is a "User ID" beside the agent.
 */
export function meaningsAmong(fact: FactName, column: KnownColumn, columns: readonly KnownColumn[]): readonly Meaning[] {
  const { words } = column.header;
  const own = ownNumber[fact];
  if (own && bareNumber.test(words)) return renamed(column, 'contact_id', own);
  if (idle.test(words) && columns.some((other) => other !== column && ready.test(other.header.words)))
    return renamed(column, 'available_time', 'aux_time');
  if (bareHours.test(words) && columns.some((other) => other !== column && shiftWords.test(other.header.words)))
    return also(column, 'scheduled_time', 0.85).filter((one) => one.concept !== 'staffed_time' && one.concept !== 'handle_time');
  if (topOf(column) === 'queue' && !queueWords.test(words) && columns.some(isNamedQueue))
    return column.meanings.map((one) => (one.concept === 'queue' ? { ...one, score: one.score - 0.05 } : one));
  const reach = fact === 'queue_interval' && column.meanings.some(({ concept }) => concept === 'answer_rate');
  if (reach && column.meanings.some(({ concept }) => concept === 'service_level') && isShareAnswered(column, columns))
    return column.meanings.filter(({ concept }) => concept !== 'service_level');
  return fact === 'contact' ? meaningsOfContact(column, columns) : column.meanings;
}
