import { Group, Stack, Title, Text as Words } from '@mantine/core';
import type { ReactNode } from 'react';
import { gapByPlace, largestInInterval, queueName, serviceLevelByHour, worstIntervals } from '../../../shared/charts';
import type { ChartSpec } from '../../../shared/charts/spec';
import type { Client } from '../../../shared/contract/clients';
import type { Driver, Evidence, IntervalLedger, PlaceLedger, ServiceLevel } from '../../../shared/schema';
import { rowAsPrinted } from '../../../shared/schema/adding-up';
import { chartWords } from '../../../shared/text/chart-words';
import { ChartView } from '../../charts/chart-view';
import { type DataColumn, DataTable, figureColumn } from '../../components/data-table';
import { Meaning } from '../../components/meaning';
import { narrowed, ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';
import { useSliceColumns } from './slice-columns';

type Divided = Pick<PlaceLedger, 'offered' | 'observed' | 'gap_pp' | 'contributions_pp'>;

/** A team or site with queues of its own; of the others only what their people cost or added is known. */
const answersAlone = ({ name, offered }: PlaceLedger) => name !== null && offered > 0;

/**
 * The columns of a slice, and one for each cause that was not cleared: what this slice takes of it. Where all contacts are shared, only the causes
 * can be told apart, and columns that are empty for every name are left out.
 */
function useDividedColumns(level: ServiceLevel, rows: readonly Divided[], counted: boolean): DataColumn<Divided>[] {
  const figures = useFigures();
  const words = chartWords(useText());
  const { offered, observed, gap } = useSliceColumns();
  const causes = (level.drivers ?? []).filter(({ cleared }) => !cleared).map(({ driver }) => driver);
  // As printed: the rows of a column add up to what the cause takes of the whole.
  const printed = new Map(causes.map((driver) => [driver, rowAsPrinted(rows.map((row) => row.contributions_pp?.[driver] ?? null)).parts]));
  const points = (row: Divided, driver: Driver) => printed.get(driver)?.[rows.indexOf(row)] ?? null;
  return [
    ...(counted ? [offered, observed, gap] : []),
    ...causes.map((driver) => ({
      id: driver,
      header: words.driver(driver),
      right: true,
      value: (row: Divided) => points(row, driver),
      cell: (row: Divided) => figures.points(points(row, driver)),
    })),
  ];
}

/** A table with its name and its proof above it, and under it what it says and what it does not. */
function Explained({
  name,
  evidence,
  client,
  part,
  children,
}: {
  readonly name: string;
  readonly evidence: Evidence | undefined;
  readonly client: Client;
  readonly part: 'place' | 'hour' | 'interval' | null;
  readonly children: ReactNode;
}) {
  const text = useText();
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Title order={3}>{name}</Title>
        <ProofButton clientId={client.id} evidence={evidence} figure={name} />
      </Group>
      {children}
      {part ? <Meaning means={text.say(`level.means.${part}`)} not={text.say(`level.not.${part}`)} /> : null}
    </Stack>
  );
}

const Drawn = ({ chart }: { readonly chart: ChartSpec | null }) => (chart ? <ChartView chart={chart} /> : null);

function Places({ level, client, kind }: { readonly level: ServiceLevel; readonly client: Client; readonly kind: 'team' | 'site' }) {
  const text = useText();
  const rows = (kind === 'team' ? level.by_team : level.by_site) ?? [];
  const columns = useDividedColumns(level, rows, rows.some(answersAlone));
  if (rows.length === 0) return null;
  const name = (row: PlaceLedger) => row.name ?? text.say('level.place_shared');
  const label = text.say(kind === 'team' ? 'level.by_team' : 'level.by_site');
  const whoWorksWhere = level.evidence.find(({ definition }) => definition === 'service_level_by_team');
  return (
    <Explained name={label} evidence={whoWorksWhere ?? level.evidence[0]} client={client} part={null}>
      <Drawn chart={gapByPlace(level, kind, chartWords(text))} />
      <DataTable<PlaceLedger>
        label={label}
        rows={rows}
        rowKey={(row) => row.name ?? ''}
        columns={[{ id: 'name', header: text.say(kind === 'team' ? 'level.team' : 'level.site'), value: name, cell: name }, ...columns]}
      />
    </Explained>
  );
}

