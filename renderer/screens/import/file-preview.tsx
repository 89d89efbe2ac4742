import { Group, Stack, Title } from '@mantine/core';
import { Fragment, type ReactNode, useState } from 'react';
import type { SourceReading } from '../../../shared/contract/assessment';
import { useFactWords } from '../../components/fact-words';
import { Tag } from '../../components/tag';
import type { ImportLine } from '../../state/import-lines';
import { useFigures, useText } from '../../text/text-context';
import { nthUnderHeader } from './choices';
import { groupNamed } from './group-named';
import { TablePreview } from './table-preview';
import { TextSettings } from './text-settings';

/** Above this many tables each is folded to one line: a workbook or a zip would else be as long as a street. */
const tablesShownWhole = 1;

const asksSomething = (table: SourceReading) =>
  (table.look?.columns ?? []).some(({ notations }) => notations.some(({ doubt }) => doubt?.open === true));

/** One table of many: what it is, how many rows, what stands out; the rest of it is there when asked for. */
function TableFold({
  table,
  name,
  startsOpen,
  children,
}: {
  readonly table: SourceReading;
  readonly name: string;
  readonly startsOpen: boolean;
  readonly children: () => ReactNode;
}) {
  const text = useText();
  const figures = useFigures();
  const factWords = useFactWords();
  const [open, setOpen] = useState(startsOpen);
  const warnings = table.alarms.filter(({ severity }) => severity !== 'note').length;
  return (
    <details className="cp-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Group display="inline-flex" gap="sm">
          <Title order={3}>{name}</Title>
          {table.fact ? (
            <span>
              {factWords(table.fact)}, {text.say('load.rows_found', { rows: figures.count(table.rows_loaded) })}
            </span>
          ) : (
            <Tag tone="quiet">{text.say('load.no_fact')}</Tag>
          )}
          {asksSomething(table) ? <Tag tone="warning">{text.say('load.state_asks')}</Tag> : null}
          {warnings > 0 ? (
            <Tag tone="warning" outlined>
              {text.say('load.alarm_count', { count: warnings })}
            </Tag>
          ) : null}
        </Group>
      </summary>
      {open ? children() : null}
    </details>
  );
}

/** A table keeps its place while a person changes what it is, so that what they opened stays open. */
const keyOf = (tables: readonly SourceReading[], at: number) => {
  const table = tables[at];
  return [table?.file, table?.sheet ?? '', table?.header_row ?? '', table?.look?.rows[0]?.row ?? '', nthUnderHeader(tables, at)].join('|');
};

/** The name of a table within its file: its sheet, and in a zip the file in it; of columns under a heading of their own, that heading. */
const nameIn = (line: ImportLine, { file, sheet, fact_reason }: SourceReading) =>
  [file === line.file.name && sheet ? null : file, sheet, groupNamed(fact_reason)].filter((part) => part !== null).join(' › ');

/** Characters and separator belong to a file, and stand with its first table. */
const isFirstOfFile = (tables: readonly SourceReading[], at: number) => tables.findIndex(({ file }) => file === tables[at]?.file) === at;

/** What a file holds: its characters, and each of its tables. */
export function FilePreview({ line }: { readonly line: ImportLine }) {
  const tables = line.look?.tables ?? [];
  const first = tables.findIndex(({ fact }) => fact !== null);
  return (
    <Stack gap="lg" className="cp-preview-body">
      {tables.map((table, at) =>
        tables.length <= tablesShownWhole ? (
          <Fragment key={keyOf(tables, at)}>
            <TextSettings line={line} table={table} />
            <TablePreview line={line} table={table} />
          </Fragment>
        ) : (
          <TableFold key={keyOf(tables, at)} table={table} name={nameIn(line, table)} startsOpen={at === first || asksSomething(table)}>
            {() => (
              <>
                {isFirstOfFile(tables, at) ? <TextSettings line={line} table={table} /> : null}
                <TablePreview line={line} table={table} folded />
              </>
            )}
          </TableFold>
        ),
      )}
    </Stack>
  );
}
