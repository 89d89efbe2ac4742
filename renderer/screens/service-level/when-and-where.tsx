import { SimpleGrid, Stack, Tabs, Text as Words } from '@mantine/core';
import { causesByWeekday, serviceLevelByDay, serviceLevelByTime, serviceLevelByWeekday, serviceLevelHeatmap } from '../../../shared/charts';
import type { ChartSpec } from '../../../shared/charts/spec';
import type { Client } from '../../../shared/contract/clients';
import type { DayLedger, Deviation, ServiceLevel } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable } from '../../components/data-table';
import { ExplainedChart } from '../../components/explained-chart';
import { narrowed, ProofButton } from '../../components/proof-button';
import { Section } from '../../components/states';
import { useFigures, useText } from '../../text/text-context';
import { lastDateOf, placeOfDeviation } from './answer-sentence';
import { ByInterval, ByPlace } from './places-and-intervals';
import { useSliceColumns } from './slice-columns';

const deviationRows = 12;

function Deviations({ level }: { readonly level: ServiceLevel }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const shown = (deviation: Deviation, value: number | null) => {
    if (value === null) return '–';
    if (deviation.driver === 'handle_time') return figures.duration(value);
    const counted = figures.decimal(value, value < 100 ? 1 : 0);
    if (deviation.driver !== 'volume' && deviation.driver !== 'repeat_contacts') return text.say('level.positions', { counted });
    return text.say(deviation.level === 'time_of_day' ? 'level.contacts_interval' : 'level.contacts_day', { counted });
  };
  const past = level.reference === 'comparable_past';
  if (level.deviations.length === 0) return null;
  const cost = new Map((level.drivers ?? []).map(({ driver, contribution_pp: points }) => [driver, points]));
  // Elsewhere in the period the same cause then gave some of it back.
  const costsMore = level.deviations.some(({ driver, contribution_pp: points }) => points < (cost.get(driver) ?? points) - 0.05);
  return (
    <>
      <DataTable
        label={text.say('level.deviations')}
        rows={level.deviations.slice(0, deviationRows)}
        rowKey={(row) => `${row.driver}|${row.level}|${row.label}`}
        columns={[
          { id: 'driver', header: text.say('level.part'), value: (row) => row.driver, cell: (row) => words.driver(row.driver) },
          { id: 'where', header: text.say('level.where'), cell: (row) => placeOfDeviation(row, lastDateOf(level), text, figures) },
          {
            id: 'planned',
            header: text.say(past ? 'level.past_value' : 'level.planned_value'),
            right: true,
            cell: (row) => shown(row, row.planned),
          },
          { id: 'actual', header: text.say('level.actual_value'), right: true, cell: (row) => shown(row, row.actual) },
          {
            id: 'points',
            header: text.say('level.contribution'),
            right: true,
            value: (row) => row.contribution_pp,
            cell: (row) => figures.points(row.contribution_pp),
          },
        ]}
      />
      {costsMore ? (
        <Words size="sm" className="cp-quiet">
          {text.say('level.deviation_given_back')}
        </Words>
      ) : null}
    </>
  );
}

function Days({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const columns = useSliceColumns();
  return (
    <DataTable<DayLedger>
      label={text.say('level.by_day')}
      rows={level.by_day}
      rowKey={(day) => day.date}
      sortedBy={{ id: 'date', descending: false }}
      columns={[
        { id: 'date', header: text.say('level.day'), value: (row) => row.date, cell: (row) => figures.day(row.date) },
        columns.offered,
        columns.observed,
        {
          id: 'planned',
          header: text.say(level.reference === 'comparable_past' ? 'level.past' : 'level.planned'),
          right: true,
          value: (row) => row.planned,
          cell: (row) => figures.percent(row.planned),
        },
        columns.gap,
        {
          id: 'proof',
          header: text.say('proof.short'),
          right: true,
          cell: (row) => (
            <ProofButton
              clientId={client.id}
              evidence={narrowed(level.evidence[0], { date: row.date })}
              figure={`${text.say('level.service_level')} ${figures.date(row.date)}: ${figures.percent(row.observed)}`}
            />
          ),
        },
      ]}
    />
  );
}

/** Over the week: the map, the weekdays, the times, and which cause sits on which weekday. */
function OverTheWeek({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const words = chartWords(text);
  const explained = (name: 'heatmap' | 'weekday' | 'time' | 'causes', chart: ChartSpec | null) => (
    <ExplainedChart
      clientId={client.id}
      chart={chart}
      evidence={level.evidence[0]}
      means={text.say(`level.means.${name}`)}
      not={text.say(`level.not.${name}`)}
    />
  );
  return (
    <Stack gap="lg">
      {explained('heatmap', serviceLevelHeatmap(level, words))}
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        {explained('weekday', serviceLevelByWeekday(level, words))}
        {explained('time', serviceLevelByTime(level, words))}
      </SimpleGrid>
      {explained('causes', causesByWeekday(level, words))}
    </Stack>
  );
}

/** Without deviations (there is no plan, or none stands out) only the second half of the lead is there to see. */
const leadOf = ({ deviations, reference }: ServiceLevel) => {
  if (deviations.length === 0) return 'level.when_and_where_lead_level';
  return reference === 'comparable_past' ? 'level.when_and_where_lead_past' : 'level.when_and_where_lead';
};

/** Where in time the gap sits: named deviations, then days, weekdays, hours and single intervals; and with which team or site. */
export function WhenAndWhere({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  return (
    <Section title={text.say('level.when_and_where')} lead={text.say(leadOf(level))}>
      <Stack>
        <Deviations level={level} />
        <Tabs defaultValue="week" keepMounted={false}>
          <Tabs.List>
            <Tabs.Tab value="week">{text.say('level.tab_week')}</Tabs.Tab>
            <Tabs.Tab value="day">{text.say('level.tab_day')}</Tabs.Tab>
            <Tabs.Tab value="table">{text.say('level.tab_table')}</Tabs.Tab>
            {level.by_hour?.length ? <Tabs.Tab value="interval">{text.say('level.tab_interval')}</Tabs.Tab> : null}
            <Tabs.Tab value="place">{text.say('level.tab_place')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="week" pt="sm">
            <OverTheWeek level={level} client={client} />
          </Tabs.Panel>
          <Tabs.Panel value="day" pt="sm">
            <ExplainedChart
              clientId={client.id}
              chart={serviceLevelByDay(level, chartWords(text))}
              evidence={level.evidence[0]}
              means={text.say('level.means.day')}
              not={text.say('level.not.day')}
            />
          </Tabs.Panel>
          <Tabs.Panel value="table" pt="sm">
            <Days level={level} client={client} />
          </Tabs.Panel>
          <Tabs.Panel value="interval" pt="sm">
            <ByInterval level={level} client={client} />
          </Tabs.Panel>
          <Tabs.Panel value="place" pt="sm">
            <ByPlace level={level} client={client} />
          </Tabs.Panel>
        </Tabs>
      </Stack>
    </Section>
  );
}
