import type { Problem } from '../contract';
import { alarmValues } from './alarm-values';
import type { MessageValues, Text } from './index';

export type { Text } from './index';

/** A message of which a value may be missing, because the problem came from an older or newer part: then the plain fallback. */
function sayIfComplete(text: Text, key: string, fallback: string, values: MessageValues): string {
  try {
    return text.sayOr(key, fallback, values);
  } catch {
    return fallback;
  }
}

/** A problem as sentences of the language: what is wrong, and what the person can do ('' when there is nothing to do). */
export function problemSentences(text: Text, problem: Pick<Problem, 'code' | 'values' | 'tip'>): { message: string; tip: string } {
  const values = alarmValues(text, problem.values);
  const unknown = text.sayOr('problem.unexpected', problem.code, { code: problem.code });
  return {
    message: sayIfComplete(text, `problem.${problem.code}`, unknown, { code: problem.code, ...values }),
    tip: problem.tip ? sayIfComplete(text, `tip.${problem.tip}`, '', values) : '',
  };
}
