import { Stack } from '@mantine/core';
import type { SourceReading } from '../../../shared/contract/assessment';
import { DataTable } from '../../components/data-table';
import { useReasonWords } from '../../components/reason-words';
import { Tag } from '../../components/tag';
import { VirtualTable } from '../../components/virtual-table';
import { type FileChoices, type ImportLine, isLocked } from '../../state/import-lines';
import { useFigures, useText } from '../../text/text-context';
import { placeOfColumn } from './choices';
import { type ColumnCellProps, type ColumnRow, FieldSelect, isFact, NotationSelect, Said } from './column-selects';
import { confidenceTone } from './confidence';
import { useNotationWords } from './notation-words';
import { useLoadFiles } from './use-load-files';

/** Above this many columns only those in sight are in the page. */
const fewColumns = 40;

interface ColumnChoicesProps {
  readonly line: ImportLine;
  readonly table: SourceReading;
  readonly label: string;
}

/** How each column would be read, with five example values, certainty and reason; field and notation are changed in place, by keyboard too. */
export function ColumnChoices({ line, table, label }: ColumnChoicesProps) {
  const text = useText();
  const figures = useFigures();
  const reasonWords = useReasonWords();
  const notationWords = useNotationWords();
  const { choose } = useLoadFiles();
  const locked = isLocked(line);
  const fact = table.look?.fact ?? table.fact;
  const rows = table.columns.map((column, at): ColumnRow => {
    const position = column.position ?? at;
    const look = table.look?.columns.find((one) => one.position === position) ?? null;
    return { column, look, place: placeOfColumn(line, table, position, column.header) };
  });
  const onChange = (change: (choices: FileChoices) => FileChoices) => void (locked ? undefined : choose(line.file.token, change));
  const parts = (row: ColumnRow): ColumnCellProps => ({ row, choices: line.choices, onChange });
  const field = (row: ColumnRow) =>
    isFact(fact) ? <FieldSelect {...parts(row)} fact={fact} /> : <span className="cp-quiet">{text.say('load.left_out')}</span>;
  const unit = (row: ColumnRow) => {
    const all = row.look?.notations ?? [];
    // What keeps the column out comes first; the rest hangs on it.
    const asked = all.filter(({ doubt }) => doubt?.open);
    const notations = asked.length > 0 ? asked : all;
    if (notations.length === 0) return row.column.unit ? notationWords(row.column.unit) : '–';
    return (
      <Stack gap={4}>
        {notations.map((notation) => (
          <NotationSelect key={notation.group} notation={notation} {...parts(row)} />
        ))}
      </Stack>
    );
  };
  const examples = ({ column, look }: ColumnRow) => (look?.cells.length ? look.cells : column.examples).slice(0, 5).join(' · ') || '–';
  const confidence = ({ column }: ColumnRow) =>
    column.field ? <Tag tone={confidenceTone(column.confidence)}>{figures.percent(column.confidence, 0)}</Tag> : '–';
  const why = (row: ColumnRow) => (
    <>
      <span className="cp-quiet">{reasonWords(row.column.reason)}</span>
      <Said table={table} {...parts(row)} />
    </>
  );
  if (rows.length > fewColumns)
    return (
      <VirtualTable
        label={label}
        rows={rows}
        height={480}
        rowHeight={44}
        columns={[
          { id: 'header', header: text.say('load.header'), track: '200px', cell: (row) => <strong>{row.column.header}</strong> },
          { id: 'field', header: text.say('load.field'), track: '210px', cell: field },
          { id: 'unit', header: text.say('load.unit'), track: '170px', cell: unit },
          { id: 'examples', header: text.say('load.example_cells'), track: 'minmax(180px, 1fr)', cell: examples },
          { id: 'confidence', header: text.say('load.confidence'), track: '80px', cell: confidence },
          { id: 'reason', header: text.say('load.reason'), track: 'minmax(220px, 1.4fr)', cell: why },
        ]}
      />
    );
  return (
    <DataTable<ColumnRow>
      label={label}
      rows={rows}
      rowKey={({ place }) => String(place.position)}
      columns={[
        {
          id: 'header',
          header: text.say('load.header'),
          value: ({ place }) => place.position,
          cell: (row) => <strong>{row.column.header}</strong>,
        },
        { id: 'field', header: text.say('load.field'), value: ({ column }) => column.field, cell: field },
        { id: 'unit', header: text.say('load.unit'), cell: unit },
        {
          id: 'examples',
          header: text.say('load.example_cells'),
          cell: (row) => <div className="cp-wrap cp-examples">{examples(row)}</div>,
        },
        { id: 'confidence', header: text.say('load.confidence'), right: true, value: ({ column }) => column.confidence, cell: confidence },
        { id: 'reason', header: text.say('load.reason'), cell: why },
      ]}
    />
  );
}
