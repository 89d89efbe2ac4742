import { createIntl, createIntlCache, type IntlShape } from '@formatjs/intl';
import type { Language } from '../schema';
import { en } from './en';
import { nl } from './nl';

export type MessageKey = keyof typeof en;
export type MessageValues = Readonly<Record<string, string | number>>;

const catalogues: Record<Language, Record<MessageKey, string>> = { en, nl };
const locales: Record<Language, string> = { en: 'en-GB', nl: 'nl-NL' };
const cache = createIntlCache();

/** Texts and formats of one language. `say` for known keys; `sayOr` for keys that come as data (codes of problems, alarms, metrics). */
export interface Text {
  readonly language: Language;
  readonly intl: IntlShape<string>;
  say(key: MessageKey, values?: MessageValues): string;
  /** The message if the key exists, else the fallback: data from elsewhere may carry a code this version does not know. */
  sayOr(key: string, fallback: string, values?: MessageValues): string;
  has(key: string): key is MessageKey;
}
export const localeOf = (language: Language): string => locales[language];

/** Texts for a language. Throws on a broken message, because a report with raw ICU syntax must never leave the house. */
export function createText(language: Language): Text {
  const messages = catalogues[language];
  const intl = createIntl(
    {
      locale: locales[language],
      messages,
      onError: (error) => {
        throw error;
      },
    },
    cache,
  );
  const has = (key: string): key is MessageKey => Object.hasOwn(messages, key);
  const say = (key: MessageKey, values?: MessageValues) => String(intl.formatMessage({ id: key }, { ...values }));
  return { language, intl, say, has, sayOr: (key, fallback, values) => (has(key) ? say(key, values) : fallback) };
}
