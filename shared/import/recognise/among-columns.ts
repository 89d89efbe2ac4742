import type { FactName } from '../../schema';
import type { Meaning } from '../vocabulary/match';
import type { KnownColumn } from './columns';

const idle = /^(?:agent )?idle\b/;
const ready = /^(?:agent )?(?:available|avail|ready|beschikbare?|verfugbar|disponible)\b/;
/** Facts of which a row has a number of its own. */
const ownNumber: Partial<Record<FactName, string>> = { survey: 'survey_id', evaluation: 'evaluation_id' };
const bareNumber = /^(?:id|nr|no|nummer|number|numero)$/;

/**
 * What a column means beside the others of its table. Idle time is waiting for a contact, as with Genesys and Amazon Connect; beside a time that says
 * available it is time not ready, as with Webex. A bare "Id" in a survey or review numbers the row itself and leads to no contact.
 */
export function meaningsAmong(fact: FactName, column: KnownColumn, columns: readonly KnownColumn[]): readonly Meaning[] {
  const { words } = column.header;
  const own = ownNumber[fact];
  const renamed = (from: string, to: string) =>
    column.meanings.map((meaning) => (meaning.concept === from ? { ...meaning, concept: to } : meaning));
  if (own && bareNumber.test(words)) return renamed('contact_id', own);
  if (idle.test(words) && columns.some((other) => other !== column && ready.test(other.header.words)))
    return renamed('available_time', 'aux_time');
  return column.meanings;
}
