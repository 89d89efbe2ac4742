import { Button, Group, Progress, Stack, Text as Words } from '@mantine/core';
import type { ReactNode } from 'react';
import { cancelImport } from '../../state/import-job';
import { awaitsOverlapChoice, isBusy, isDone, isLoadable, isLocked, isRunning, useImportJob } from '../../state/import-lines';
import { useText } from '../../text/text-context';
import { doubtsOf } from './choices';
import { Confirmed } from './confirmed';
import { focusIds, focusOnHeap } from './focus';
import { countGroups } from './heap-groups';
import { useLoadFiles } from './use-load-files';

/** How the heap stands, in one sentence: how far, what is ready, or what became of it. */
function useStateWords(): string {
  const text = useText();
  const job = useImportJob();
  const { lines } = job;
  const done = lines.filter((line) => !isBusy(line)).length;
  if (isRunning(job)) return text.say('load.done_of', { done, all: lines.length });
  const groups = countGroups(lines);
  const unknown = groups.find(({ group }) => group === 'unknown')?.count ?? 0;
  const files = lines.filter(isLoadable).length;
  if (files > 0) {
    const open = doubtsOf(lines).filter((doubt) => doubt.open).length;
    return text.say('load.looked_at', { files, open, unknown }).replaceAll(/\s+/g, ' ').trim();
  }
  const counted = groups.map(({ group, count }) => text.say(`load.group_${group}`, { count })).join(', ');
  return text.say('load.heap_done', { counted });
}

/** What comes after loading: the answer, or everything back as it was. */
function Afterwards({ next }: { readonly next: ReactNode }) {
  const text = useText();
  const { takeBack } = useLoadFiles();
  const loaded = useImportJob(({ lines }) => lines.filter(({ state }) => state === 'loaded').length);
  return (
    <>
      <Confirmed
        words={text.say('load.undo_heap', { files: loaded })}
        sure={text.say('load.undo_heap_sure', { files: loaded })}
        yes={text.say('load.undo_yes')}
        onYes={takeBack}
      />
      {next}
    </>
  );
}

/** Several files hold rows that are there already, such as last year's exports in a corrected version. */
function ReplaceAll({ files }: { readonly files: number }) {
  const text = useText();
  const { settleOverlaps } = useLoadFiles();
  return (
    <Confirmed
      words={text.say('load.overlap_replace_all', { files })}
      sure={text.say('load.overlap_replace_all_sure', { files })}
      yes={text.say('load.overlap_replace')}
      onYes={() => settleOverlaps('replace')}
    />
  );
}

/** "Looks right, load them all" only where nothing is in doubt and nothing stays behind. */
const loadWords = (open: number, someUnknown: boolean) =>
  open > 0 ? 'load.load_anyway' : someUnknown ? 'load.load_known' : 'load.load_all';

/** How far the heap is, and the one press that loads it when nothing is in doubt. */
export function HeapState({ next }: { readonly next: ReactNode }) {
  const text = useText();
  const job = useImportJob();
  const { load } = useLoadFiles();
  const words = useStateWords();
  const { lines } = job;
  const busy = isRunning(job);
  const loadable = lines.filter(isLoadable).length;
  const overlapping = lines.filter(awaitsOverlapChoice).length;
  const open = doubtsOf(lines).filter((doubt) => doubt.open).length;
  const done = lines.filter((line) => !isBusy(line)).length;
  const start = () => {
    // The button goes as the loading begins; how the heap stands is what a person waits for.
    focusOnHeap();
    void load();
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Words id={focusIds.heapState} tabIndex={-1} role="status" aria-live="polite" fw={600}>
          {words}
        </Words>
        <Group gap="xs">
          {busy ? (
            <Button size="sm" variant="default" onClick={cancelImport}>
              {text.say('load.cancel_all')}
            </Button>
          ) : null}
          {loadable > 0 && !lines.some(isLocked) ? (
            <Button size="sm" variant={open > 0 ? 'default' : 'filled'} disabled={busy} onClick={start}>
              {text.say(
                loadWords(
                  open,
                  lines.some(({ state }) => state === 'unknown'),
                ),
                { files: loadable, open },
              )}
            </Button>
          ) : null}
          {!busy && overlapping > 1 ? <ReplaceAll files={overlapping} /> : null}
          {isDone(job) ? <Afterwards next={next} /> : null}
        </Group>
      </Group>
      {open > 0 && loadable > 0 && !busy ? (
        <Words size="sm" className="cp-quiet">
          {text.say('load.open_means')}
        </Words>
      ) : null}
      {busy ? <Progress value={(done / Math.max(1, lines.length)) * 100} aria-label={words} /> : null}
    </Stack>
  );
}
