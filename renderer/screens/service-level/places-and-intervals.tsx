import { Stack, Text as Words } from '@mantine/core';
import type { Client } from '../../../shared/contract/operations';
import type { Driver, IntervalLedger, PlaceLedger, ServiceLevel } from '../../../shared/schema';
import { chartWords } from '../../../shared/text/chart-words';
import { DataTable } from '../../components/data-table';
import { narrowed, ProofButton } from '../../components/proof-button';
import { useFigures, useText } from '../../text/text-context';

type Slice = Pick<PlaceLedger, 'offered' | 'observed' | 'gap_pp' | 'contributions_pp'>;

/** Columns that every slice of the ledger has: contacts, service level, gap, and a column for each cause that was not cleared. */
function useSliceColumns(level: ServiceLevel) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const causes = (level.drivers ?? []).filter(({ cleared }) => !cleared).map(({ driver }) => driver);
  const points = (row: Slice, driver: Driver) => row.contributions_pp?.[driver] ?? null;
  return [
    {
      id: 'offered',
      header: text.say('level.offered'),
      right: true,
      value: (row: Slice) => row.offered,
      cell: (row: Slice) => (row.offered > 0 ? figures.count(row.offered) : '–'),
    },
    {
      id: 'observed',
      header: text.say('level.observed'),
      right: true,
      value: (row: Slice) => row.observed,
      cell: (row: Slice) => figures.percent(row.observed),
    },
    {
      id: 'gap',
      header: text.say('level.gap'),
      right: true,
      value: (row: Slice) => row.gap_pp,
      cell: (row: Slice) => figures.points(row.gap_pp),
    },
    ...causes.map((driver) => ({
      id: driver,
      header: words.driver(driver),
      right: true,
      value: (row: Slice) => points(row, driver),
      cell: (row: Slice) => figures.points(points(row, driver)),
    })),
  ];
}

function Places({ level, kind }: { readonly level: ServiceLevel; readonly kind: 'team' | 'site' }) {
  const text = useText();
  const columns = useSliceColumns(level);
  const rows = (kind === 'team' ? level.by_team : level.by_site) ?? [];
  if (rows.length === 0) return null;
  const name = (row: PlaceLedger) => row.name ?? text.say('level.place_shared');
  return (
    <DataTable<PlaceLedger>
      label={text.say(kind === 'team' ? 'level.by_team' : 'level.by_site')}
      rows={rows}
      rowKey={(row) => row.name ?? ''}
      columns={[{ id: 'name', header: text.say(kind === 'team' ? 'level.team' : 'level.site'), value: name, cell: name }, ...columns]}
    />
  );
}

/** The ledger by team and by site, where the files say who answers which queue. */
export function ByPlace({ level }: { readonly level: ServiceLevel }) {
  const text = useText();
  const known = (level.by_team?.length ?? 0) + (level.by_site?.length ?? 0) > 0;
  return (
    <Stack>
      <Words size="sm" className="cp-quiet">
        {text.say(known ? 'level.by_place_lead' : 'level.by_place_none')}
      </Words>
      <Places level={level} kind="team" />
      <Places level={level} kind="site" />
    </Stack>
  );
}

function WorstIntervals({ level, client }: { readonly level: ServiceLevel; readonly client: Client }) {
  const text = useText();
  const figures = useFigures();
  const words = chartWords(text);
  const largest = ({ contributions_pp }: IntervalLedger) => {
    const sorted = Object.entries(contributions_pp ?? {}).sort((a, b) => a[1] - b[1]);
    const [driver, points] = sorted[0] ?? [];
    return driver && points !== undefined && points < -0.5 ? `${words.driver(driver)} (${figures.points(points)})` : '–';
  };
  const when = (row: IntervalLedger) => `${figures.day(row.date)} ${row.time_of_day}`;
  return (
    <DataTable<IntervalLedger>
      label={text.say('level.worst_intervals')}
      rows={level.worst_intervals ?? []}
      rowKey={(row) => `${row.queue}|${row.date}|${row.time_of_day}`}
      columns={[
        { id: 'when', header: text.say('level.interval_of_day'), value: (row) => `${row.date} ${row.time_of_day}`, cell: when },
        { id: 'queue', header: text.say('level.queue'), value: (row) => row.queue, cell: (row) => row.queue },
        { id: 'late', header: text.say('level.late'), right: true, value: (row) => row.late, cell: (row) => figures.count(row.late) },
        {
          id: 'offered',
          header: text.say('level.offered'),
          right: true,
          value: (row) => row.offered,
          cell: (row) => figures.count(row.offered),
        },
        {
          id: 'observed',
          header: text.say('level.observed'),
          right: true,
          value: (row) => row.observed,
          cell: (row) => figures.percent(row.observed),
        },
        { id: 'cause', header: text.say('level.largest_in_interval'), cell: largest },
        {
          id: 'proof',
          header: text.say('proof.short'),
          right: true,
          cell: (row) => (
            <ProofButton
              clientId={client.id}
              evidence={narrowed(level.evidence[0], { queue: row.queue, date: row.date })}
              figure={`${text.say('level.service_level')} ${row.queue} ${when(row)}: ${figures.percent(row.observed)}`}
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
  const columns = useSliceColumns(level);
  return (
    <Stack>
      <DataTable
        label={text.say('level.by_hour')}
        rows={level.by_hour ?? []}
        rowKey={(row) => row.time_of_day}
        columns={[
          { id: 'hour', header: text.say('level.hour'), value: (row) => row.time_of_day, cell: (row) => row.time_of_day },
          ...columns,
        ]}
      />
      <Words fw={600} size="sm">
        {text.say('level.worst_intervals')}
      </Words>
      <WorstIntervals level={level} client={client} />
    </Stack>
  );
}
