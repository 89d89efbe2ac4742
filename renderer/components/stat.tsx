import { Group, Paper, SimpleGrid, Text as Words } from '@mantine/core';
import type { ReactNode } from 'react';

/** A few figures side by side. */
export function Stats({ children }: { readonly children: ReactNode }) {
  return (
    <SimpleGrid minColWidth="140px" autoFlow="auto-fit" spacing="sm">
      {children}
    </SimpleGrid>
  );
}

/** One figure with its name, a note under it, and its proof. */
export function Stat({
  label,
  figure,
  note,
  tone,
  proof,
}: {
  readonly label: string;
  readonly figure: string;
  readonly note?: ReactNode;
  readonly tone?: 'good' | 'bad' | 'warning';
  readonly proof?: ReactNode;
}) {
  return (
    <Paper p="sm">
      <Group justify="space-between" gap={4} wrap="nowrap" align="flex-start">
        <Words size="xs" className="cp-quiet" fw={600}>
          {label}
        </Words>
        {proof}
      </Group>
      <div className={`cp-figure${tone ? ` cp-${tone}` : ''}`}>{figure}</div>
      {note ? (
        <Words size="xs" className="cp-quiet" mt={2}>
          {note}
        </Words>
      ) : null}
    </Paper>
  );
}
