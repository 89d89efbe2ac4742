import { Button, Group, VisuallyHidden, Text as Words } from '@mantine/core';
import { useRef, useState } from 'react';
import { ProblemMessage } from '../../components/problem-message';
import { useText } from '../../text/text-context';

interface ConfirmedProps {
  readonly words: string;
  /** What it is about, for who does not see what stands around the button. */
  readonly about?: string;
  /** What happens then, asked before it does. */
  readonly sure: string;
  readonly yes: string;
  readonly disabled?: boolean;
  readonly onYes: () => Promise<unknown>;
}

/** A step that takes something away: pressed, asked once, and done; a refusal says why where it was asked. */
export function Confirmed({ words, about, sure, yes, disabled = false, onYes }: ConfirmedProps) {
  const text = useText();
  const [asked, setAsked] = useState(false);
  const [running, setRunning] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);
  const first = useRef<HTMLButtonElement>(null);
  const hidden = about ? <VisuallyHidden> {about}</VisuallyHidden> : null;
  const back = () => {
    setAsked(false);
    setProblem(null);
    // The button that was pressed is gone: the focus goes back to where it came from.
    requestAnimationFrame(() => first.current?.focus());
  };
  const really = async () => {
    setRunning(true);
    setProblem(null);
    try {
      await onYes();
      setAsked(false);
    } catch (thrown) {
      setProblem(thrown);
    } finally {
      setRunning(false);
    }
  };
  if (!asked)
    return (
      <Button ref={first} size="xs" variant="default" disabled={disabled} onClick={() => setAsked(true)}>
        {words}
        {hidden}
      </Button>
    );
  return (
    <>
      {problem ? <ProblemMessage problem={problem} /> : null}
      <Group gap="xs">
        <Words size="sm">{sure}</Words>
        <Button size="xs" color="red" loading={running} autoFocus onClick={() => void really()}>
          {yes}
          {hidden}
        </Button>
        <Button size="xs" variant="default" onClick={back}>
          {text.say('screen.cancel')}
          {hidden}
        </Button>
      </Group>
    </>
  );
}
