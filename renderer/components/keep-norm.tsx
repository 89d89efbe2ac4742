import { Button, Group, Text as Words } from '@mantine/core';
import { useText } from '../text/text-context';
import { ProblemMessage } from './problem-message';

interface KeepNormProps {
  /** Changed, and sound. */
  readonly ready: boolean;
  readonly saving: boolean;
  readonly problem: unknown;
  readonly onKeep: () => Promise<void>;
  /** Left out where nobody set a norm of the client's own. */
  readonly onShipped?: () => Promise<void>;
  readonly onCancel?: () => void;
}

/** The buttons under a norm that a person changes: keep it, go back to the one that ships, leave it. */
export function KeepNorm({ ready, saving, problem, onKeep, onShipped, onCancel }: KeepNormProps) {
  const text = useText();
  // What went wrong is shown under the buttons, from the state of the action.
  const quietly = (work: () => Promise<void>) => void work().catch(() => undefined);
  return (
    <>
      <Group>
        <Button size="xs" disabled={!ready} loading={saving} onClick={() => quietly(onKeep)}>
          {text.say('norms.keep')}
        </Button>
        {onShipped ? (
          <Button size="xs" variant="default" onClick={() => quietly(onShipped)}>
            {text.say('norms.shipped')}
          </Button>
        ) : null}
        {onCancel ? (
          <Button size="xs" variant="subtle" onClick={onCancel}>
            {text.say('screen.cancel')}
          </Button>
        ) : null}
      </Group>
      {problem ? <ProblemMessage problem={problem} /> : null}
      <Words size="xs" className="cp-quiet">
        {text.say('clients.settings_note')}
      </Words>
    </>
  );
}
