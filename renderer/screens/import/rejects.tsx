import { Stack, Title } from '@mantine/core';
import { useFieldWords } from '../../components/fact-words';
import { Read } from '../../components/states';
import { VirtualTable } from '../../components/virtual-table';
import { useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';

const atMost = 10_000;

/** The rows that could not be loaded: row, column, value and why, with the whole row beside it. */
export function Rejects({ importId, count }: { readonly importId: string; readonly count: number }) {
  const text = useText();
  const figures = useFigures();
  const fieldWords = useFieldWords();
  const rejects = useOperation('import.rejects', { importId, limit: atMost });
  return (
    <Stack gap="xs">
      <Title order={4}>{text.say('load.rejects', { count })}</Title>
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
