import type { Alarm } from '../../shared/contract';
import { createText } from '../../shared/text';
import { alarmValues } from '../../shared/text/alarm-values';

const text = createText('nl');
/** The alarm whose tip is that of the problem it stands for. */
const ofProblem = 'file_refused';

/** The parts that an alarm should have and lacks: its sentence, its place, one to five cells, what it does to which figure, what to do. */
export function lackingParts(one: Alarm): string[] {
  const { code, where, examples, tip } = one;
  const lacking: string[] = [];
  const sentence = text.sayOr(`alarm.${code}`, '', alarmValues(text, one.values));
  if (sentence === '') lacking.push('sentence');
  if (where.file === '') lacking.push('place');
  if (examples.length === 0 || examples.length > 5 || examples.some((cell) => cell.trim() === '')) lacking.push('cells');
  if (!text.has(`effect.${code}`)) lacking.push('effect');
  if (!text.has(`tip.${tip}`) || (tip !== code && code !== ofProblem)) lacking.push('tip');
  return lacking.map((part) => `${code}: ${part}`);
}
