import { Button, Group, Paper, Table, Text as Words } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { ScrollBox } from '../../components/scroll-box';
import { Section } from '../../components/states';
import { cancelHandingOver } from '../../state/import-job';
import { type ImportLine, isRunning, useImportJob } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { FileLine } from './file-line';
import { countGroups, groupOf, type HeapGroup } from './heap-groups';
import { HeapState } from './heap-state';

/** From this many files on a person can narrow the list down. */
const manyFiles = 10;

/** A part of the heap as it stood when a person asked for it: a file stays in sight while they say how it is read. */
interface Narrowed {
  readonly group: HeapGroup;
  readonly tokens: ReadonlySet<string>;
}

/** Which files of the heap are shown: all, or those that ask for the same thing. */
function Narrow({
  lines,
  shown,
  onShow,
}: {
  readonly lines: readonly ImportLine[];
  readonly shown: Narrowed | null;
  readonly onShow: (narrowed: Narrowed | null) => void;
}) {
  const text = useText();
  const choices = [{ group: null, count: lines.length }, ...countGroups(lines)];
  const narrow = (group: HeapGroup) => ({
    group,
    tokens: new Set(lines.filter((line) => groupOf(line) === group).map(({ file }) => file.token)),
  });
  return (
    <Group gap={6} role="group" aria-label={text.say('load.narrow')}>
      {choices.map(({ group, count }) => (
        <Button
          key={group ?? 'all'}
          size="compact-sm"
          variant={(shown?.group ?? null) === group ? 'filled' : 'default'}
          aria-pressed={(shown?.group ?? null) === group}
          onClick={() => onShow(group && narrow(group))}
        >
          {text.say(`load.group_${group ?? 'all'}`, { count })}
        </Button>
      ))}
    </Group>
  );
}

/** Files on their way to the engine: which one, how many are done, and a way to stop. */
function Receiving() {
  const text = useText();
  const received = useImportJob((job) => job.received);
  return (
    <Paper>
      <Group justify="space-between">
        <Words role="status" aria-live="polite">
          {received ? text.say('load.receiving_file', { ...received, at: received.done + 1 }) : text.say('load.receiving')}
        </Words>
        <Button size="sm" variant="default" onClick={cancelHandingOver}>
          {text.say('screen.cancel')}
        </Button>
      </Group>
    </Paper>
  );
}

interface HeapProps {
  /** What a person does when everything is loaded. */
  readonly next: ReactNode;
  /** Token of a file that is to stand open. */
  readonly opened: string | null;
}

/** The heap that was dropped: one line per file with how far it is, what it holds, and what became of it. */
export function Heap({ next, opened }: HeapProps) {
  const text = useText();
  const job = useImportJob();
  const [wanted, setWanted] = useState<Narrowed | null>(null);
  const { lines } = job;
  if (lines.length === 0) return job.receiving ? <Receiving /> : null;
  const running = isRunning(job);
  const narrows = lines.length >= manyFiles && !running;
  // The heap may be another one by now: an empty list would look as if there were no files.
  const shown = narrows && lines.some(({ file }) => wanted?.tokens.has(file.token)) ? wanted : null;
  return (
    <>
      {job.receiving ? <Receiving /> : null}
      <Section title={text.say('load.this_heap')}>
        <HeapState next={next} />
        {narrows ? <Narrow lines={lines} shown={shown} onShow={setWanted} /> : null}
        <ScrollBox label={text.say('load.this_heap')}>
          <Table aria-label={text.say('load.this_heap')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{text.say('proof.file')}</Table.Th>
                <Table.Th scope="col">{text.say('load.state')}</Table.Th>
                <Table.Th scope="col">{text.say('load.outcome')}</Table.Th>
                <Table.Th scope="col" className="cp-right">
                  {text.say('screen.actions')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line) =>
                shown === null || shown.tokens.has(line.file.token) ? (
                  <FileLine
                    key={line.file.token}
                    line={line}
                    running={running}
                    startsOpen={line.file.token === opened || lines.length === 1}
                  />
                ) : null,
              )}
            </Table.Tbody>
          </Table>
        </ScrollBox>
      </Section>
    </>
  );
}
