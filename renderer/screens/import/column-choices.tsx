import { Button, Group, NativeSelect, Stack, VisuallyHidden } from '@mantine/core';
import type { ColumnReading, NotationChoice, SourceReading } from '../../../shared/contract/assessment';
import { type FactName, facts } from '../../../shared/schema/facts';
import { DataTable } from '../../components/data-table';
import { useFieldWords } from '../../components/fact-words';
import { useReasonWords } from '../../components/reason-words';
import { Tag } from '../../components/tag';
import { VirtualTable } from '../../components/virtual-table';
import { type FileChoices, type ImportLine, isLocked } from '../../state/import-lines';
import { useFigures, useText } from '../../text/text-context';
import { type ColumnLook, type ColumnPlace, choiceAt, placeOfColumn, withColumn, withSaidNotation } from './choices';
import { confidenceTone } from './confidence';
import { focusOnFile } from './focus';
import { useNotationWords } from './notation-words';
import { useLoadFiles } from './use-load-files';

/** Above this many columns only those in sight are in the page. */
const fewColumns = 40;

interface Row {
  readonly column: ColumnReading;
  readonly look: ColumnLook | null;
  readonly place: ColumnPlace;
}

interface CellProps {
  readonly row: Row;
  readonly choices: FileChoices;
  readonly onChange: (change: (choices: FileChoices) => FileChoices) => void;
}

const isFact = (name: string | null): name is FactName => name !== null && Object.hasOwn(facts, name);

function FieldSelect({ row: { column, look, place }, fact, choices, onChange }: CellProps & { readonly fact: FactName }) {
  const text = useText();
  const fieldWords = useFieldWords();
  const options = facts[fact].map(({ name }) => ({ value: name, label: fieldWords(name) })).sort((a, b) => a.label.localeCompare(b.label));
  const said = choiceAt(choices, place);
  return (
    <NativeSelect
      size="xs"
      miw={170}
      aria-label={text.say('load.change_field', { header: column.header })}
      value={said ? (said.field ?? '') : (column.field ?? '')}
      onChange={(event) => {
        const field = event.currentTarget.value || null;
        const back = field === (look?.field ?? column.field) && said?.unit == null;
        onChange((before) => withColumn(before, place, back && said ? null : { field, unit: said?.unit ?? null }));
      }}
      data={[{ value: '', label: text.say('load.left_out') }, ...options]}
    />
  );
}

function NotationSelect({ notation, row, choices, onChange }: CellProps & { readonly notation: NotationChoice }) {
  const text = useText();
  const notationWords = useNotationWords();
  const { column, look, place } = row;
  const options = notation.options.map((option) => ({ value: option, label: notationWords(option) }));
  const open = notation.taken === null ? [{ value: '', label: text.say('load.notation_open') }] : [];
  const group = text.say(`load.notation_${notation.group}`);
  return (
    <NativeSelect
      size="xs"
      miw={190}
      aria-label={text.say('load.notation_of', { group, header: column.header })}
      value={notation.taken ?? ''}
      onChange={(event) => {
        const wanted = event.currentTarget.value || null;
        onChange(() => withSaidNotation(choices, place, look?.field ?? column.field, notation.group, wanted));
      }}
      data={[...open, ...options]}
    />
  );
}

/** What a person said of the column, now or before, with the way to take it back. */
function Said({ row, table, choices, onChange }: CellProps & { readonly table: SourceReading }) {
  const text = useText();
  const { forget } = useLoadFiles();
  const { column, look, place } = row;
  if (choiceAt(choices, place))
    return (
      <Group gap={6} wrap="nowrap">
        <Tag tone="accent">{text.say('load.chosen')}</Tag>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            onChange((before) => withColumn(before, place, null));
            focusOnFile(place.token);
          }}
        >
          {text.say('load.withdraw')}
          <VisuallyHidden> {column.header}</VisuallyHidden>
        </Button>
      </Group>
    );
  const key = look?.remembered;
  if (!key || !table.look) return null;
  const signature = table.look.header_signature;
  return (
    <Group gap={6} wrap="nowrap">
      <Tag tone="accent">{text.say('load.remembered')}</Tag>
      <Button
        size="compact-xs"
        variant="subtle"
        onClick={() => {
          void forget(signature, key);
          focusOnFile(place.token);
        }}
      >
        {text.say('load.forget')}
        <VisuallyHidden> {column.header}</VisuallyHidden>
      </Button>
    </Group>
  );
}

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
  const rows = table.columns.map((column, at): Row => {
    const position = column.position ?? at;
    const look = table.look?.columns.find((one) => one.position === position) ?? null;
    return { column, look, place: placeOfColumn(line, table, position, column.header) };
  });
  const onChange = (change: (choices: FileChoices) => FileChoices) => void (locked ? undefined : choose(line.file.token, change));
  const parts = (row: Row): CellProps => ({ row, choices: line.choices, onChange });
  const field = (row: Row) =>
    isFact(fact) ? <FieldSelect {...parts(row)} fact={fact} /> : <span className="cp-quiet">{text.say('load.left_out')}</span>;
  const unit = (row: Row) => {
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
  const examples = ({ column, look }: Row) => (look?.cells.length ? look.cells : column.examples).slice(0, 5).join(' · ') || '–';
  const confidence = ({ column }: Row) =>
    column.field ? <Tag tone={confidenceTone(column.confidence)}>{figures.percent(column.confidence, 0)}</Tag> : '–';
  const why = (row: Row) => (
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
    <DataTable<Row>
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
