import { Drawer, Group, Stack, Table, Title, Text as Words } from '@mantine/core';
import type { Proof } from '../../shared/contract/proof';
import type { Evidence, Scope } from '../../shared/schema';
import { definitionSentence } from '../../shared/text/metric-words';
import { useOperation } from '../host/operations';
import { useProof } from '../state/proof';
import { useFigures, useText } from '../text/text-context';
import { DataTable } from './data-table';
import { ScrollBox } from './scroll-box';
import { Read } from './states';
import { VirtualTable } from './virtual-table';

/** One filter in words: "Wachtrij: Verhuizen". */
function useFilterWords() {
  const text = useText();
  const figures = useFigures();
  return (filters: Scope): string[] =>
    Object.entries(filters).flatMap(([name, value]) => {
      if (value === undefined || value === null) return [];
      const shown =
        typeof value === 'number'
          ? name === 'hour'
            ? `${String(value).padStart(2, '0')}:00–${String(value + 1).padStart(2, '0')}:00`
            : figures.weekday(value)
          : typeof value === 'string'
            ? value || '–'
            : name === 'episodes'
              ? value.map((stage) => stage || '–').join(', ')
              : figures.period([value[0] ?? '', value[1] ?? '']);
      return [`${text.sayOr(`scope.${name}`, name)}: ${shown}`];
    });
}

function Sources({ evidence }: { readonly evidence: Evidence }) {
  const text = useText();
  const figures = useFigures();
  return (
    <DataTable
      label={text.say('proof.sources')}
      rows={evidence.sources}
      rowKey={(source) => `${source.import_id}/${source.file}/${source.sheet ?? ''}`}
      columns={[
        {
          id: 'file',
          header: text.say('proof.file'),
          value: (row) => row.file,
          cell: (row) => <span className="cp-wrap">{row.file}</span>,
        },
        { id: 'sheet', header: text.say('proof.sheet'), value: (row) => row.sheet, cell: (row) => row.sheet ?? '–' },
        {
          id: 'rows',
          header: text.say('proof.rows'),
          right: true,
          value: (row) => row.rows,
          cell: (row) => figures.count(row.rows),
        },
        {
          id: 'span',
          header: text.say('proof.row_span'),
          right: true,
          cell: (row) => `${figures.count(row.first_row)}–${figures.count(row.last_row)}`,
        },
      ]}
    />
  );
}

/** Local wall time as the store writes it; shown without its seconds, in the order that sorts. */
const storedMoment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

function Rows({ proof }: { readonly proof: Proof }) {
  const text = useText();
  const figures = useFigures();
  const shown = (value: string | number | boolean | null | undefined) => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'boolean') return text.say(value ? 'screen.yes' : 'screen.no');
    if (typeof value === 'number') return text.intl.formatNumber(value, { maximumFractionDigits: 2 });
    return storedMoment.test(value) ? value.slice(0, 16).replace('T', ' ') : value;
  };
  return (
    <Stack gap={6}>
      <Words size="sm" className="cp-quiet">
        {text.say('proof.rows_shown', { shown: proof.rows.length, total: proof.total_rows })}
      </Words>
      <VirtualTable
        label={text.say('proof.rows_label')}
        rows={proof.rows}
        height={360}
        columns={[
          { id: 'row', header: text.say('proof.row'), track: '64px', cell: (row) => figures.count(row.source_row) },
          { id: 'file', header: text.say('proof.file'), track: 'minmax(190px, 1fr)', cell: (row) => row.file },
          { id: 'sheet', header: text.say('proof.sheet'), track: '100px', cell: (row) => row.sheet ?? '–' },
          ...proof.columns.map((column, index) => ({
            id: column,
            header: text.sayOr(`field.${column}`, column),
            track: 'minmax(150px, 180px)',
            cell: (row: Proof['rows'][number]) => shown(row.values[index]),
          })),
        ]}
      />
    </Stack>
  );
}

function ProofBody({ clientId, evidence, figure }: { readonly clientId: string; readonly evidence: Evidence; readonly figure: string }) {
  const text = useText();
  const proof = useOperation('proof.get', { clientId, evidence });
  const filters = useFilterWords()(evidence.filters);
  return (
    <Stack gap="md">
      <div className="cp-figure">{figure}</div>
      <Table variant="vertical" layout="fixed">
        <Table.Tbody>
          <Table.Tr>
            <Table.Th w={130}>{text.say('proof.definition')}</Table.Th>
            <Table.Td>{definitionSentence(text, evidence.definition)}</Table.Td>
          </Table.Tr>
          <Table.Tr>
            <Table.Th>{text.say('proof.filters')}</Table.Th>
            <Table.Td>{filters.length > 0 ? filters.join(' · ') : text.say('proof.no_filters')}</Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      <Title order={3}>{text.say('proof.sources')}</Title>
      <Sources evidence={evidence} />
      <Title order={3}>{text.say('proof.rows_label')}</Title>
      <Read query={proof}>
        {(value) => (
          <>
            <Rows proof={value} />
            <details>
              <summary>{text.say('proof.query', { name: evidence.query })}</summary>
              <ScrollBox label={text.say('proof.query', { name: evidence.query })}>
                <pre className="cp-sql">{value.sql}</pre>
              </ScrollBox>
            </details>
          </>
        )}
      </Read>
    </Stack>
  );
}

/** The drawer that every proof button opens: definition, filters, files, rows, query. */
export function ProofDrawer() {
  const text = useText();
  const { open, close } = useProof();
  return (
    <Drawer
      opened={open !== null}
      size="75%"
      onClose={close}
      title={<Group gap="xs">{text.say('proof.title')}</Group>}
      closeButtonProps={{ 'aria-label': text.say('screen.close') }}
      // A header element would count as a second banner of the page.
      attributes={{ header: { role: 'presentation' } }}
    >
      {open ? <ProofBody {...open} /> : null}
    </Drawer>
  );
}