/** The ledger by team and by site, where the files say who answers which queue. */
export function ByPlace({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const known = (level.by_team?.length ?? 0) + (level.by_site?.length ?? 0) > 0;
  if (!known) return <Words className="cp-quiet">{text.say('level.by_place_none')}</Words>;
  const answered = [...(level.by_team ?? []), ...(level.by_site ?? [])].some(answersAlone);
  const caused = (level.drivers ?? []).some(({ cleared }) => !cleared);
  if (!answered && !caused) return <Words className="cp-quiet">{text.say('level.by_place_nothing')}</Words>;
  return (
    <Stack>
      <Places level={level} client={client} kind="team" />
      <Places level={level} client={client} kind="site" />
      <Meaning means={text.say('level.means.place')} not={text.say('level.not.place')} />
    </Stack>
  );
}

/** As many as a reader takes in; the workbook holds them all. */
const shownIntervals = 15;

function WorstIntervals({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const slice = useSliceColumns();
  const largest = (one: IntervalLedger) => {
    const found = largestInInterval(one);
    return found ? `${words.driver(found.driver)} (${figures.points(found.points)})` : '–';
  };
  // What the model expected tells bad luck from a cause: a reader needs both in one row.
  const ofTheModel: DataColumn<IntervalLedger>[] = [
    figureColumn('modelled', text.say('level.modelled'), (row) => row.modelled, figures.percent),
    { id: 'cause', header: text.say('level.largest_in_interval'), cell: largest },
  ];
  const when = (row: IntervalLedger) => `${figures.day(row.date)} ${row.time_of_day}`;
  return (
    <DataTable<IntervalLedger>
      label={text.say('level.worst_intervals')}
      rows={(level.worst_intervals ?? []).slice(0, shownIntervals)}
      rowKey={(row) => `${row.queue}|${row.date}|${row.time_of_day}`}
      columns={[
        {
          id: 'when',
          header: text.say('level.interval_of_day'),
          value: (row) => `${row.date} ${row.time_of_day}`,
          cell: when,
        },
        { id: 'queue', header: text.say('level.queue'), value: (row) => row.queue, cell: (row) => queueName(row.queue, words) },
        figureColumn('late', text.say('level.late'), (row) => row.late, figures.count),
        slice.offered,
        slice.observed,
        ...(level.drivers ? ofTheModel : []),
        {
          id: 'proof',
          header: text.say('proof.short'),
          right: true,
          cell: (row) => (
            <ProofButton
              clientId={client.id}
              evidence={narrowed(level.evidence[0], { queue: row.queue, date: row.date })}
              figure={`${text.say('level.service_level')} ${queueName(row.queue, words)} ${when(row)}: ${figures.percent(row.observed)}`}
            />
          ),
        },
      ]}
    />
  );
}

/** The ledger by hour of the day, and the single intervals that cost most contacts. */
export function ByInterval({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const hours = level.by_hour ?? [];
  const columns = useDividedColumns(level, hours, true);
  const [byHour, worst] = [text.say('level.by_hour'), text.say('level.worst_intervals')];
  return (
    <Stack gap="lg">
      <Explained name={byHour} evidence={level.evidence[0]} client={client} part="hour">
        <Drawn chart={serviceLevelByHour(level, chartWords(text))} />
        <DataTable
          label={byHour}
          rows={hours}
          rowKey={(row) => row.time_of_day}
          columns={[
            { id: 'hour', header: text.say('level.hour'), value: (row) => row.time_of_day, cell: (row) => row.time_of_day },
            ...columns,
          ]}
        />
      </Explained>
      <Explained name={worst} evidence={level.evidence[0]} client={client} part="interval">
        <Drawn chart={worstIntervals(level, shownIntervals, chartWords(text))} />
        <WorstIntervals level={level} client={client} />
        {(level.worst_intervals?.length ?? 0) > shownIntervals ? (
          <Words size="xs" className="cp-quiet">
            {text.say('level.worst_in_workbook', { shown: shownIntervals, all: level.worst_intervals?.length ?? 0 })}
          </Words>
        ) : null}
      </Explained>
    </Stack>
  );
}
