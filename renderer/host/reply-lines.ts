import type { ReplyLine } from '../../shared/contract/events';

/** Cuts a stream of bytes into the JSON lines of a reply. A line may arrive in pieces; an empty line is skipped. */
export async function* replyLines<T>(body: ReadableStream<Uint8Array>): AsyncGenerator<ReplyLine<T>> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      rest += done ? decoder.decode() : decoder.decode(value, { stream: true });
      const lines = rest.split('\n');
      rest = done ? '' : (lines.pop() ?? '');
      for (const line of lines) if (line.trim() !== '') yield JSON.parse(line) as ReplyLine<T>;
      if (done) return;
    }
  } finally {
    reader.releaseLock();
  }
}
