import { Button, Group, Progress, Table, VisuallyHidden } from '@mantine/core';
import { memo, useId, useState } from 'react';
import { Notice } from '../../components/notice';
import { Tag, type TagTone } from '../../components/tag';
import { cancelFile } from '../../state/import-job';
import { awaitsOverlapChoice, type ImportLine, isBusy, isLookedAt, type LineState, replacesOther } from '../../state/import-lines';
import { useFigures, useText } from '../../text/text-context';
import { FilePreview } from './file-preview';
import { focusIds, useKeptFocus } from './focus';
import { hasQuestion, warningsOf } from './heap-groups';
import { useOutcomeWords } from './outcome-words';
import { useLoadFiles } from './use-load-files';

const tones: Record<LineState | 'asks' | 'overlaps', TagTone> = {
  waiting: 'quiet',
  looking: 'accent',
  ready: 'good',
  asks: 'warning',
  overlaps: 'warning',
  unknown: 'warning',
  queued: 'quiet',
  reading: 'accent',
  loaded: 'good',
  already_loaded: 'quiet',
  refused: 'warning',
  failed: 'bad',
  cancelled: 'quiet',
  taken_back: 'quiet',
};

/** Rows that are there already: the new ones in their place, or both. Leaving the file out needs no button. */
function OverlapChoices({ line, running }: { readonly line: ImportLine; readonly running: boolean }) {
  const text = useText();
  const { settleOverlap } = useLoadFiles();
  return (
    <Group gap="xs" mt={4}>
      {(['replace', 'add'] as const).map((choice) => (
        <Button
          key={choice}
          size="compact-xs"
          variant={choice === 'replace' ? 'filled' : 'default'}
          disabled={running}
          onClick={() => void settleOverlap(line, choice)}
        >
          {text.say(`load.overlap_${choice}`)}
          <VisuallyHidden> {line.file.name}</VisuallyHidden>
        </Button>
      ))}
    </Group>
  );
}

interface ActionProps {
  readonly words: string;
  readonly file: string;
  readonly onPress: () => void;
}

const Action = ({ words, file, onPress }: ActionProps) => (
  <Button size="compact-xs" variant="default" onClick={onPress}>
    {words}
    <VisuallyHidden> {file}</VisuallyHidden>
  </Button>
);

/** What can be done with a file where it stands: look into it, leave it out, stop it, or take it in after all. */
function Actions({
  line,
  open,
  panel,
  onShow,
}: {
  readonly line: ImportLine;
  readonly open: boolean;
  readonly panel: string;
  readonly onShow: () => void;
}) {
  const text = useText();
  const { takeIn } = useLoadFiles();
  const { name: file, token } = line.file;
  const kept = useKeptFocus<HTMLDivElement>(line.state);
  const canShow = line.look !== null && line.look.tables.length > 0 && (isLookedAt(line) || line.state === 'looking');
  const stops = line.state === 'waiting' || line.state === 'reading' || line.state === 'queued' || (line.state === 'looking' && !line.look);
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap" {...kept}>
      {canShow ? (
        <Button
          id={focusIds.fileButton(token)}
          size="compact-xs"
          variant="default"
          aria-expanded={open}
          aria-controls={panel}
          onClick={onShow}
        >
          {text.say(open ? 'load.hide' : 'load.show')}
          <VisuallyHidden> {file}</VisuallyHidden>
        </Button>
      ) : null}
      {isLookedAt(line) ? <Action words={text.say('load.leave_out')} file={file} onPress={() => cancelFile(token)} /> : null}
      {stops ? <Action words={text.say('screen.cancel')} file={file} onPress={() => cancelFile(token)} /> : null}
      {['cancelled', 'failed', 'taken_back'].includes(line.state) ? (
        <Action words={text.say('load.take_in')} file={file} onPress={() => void takeIn(token)} />
      ) : null}
    </Group>
  );
}

/** What stands beside the outcome: what asks for a look, and what a load would replace. */
function Remarks({ line }: { readonly line: ImportLine }) {
  const text = useText();
  const warnings = warningsOf(line);
  return (
    <>
      {warnings > 0 && !isBusy(line) ? (
        <>
          {' '}
          <Tag tone="warning" outlined>
            {text.say('load.alarm_count', { count: warnings })}
          </Tag>
        </>
      ) : null}
      {line.replaces.length > 0 && !isBusy(line) ? <div className="cp-quiet">{text.say('load.replaces')}</div> : null}
      {replacesOther(line) ? (
        <Notice tone="warning" title={text.say('load.replaces_other', { file: line.replacesFile?.file ?? '' })} />
      ) : null}
    </>
  );
}

interface FileLineProps {
  readonly line: ImportLine;
  /** Some file of the heap is being looked at or loaded. */
  readonly running: boolean;
  readonly startsOpen: boolean;
}

/** One file of the heap, with below it, when asked, what it holds. Drawn again only when something about this file changes: heaps are large. */
export const FileLine = memo(function FileLine({ line, running, startsOpen }: FileLineProps) {
  const text = useText();
  const figures = useFigures();
  const words = useOutcomeWords();
  const panel = useId();
  const [wanted, setWanted] = useState(startsOpen);
  const state = hasQuestion(line) ? 'asks' : awaitsOverlapChoice(line) ? 'overlaps' : line.state;
  const open = wanted && line.look !== null && (isLookedAt(line) || line.state === 'looking');
  return (
    <>
      <Table.Tr data-file={line.file.name} data-state={line.state}>
        <Table.Td className="cp-heap-file">
          <span className="cp-wrap">{line.file.name}</span> <span className="cp-quiet cp-small">{figures.bytes(line.file.bytes)}</span>
        </Table.Td>
        <Table.Td className="cp-heap-narrow">
          <Tag tone={tones[state]}>{text.say(`load.state_${state}`)}</Tag>
        </Table.Td>
        <Table.Td>
          {line.state === 'reading' ? (
            <Progress value={(line.progress?.share ?? 0) * 100} size="sm" mb={4} aria-label={line.file.name} animated />
          ) : null}
          {words(line)}
          <Remarks line={line} />
          {awaitsOverlapChoice(line) ? <OverlapChoices line={line} running={running} /> : null}
        </Table.Td>
        <Table.Td className="cp-heap-narrow cp-right">
          <Actions line={line} open={open} panel={panel} onShow={() => setWanted(!open)} />
        </Table.Td>
      </Table.Tr>
      {open ? (
        <Table.Tr id={panel} className="cp-preview">
          <Table.Td colSpan={4}>
            <FilePreview line={line} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
});
