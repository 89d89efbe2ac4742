import { Button, Group, NativeSelect, Stack, Text as Words } from '@mantine/core';
import { useState } from 'react';
import type { ColumnReading, SourceReading } from '../../../shared/contract/assessment';
import { type FactName, facts } from '../../../shared/schema/facts';
import { DataTable } from '../../components/data-table';
import { useFieldWords } from '../../components/fact-words';
import { useReasonWords } from '../../components/reason-words';
import { Tag, type TagTone } from '../../components/tag';
import { isRunning, tokenOf, useImportJob } from '../../state/import-job';
import { useFigures, useText } from '../../text/text-context';
import { useLoadFiles } from './use-load-files';

interface Column extends ColumnReading {
  readonly index: number;
}
interface ColumnsProps {
  readonly table: SourceReading;
  readonly clientId: string;
  /** Every import of the same file: a workbook is taken back and loaded as a whole. */
  readonly importIds: readonly string[];
}
/** Header to the field a person wants; null leaves the column out. */
type Wishes = Readonly<Record<string, string | null>>;

const sure = 0.85;
const unsure = 0.6;
const confidenceTone = (confidence: number): TagTone => (confidence >= sure ? 'good' : confidence >= unsure ? 'warning' : 'bad');

const isFact = (name: string | null): name is FactName => name !== null && Object.hasOwn(facts, name);

function FieldSelect({
  column,
  fact,
  wished,
  onWish,
}: {
  readonly column: Column;
  readonly fact: FactName;
  readonly wished: string | null;
  readonly onWish: (field: string | null) => void;
}) {
  const text = useText();
  const fieldWords = useFieldWords();
  const options = facts[fact].map(({ name }) => ({ value: name, label: fieldWords(name) })).sort((a, b) => a.label.localeCompare(b.label));
  return (
    <NativeSelect
      size="xs"
      miw={170}
      aria-label={text.say('load.change_field', { header: column.header })}
      value={wished ?? ''}
      onChange={(event) => onWish(event.currentTarget.value || null)}
      data={[{ value: '', label: text.say('load.left_out') }, ...options]}
    />
  );
}

/** The button under the columns, once a person changed something. */
function ReadAgain({ table, clientId, importIds, wishes }: ColumnsProps & { readonly wishes: Wishes }) {
  const text = useText();
  const { reread } = useLoadFiles();
  const busy = isRunning(useImportJob());
  const count = Object.keys(wishes).length;
  if (count === 0 || !table.import_id) return null;
  const choices = Object.entries(wishes).map(([header, field]) => ({ file: table.file, sheet: table.sheet, header, field, unit: null }));
  return (
    <Group gap="sm">
      <Button size="xs" loading={busy} onClick={() => void reread({ clientId, fileName: table.file, importIds, choices })}>
        {text.say('load.read_again')}
      </Button>
      <Words size="sm" className="cp-quiet">
        {text.say('load.read_again_lead', { count })} {tokenOf(table.file) ? '' : text.say('load.read_again_choose', { file: table.file })}
      </Words>
    </Group>
  );
}

/** How each column was read, with examples, certainty and reason; a person can have it read as another field. */
export function Columns({ table, clientId, importIds }: ColumnsProps) {
  const text = useText();
  const figures = useFigures();
  const fieldWords = useFieldWords();
  const reasonWords = useReasonWords();
  const [wishes, setWishes] = useState<Wishes>({});
  const wish = ({ header, field }: Column, wished: string | null) => {
    const { [header]: _before, ...others } = wishes;
    setWishes(wished === field ? others : { ...others, [header]: wished });
  };
  const fieldCell = (row: Column) => {
    if (table.import_id && isFact(table.fact)) {
      const wished = row.header in wishes ? (wishes[row.header] ?? null) : row.field;
      return <FieldSelect column={row} fact={table.fact} wished={wished} onWish={(field) => wish(row, field)} />;
    }
    return row.field ? fieldWords(row.field) : <span className="cp-quiet">{text.say('load.left_out')}</span>;
  };
  return (
    <Stack gap="sm">
      <DataTable<Column>
        label={text.say('load.columns_of', { file: table.sheet ? `${table.file} › ${table.sheet}` : table.file })}
        rows={table.columns.map((column, index) => ({ ...column, index }))}
        rowKey={(column) => String(column.index)}
        columns={[
          { id: 'header', header: text.say('load.header'), value: (row) => row.index, cell: (row) => <strong>{row.header}</strong> },
          { id: 'field', header: text.say('load.field'), value: (row) => row.field, cell: fieldCell },
          { id: 'unit', header: text.say('load.unit'), cell: (row) => (row.unit ? text.sayOr(`notation.${row.unit}`, row.unit) : '–') },
          {
            id: 'examples',
            header: text.say('load.example_cells'),
            cell: (row) => <span className="cp-wrap">{row.examples.slice(0, 5).join(' · ') || '–'}</span>,
          },
          {
            id: 'confidence',
            header: text.say('load.confidence'),
            right: true,
            value: (row) => row.confidence,
            cell: (row) => (row.field ? <Tag tone={confidenceTone(row.confidence)}>{figures.percent(row.confidence, 0)}</Tag> : '–'),
          },
          { id: 'reason', header: text.say('load.reason'), cell: (row) => <span className="cp-quiet">{reasonWords(row.reason)}</span> },
        ]}
      />
      <ReadAgain table={table} clientId={clientId} importIds={importIds} wishes={wishes} />
    </Stack>
  );
}
