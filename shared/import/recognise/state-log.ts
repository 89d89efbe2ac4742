import type { FactName } from '../../schema';
import { normaliseLoosely } from '../vocabulary/normalise';
import type { KnownColumn } from './columns';

const stateWords =
  /^(?:available|beschikbaar|ready|gereed|vrij|idle|not ready|niet gereed|niet beschikbaar|unavailable|on queue|off queue|in gesprek|gesprek|on call|talking|talk|interacting|on contact|acw|wrap ?up|after ?call work|after call|nawerk|nawerken|break|pauze|pause|lunch|meal|maaltijd|training|meeting|overleg|away|afwezig|busy|bezet|logged ?(?:in|out|on|off)|log ?(?:in|out|on|off)|ingelogd|uitgelogd|offline|online|reserved|ringing|hold|aux.*|verfugbar|im gesprach|nachbearbeitung|besprechung|abgemeldet|angemeldet|disponible|en appel|en ligne|reunion|formation|descanso|en llamada)$/;
const shareOfWords = 0.7;

/**
 * The column of a log in which every row is a state that an agent was in (available, in a call, on a break): its durations are of all states
 * together, so that none of them is a talk time. null for any other table.
 */
export function stateLogColumn(fact: FactName, columns: readonly KnownColumn[]): KnownColumn | null {
  if (fact !== 'agent_period' && fact !== 'contact') return null;
  const agents = columns.find(({ meanings }) => /^agent_/.test(meanings[0]?.concept ?? ''));
  if (!agents || agents.profile.distinctShare > 0.5) return null;
  return (
    columns.find(({ profile }) => {
      if (profile.texts === 0 || profile.distinctOverflow || profile.distinct.size < 2) return false;
      let said = 0;
      for (const [text, count] of profile.distinct) if (stateWords.test(normaliseLoosely(text))) said += count;
      return said >= profile.filled * shareOfWords;
    }) ?? null
  );
}
