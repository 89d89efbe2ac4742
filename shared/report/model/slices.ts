import {
  dividedCauses,
  gapByPlace,
  hourAfter,
  largestInInterval,
  queueName,
  serviceLevelByHour,
  shownCauses,
  worstIntervals,
} from '../../charts';
import type { IntervalLedger, PlaceLedger, ServiceLevel } from '../../schema';
import { printedGap, rowAsPrinted } from '../../schema/adding-up';
import type { ReportContext } from './context';
import { type Block, cell, left, type ReportCell, type ReportTable, right, type Section } from './types';

/** Hours stand across as long as a slide can hold them; more hours go down the page. */
const mostAcross = 14;
const intervalsShown = 6;

const toneOf = (points: number | null) => (points !== null && points <= -0.05 ? 'bad' : undefined);

/** What it says and what it does not, as on the screen. */
const readingHelp = ({ text }: ReportContext, part: 'hour' | 'place' | 'interval'): Block => ({
  kind: 'bullets',
  heading: text.say('report.how_to_read'),
  lines: [text.say(`level.means.${part}`), text.say(`level.not.${part}`)],
});

/** The figures of the hours: contacts, service level, difference and what each cause that was found takes. */
function hoursTable(context: ReportContext, level: ServiceLevel): ReportTable {
  const { figures, text, words } = context;
  const hours = (level.by_hour ?? []).filter(({ offered }) => offered > 0);
  const rows: { readonly name: string; readonly cells: readonly ReportCell[] }[] = [
    { name: text.say('report.column.offered'), cells: hours.map(({ offered }) => cell(figures.count(offered))) },
    { name: text.say('report.column.service_level'), cells: hours.map(({ observed }) => cell(figures.percent(observed))) },
    {
      name: text.say('report.column.gap'),
      cells: hours.map((hour) => cell(figures.points(printedGap(hour)), toneOf(hour.gap_pp))),
    },
    ...shownCauses(level).map((driver) => ({
      name: words.driver(driver),
      // The hours together are the contribution of the cause, also as printed.
      cells: rowAsPrinted(hours.map(({ contributions_pp }) => contributions_pp?.[driver] ?? null)).parts.map((points) =>
        cell(figures.points(points), toneOf(points)),
      ),
    })),
  ];
  const names = hours.map(({ time_of_day }) => time_of_day);
  if (hours.length <= mostAcross)
    return {
      columns: [left(text.say('level.hour'), 2.4), ...names.map((name) => right(name, 1))],
      rows: rows.map(({ name, cells }) => [cell(name), ...cells]),
    };
  return {
    columns: [left(text.say('level.hour'), 1.2), ...rows.map(({ name }) => right(name, 1.2))],
    rows: names.map((name, hour) => [cell(`${name}–${hourAfter(name)}`), ...rows.map(({ cells }) => cells[hour] as ReportCell)]),
  };
}

/** The service level by hour of the day, with what each hour takes of the causes. */
export function hoursSection(context: ReportContext): Section | null {
  const { assessment, text, words } = context;
  const level = assessment.service_level;
  const chart = level && serviceLevelByHour(level, words);
  if (!level || !chart) return null;
  return {
    id: 'hours',
    title: chart.title,
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side: [{ kind: 'table', table: hoursTable(context, level) }, readingHelp(context, 'hour')],
    stacked: true,
    footer: chart.footer,
    notes: text.say('report.notes.hours'),
    onSlides: true,
  };
}

