import type { MessageValues, Text } from '../../shared/text';

/** A message whose values came with data: when one is missing, the fallback, because a screen must not fall over a warning it cannot word. */
export function sayIfComplete(text: Text, key: string, fallback: string, values: MessageValues): string {
  try {
    return text.sayOr(key, fallback, values);
  } catch {
    return fallback;
  }
}
