import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react';
import { createText, type Text } from '../../shared/text';
import { createFigures, type FigureFormats } from '../../shared/text/figures';
import { usePreferences } from '../state/preferences';

interface Words {
  readonly text: Text;
  readonly figures: FigureFormats;
}
const WordsContext = createContext<Words | null>(null);

/** Texts and number formats in the language the person chose; the document says which language that is. */
export function TextProvider({ children }: { readonly children: ReactNode }) {
  const language = usePreferences((preferences) => preferences.language);
  const words = useMemo(() => {
    const text = createText(language);
    return { text, figures: createFigures(text) };
  }, [language]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  return <WordsContext.Provider value={words}>{children}</WordsContext.Provider>;
}

function useWords(): Words {
  const words = useContext(WordsContext);
  if (!words) throw new Error('texts need a TextProvider above them');
  return words;
}
export const useText = (): Text => useWords().text;
export const useFigures = (): FigureFormats => useWords().figures;
