/**
 * A reading of texts that looks at each text once while it comes again: names, dates and durations repeat over many rows. When `limit` texts
 * are remembered it starts afresh, so that memory stays bounded.
 */
export function remembered<Answer>(read: (text: string) => Answer, limit = 5000): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    let answer = known.get(text);
    if (answer === undefined) {
      answer = read(text);
      if (known.size >= limit) known.clear();
      known.set(text, answer);
    }
    return answer;
  };
}
