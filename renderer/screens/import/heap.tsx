import { Button, Group, Progress, Stack, Table, Text as Words } from '@mantine/core';
import { ScrollBox } from '../../components/scroll-box';
import { Section } from '../../components/states';
import { cancelImport } from '../../state/import-job';
import { isBusy, isLoadable, isLocked, isRunning, useImportJob } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { doubtsOf } from './choices';
import { FileLine } from './file-line';
import { focusIds } from './focus';
import { useLoadFiles } from './use-load-files';

/** How far the heap is, and the one press that loads it when nothing is in doubt. */
function HeapState() {
  const text = useText();
  const job = useImportJob();
  const { load } = useLoadFiles();
  const { lines } = job;
  const busy = isRunning(job);
  const loadable = lines.filter(isLoadable).length;
  const open = doubtsOf(lines).filter((doubt) => doubt.open).length;
  const loading = lines.some(isLocked) || (loadable === 0 && !busy);
  const done = lines.filter((line) => !isBusy(line)).length;
  const counted = text.say('load.done_of', { done, all: lines.length });
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Words id={focusIds.heapState} tabIndex={-1} role="status" aria-live="polite" fw={600}>
          {busy || loading ? counted : text.say('load.looked_at', { files: loadable, open })}
        </Words>
        <Group gap="xs">
          {busy ? (
            <Button size="sm" variant="default" onClick={cancelImport}>
              {text.say('load.cancel_all')}
            </Button>
          ) : null}
          {loadable > 0 && !lines.some(isLocked) ? (
            <Button size="sm" variant={open > 0 ? 'default' : 'filled'} disabled={busy} onClick={() => void load()}>
              {open > 0 ? text.say('load.load_anyway', { files: loadable, open }) : text.say('load.load_all', { files: loadable })}
            </Button>
          ) : null}
        </Group>
      </Group>
      {open > 0 && !busy ? (
        <Words size="sm" className="cp-quiet">
          {text.say('load.open_means')}
        </Words>
      ) : null}
      {busy ? <Progress value={(done / lines.length) * 100} aria-label={counted} /> : null}
    </Stack>
  );
}

/** The heap that was dropped: one line per file with how far it is, what it holds, and what became of it. */
export function Heap({ opened }: { readonly opened: string | null }) {
  const text = useText();
  const job = useImportJob();
  if (job.receiving && job.lines.length === 0) return <Words role="status">{text.say('load.receiving')}</Words>;
  if (job.lines.length === 0) return null;
  return (
    <Section title={text.say('load.this_heap')}>
      <HeapState />
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
            {job.lines.map((line) => (
              <FileLine key={line.file.token} line={line} startsOpen={line.file.token === opened || job.lines.length === 1} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </Section>
  );
}
