import { Accordion, Group, Text as Words } from '@mantine/core';
import type { SourceReading } from '../../../shared/contract/assessment';
import { useFactWords } from '../../components/fact-words';
import { Read, Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { useOperation } from '../../host/operations';
import { useFigures, useText } from '../../text/text-context';
import { TableReading } from './table-reading';

const keyOf = (table: SourceReading) => `${table.import_id ?? ''}|${table.file}|${table.sheet ?? ''}`;

/** Stays the same when the file is read again, so that an open table stays open. Encoded, because it becomes part of an id, which has no spaces. */
const placeOf = (table: SourceReading) => encodeURIComponent(`${table.file}|${table.sheet ?? ''}`);

/** Every import of a file, which is read again as a whole. */
export const importsOf = (tables: readonly SourceReading[], file: string): string[] =>
  tables.flatMap((table) => (table.file === file && table.import_id ? [table.import_id] : []));

function TableLine({ table }: { readonly table: SourceReading }) {
  const text = useText();
  const figures = useFigures();
  const factWords = useFactWords();
  const warnings = table.alarms.filter(({ severity }) => severity !== 'note').length;
  return (
    <Group justify="space-between" wrap="nowrap" gap="md" pr="md">
      <div>
        <Words fw={600} className="cp-wrap">
          {table.file}
          {table.sheet ? ` › ${table.sheet}` : ''}
        </Words>
        <Words size="sm" className="cp-quiet">
          {table.fact ? factWords(table.fact) : text.say('load.no_fact')} · {figures.period(table.period)}
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

interface LoadedTablesProps {
  readonly clientId: string;
  /** Every import of the file: a workbook is taken back and loaded as a whole. */
  readonly onReadDifferently: (file: string, importIds: readonly string[]) => void;
}

/** Every table that was loaded for this client, each with what was understood of it. */
export function LoadedTables({ clientId, onReadDifferently }: LoadedTablesProps) {
  const text = useText();
  const tables = useOperation('import.list', { clientId });
  return (
    <Read query={tables}>
      {(list) =>
        list.length === 0 ? null : (
          <Section title={text.say('load.understood')} lead={text.say('load.understood_lead')}>
            <Accordion multiple keepMounted={false} variant="separated" order={3}>
              {list.map((table) => (
                <Accordion.Item key={keyOf(table)} value={placeOf(table)}>
                  <Accordion.Control>
                    <TableLine table={table} />
                  </Accordion.Control>
                  <Accordion.Panel>
                    <TableReading table={table} onReadDifferently={() => onReadDifferently(table.file, importsOf(list, table.file))} />
                  </Accordion.Panel>
                </Accordion.Item>
              ))}
            </Accordion>
          </Section>
        )
      }
    </Read>
  );
}
