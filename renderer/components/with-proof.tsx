import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Evidence } from '../../shared/schema';
import { ProofButton } from './proof-button';

interface WithProofProps {
  readonly clientId: string;
  readonly evidence: Evidence | undefined;
  /** The figure with its name, for the title of the proof. */
  readonly figure: string;
  readonly children: ReactNode;
}

/** A figure in a cell with its own proof beside it, where a row holds figures from different questions. */
export function WithProof({ clientId, evidence, figure, children }: WithProofProps) {
  return (
    <Group gap={2} wrap="nowrap" justify="flex-end">
      <span>{children}</span>
      <ProofButton clientId={clientId} evidence={evidence} figure={figure} />
    </Group>
  );
}
