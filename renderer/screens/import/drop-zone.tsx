import { Button, Group, Text as Words } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../../text/text-context';

interface DropZoneProps {
  /** Files cannot be taken now, and why. */
  readonly blocked: string | null;
  readonly onDrop: (items: DataTransfer) => void;
  readonly onChoose: (what: 'files' | 'folder') => void;
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') ?? false;

/** Lets files be dropped anywhere on the screen; says whether some hang above it. */
function useFilesDropped(blocked: boolean, onDrop: (items: DataTransfer) => void): boolean {
  const [over, setOver] = useState(false);
  const take = useRef(onDrop);
  take.current = onDrop;
  useEffect(() => {
    const hover = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = blocked ? 'none' : 'copy';
      setOver(!blocked);
    };
    const leave = (event: DragEvent) => {
      // Leaving one part of the page for another is no leaving.
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      // Text may be dragged into a field as anywhere.
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      if (!blocked && event.dataTransfer) take.current(event.dataTransfer);
    };
    // Before the page's own refusal of stray files, which listens on the window.
    document.addEventListener('dragover', hover);
    document.addEventListener('dragleave', leave);
    document.addEventListener('drop', drop);
    return () => {
      document.removeEventListener('dragover', hover);
      document.removeEventListener('dragleave', leave);
      document.removeEventListener('drop', drop);
    };
  }, [blocked]);
  return over;
}

/** Files and folders dropped anywhere on the screen, or chosen with the keyboard. */
export function DropZone({ blocked, onDrop, onChoose }: DropZoneProps) {
  const text = useText();
  const over = useFilesDropped(blocked !== null, onDrop);
  return (
    <section className="cp-drop" data-over={over} aria-label={text.say('load.drop_label')}>
      <Words fw={600} size="lg">
        {blocked ?? text.say('load.drop')}
      </Words>
      <Words size="sm" className="cp-quiet" mb="sm">
        {text.say('load.drop_formats')}
      </Words>
      <Group justify="center" gap="xs">
        <Button disabled={blocked !== null} onClick={() => onChoose('folder')}>
          {text.say('load.choose_folder')}
        </Button>
        <Button disabled={blocked !== null} variant="default" onClick={() => onChoose('files')}>
          {text.say('load.choose_files')}
        </Button>
      </Group>
    </section>
  );
}
