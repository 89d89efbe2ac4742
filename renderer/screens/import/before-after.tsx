import { Button, Group, Paper, Stack, Table, Title, VisuallyHidden, Text as Words } from '@mantine/core';
import type { SourceReading } from '../../../shared/contract/assessment';
import { figuresFedBy } from '../../../shared/schema';
import { useFactWords, useFieldWords } from '../../components/fact-words';
import { ScrollBox } from '../../components/scroll-box';
import { type ImportLine, isLocked, nothingChosen } from '../../state/import-lines';
import { useFigures, useText } from '../../text/text-context';
import { type ColumnChange, choiceAt, columnChanges, earlierOf, isTouched, readAt, withColumn } from './choices';
import { focusOnFile } from './focus';
import { useNotationWords } from './notation-words';
import { useReadWords } from './read-values';
import { useLoadFiles } from './use-load-files';

interface ChangedColumnProps {
  readonly change: ColumnChange;
  readonly line: ImportLine;
  readonly facts: { readonly before: string | null; readonly now: string | null };
}

/** The key figures that the column counts in, as it was read or as it is read now. */
function FiguresFed({ change, facts }: Pick<ChangedColumnProps, 'change' | 'facts'>) {
  const text = useText();
  const metrics = new Set([...figuresFedBy(facts.before, change.fieldBefore), ...figuresFedBy(facts.now, change.fieldNow)]);
  if (metrics.size === 0) return null;
  const figures = [...metrics].map((metric) => text.sayOr(`metric.${metric}`, metric)).join('; ');
  return <Words size="sm">{text.say('load.changes_figures', { figures })}</Words>;
}

/** Five cells of one column: as they were read, and as they will be. */
function ChangedColumn({ change, line, facts }: ChangedColumnProps) {
  const text = useText();
  const fieldWords = useFieldWords();
  const notationWords = useNotationWords();
  const readWords = useReadWords();
  const { choose } = useLoadFiles();
  const locked = isLocked(line);
  const { place, before, now } = change;
  const named = (field: string | null, unit: string | null) =>
    field === null ? text.say('load.left_out') : [fieldWords(field), unit ? notationWords(unit) : ''].filter(Boolean).join(', ');
  const label = text.say('load.changes_of', { header: place.header, file: place.file });
  const valueBefore = (cell: string, at: number) => {
    if (change.respelled) return before?.cells[at] ?? '–';
    return change.fieldBefore === null ? '–' : readWords(facts.before, change.fieldBefore, readAt(before, cell));
  };
  const valueNow = (cell: string) => {
    if (change.respelled) return cell;
    return change.fieldNow === null ? '–' : readWords(facts.now, change.fieldNow, readAt(now, cell));
  };
  const cells = now && now.read.length > 0 ? now.cells : (before?.cells ?? change.cells);
  return (
    <Stack gap={4}>
      <Group gap="sm">
        <Title order={5} size="h3">
          {place.header}
        </Title>
        {choiceAt(line.choices, place) ? (
          <Button
            size="compact-xs"
            variant="default"
            disabled={locked}
            onClick={() => {
              void choose(place.token, (choices) => withColumn(choices, place, null));
              focusOnFile(place.token);
            }}
          >
            {text.say('load.withdraw')}
            <VisuallyHidden> {place.header}</VisuallyHidden>
          </Button>
        ) : null}
      </Group>
      <ScrollBox label={label}>
        <Table aria-label={label} w="auto">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{text.say(change.respelled ? 'load.changes_example' : 'load.changes_cell')}</Table.Th>
              <Table.Th scope="col">
                {text.say('load.changes_before')}: {named(change.fieldBefore, change.unitBefore)}
              </Table.Th>
              <Table.Th scope="col">
                {text.say('load.changes_after')}: {named(change.fieldNow, change.unitNow)}
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {cells.slice(0, 5).map((cell, at) => (
              <Table.Tr key={cell}>
                <Table.Th scope="row">{change.respelled ? at + 1 : cell}</Table.Th>
                <Table.Td className="cp-quiet">{valueBefore(cell, at)}</Table.Td>
                <Table.Td>{valueNow(cell)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
      <FiguresFed change={change} facts={facts} />
    </Stack>
  );
}

/** What a person's choices change in one table: its kind, its columns with five cells before and after, and how many rows get in. */
export function BeforeAfter({ line, table }: { readonly line: ImportLine; readonly table: SourceReading }) {
  const text = useText();
  const figures = useFigures();
  const factWords = useFactWords();
  const { choose } = useLoadFiles();
  const locked = isLocked(line);
  if (line.lookedWith === nothingChosen || !line.before || !isTouched(line, table)) return null;
  const earlier = earlierOf(line, table);
  const changes = columnChanges(line, table);
  const kind = (fact: string | null | undefined) => (fact ? factWords(fact) : text.say('load.no_fact'));
  const count = (value: number | undefined) => figures.count(value ?? 0);
  return (
    <Paper component="section" p="sm" className="cp-changes">
      <Stack gap="sm">
        <Group justify="space-between">
          <div>
            <Title order={4} size="h3">
              {text.say('load.changes')}
            </Title>
            <Words size="sm" className="cp-quiet">
              {text.say('load.changes_lead')}
            </Words>
          </div>
          <Button
            size="compact-sm"
            variant="default"
            disabled={locked}
            onClick={() => {
              void choose(line.file.token, () => nothingChosen);
              focusOnFile(line.file.token);
            }}
          >
            {text.say('load.withdraw_all')}
          </Button>
        </Group>
        {earlier?.fact === table.fact ? null : (
          <Words size="sm">{text.say('load.changes_kind', { before: kind(earlier?.fact), after: kind(table.fact) })}</Words>
        )}
        <Words size="sm" fw={600}>
          {text.say('load.changes_rows', {
            loadedBefore: count(earlier?.rows_loaded),
            loadedAfter: count(table.rows_loaded),
            rejectedBefore: count(earlier?.rows_rejected),
            rejectedAfter: count(table.rows_rejected),
          })}
        </Words>
        {changes.map((change) => (
          <ChangedColumn
            key={change.place.position}
            change={change}
            line={line}
            facts={{ before: earlier?.look?.fact ?? null, now: table.look?.fact ?? null }}
          />
        ))}
      </Stack>
    </Paper>
  );
}
