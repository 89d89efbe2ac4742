import { Button, Group, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useFieldWords } from '../../components/fact-words';
import { ProblemMessage } from '../../components/problem-message';
import { Read } from '../../components/states';
import { VirtualTable } from '../../components/virtual-table';
import { useEngine } from '../../host/engine-client';
import { useAction, useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';

const atMost = 10_000;

/** The whole list as a file, for whoever must mend the export. */
function ExportRejects({ importId }: { readonly importId: string }) {
  const text = useText();
  const engine = useEngine();
  const exporting = useAction('import.export_rejects');
  const [failed, setFailed] = useState<unknown>(null);
  const write = async (format: 'xlsx' | 'csv') => {
    setFailed(null);
    try {
      const { token } = await exporting.mutateAsync({ importId, format, language: text.language });
      await engine.reveal(token);
    } catch (thrown) {
      setFailed(thrown);
    }
  };
  return (
    <>
      <Group gap="xs">
        <Button size="xs" variant="default" loading={exporting.isPending} onClick={() => void write('xlsx')}>
          {text.say('load.rejects_as_excel')}
        </Button>
        <Button size="xs" variant="default" loading={exporting.isPending} onClick={() => void write('csv')}>
          {text.say('load.rejects_as_csv')}
        </Button>
      </Group>
      {failed ? <ProblemMessage problem={failed} /> : null}
    </>
  );
}

/** The rows that could not be loaded: row, column, value and why, with the whole row beside it. */
export function Rejects({ importId, count }: { readonly importId: string; readonly count: number }) {
  const text = useText();
  const figures = useFigures();
  const fieldWords = useFieldWords();
  const rejects = useOperation('import.rejects', { importId, limit: atMost });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={4}>{text.say('load.rejects', { count })}</Title>
        <ExportRejects importId={importId} />
      </Group>
      <Read query={rejects}>
        {(rows) => (
          <VirtualTable
            label={text.say('load.rejects', { count })}
            rows={rows}
            height={240}
            columns={[
              { id: 'row', header: text.say('proof.row'), track: '70px', cell: (row) => figures.count(row.source_row) },
              { id: 'column', header: text.say('load.column'), track: '160px', cell: (row) => (row.column ? fieldWords(row.column) : '–') },
              { id: 'value', header: text.say('load.value'), track: '140px', cell: (row) => row.value ?? '–' },
              {
                id: 'reason',
                header: text.say('load.reason'),
                track: 'minmax(200px, 1fr)',
                cell: (row) => text.sayOr(`reject.${row.reason}`, row.reason),
              },
              {
                id: 'raw',
                header: text.say('load.whole_row'),
                track: 'minmax(260px, 2fr)',
                cell: (row) => row.raw.replaceAll('\t', ' · '),
              },
            ]}
          />
        )}
      </Read>
    </Stack>
  );
}
