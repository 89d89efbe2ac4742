import { Button, Grid, Group, NativeSelect, Stack, Title, VisuallyHidden, Text as Words } from '@mantine/core';
import type { SourceReading } from '../../../shared/contract/assessment';
import { type FactName, factNames } from '../../../shared/schema/facts';
import { useFactWords, useFieldWords } from '../../components/fact-words';
import { useReasonWords } from '../../components/reason-words';
import { Tag } from '../../components/tag';
import { type ImportLine, isLocked } from '../../state/import-lines';
import { useFigures, useText } from '../../text/text-context';
import { AlarmCard, alarmKey } from './alarm-card';
import { BeforeAfter } from './before-after';
import { earlierOf, withFact } from './choices';
import { ColumnChoices } from './column-choices';
import { FirstRows } from './first-rows';
import { useSumWords } from './outcome-words';
import { asSentence } from './sentence';
import { SkippedRows } from './skipped-rows';
import { useLoadFiles } from './use-load-files';

interface TablePreviewProps {
  readonly line: ImportLine;
  readonly table: SourceReading;
}

const nameOf = (table: SourceReading) => (table.sheet ? `${table.file} › ${table.sheet}` : table.file);

/** What a table is, why, and what else it could be; a person can say otherwise. */
function Kind({ line, table }: TablePreviewProps) {
  const text = useText();
  const figures = useFigures();
  const factWords = useFactWords();
  const fieldWords = useFieldWords();
  const reasonWords = useReasonWords();
  const { choose, forget } = useLoadFiles();
  const locked = isLocked(line);
  const place = { file: table.file, sheet: table.sheet, headerRow: table.header_row };
  const said = line.choices.tables.find(
    (one) => one.file === table.file && one.sheet === table.sheet && (one.header_row ?? null) === table.header_row,
  )?.fact;
  const earlier = earlierOf(line, table)?.fact ?? null;
  const label = (fact: string) => (fact === earlier ? text.say('load.kind_found', { fact: factWords(fact) }) : factWords(fact));
  const others = (table.look?.others ?? []).map(({ fact, score, lacks }) => {
    const values = { fact: factWords(fact), score: figures.percent(score, 0), fields: lacks.map(fieldWords).join(', ') };
    return text.say(lacks.length > 0 ? 'load.kind_could_be_lacks' : 'load.kind_could_be_one', values);
  });
  const remembered = table.look?.fact_remembered;
  return (
    <Stack gap={4}>
      <Group gap="sm" align="center">
        <NativeSelect
          size="xs"
          miw={280}
          aria-label={text.say('load.kind_label', { table: nameOf(table) })}
          value={said ?? table.fact ?? ''}
          onChange={(event) => {
            const fact = (event.currentTarget.value || null) as FactName | null;
            if (!locked) void choose(line.file.token, (choices) => withFact(choices, place, fact === earlier ? null : fact));
          }}
          data={[
            ...(table.fact === null && !said ? [{ value: '', label: text.say('load.no_fact') }] : []),
            ...factNames.map((fact) => ({ value: fact, label: label(fact) })),
          ]}
        />
        {table.fact ? <Tag tone="quiet">{figures.percent(table.fact_score, 0)}</Tag> : <Tag tone="warning">{text.say('load.no_fact')}</Tag>}
        {remembered && table.look ? (
          <>
            <Tag tone="accent">{text.say('load.remembered')}</Tag>
            <Button size="compact-xs" variant="subtle" onClick={() => void forget(table.look?.header_signature ?? '', remembered)}>
              {text.say('load.forget')}
              <VisuallyHidden> {nameOf(table)}</VisuallyHidden>
            </Button>
          </>
        ) : null}
      </Group>
      <Words size="sm">
        {asSentence(reasonWords(table.fact_reason))}
        {table.system ? ` ${text.say('load.system', { system: text.sayOr(`system.${table.system}`, table.system) })}` : ''}
        {table.header_row === null ? '' : ` ${text.say('load.header_row', { row: table.header_row })}`}
      </Words>
      {others.length > 0 ? (
        <Words size="sm" className="cp-quiet">
          {text.say('load.kind_could_be', { others: others.join('; ') })}
        </Words>
      ) : null}
    </Stack>
  );
}

/** One table before it is loaded: what it is, its first rows, what stands out, and how each column would be read. `folded`: its name stands above it. */
export function TablePreview({ line, table, folded = false }: TablePreviewProps & { readonly folded?: boolean }) {
  const text = useText();
  const sumWords = useSumWords();
  const { look } = table;
  const name = nameOf(table);
  return (
    <Stack gap="sm" component="section" aria-label={text.say('load.preview_of', { file: name })}>
      {folded ? null : <Title order={3}>{name}</Title>}
      <Kind line={line} table={table} />
      <Words size="sm" fw={600}>
        {text.say('load.sum_expected', { sum: sumWords([table]) })}
      </Words>
      {look?.sampled_rows ? (
        <Words size="sm" className="cp-quiet">
          {text.say('load.sampled', { rows: look.sampled_rows })}
        </Words>
      ) : null}
      <BeforeAfter line={line} table={table} />
      <Grid gap="md">
        <Grid.Col span={{ base: 12, lg: table.alarms.length > 0 ? 8 : 12 }}>
          <Stack gap="xs">
            <Title order={4} size="h3">
              {text.say('load.first_rows')}
            </Title>
            {look && look.rows.length > 0 ? <FirstRows look={look} label={text.say('load.first_rows_of', { table: name })} /> : null}
            <SkippedRows table={table} />
          </Stack>
        </Grid.Col>
        {table.alarms.length > 0 ? (
          <Grid.Col span={{ base: 12, lg: 4 }}>
            <Stack gap="xs">
              <Title order={4} size="h3">
                {text.say('load.alarms')}
              </Title>
              {table.alarms.map((alarm) => (
                <AlarmCard key={alarmKey(alarm)} alarm={alarm} />
              ))}
            </Stack>
          </Grid.Col>
        ) : null}
      </Grid>
      {table.columns.length > 0 ? (
        <>
          <Title order={4} size="h3">
            {text.say('load.columns')}
          </Title>
          <ColumnChoices line={line} table={table} label={text.say('load.columns_preview', { file: name })} />
        </>
      ) : null}
    </Stack>
  );
}
