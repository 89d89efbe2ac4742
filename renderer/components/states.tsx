import { Group, Paper, Skeleton, Stack, Title, Text as Words } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { usePlace } from '../state/place';
import { useText } from '../text/text-context';
import { Fold } from './fold';
import { inContents, PageContents } from './page-contents';
import { ProblemMessage } from './problem-message';

/** Shown while something is read: the outline of what comes, and a word for screen readers. */
export function Loading({ lines = 4 }: { readonly lines?: number }) {
  const text = useText();
  return (
    <Stack gap="sm" role="status" aria-label={text.say('screen.loading')}>
      {Array.from({ length: lines }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the outlines are all alike and never move
        <Skeleton key={index} height={index === 0 ? 28 : 64} radius="md" />
      ))}
    </Stack>
  );
}

/** Nothing here yet: why, and the one thing to do about it. */
export function Empty({
  title,
  children,
  action,
  wholeScreen = false,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
  /** true: there is no other heading on the screen. */
  readonly wholeScreen?: boolean;
}) {
  return (
    <Paper p="xl">
      <Stack gap="xs" align="flex-start">
        <Title order={wholeScreen ? 1 : 2}>{title}</Title>
        {children ? (
          <Words className="cp-quiet" maw="70ch" component="div">
            {children}
          </Words>
        ) : null}
        {action ? <Group mt="xs">{action}</Group> : null}
      </Stack>
    </Paper>
  );
}

/** What stands on a screen before its content does, under the name that the navigation has for it: a page is never without a heading. */
export function ScreenToCome({ children }: { readonly children: ReactNode }) {
  const text = useText();
  const { screen } = usePlace();
  return (
    <Stack>
      <Title order={1}>{text.say(`nav.${screen}`)}</Title>
      {children}
    </Stack>
  );
}

interface ReadProps<T> {
  readonly query: UseQueryResult<T>;
  /** true: there is no other heading on the screen until it is read. */
  readonly wholeScreen?: boolean;
  readonly children: (value: T) => ReactNode;
}

/** The four states of something that is read: loading, failed, read. The caller handles "read, but empty". */
export function Read<T>({ query, wholeScreen = false, children }: ReadProps<T>) {
  if (query.isSuccess) return children(query.data);
  const state = query.isPending ? <Loading /> : <ProblemMessage problem={query.error} onRetry={() => query.refetch()} />;
  return wholeScreen ? <ScreenToCome>{state}</ScreenToCome> : state;
}

/** The heading of a screen with, at its right, what can be done there. */
export function ScreenHeading({
  title,
  lead,
  children,
}: {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}) {
  return (
    <div className="cp-heading">
      <Group justify="space-between" align="flex-end" wrap="nowrap">
        <div>
          <Title order={1}>{title}</Title>
          {lead ? <Words className="cp-quiet">{lead}</Words> : null}
        </div>
        {children ? <Group wrap="nowrap">{children}</Group> : null}
      </Group>
      <PageContents />
    </div>
  );
}

/** A card of which only the heading and one sentence are seen until a reader opens it; on paper it is open. */
export function FoldedSection({
  title,
  sentence,
  startsOpen,
  children,
}: {
  readonly title: string;
  readonly sentence: ReactNode;
  readonly startsOpen: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Paper component="section" {...inContents(title)}>
      <Fold
        startsOpen={startsOpen}
        summary={
          <>
            <Title order={2}>{title}</Title>
            <span>{sentence}</span>
          </>
        }
      >
        <Stack gap="sm">{children}</Stack>
      </Fold>
    </Paper>
  );
}

/** A card with a heading. */
export function Section({ title, lead, children }: { readonly title: string; readonly lead?: ReactNode; readonly children: ReactNode }) {
  return (
    <Paper component="section" {...inContents(title)}>
      <Stack gap="sm">
        <div>
          <Title order={2}>{title}</Title>
          {lead ? (
            <Words className="cp-quiet" size="sm" maw="85ch">
              {lead}
            </Words>
          ) : null}
        </div>
        {children}
      </Stack>
    </Paper>
  );
}
