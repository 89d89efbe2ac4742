import { Button, Group, Text as Words } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import { useText } from '../../text/text-context';

interface DropZoneProps {
  readonly busy: boolean;
  readonly onDrop: (items: DataTransfer) => void;
  readonly onChoose: (what: 'files' | 'folder') => void;
}

/** Files and folders dropped here, or chosen with the keyboard. */
export function DropZone({ busy, onDrop, onChoose }: DropZoneProps) {
  const text = useText();
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (!busy) onDrop(event.dataTransfer);
  };
  return (
    <section
      className="cp-drop"
      data-over={over}
      aria-label={text.say('load.drop_label')}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Words fw={600} size="lg">
        {text.say('load.drop')}
      </Words>
      <Words size="sm" className="cp-quiet" mb="sm">
        {text.say('load.drop_formats')}
      </Words>
      <Group justify="center" gap="xs">
        <Button disabled={busy} onClick={() => onChoose('folder')}>
          {text.say('load.choose_folder')}
        </Button>
        <Button disabled={busy} variant="default" onClick={() => onChoose('files')}>
          {text.say('load.choose_files')}
        </Button>
      </Group>
    </section>
  );
}
