import { reasonSentence } from '../../shared/text/reading-text';
import { useText } from '../text/text-context';

/** Why a column or table was read so, as a sentence. */
export function useReasonWords(): (reason: string) => string {
  const text = useText();
  return (reason) => reasonSentence(text, reason);
}
