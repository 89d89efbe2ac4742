import { createFormats } from './formats';
import type { MessageValues, Text } from './index';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** Values of an alarm for its sentence: days that import wrote as 2025-02-01 as people of the language write them. */
export function alarmValues(text: Text, values: Readonly<Record<string, string | number>>): MessageValues {
  const formats = createFormats(text);
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' && isoDay.test(value) && name !== 'example' ? formats.date(value) : value,
    ]),
  );
}
