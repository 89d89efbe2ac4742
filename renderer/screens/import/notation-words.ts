import { notationInWords } from '../../../shared/text/notation-words';
import { useText } from '../../text/text-context';

/** How a column is written, in words, in the language of the page. */
export function useNotationWords(): (notation: string) => string {
  const text = useText();
  return (notation) => notationInWords(text, notation);
}
