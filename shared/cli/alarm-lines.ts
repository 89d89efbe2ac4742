import type { Alarm } from '../contract';
import type { Text } from '../text';
import { alarmExamples, alarmValues } from '../text/alarm-values';

/** A sentence of the catalogue; the code when a value that the sentence needs is missing. */
function sentence(text: Text, key: string, fallback: string, alarm: Alarm): string {
  try {
    return text.sayOr(key, fallback, { file: alarm.where.file, ...alarmValues(text, alarm.values) });
  } catch {
    return fallback;
  }
}

/** An alarm with its place: what with the cells it was seen in, then what it does to which figure and what to do. */
export function alarmInPlace(text: Text, alarm: Alarm): string[] {
  const where = [alarm.where.file, alarm.where.sheet, alarm.where.column].filter((part) => part).join(' / ');
  const cells = alarm.examples.length > 0 ? ` [${alarmExamples(text, alarm).slice(0, 5).join(' | ')}]` : '';
  const told = [text.sayOr(`effect.${alarm.code}`, ''), sentence(text, `tip.${alarm.tip}`, '', alarm)].filter((one) => one !== '');
  return [
    `${where}: ${sentence(text, `alarm.${alarm.code}`, alarm.code, alarm)}${cells}`,
    ...(told.length > 0 ? [`  ${told.join(' ')}`] : []),
  ];
}

/** An alarm in full, over three lines: what with its cells and rows, what it does to which figure, and what to do. */
export function alarmLines(text: Text, alarm: Alarm): string[] {
  const rows = alarm.where.rows.length > 0 ? ` (${text.say('cli.inspect.alarm_rows', { rows: alarm.where.rows.join(', ') })})` : '';
  const cells = alarm.examples.length > 0 ? ` [${alarmExamples(text, alarm).slice(0, 5).join(' | ')}]` : '';
  const effect = text.sayOr(`effect.${alarm.code}`, '');
  const tip = sentence(text, `tip.${alarm.tip}`, '', alarm);
  return [
    `! ${sentence(text, `alarm.${alarm.code}`, alarm.code, alarm)}${cells}${rows}`,
    ...[effect, tip].filter((one) => one !== '').map((one) => `  ${one}`),
  ];
}
