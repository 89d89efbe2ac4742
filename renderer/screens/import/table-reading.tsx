import { Button, Group, Stack, Title, Text as Words } from '@mantine/core';
import type { SourceReading } from '../../../shared/contract/assessment';
import type { OperationName } from '../../../shared/contract/operations';
import { useFactWords } from '../../components/fact-words';
import { useReasonWords } from '../../components/reason-words';
import { useAction } from '../../host/operations';
import { tokenOf } from '../../state/handed-over';
import { isRunning, useImportJob } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { AlarmCard, alarmKey } from './alarm-card';
import { Columns } from './columns';
import { Confirmed } from './confirmed';
import { useSumWords } from './outcome-words';
import { Rejects } from './rejects';
import { withStop } from './sentence';
import { SkippedRows } from './skipped-rows';

const changedByUndo: readonly OperationName[] = ['import.list', 'client.list', 'questions.list', 'assess.get', 'identity.list'];

/** Takes a table back, or its whole file when that holds more of them. */
function TakeBack({ clientId, table, imports }: Pick<TableReadingProps, 'clientId' | 'table' | 'imports'>) {
  const text = useText();
  const undo = useAction('import.undo', changedByUndo);
  const undoAll = useAction('import.undo_all', changedByUndo);
  const { import_id: importId } = table;
  return (
    <>
      {importId ? (
        <Confirmed
          words={text.say('load.undo')}
          about={table.sheet ?? table.file}
          sure={text.say('load.undo_sure')}
          yes={text.say('load.undo_yes')}
          onYes={() => undo.mutateAsync({ importId })}
        />
      ) : null}
      {imports.length > 1 ? (
        <Confirmed
          words={text.say('load.undo_file', { tables: imports.length })}
          about={table.file}
          sure={text.say('load.undo_file_sure', { tables: imports.length })}
          yes={text.say('load.undo_yes')}
          onYes={() => undoAll.mutateAsync({ clientId, importIds: [...imports] })}
        />
      ) : null}
    </>
  );
}

interface TableReadingProps {
  readonly clientId: string;
  readonly table: SourceReading;
  /** Every import of the table's file, its own among them. */
  readonly imports: readonly string[];
  /** Brings the file back among those to load, to be read differently. */
  readonly onReadDifferently: () => void;
}

/** What was understood of one table: the kind with its reason, rows that add up, columns, alarms beside them, rejects. */
export function TableReading({ clientId, table, imports, onReadDifferently }: TableReadingProps) {
  const text = useText();
  const factWords = useFactWords();
  const reasonWords = useReasonWords();
  const sumWords = useSumWords();
  const busy = useImportJob(isRunning);
  return (
    <Stack gap="sm">
      <Words size="sm">
        <strong>{table.fact ? factWords(table.fact) : text.say('load.no_fact')}</strong>: {withStop(reasonWords(table.fact_reason))}
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
        <TakeBack clientId={clientId} table={table} imports={imports} />
      </Group>
      <Words size="sm" className="cp-quiet">
        {text.say('load.read_differently_lead')} {tokenOf(table) ? '' : text.say('load.read_again_choose', { file: table.file })}
      </Words>
    </Stack>
  );
}
