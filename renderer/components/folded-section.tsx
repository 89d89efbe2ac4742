import { Paper, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** A part of a screen under its title that is opened when wanted. */
export function FoldedSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <Paper component="details" p="sm">
      <summary>
        <Title order={2} size="h3" display="inline">
          {title}
        </Title>
      </summary>
      <Stack gap="sm" mt="xs">
        {children}
      </Stack>
    </Paper>
  );
}
