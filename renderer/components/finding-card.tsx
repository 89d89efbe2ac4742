import { Group, SimpleGrid, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ChartSpec } from '../../shared/charts/spec';
import { ChartView } from '../charts/chart-view';
import { Meaning } from './meaning';
import { Section } from './states';

interface FindingCardProps {
  readonly title: string;
  readonly lead?: ReactNode;
  /** The answer in one sentence; left out where the title of the chart says it. */
  readonly sentence?: string;
  readonly proof?: ReactNode;
  readonly charts?: readonly (ChartSpec | null)[];
  /** The same figures as a table, and what else stands beside the charts. */
  readonly children?: ReactNode;
  /** What needs the whole width, under charts and figures. */
  readonly below?: ReactNode;
  readonly means: ReactNode;
  readonly not: ReactNode;
}

/** One finding: the sentence with its proof, the chart beside its figures, what it means and what it does not. */
export function FindingCard({ title, lead, sentence, proof, charts = [], children, below, means, not }: FindingCardProps) {
  const drawn = charts.filter((chart) => chart !== null);
  return (
    <Section title={title} lead={lead}>
      {sentence || proof ? (
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div className="cp-answer">{sentence}</div>
          {proof}
        </Group>
      ) : null}
      <SimpleGrid cols={{ base: 1, lg: drawn.length > 0 && children ? 2 : 1 }}>
        {drawn.length > 0 ? (
          <Stack>
            {drawn.map((chart) => (
              <ChartView key={chart.id} chart={chart} titled={chart.title !== sentence} />
            ))}
          </Stack>
        ) : null}
        {children ? <Stack>{children}</Stack> : null}
      </SimpleGrid>
      {below}
      <Meaning means={means} not={not} />
    </Section>
  );
}
