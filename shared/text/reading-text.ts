import { parseReason, reasonValues } from '../contract';
import type { Text } from './index';
import { problemSentences } from './problem-text';

/** Names of fields, kinds and systems in words; lists of them too. */
function inWords(text: Text, name: string, value: string): string {
  const kind: Record<string, string> = {
    field: 'field',
    other: 'field',
    fields: 'field',
    fact: 'fact',
    home: 'fact',
    meaning: 'meaning',
    system: 'system',
    by: 'field',
    from: 'field',
    unit: 'notation',
  };
  const prefix = kind[name];
  if (!prefix) return value;
  return value
    .split(', ')
    .map((one) => text.sayOr(`${prefix}.${one}`, one))
    .join(', ');
}

/**
 * Why a column or a table was read so, as a sentence: import writes `code:value|value`, the catalogue holds `reading.<code>`. A reason that this
 * version does not know is given as it came: a code is better than silence.
 */
export function reasonSentence(text: Text, reason: string): string {
  const { code, values: given } = parseReason(reason);
  if (code === 'problem') return problemSentences(text, { code: given.value1 ?? 'unexpected', values: {} }).message;
  const absent = Object.fromEntries((reasonValues[code] ?? []).map((name) => [name, '']));
  const said = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, inWords(text, name, value)]));
  const values = { ...absent, ...said };
  try {
    return text.sayOr(`reading.${code}`, reason, values);
  } catch {
    return reason;
  }
}
