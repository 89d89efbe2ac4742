import { Button, Group, Progress, Stack, Table, VisuallyHidden, Text as Words } from '@mantine/core';
import { useProblemWords } from '../../components/problem-message';
import { ScrollBox } from '../../components/scroll-box';
import { Section } from '../../components/states';
import { Tag, type TagTone } from '../../components/tag';
import {
  awaitsOverlapChoice,
  cancelFile,
  cancelImport,
  type ImportLine,
  isRunning,
  type LineState,
  useImportJob,
} from '../../state/import-job';
import { useFigures, useText } from '../../text/text-context';
import { useLoadFiles } from './use-load-files';

const tones: Record<LineState, TagTone> = {
  waiting: 'quiet',
  reading: 'accent',
  loaded: 'good',
  already_loaded: 'quiet',
  refused: 'warning',
  failed: 'bad',
  cancelled: 'quiet',
};

/** What became of a file, in one sentence: rows that add up, or the reason it was refused. */
function useOutcomeWords() {
  const text = useText();
  const figures = useFigures();
  const problemWords = useProblemWords();
  return (line: ImportLine): string => {
    if (line.state === 'reading' || line.state === 'waiting') {
      const { progress } = line;
      if (!progress) return text.say(line.state === 'waiting' ? 'load.waiting' : 'load.reading');
      const stage = text.sayOr(`stage.${progress.stage}`, text.say('load.reading'));
      return progress.rows ? text.say('load.rows_so_far', { stage, rows: figures.count(progress.rows) }) : stage;
    }
    if (line.state === 'cancelled') return text.say('load.cancelled');
    const problem = line.problem ?? line.outcomes.find((outcome) => outcome.problem)?.problem;
    if (problem) {
      const { message, tip } = problemWords(problem);
      return [message, tip].filter(Boolean).join(' ');
    }
    if (line.state === 'already_loaded') return text.say('load.already_loaded');
    const tables = line.outcomes.flatMap((outcome) => outcome.tables);
    const sum = (count: (table: (typeof tables)[number]) => number) =>
      figures.count(tables.reduce((total, table) => total + count(table), 0));
    return text.say('load.sum', {
      read: sum((table) => table.rows_read),
      loaded: sum((table) => table.rows_loaded),
      rejected: sum((table) => table.rows_rejected),
      skipped: sum((table) => table.rows_skipped),
    });
  };
}

/** Rows that are there already: the new ones in their place, or both. Leaving the file out needs no button. */
function OverlapChoices({ line }: { readonly line: ImportLine }) {
  const text = useText();
  const { settleOverlap } = useLoadFiles();
  const busy = isRunning(useImportJob());
  return (
    <Group gap="xs" mt={4}>
      {(['replace', 'add'] as const).map((choice) => (
        <Button
          key={choice}
          size="compact-xs"
          variant={choice === 'replace' ? 'filled' : 'default'}
          disabled={busy}
          onClick={() => void settleOverlap(line, choice)}
        >
          {text.say(`load.overlap_${choice}`)}
          <VisuallyHidden> {line.file.name}</VisuallyHidden>
        </Button>
      ))}
    </Group>
  );
}

function FileLine({ line }: { readonly line: ImportLine }) {
  const text = useText();
  const figures = useFigures();
  const words = useOutcomeWords();
  const stoppable = line.state === 'waiting' || line.state === 'reading';
  return (
    <Table.Tr data-file={line.file.name} data-state={line.state}>
      <Table.Td maw={320}>
        <span className="cp-wrap">{line.file.name}</span>
        <Words size="xs" className="cp-quiet">
          {figures.bytes(line.file.bytes)}
        </Words>
      </Table.Td>
      <Table.Td w={150}>
        <Tag tone={tones[line.state]}>{text.say(`load.state_${line.state}`)}</Tag>
      </Table.Td>
      <Table.Td>
        {line.state === 'reading' ? (
          <Progress value={(line.progress?.share ?? 0) * 100} size="sm" mb={4} aria-label={line.file.name} animated />
        ) : null}
        {words(line)}
        {awaitsOverlapChoice(line) ? <OverlapChoices line={line} /> : null}
      </Table.Td>
      <Table.Td w={110} className="cp-right">
        {stoppable ? (
          <Button size="compact-xs" variant="default" onClick={() => cancelFile(line.file.token)}>
            {text.say('screen.cancel')}
            <VisuallyHidden> {line.file.name}</VisuallyHidden>
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  );
}

/** The heap that was dropped: one line per file with how far it is, and what became of it. */
export function FileLines() {
  const text = useText();
  const job = useImportJob();
  if (job.receiving) return <Words role="status">{text.say('load.receiving')}</Words>;
  if (job.lines.length === 0) return null;
  const done = job.lines.filter(({ state }) => state !== 'waiting' && state !== 'reading').length;
  return (
    <Section title={text.say('load.this_heap')}>
      <Stack gap="xs">
        <Group justify="space-between">
          <Words role="status" aria-live="polite" fw={600}>
            {text.say('load.done_of', { done, all: job.lines.length })}
          </Words>
          {isRunning(job) ? (
            <Button size="xs" variant="default" onClick={cancelImport}>
              {text.say('load.cancel_all')}
            </Button>
          ) : null}
        </Group>
        <Progress value={(done / job.lines.length) * 100} aria-label={text.say('load.done_of', { done, all: job.lines.length })} />
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
                <FileLine key={line.file.token} line={line} />
              ))}
            </Table.Tbody>
          </Table>
        </ScrollBox>
      </Stack>
    </Section>
  );
}
