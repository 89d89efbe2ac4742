import { Button, Group, Progress, Stack, Table, VisuallyHidden, Text as Words } from '@mantine/core';
import { useId, useState } from 'react';
import { Tag, type TagTone } from '../../components/tag';
import { cancelFile } from '../../state/import-job';
import {
  awaitsOverlapChoice,
  type ImportLine,
  isBusy,
  isLoadable,
  isRunning,
  type LineState,
  useImportJob,
} from '../../state/import-lines';
import { useFigures, useText } from '../../text/text-context';
import { doubtsOf } from './choices';
import { focusIds } from './focus';
import { useOutcomeWords } from './outcome-words';
import { TablePreview } from './table-preview';
import { TextSettings } from './text-settings';
import { useLoadFiles } from './use-load-files';

const tones: Record<LineState | 'asks', TagTone> = {
  waiting: 'quiet',
  looking: 'accent',
  ready: 'good',
  asks: 'warning',
  unknown: 'warning',
  queued: 'quiet',
  reading: 'accent',
  loaded: 'good',
  already_loaded: 'quiet',
  refused: 'warning',
  failed: 'bad',
  cancelled: 'quiet',
};

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
  const canShow = line.look !== null && line.look.tables.length > 0 && (isLoadable(line) || line.state === 'looking');
  const stops = line.state === 'waiting' || line.state === 'reading' || line.state === 'queued' || (line.state === 'looking' && !line.look);
  return (
    <Group gap={6} justify="flex-end" wrap="nowrap">
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
      {isLoadable(line) ? <Action words={text.say('load.leave_out')} file={file} onPress={() => cancelFile(token)} /> : null}
      {stops ? <Action words={text.say('screen.cancel')} file={file} onPress={() => cancelFile(token)} /> : null}
      {line.state === 'cancelled' || line.state === 'failed' ? (
        <Action words={text.say('load.take_in')} file={file} onPress={() => void takeIn(token)} />
      ) : null}
    </Group>
  );
}

function Preview({ line }: { readonly line: ImportLine }) {
  const found = line.look?.tables.find((table) => table.look?.text)?.look?.text;
  return (
    <Stack gap="lg" className="cp-preview-body">
      {found ? (
        <div>
          <TextSettings line={line} found={found} />
        </div>
      ) : null}
      {(line.look?.tables ?? []).map((table) => (
        <TablePreview
          key={`${table.sheet ?? ''}|${table.header_row ?? ''}|${table.columns[0]?.position ?? ''}|${table.fact ?? ''}`}
          line={line}
          table={table}
        />
      ))}
    </Stack>
  );
}

/** One file of the heap, with below it, when asked, what it holds. */
export function FileLine({ line, startsOpen }: { readonly line: ImportLine; readonly startsOpen: boolean }) {
  const text = useText();
  const figures = useFigures();
  const words = useOutcomeWords();
  const panel = useId();
  const [wanted, setWanted] = useState(startsOpen);
  const asks = isLoadable(line) && doubtsOf([line]).some(({ open }) => open);
  const state = asks ? 'asks' : line.state;
  const open = wanted && line.look !== null && (isLoadable(line) || line.state === 'looking');
  return (
    <>
      <Table.Tr data-file={line.file.name} data-state={line.state}>
        <Table.Td maw={320}>
          <span className="cp-wrap">{line.file.name}</span>
          <Words size="xs" className="cp-quiet">
            {figures.bytes(line.file.bytes)}
          </Words>
        </Table.Td>
        <Table.Td w={160}>
          <Tag tone={tones[state]}>{text.say(`load.state_${state}`)}</Tag>
        </Table.Td>
        <Table.Td>
          {line.state === 'reading' ? (
            <Progress value={(line.progress?.share ?? 0) * 100} size="sm" mb={4} aria-label={line.file.name} animated />
          ) : null}
          {words(line)}
          {line.replaces.length > 0 && !isBusy(line) ? <div className="cp-quiet">{text.say('load.replaces')}</div> : null}
          {awaitsOverlapChoice(line) ? <OverlapChoices line={line} /> : null}
        </Table.Td>
        <Table.Td w={190} className="cp-right">
          <Actions line={line} open={open} panel={panel} onShow={() => setWanted(!open)} />
        </Table.Td>
      </Table.Tr>
      {open ? (
        <Table.Tr id={panel} className="cp-preview">
          <Table.Td colSpan={4}>
            <Preview line={line} />
          </Table.Td>
        </Table.Tr>
      ) : null}
    </>
  );
}
