import { Group, Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChartSpec } from '../../shared/charts/spec';
import type { Evidence } from '../../shared/schema';
import { ChartView } from '../charts/chart-view';
import { Meaning } from './meaning';
import { ProofButton } from './proof-button';

interface ExplainedChartProps {
  readonly clientId: string;
  /** Null when there is nothing to draw: then there is nothing to explain either. */
  readonly chart: ChartSpec | null;
  readonly evidence: Evidence | undefined;
  readonly means: ReactNode;
  readonly not: ReactNode;
}

/** One chart with the proof beside its title and under it what it says and what it does not. */
export function ExplainedChart({ clientId, chart, evidence, means, not }: ExplainedChartProps) {
  if (!chart) return null;
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={3}>{chart.title}</Title>
        <ProofButton clientId={clientId} evidence={evidence} figure={chart.title} />
      </Group>
      <ChartView chart={chart} titled={false} />
      <Meaning means={means} not={not} />
    </Stack>
  );
}
