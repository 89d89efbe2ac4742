import { Group, Select, Stack, Title, Text as Words } from '@mantine/core';
import { useState } from 'react';
import { controlChartLines } from '../../../shared/charts';
import type { Client } from '../../../shared/contract/clients';
import type { ChartLevel, ControlChart, ControlCharts } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { figureName } from '../../../shared/text/finding-words/changes';
import {
  byChanceSentence,
  chartCautions,
  chartChoice,
  controlChartWords,
  type ToldSignal,
  toldSignals,
} from '../../../shared/text/finding-words/control-charts';
import { ChartView } from '../../charts/chart-view';
import { DataTable } from '../../components/data-table';
import { Meaning } from '../../components/meaning';
import { ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { Tag } from '../../components/tag';
import { useFigures, useText } from '../../text/text-context';

interface Shown {
  readonly chart: ControlChart;
  readonly dates: readonly string[];
}

/** The centre and limits of every level. */
function Levels({ chart, dates }: Shown) {
  const text = useText();
  const figures = useFigures();
  const value = (at: number | null | undefined) => figures.value(at ?? null, chart.unit);
  // Between two shares lie points.
  const stepWords = (step: number | null) => (step !== null && chart.unit === 'ratio' ? figures.pointsInWords(100 * step) : value(step));
  return (
    <DataTable<ChartLevel>
      label={`${text.say('control.levels')}: ${figureName(chart, text)}`}
      rows={chart.levels}
      rowKey={({ from }) => String(from)}
      columns={[
        {
          id: 'period',
          header: text.say('control.period'),
          cell: ({ from, to }) => figures.period([dates[from] ?? '', dates[to] ?? '']),
        },
        { id: 'points', header: text.say('control.points'), right: true, cell: ({ from, to }) => figures.count(to - from + 1) },
        { id: 'centre', header: text.say('control.centre'), right: true, cell: ({ centre }) => <strong>{value(centre)}</strong> },
        { id: 'lower', header: text.say('control.lower'), right: true, cell: ({ limits }) => value(limits?.[0]) },
        { id: 'upper', header: text.say('control.upper'), right: true, cell: ({ limits }) => value(limits?.[1]) },
        { id: 'step', header: text.say('control.step'), right: true, cell: ({ largest_step: step }) => stepWords(step) },
      ]}
    />
  );
}

/** Every signal with its dates. */
function Signals({ chart, dates }: Shown) {
  const text = useText();
  const figures = useFigures();
  const told = toldSignals(chart, text);
  if (told.length === 0) return null;
  return (
    <DataTable<ToldSignal>
      label={`${text.say('control.signals')}: ${figureName(chart, text)}`}
      rows={told}
      rowKey={({ rule, from, to }) => `${rule}|${from}|${to}`}
      columns={[
        { id: 'rule', header: text.say('control.rule'), value: ({ rule }) => rule, cell: ({ rule }) => rule },
        { id: 'from', header: text.say('control.from'), value: ({ from }) => from, cell: ({ from }) => figures.day(dates[from] ?? '') },
        { id: 'to', header: text.say('control.to'), value: ({ to }) => to, cell: ({ to }) => figures.day(dates[to] ?? '') },
      ]}
    />
  );
}

/** A control chart of every series that was looked at, one at a time: the drawing, its numbers, its signals, and what they do not say. */
export function EverySeries({ charts, client }: { readonly charts: ControlCharts; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const [chosen, choose] = useState('0');
  const chart = charts.series[Number(chosen)] ?? charts.series[0];
  if (!chart) return null;
  const shown = { chart, dates: charts.dates[chart.dates] ?? [] };
  const labels = controlChartWords(chart, shown.dates, text, figures);
  return (
    <Section title={text.say('control.title')} lead={text.say('control.lead')}>
      <Words size="sm" maw="85ch">
        {byChanceSentence(charts, text, figures)}
      </Words>
      <Group justify="space-between" align="flex-end">
        <Select
          size="xs"
          w={420}
          maw="100%"
          label={text.say('control.choose')}
          value={String(charts.series.indexOf(chart))}
          allowDeselect={false}
          searchable
          data={charts.series.map((one, place) => ({ value: String(place), label: chartChoice(one, text) }))}
          onChange={(place) => place && choose(place)}
        />
        <Group gap="xs">
          {chart.provisional ? <Tag tone="warning">{text.say('changes.provisional')}</Tag> : null}
          <ProofButton clientId={client.id} evidence={chart.evidence[0]} figure={labels.title} wide />
        </Group>
      </Group>
      <ChartView chart={controlChartLines(chart, shown.dates, labels, chartWords(text))} />
      <Stack gap={4}>
        {chartCautions(chart, text, figures).map((caution) => (
          <Words size="sm" key={caution}>
            {caution}
          </Words>
        ))}
      </Stack>
      <Title order={3}>{text.say('control.levels')}</Title>
      <Levels {...shown} />
      <Words size="sm" className="cp-quiet" maw="85ch">
        {text.say('control.centre_why')}
      </Words>
      {toldSignals(chart, text).length > 0 ? <Title order={3}>{text.say('control.signals')}</Title> : null}
      <Signals {...shown} />
      <Meaning means={text.say('control.means')} not={text.say('control.not')} />
    </Section>
  );
}
