import { drivers, type ServiceLevel } from '../schema';
import { rowAsPrinted } from '../schema/adding-up';
import { hundred, serviceLevelFooter } from './footing';
import { shownCauses } from './slices';
import type { HeatmapChart } from './spec';
import { withAlternative } from './table';
import type { ChartWords } from './words';

interface Cell {
  readonly row: string;
  readonly column: string;
  readonly value: number | null;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function grid(cells: readonly Cell[], rows: readonly string[], columns: readonly string[]): (number | null)[][] {
  const values = new Map(cells.map(({ row, column, value }) => [`${row}\t${column}`, value]));
  return rows.map((row) => columns.map((column) => values.get(`${row}\t${column}`) ?? null));
}

/** The service level by weekday and time of day; by week and weekday where the data has no times within a day. Null without either. */
export function serviceLevelHeatmap(level: ServiceLevel, words: ChartWords): HeatmapChart | null {
  return weekdayTime(level, words) ?? calendar(level, words);
}

function weekdayTime(level: ServiceLevel, words: ChartWords): HeatmapChart | null {
  const slots = (level.by_weekday_time ?? []).filter(({ observed }) => observed !== null);
  if (slots.length < 4) return null;
  const rows = unique(slots.map(({ weekday }) => weekday)).sort((a, b) => a - b);
  const columns = unique(slots.map(({ time_of_day }) => time_of_day)).sort();
  const worst = slots.reduce((low, slot) => ((slot.observed ?? 1) < (low.observed ?? 1) ? slot : low));
  const cells = slots.map((slot) => ({ row: String(slot.weekday), column: slot.time_of_day, value: hundred(slot.observed) }));
  return withAlternative(
    {
      type: 'heatmap',
      id: 'service-level-weekday-time',
      title: words.say('chart.heatmap.title', {
        weekday: words.weekday(worst.weekday),
        time: worst.time_of_day,
        worst: words.percent(worst.observed ?? 0),
      }),
      xLabel: words.say('chart.axis.time'),
      yLabel: words.say('chart.axis.weekday'),
      unit: 'percent',
      footer: serviceLevelFooter(level, words),
      reference: level.target * 100,
      columns,
      rowsLabels: rows.map((day) => words.weekday(day)),
      values: grid(cells, rows.map(String), columns),
    },
    words,
  );
}

const isoWeekdayOf = (iso: string) => new Date(`${iso}T00:00:00Z`).getUTCDay() || 7;

function calendar(level: ServiceLevel, words: ChartWords): HeatmapChart | null {
  const days = level.by_day.filter(({ observed }) => observed !== null);
  if (days.length < 5) return null;
  const rows = unique(days.map(({ date }) => words.week(date)));
  const columns = unique(days.map(({ date }) => isoWeekdayOf(date))).sort((a, b) => a - b);
  const worst = days.reduce((low, day) => ((day.observed ?? 1) < (low.observed ?? 1) ? day : low));
  const cells = days.map((day) => ({ row: words.week(day.date), column: String(isoWeekdayOf(day.date)), value: hundred(day.observed) }));
  return withAlternative(
    {
      type: 'heatmap',
      id: 'service-level-calendar',
      title: words.say('chart.calendar.title', { date: words.date(worst.date), worst: words.percent(worst.observed ?? 0) }),
      xLabel: words.say('chart.axis.weekday'),
      yLabel: words.say('chart.axis.day'),
      unit: 'percent',
      footer: serviceLevelFooter(level, words),
      reference: level.target * 100,
      columns: columns.map((day) => words.weekday(day)),
      rowsLabels: rows,
      values: grid(cells, rows, columns.map(String)),
    },
    words,
  );
}

/** Which cause costs how much on which weekday, in percentage points of the whole gap. Null without a plan. A cleared cause is never its message. */
export function causesByWeekday(level: ServiceLevel, words: ChartWords): HeatmapChart | null {
  const days = level.by_weekday.filter(({ contributions_pp }) => contributions_pp !== null);
  const found = drivers.filter((driver) => days.some(({ contributions_pp }) => contributions_pp?.[driver] !== undefined));
  if (days.length < 2 || found.length === 0) return null;
  const cells = found.flatMap((driver) => days.map((day) => ({ driver, day: day.weekday, value: day.contributions_pp?.[driver] ?? null })));
  const shown = new Set(shownCauses(level));
  const costing = cells.filter(({ driver, value }) => shown.has(driver) && (value ?? 0) < 0);
  const worst = costing.length > 0 ? costing.reduce((low, cell) => ((cell.value ?? 0) < (low.value ?? 0) ? cell : low)) : null;
  return withAlternative(
    {
      type: 'heatmap',
      id: 'causes-by-weekday',
      title: words.say('chart.causes_by_weekday.title', {
        found: worst ? 'yes' : 'no',
        driver: worst ? words.driver(worst.driver) : '',
        weekday: worst ? words.weekday(worst.day) : '',
        points: words.points(worst?.value ?? 0),
      }),
      xLabel: words.say('chart.axis.weekday'),
      yLabel: words.say('chart.axis.cause'),
      unit: 'points',
      footer: serviceLevelFooter(level, words),
      reference: 0,
      columns: days.map(({ weekday }) => words.weekday(weekday)),
      rowsLabels: found.map((driver) => words.driver(driver)),
      values: found.map((driver) => rowAsPrinted(days.map((day) => day.contributions_pp?.[driver] ?? null)).parts),
    },
    words,
  );
}
