import { Button, Group } from '@mantine/core';
import { asProblem, type Problem } from '../../shared/contract/problem';
import { problemSentences } from '../../shared/text/problem-text';
import { useText } from '../text/text-context';
import { Notice } from './notice';

/** Problems also come as plain data, inside an answer. */
const isProblem = (value: unknown): value is Problem =>
  typeof value === 'object' && value !== null && !(value instanceof Error) && 'code' in value && 'values' in value;

/** The sentence and the tip of a problem, in the reader's language. The detail is for the log and is never shown. */
export function useProblemWords() {
  const text = useText();
  return (thrown: unknown): { readonly message: string; readonly tip: string } => {
    const problem = isProblem(thrown) ? thrown : asProblem(thrown);
    return problemSentences(text, {
      ...problem,
      values: { ...(problem.where?.file ? { file: problem.where.file } : {}), ...problem.values },
    });
  };
}

/** What went wrong and what the person can do. */
export function ProblemMessage({ problem, onRetry }: { readonly problem: unknown; readonly onRetry?: () => void }) {
  const text = useText();
  const { message, tip } = useProblemWords()(problem);
  return (
    <Notice tone="bad" urgent title={message}>
      {tip}
      {onRetry ? (
        <Group mt="xs">
          <Button size="xs" variant="default" onClick={onRetry}>
            {text.say('screen.retry')}
          </Button>
        </Group>
      ) : null}
    </Notice>
  );
}
