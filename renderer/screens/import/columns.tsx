import type { ColumnReading, SourceReading } from '../../../shared/contract/assessment';
import { DataTable } from '../../components/data-table';
import { useFieldWords } from '../../components/fact-words';
import { useReasonWords } from '../../components/reason-words';
import { Tag } from '../../components/tag';
import { useFigures, useText } from '../../text/text-context';
import { confidenceTone } from './confidence';
import { useNotationWords } from './notation-words';

interface Column extends ColumnReading {
  readonly index: number;
}

/** How each column of a loaded table was read, with examples, certainty and reason. */
export function Columns({ table }: { readonly table: SourceReading }) {
  const text = useText();
  const figures = useFigures();
  const fieldWords = useFieldWords();
  const reasonWords = useReasonWords();
  const notationWords = useNotationWords();
  return (
    <DataTable<Column>
      label={text.say('load.columns_of', { file: table.sheet ? `${table.file} › ${table.sheet}` : table.file })}
      rows={table.columns.map((column, index) => ({ ...column, index }))}
      rowKey={(column) => String(column.index)}
      columns={[
        { id: 'header', header: text.say('load.header'), value: (row) => row.index, cell: (row) => <strong>{row.header}</strong> },
        {
          id: 'field',
          header: text.say('load.field'),
          value: (row) => row.field,
          cell: (row) => (row.field ? fieldWords(row.field) : <span className="cp-quiet">{text.say('load.left_out')}</span>),
        },
        { id: 'unit', header: text.say('load.unit'), cell: (row) => (row.unit ? notationWords(row.unit) : '–') },
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
  );
}
