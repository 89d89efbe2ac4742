import { Accordion, Button, Group, Text as Words } from '@mantine/core';
import type { SourceReading } from '../../../shared/contract/assessment';
import { alarmValues } from '../../../shared/text/alarm-values';
import { useFactWords } from '../../components/fact-words';
import { FoldedSection } from '../../components/folded-section';
import { ProblemMessage } from '../../components/problem-message';
import { useReasonWords } from '../../components/reason-words';
import { Read, Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { useAction, useOperation } from '../../host/operations';
import { importsOf, isSameFile, type LoadedFile } from '../../state/handed-over';
import { sayIfComplete } from '../../text/say-if-complete';
import { useFigures, useText } from '../../text/text-context';
import { nthUnderHeader } from './choices';
import { groupNamed } from './group-named';
import { useSumWords } from './outcome-words';
import { asSentence } from './sentence';
import { TableReading } from './table-reading';

/** Stays the same when the file is read again, so that an open table stays open. Encoded, because it becomes part of an id, which has no spaces. */
const placeOf = (tables: readonly SourceReading[], at: number) => {
  const table = tables[at];
  const parts = [table?.file, table?.content ?? '', table?.sheet ?? '', table?.header_row ?? '', nthUnderHeader(tables, at)];
  return encodeURIComponent(parts.join('|'));
};

/** A table as people know it: its file, its sheet, and of columns under a heading of their own that heading. */
const namedAs = ({ file, sheet, fact_reason }: SourceReading): string =>
  [file, sheet, groupNamed(fact_reason)].filter((part) => part !== null && part !== '').join(' › ');

function TableLine({ table }: { readonly table: SourceReading }) {
  const text = useText();
  const figures = useFigures();
  const factWords = useFactWords();
  const warnings = table.alarms.filter(({ severity }) => severity !== 'note').length;
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" pr="md">
      <div>
        <Words fw={600} className="cp-wrap">
          {namedAs(table)}
        </Words>
        <Words size="sm" className="cp-quiet">
          {table.fact ? factWords(table.fact) : text.say('load.no_fact')}
          {table.period ? ` · ${figures.period(table.period)}` : ''}
        </Words>
      </div>
      <Group gap="xs" wrap="nowrap">
        {warnings > 0 ? <Tag tone="warning">{text.say('load.alarm_count', { count: warnings })}</Tag> : null}
        <Words size="sm" miw="max-content">
          {text.say('load.rows_loaded', { rows: figures.count(table.rows_loaded) })}
        </Words>
      </Group>
    </Group>
  );
}

/** Why a table was not loaded, in a few words: what it is not, or that its rows were there already. */
function NotLoadedLine({ table }: { readonly table: SourceReading }) {
  const text = useText();
  const reasonWords = useReasonWords();
  const sumWords = useSumWords();
  // A table that is known, but of which nothing got in: its rows were there already, or none could be loaded.
  const there = table.alarms.find(({ code }) => code === 'same_rows' || code === 'overlap_refused');
  const known = there
    ? sayIfComplete(text, `alarm.${there.code}`, '', { file: table.file, sheet: '', column: '', ...alarmValues(text, there.values) })
    : sumWords([table]);
  return (
    <div>
      <Words fw={600} className="cp-wrap">
        {table.file}
        {table.sheet ? ` › ${table.sheet}` : ''}
      </Words>
      <Words size="sm" className="cp-quiet">
        {(table.fact && known) || asSentence(reasonWords(table.fact_reason))}
      </Words>
    </div>
  );
}

interface LoadedTablesProps {
  readonly clientId: string;
  /** Every import of the file: a workbook is taken back and loaded as a whole. */
  readonly onReadDifferently: (file: LoadedFile, importIds: readonly string[]) => void;
}

interface TableListProps extends LoadedTablesProps {
  readonly shown: readonly SourceReading[];
  /** Every table of the client: a file is read again with all of its own. */
  readonly all: readonly SourceReading[];
}

function TableList({ clientId, shown, all, onReadDifferently }: TableListProps) {
  return (
    <Accordion multiple keepMounted={false} variant="separated" order={3}>
      {shown.map((table, at) => {
        const imports = importsOf(all, table);
        const place = placeOf(shown, at);
        return (
          <Accordion.Item key={`${table.import_id ?? ''}|${place}`} value={place}>
            <Accordion.Control>{table.import_id ? <TableLine table={table} /> : <NotLoadedLine table={table} />}</Accordion.Control>
            <Accordion.Panel>
              <TableReading
                clientId={clientId}
                table={table}
                imports={imports}
                onReadDifferently={() => onReadDifferently(table, imports)}
              />
            </Accordion.Panel>
          </Accordion.Item>
        );
      })}
    </Accordion>
  );
}

/** Tables that were not loaded, each with the reason; what says nothing to anybody can be taken off the list. */
function NotLoaded({ clientId, shown, all, onReadDifferently }: TableListProps) {
  const text = useText();
  const forget = useAction('import.forget_refused', ['import.list', 'assess.get', 'client.list']);
  const isOf = (file: LoadedFile) => (table: LoadedFile) => table.file === file.file && isSameFile(table, file);
  const files = shown.filter((table, at) => shown.findIndex(isOf(table)) === at);
  const unused = files.filter((file) => !all.some((table) => table.import_id && isOf(file)(table)));
  return (
    <FoldedSection title={text.say('load.not_loaded', { count: shown.length })}>
      <TableList clientId={clientId} shown={shown} all={all} onReadDifferently={onReadDifferently} />
      {forget.error ? <ProblemMessage problem={forget.error} /> : null}
      {unused.length > 0 ? (
        <Group gap="xs">
          <Words size="sm" className="cp-quiet">
            {text.say('load.forget_refused_lead')}
          </Words>
          {unused.map(({ file, content }) => {
            const namesakes = unused.filter((one) => one.file === file);
            const nth = namesakes.findIndex((one) => one.content === content) + 1;
            return (
              <Button
                key={`${file}|${content ?? ''}`}
                size="compact-xs"
                variant="default"
                disabled={forget.isPending}
                onClick={() => forget.mutate({ clientId, file, ...(content ? { content } : {}) })}
              >
                {text.say('load.forget_refused', { file, nth, of: namesakes.length })}
              </Button>
            );
          })}
        </Group>
      ) : null}
    </FoldedSection>
  );
}

/** Every table of this client's files, each with what was understood of it: the loaded ones, and folded below them what was not loaded. */
export function LoadedTables({ clientId, onReadDifferently }: LoadedTablesProps) {
  const text = useText();
  const tables = useOperation('import.list', { clientId });
  return (
    <Read query={tables}>
      {(all) => {
        const loaded = all.filter((table) => table.import_id);
        const others = all.filter((table) => !table.import_id);
        const parts = { clientId, all, onReadDifferently };
        return (
          <>
            {loaded.length > 0 ? (
              <Section title={text.say('load.understood')} lead={text.say('load.understood_lead')}>
                <TableList shown={loaded} {...parts} />
              </Section>
            ) : null}
            {others.length > 0 ? <NotLoaded shown={others} {...parts} /> : null}
          </>
        );
      }}
    </Read>
  );
}
