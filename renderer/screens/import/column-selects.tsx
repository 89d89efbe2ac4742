import { Button, Group, NativeSelect, VisuallyHidden } from '@mantine/core';
import type { ColumnReading, NotationChoice, SourceReading } from '../../../shared/contract/assessment';
import { type FactName, facts } from '../../../shared/schema/facts';
import { useFieldWords } from '../../components/fact-words';
import { Tag } from '../../components/tag';
import type { FileChoices } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { type ColumnLook, type ColumnPlace, choiceAt, withColumn, withSaidNotation } from './choices';
import { focusOnFile } from './focus';
import { useNotationWords } from './notation-words';
import { useLoadFiles } from './use-load-files';

/** A column of a table that was looked at, with where it stands. */
export interface ColumnRow {
  readonly column: ColumnReading;
  readonly look: ColumnLook | null;
  readonly place: ColumnPlace;
}

export interface ColumnCellProps {
  readonly row: ColumnRow;
  readonly choices: FileChoices;
  readonly onChange: (change: (choices: FileChoices) => FileChoices) => void;
}

export const isFact = (name: string | null): name is FactName => name !== null && Object.hasOwn(facts, name);

/** What the column is read as, changed in place. */
export function FieldSelect({ row: { column, look, place }, fact, choices, onChange }: ColumnCellProps & { readonly fact: FactName }) {
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

/** One way in which the column is written, changed in place. */
export function NotationSelect({ notation, row, onChange }: ColumnCellProps & { readonly notation: NotationChoice }) {
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
        onChange((before) => withSaidNotation(before, place, look?.field ?? column.field, notation.group, wanted));
      }}
      data={[...open, ...options]}
    />
  );
}

/** A choice that stands for the column, with the way to take it back. */
function TakeBack({ tag, label, column, onTakeBack }: { tag: string; label: string; column: ColumnReading; onTakeBack: () => void }) {
  return (
    <Group gap={6} wrap="nowrap">
      <Tag tone="accent">{tag}</Tag>
      <Button size="compact-xs" variant="subtle" onClick={onTakeBack}>
        {label}
        <VisuallyHidden> {column.header}</VisuallyHidden>
      </Button>
    </Group>
  );
}

/** What a person said of the column, now or before, with the way to take it back. */
export function Said({ row, table, choices, onChange }: ColumnCellProps & { readonly table: SourceReading }) {
  const text = useText();
  const { forget } = useLoadFiles();
  const { column, look, place } = row;
  if (choiceAt(choices, place)) {
    const withdraw = () => {
      onChange((before) => withColumn(before, place, null));
      focusOnFile(place.token);
    };
    return <TakeBack tag={text.say('load.chosen')} label={text.say('load.withdraw')} column={column} onTakeBack={withdraw} />;
  }
  const key = look?.remembered;
  if (!key || !table.look) return null;
  const signature = table.look.header_signature;
  const forgetChoice = () => {
    void forget(signature, key);
    focusOnFile(place.token);
  };
  return <TakeBack tag={text.say('load.remembered')} label={text.say('load.forget')} column={column} onTakeBack={forgetChoice} />;
}
