import { Button, Group, Stack, Title, Text as Words } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Alarm, SourceReading } from '../../../shared/contract/assessment';
import type { OperationName } from '../../../shared/contract/operations';
import { alarmValues } from '../../../shared/text/alarm-values';
import { useFactWords } from '../../components/fact-words';
import { Notice } from '../../components/notice';
import { ProblemMessage } from '../../components/problem-message';
import { useReasonWords } from '../../components/reason-words';
import { useAction } from '../../host/operations';
import { sayIfComplete } from '../../text/say-if-complete';
import { useFigures, useText } from '../../text/text-context';
import { Columns } from './columns';
import { Rejects } from './rejects';

const alarmTones = { note: 'accent', warning: 'warning', stop: 'bad' } as const;

function AlarmCard({ alarm }: { readonly alarm: Alarm }) {
  const text = useText();
  const values = {
    file: alarm.where.file,
    sheet: alarm.where.sheet ?? '',
    column: alarm.where.column ?? '',
    ...alarmValues(text, alarm.values),
  };
  const tip = sayIfComplete(text, `tip.${alarm.tip}`, '', values);
  const rows = alarm.where.rows.slice(0, 10);
  return (
    <Notice tone={alarmTones[alarm.severity]} title={sayIfComplete(text, `alarm.${alarm.code}`, alarm.code, values)}>
      <Stack gap={2}>
        {tip ? <div>{tip}</div> : null}
        {alarm.where.column ? <div>{text.say('load.in_column', { column: alarm.where.column })}</div> : null}
        {rows.length > 0 ? (
          <div>{text.say('load.in_rows', { rows: rows.join(', '), more: alarm.where.rows.length - rows.length })}</div>
        ) : null}
        {alarm.examples.length > 0 ? <div>{text.say('load.examples', { cells: alarm.examples.join(' · ') })}</div> : null}
      </Stack>
    </Notice>
  );
}

/** Skipped rows with their reason, gathered: "rows 1, 2, 3: title". */
function Skipped({ table }: { readonly table: SourceReading }) {
  const text = useText();
  if (table.skipped.length === 0) return null;
  const reasons = [...new Set(table.skipped.map(({ reason }) => reason))];
  return (
    <Words size="sm" className="cp-quiet">
      {text.say('load.skipped')}{' '}
      {reasons
        .map((reason) => {
          const rows = table.skipped.filter((skipped) => skipped.reason === reason).map(({ row }) => row);
          const shown = rows.slice(0, 8).join(', ') + (rows.length > 8 ? ' …' : '');
          return text.say('load.skipped_rows', { reason: text.sayOr(`skip.${reason}`, reason), rows: shown, count: rows.length });
        })
        .join(' · ')}
    </Words>
  );
}

const changedByUndo: readonly OperationName[] = ['import.list', 'client.list', 'questions.list', 'assess.get', 'identity.list'];

function UndoImport({ importId }: { readonly importId: string }) {
  const text = useText();
  const cache = useQueryClient();
  const undo = useAction('import.undo');
  const [asked, setAsked] = useState(false);
  const really = async () => {
    await undo.mutateAsync({ importId });
    await Promise.all(changedByUndo.map((name) => cache.invalidateQueries({ queryKey: [name] })));
  };
  return (
    <Stack gap="xs">
      {undo.error ? <ProblemMessage problem={undo.error} /> : null}
      <Group gap="xs">
        {asked ? (
          <>
            <Words size="sm">{text.say('load.undo_sure')}</Words>
            <Button size="xs" color="red" loading={undo.isPending} onClick={() => void really().catch(() => undefined)}>
              {text.say('load.undo_yes')}
            </Button>
            <Button size="xs" variant="default" onClick={() => setAsked(false)}>
              {text.say('screen.cancel')}
            </Button>
          </>
        ) : (
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            {text.say('load.undo')}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Ends with a full stop, also where the reason is a list. */
const sentence = (words: string) => (/[.!?]$/.test(words) ? words : `${words}.`);

/** What was understood of one table: the kind with its reason, rows that add up, columns, alarms beside them, rejects. */
export function TableReading({
  table,
  clientId,
  importIds,
}: {
  readonly table: SourceReading;
  readonly clientId: string;
  /** Every import of the same file. */
  readonly importIds: readonly string[];
}) {
  const text = useText();
  const figures = useFigures();
  const factWords = useFactWords();
  const reasonWords = useReasonWords();
  return (
    <Stack gap="sm">
      <Words size="sm">
        <strong>{table.fact ? factWords(table.fact) : text.say('load.no_fact')}</strong>: {sentence(reasonWords(table.fact_reason))}
        {table.system ? ` ${text.say('load.system', { system: text.sayOr(`system.${table.system}`, table.system) })}` : ''}
        {table.header_row === null ? '' : ` ${text.say('load.header_row', { row: table.header_row })}`}
      </Words>
      <Words fw={600} size="sm">
        {text.say('load.sum', {
          read: figures.count(table.rows_read),
          loaded: figures.count(table.rows_loaded),
          rejected: figures.count(table.rows_rejected),
          skipped: figures.count(table.rows_skipped),
        })}
      </Words>
      <Skipped table={table} />
      {table.alarms.map((alarm) => (
        <AlarmCard key={`${alarm.code}|${alarm.where.column ?? ''}|${alarm.where.rows.join()}`} alarm={alarm} />
      ))}
      <Title order={4}>{text.say('load.columns')}</Title>
      <Columns table={table} clientId={clientId} importIds={importIds} />
      {table.import_id && table.rows_rejected > 0 ? <Rejects importId={table.import_id} count={table.rows_rejected} /> : null}
      {table.import_id ? <UndoImport importId={table.import_id} /> : null}
    </Stack>
  );
}
