import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Language } from '../../shared/schema/drivers';

export type Theme = 'light' | 'dark' | 'auto';

interface Preferences {
  readonly language: Language;
  readonly theme: Theme;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
}

const preferencesKey = 'contactpeil-preferences';

/** Choices of the person at this machine; kept in the browser's own storage, nothing of a client is. */
export const usePreferences = create<Preferences>()(
  persist(
    (set) => ({
      language: 'nl',
      theme: 'auto',
      setLanguage: (language) => set({ language }),
      setTheme: (theme) => set({ theme }),
    }),
    { name: preferencesKey },
  ),
);

/** What is chosen in another window of the program holds here too. */
export function followOtherWindows(): () => void {
  const follow = ({ key }: StorageEvent) => {
    if (key === preferencesKey) void usePreferences.persist.rehydrate();
  };
  window.addEventListener('storage', follow);
  return () => window.removeEventListener('storage', follow);
}
