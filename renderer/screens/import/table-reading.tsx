import { Button, Group, Stack, Title, Text as Words } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { SourceReading } from '../../../shared/contract/assessment';
import type { OperationName } from '../../../shared/contract/operations';
import { useFactWords } from '../../components/fact-words';
import { ProblemMessage } from '../../components/problem-message';
import { useReasonWords } from '../../components/reason-words';
import { useAction } from '../../host/operations';
import { tokenOf } from '../../state/import-job';
import { isRunning, useImportJob } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { AlarmCard, alarmKey } from './alarm-card';
import { Columns } from './columns';
import { useSumWords } from './outcome-words';
import { Rejects } from './rejects';
import { SkippedRows, sentence } from './skipped-rows';

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
    <>
      {undo.error ? <ProblemMessage problem={undo.error} /> : null}
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
    </>
  );
}

interface TableReadingProps {
  readonly table: SourceReading;
  /** Brings the file back among those to load, to be read differently. */
  readonly onReadDifferently: () => void;
}

/** What was understood of one table: the kind with its reason, rows that add up, columns, alarms beside them, rejects. */
export function TableReading({ table, onReadDifferently }: TableReadingProps) {
  const text = useText();
  const factWords = useFactWords();
  const reasonWords = useReasonWords();
  const sumWords = useSumWords();
  const busy = isRunning(useImportJob());
  return (
    <Stack gap="sm">
      <Words size="sm">
        <strong>{table.fact ? factWords(table.fact) : text.say('load.no_fact')}</strong>: {sentence(reasonWords(table.fact_reason))}
        {table.system ? ` ${text.say('load.system', { system: text.sayOr(`system.${table.system}`, table.system) })}` : ''}
        {table.header_row === null ? '' : ` ${text.say('load.header_row', { row: table.header_row })}`}
      </Words>
      <Words fw={600} size="sm">
        {sumWords([table])}
      </Words>
      <SkippedRows table={table} />
      {table.alarms.map((alarm) => (
        <AlarmCard key={alarmKey(alarm)} alarm={alarm} />
      ))}
      <Title order={4}>{text.say('load.columns')}</Title>
      <Columns table={table} />
      {table.import_id && table.rows_rejected > 0 ? <Rejects importId={table.import_id} count={table.rows_rejected} /> : null}
      <Group gap="xs">
        <Button size="xs" disabled={busy} onClick={onReadDifferently}>
          {text.say('load.read_differently')}
        </Button>
        {table.import_id ? <UndoImport importId={table.import_id} /> : null}
      </Group>
      <Words size="sm" className="cp-quiet">
        {text.say('load.read_differently_lead')} {tokenOf(table.file) ? '' : text.say('load.read_again_choose', { file: table.file })}
      </Words>
    </Stack>
  );
}