function placesTable(context: ReportContext, level: ServiceLevel, kind: 'team' | 'site', places: readonly PlaceLedger[]): ReportTable {
  const { figures, text, words } = context;
  const causes = dividedCauses(level, places);
  const counted = places.some(({ name, offered }) => name !== null && offered > 0);
  const own = (place: PlaceLedger): ReportCell[] => [
    cell(place.offered > 0 ? figures.count(place.offered) : '–'),
    cell(figures.percent(place.observed)),
    cell(figures.points(printedGap(place)), toneOf(place.gap_pp)),
  ];
  return {
    columns: [
      left(text.say(kind === 'team' ? 'level.team' : 'level.site'), 2),
      ...(counted
        ? [
            right(text.say('report.column.offered'), 1),
            right(text.say('report.column.service_level'), 1),
            right(text.say('report.column.gap'), 1.2),
          ]
        : []),
      ...causes.map(({ driver }) => right(words.driver(driver), 1.2)),
    ],
    rows: [
      ...places.map((place, index) => [
        cell(place.name ?? text.say('level.place_shared')),
        ...(counted ? own(place) : []),
        ...causes.map(({ points }) => cell(figures.points(points[index] ?? null), toneOf(points[index] ?? null))),
      ]),
      [
        { text: text.say('report.slices.together'), strong: true },
        ...(counted ? [cell(''), cell(''), cell('')] : []),
        ...causes.map(({ whole }) => ({ text: figures.points(whole), strong: true })),
      ],
    ],
  };
}

/** What each team or site takes of the gap, where the files tell them apart. */
function placeSection(context: ReportContext, kind: 'team' | 'site'): Section | null {
  const { assessment, text, words } = context;
  const level = assessment.service_level;
  const chart = level && gapByPlace(level, kind, words);
  if (!level || !chart) return null;
  const places = (kind === 'team' ? level.by_team : level.by_site) ?? [];
  return {
    id: kind === 'team' ? 'gap_teams' : 'gap_sites',
    title: chart.title,
    part: 'main',
    main: [{ kind: 'chart', chart }],
    side: [{ kind: 'table', table: placesTable(context, level, kind, places) }, readingHelp(context, 'place')],
    stacked: true,
    footer: chart.footer,
    notes: text.say('report.notes.places'),
    onSlides: true,
  };
}
export const gapTeamsSection = (context: ReportContext) => placeSection(context, 'team');
export const gapSitesSection = (context: ReportContext) => placeSection(context, 'site');

function intervalsTable(context: ReportContext, level: ServiceLevel): ReportTable {
  const { figures, text, words } = context;
  const cause = (one: IntervalLedger) => {
    const largest = largestInInterval(one);
    return largest ? `${words.driver(largest.driver)} (${figures.points(largest.points)})` : '–';
  };
  const modelled = Boolean(level.drivers);
  return {
    columns: [
      left(text.say('level.interval_of_day'), 1.5),
      left(text.say('level.queue'), 1.6),
      right(text.say('level.late'), 1.2),
      right(text.say('report.column.offered'), 1),
      right(text.say('report.column.service_level'), 1),
      ...(modelled ? [right(text.say('level.modelled'), 1.2), left(text.say('level.largest_in_interval'), 2.2)] : []),
    ],
    rows: (level.worst_intervals ?? [])
      .slice(0, intervalsShown)
      .map((one) => [
        cell(`${figures.day(one.date)} ${one.time_of_day}`),
        cell(queueName(one.queue, words)),
        cell(figures.count(one.late)),
        cell(figures.count(one.offered)),
        cell(figures.percent(one.observed)),
        ...(modelled ? [cell(figures.percent(one.modelled)), cell(cause(one))] : []),
      ]),
  };
}

/** The single intervals that cost most contacts, with what the model expected there; the workbook holds all of them. */
export function intervalsSection(context: ReportContext): Section | null {
  const { assessment, text, words } = context;
  const level = assessment.service_level;
  const chart = level && worstIntervals(level, intervalsShown, words);
  if (!level || !chart) return null;
  return {
    id: 'intervals',
    title: chart.title,
    part: 'appendix',
    main: [{ kind: 'chart', chart }],
    side: [{ kind: 'table', table: intervalsTable(context, level) }, readingHelp(context, 'interval')],
    stacked: true,
    footer: chart.footer,
    notes: text.say('report.notes.intervals', { shown: intervalsShown, all: level.worst_intervals?.length ?? 0 }),
    onSlides: true,
  };
}
