import { queueName, serviceLevelFooter } from '../../charts';
import { drivers, type PlaceLedger, type ServiceLevel } from '../../schema';
import { isoWeekday } from '../../text/formats';
import type { ReportContext } from '../model/context';
import type { SheetColumn, SheetPlan, SheetValue } from './sheet';

type Slice = ServiceLevel['by_day'][number];
function sliceColumns({ assessment, text, words }: ReportContext, first: readonly SheetColumn[]): SheetColumn[] {
  const past = assessment.service_level?.reference === 'comparable_past';
  return [
    ...first,
    { header: text.say('report.column.offered'), format: 'count', width: 12 },
    { header: text.say('report.column.service_level'), format: 'percent', width: 13 },
    { header: text.say(past ? 'chart.label.past' : 'chart.label.planned'), format: 'percent', width: 14 },
    { header: text.say('report.column.gap'), format: 'points', width: 14 },
    ...drivers.map((driver): SheetColumn => ({ header: words.driver(driver), format: 'points', width: 14 })),
  ];
}
const sliceRow = (slice: Omit<Slice, 'date'>): SheetValue[] => [
  slice.offered,
  slice.observed,
  slice.planned,
  slice.gap_pp,
  ...drivers.map((driver) => slice.contributions_pp?.[driver] ?? null),
];

function daysSheet(context: ReportContext, level: ServiceLevel): SheetPlan {
  const { formats, text } = context;
  return {
    name: text.say('report.workbook.days'),
    title: text.say('report.contents.days'),
    footer: serviceLevelFooter(level, context.words),
    columns: sliceColumns(context, [
      { header: text.say('report.column.date'), format: 'date', width: 13 },
      { header: text.say('report.column.weekday'), format: 'text', width: 12 },
    ]),
    rows: level.by_day.map((day) => [day.date, formats.weekday(isoWeekday(day.date)), ...sliceRow(day)]),
  };
}

function timesSheet(context: ReportContext, level: ServiceLevel): SheetPlan {
  const { text } = context;
  return {
    name: text.say('report.workbook.times'),
    title: text.say('report.workbook.times'),
    footer: serviceLevelFooter(level, context.words),
    columns: sliceColumns(context, [{ header: text.say('chart.axis.time'), format: 'text', width: 13 }]),
    rows: level.by_time_of_day.map((time) => [time.time_of_day, ...sliceRow(time)]),
  };
}

const driverColumns = ({ words }: ReportContext): SheetColumn[] =>
  drivers.map((driver) => ({ header: words.driver(driver), format: 'points', width: 14 }));
const driverPoints = ({ contributions_pp }: Pick<Slice, 'contributions_pp'>): SheetValue[] =>
  drivers.map((driver) => contributions_pp?.[driver] ?? null);

const namedSheet = (context: ReportContext, level: ServiceLevel, name: string): Pick<SheetPlan, 'name' | 'title' | 'footer'> => ({
  name,
  title: name,
  footer: serviceLevelFooter(level, context.words),
});

/** Shorter intervals added up to hours; nothing where the intervals are hours already. */
function hoursSheet(context: ReportContext, level: ServiceLevel): SheetPlan[] {
  const hours = level.by_hour ?? [];
  if (hours.length === 0 || hours.length === level.by_time_of_day.length) return [];
  return [
    {
      ...namedSheet(context, level, context.text.say('report.workbook.hours')),
      columns: sliceColumns(context, [{ header: context.text.say('level.hour'), format: 'text', width: 13 }]),
      rows: hours.map((hour) => [hour.time_of_day, ...sliceRow(hour)]),
    },
  ];
}

/** What each team or site takes of the gap; the part that several share has a row of its own. */
function placesSheet(context: ReportContext, level: ServiceLevel, kind: 'team' | 'site'): SheetPlan[] {
  const { text } = context;
  const places: readonly PlaceLedger[] = (kind === 'team' ? level.by_team : level.by_site) ?? [];
  if (places.length === 0) return [];
  return [
    {
      ...namedSheet(context, level, text.say(kind === 'team' ? 'report.workbook.gap_teams' : 'report.workbook.gap_sites')),
      columns: [
        { header: text.say(kind === 'team' ? 'level.team' : 'level.site'), format: 'text', width: 28 },
        { header: text.say('report.column.offered'), format: 'count', width: 12 },
        { header: text.say('report.column.service_level'), format: 'percent', width: 13 },
        { header: text.say('report.column.gap'), format: 'points', width: 14 },
        ...driverColumns(context),
      ],
      // Contacts that nobody answers alone are counted once, under what is shared: for the others their number is not known.
      rows: places.map((place) => [
        place.name ?? text.say('level.place_shared'),
        place.offered > 0 ? place.offered : null,
        place.observed,
        place.gap_pp,
        ...driverPoints(place),
      ]),
    },
  ];
}

/** The intervals in which most contacts were too late, with what the model expected there. Causes in points of the interval itself. */
function intervalsSheet(context: ReportContext, level: ServiceLevel): SheetPlan[] {
  const { text } = context;
  const worst = level.worst_intervals ?? [];
  if (worst.length === 0) return [];
  return [
    {
      ...namedSheet(context, level, text.say('report.workbook.intervals')),
      title: text.say('level.worst_intervals'),
      columns: [
        { header: text.say('report.column.date'), format: 'date', width: 13 },
        { header: text.say('chart.axis.time'), format: 'text', width: 13 },
        { header: text.say('chart.axis.queue'), format: 'text', width: 24 },
        { header: text.say('level.late'), format: 'count', width: 14 },
        { header: text.say('report.column.offered'), format: 'count', width: 12 },
        { header: text.say('report.column.service_level'), format: 'percent', width: 13 },
        ...(level.drivers ? [{ header: text.say('level.modelled'), format: 'percent' as const, width: 14 }] : []),
        { header: text.say('report.column.gap'), format: 'points', width: 14 },
        ...driverColumns(context),
      ],
      rows: worst.map((one) => [
        one.date,
        one.time_of_day,
        queueName(one.queue, context.words),
        one.late,
        one.offered,
        one.observed,
        ...(level.drivers ? [one.modelled] : []),
        one.gap_pp,
        ...driverPoints(one),
      ]),
    },
  ];
}

/** The gap by day, by time and hour of the day, by team and site, and in the worst intervals. */
export const sliceSheets = (context: ReportContext, level: ServiceLevel): SheetPlan[] => [
  ...(level.by_day.length ? [daysSheet(context, level)] : []),
  ...(level.by_time_of_day.length ? [timesSheet(context, level)] : []),
  ...hoursSheet(context, level),
  ...placesSheet(context, level, 'team'),
  ...placesSheet(context, level, 'site'),
  ...intervalsSheet(context, level),
];
