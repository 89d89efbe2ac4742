import { Stack } from '@mantine/core';
import type { Alarm } from '../../../shared/contract/assessment';
import { alarmExamples, alarmValues } from '../../../shared/text/alarm-values';
import { Notice } from '../../components/notice';
import { sayIfComplete } from '../../text/say-if-complete';
import { useText } from '../../text/text-context';

const alarmTones = { note: 'accent', warning: 'warning', stop: 'bad' } as const;

/** One thing that stands out: what, what it does to which figure, what to do about it, where, and which cells. */
export function AlarmCard({ alarm }: { readonly alarm: Alarm }) {
  const text = useText();
  const values = {
    file: alarm.where.file,
    sheet: alarm.where.sheet ?? '',
    column: alarm.where.column ?? '',
    ...alarmValues(text, alarm.values),
  };
  const tip = sayIfComplete(text, `tip.${alarm.tip}`, '', values);
  const effect = text.sayOr(`effect.${alarm.code}`, '');
  const rows = alarm.where.rows.slice(0, 10);
  return (
    <Notice tone={alarmTones[alarm.severity]} title={sayIfComplete(text, `alarm.${alarm.code}`, alarm.code, values)}>
      <Stack gap={2}>
        {effect ? <div>{effect}</div> : null}
        {tip ? <div>{tip}</div> : null}
        {alarm.where.column ? <div>{text.say('load.in_column', { column: alarm.where.column })}</div> : null}
        {rows.length > 0 ? (
          <div>{text.say('load.in_rows', { rows: rows.join(', '), more: alarm.where.rows.length - rows.length })}</div>
        ) : null}
        {alarm.examples.length > 0 ? (
          <div className="cp-wrap">{text.say('load.examples', { cells: alarmExamples(text, alarm).join(' · ') })}</div>
        ) : null}
      </Stack>
    </Notice>
  );
}

export const alarmKey = (alarm: Alarm): string => `${alarm.code}|${alarm.where.column ?? ''}|${alarm.where.rows.join()}`;
