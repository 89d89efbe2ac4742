import type { ReadCell } from '../../contract';
import type { Cell, NumberFormat } from '../table';
import { dateText, momentOfSerial, timestampText } from '../values/calendar';
import { cellText } from '../values/missing';
import type { MomentParts } from '../values/moment-text';

const two = (value: number) => String(value).padStart(2, '0');
const longest = 80;

const clock = (seconds: number): string => {
  const rest = Math.round(seconds);
  return `${Math.floor(rest / 3600)}:${two(Math.floor((rest % 3600) / 60))}:${two(rest % 60)}`;
};

/** A cell as the spreadsheet itself would show it: a date is stored as a number of days, and nobody knows it by that number. */
export function shownCell(cell: Cell, format: NumberFormat | undefined, date1904: boolean): string {
  if (typeof cell !== 'number') return cellText(cell).slice(0, longest);
  if (format === 'percent') return `${Number((cell * 100).toPrecision(6))}%`;
  if (format === 'duration') return clock(cell * 86_400);
  if (format !== 'date') return cellText(cell);
  if (cell >= 0 && cell < 1) return clock(cell * 86_400);
  const moment = momentOfSerial(cell, date1904);
  return Number.isInteger(cell) ? dateText(moment) : timestampText(moment).slice(0, 16).replace('T', ' ');
}

/** A moment as the store would hold it: '2024-03-04T08:00', a date alone, or a time of day alone. */
export function readMomentText(parts: MomentParts | null): ReadCell {
  if (parts === null) return null;
  const time =
    parts.time === null
      ? null
      : clock(parts.time)
          .padStart(8, '0')
          .slice(0, parts.time % 60 === 0 ? 5 : 8);
  if (parts.date === null) return time;
  return time === null ? dateText(parts.date) : `${dateText(parts.date)}T${time}`;
}
