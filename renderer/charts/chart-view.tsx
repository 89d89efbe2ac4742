import { Skeleton, Stack, Table, Title, useComputedColorScheme, Text as Words } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import type { ChartSpec } from '../../shared/charts/spec';
import { chartWords } from '../../shared/text/chart-words';
import { ScrollBox } from '../components/scroll-box';
import { useText } from '../text/text-context';
import { draw } from './draw';
import { darkPalette, lightPalette } from './palette';

const Plot = lazy(() => import('./plot').then((module) => ({ default: module.Plot })));

/** The figures of a chart, for who does not see the drawing or wants to read them off. */
function ChartFigures({ chart }: { readonly chart: ChartSpec }) {
  const text = useText();
  const [head = [], ...rows] = chart.alternative.split('\n').map((line) => line.split('\t'));
  const label = text.say('drawing.figures_of', { title: chart.title });
  return (
    <details>
      <summary>{text.say('drawing.figures')}</summary>
      <ScrollBox label={label}>
        <Table aria-label={label} mt="xs">
          <Table.Thead>
            <Table.Tr>
              {head.map((cell, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: columns of a finished table never move
                <Table.Th key={index} scope="col" className={index > 0 ? 'cp-right' : ''}>
                  {cell || text.say('drawing.label')}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((cells) => (
              <Table.Tr key={cells.join('\t')}>
                {cells.map((cell, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: columns of a finished table never move
                  <Table.Td key={index} className={index > 0 ? 'cp-right' : ''}>
                    {cell}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollBox>
    </details>
  );
}

/** One chart with its message as title, its footer, and its figures as a table. Null when there is nothing to draw. */
export function ChartView({ chart, titled = true }: { readonly chart: ChartSpec | null; readonly titled?: boolean }) {
  const text = useText();
  const scheme = useComputedColorScheme('light');
  const drawing = useMemo(() => {
    if (!chart) return null;
    const words = chartWords(text);
    const palette = scheme === 'dark' ? darkPalette : lightPalette;
    return draw(chart, { palette, figure: (value, unit) => (value === null ? '–' : words.value(value, unit)) });
  }, [chart, scheme, text]);
  if (!chart || !drawing) return null;
  return (
    <Stack gap={4} component="figure" m={0}>
      {titled ? <Title order={3}>{chart.title}</Title> : null}
      <div role="img" aria-label={chart.title}>
        <Suspense fallback={<Skeleton height={drawing.height} />}>
          <Plot drawing={drawing} language={text.language} />
        </Suspense>
      </div>
      <Words size="xs" className="cp-quiet" component="figcaption">
        {chart.footer}
      </Words>
      <ChartFigures chart={chart} />
    </Stack>
  );
}
