import type { ReactNode } from 'react';

export type TagTone = 'good' | 'warning' | 'bad' | 'quiet' | 'accent';

/** A word with a coloured ground. Own colours instead of Mantine's badges, whose light yellow and green do not reach 4.5 : 1. */
export function Tag({
  tone,
  children,
  outlined = false,
}: {
  readonly tone: TagTone;
  readonly children: ReactNode;
  readonly outlined?: boolean;
}) {
  return <span className={`cp-tag cp-tag-${tone}${outlined ? ' cp-tag-outlined' : ''}`}>{children}</span>;
}
