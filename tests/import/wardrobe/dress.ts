import { dateCell, longTimeCell, momentCell, type SheetCell, two, workbook } from '../../raw-files/import-cases/case';
import type { Column, Dice, Garment, Value } from './facts';
import { dateText, longText, numberText, shortText, textFile, type Written } from './written';

export interface Dress extends Written {
  readonly format: 'csv' | 'xlsx typed' | 'xlsx text';
  readonly split: boolean;
  readonly language: 0 | 1 | 2 | 3;
  readonly call: 's' | 'clock' | 'long' | 'ms' | 'min';
  readonly shift: 's' | 'long' | 'min' | 'h';
  readonly flag: 'words' | 'excel' | 'digits';
  readonly titles: 0 | 1 | 2 | 3;
  readonly total: boolean;
  readonly footer: boolean;
  readonly missing: '' | '-' | 'n.v.t.' | '?';
  /** Turns the columns round by so many places. */
  readonly turn: number;
  readonly reversed: boolean;
}

const words = {
  total: ['Totaal', 'Grand Total', 'Gesamt', 'Total général'],
  title: ['Rapport café Zuid', 'Report café South', 'Bericht für Süd', 'Rapport à midi'],
  date: ['Datum', 'Date', 'Datum', 'Date'],
  time: ['Tijd', 'Time', 'Uhrzeit', 'Heure'],
  yes: ['Ja', 'Yes', 'Ja', 'Oui'],
  no: ['Nee', 'No', 'Nein', 'Non'],
  true: ['WAAR', 'TRUE', 'WAHR', 'VRAI'],
  false: ['ONWAAR', 'FALSE', 'FALSCH', 'FAUX'],
  units: {
    s: [' (sec)', ' (seconds)', ' (Sek)', ' (secondes)'],
    ms: [' (ms)', ' (ms)', ' (ms)', ' (ms)'],
    min: [' (min)', ' (minutes)', ' (Minuten)', ' (minutes)'],
    h: [' (uren)', ' (hours)', ' (Stunden)', ' (heures)'],
    clock: [' (mm:ss)', ' (mm:ss)', ' (mm:ss)', ' (mm:ss)'],
    long: ['', '', '', ''],
  },
  channel: {
    voice: ['Telefoon', 'Phone', 'Telefon', 'Téléphone'],
    chat: ['Chat', 'Chat', 'Chat', 'Chat'],
    email: ['E-mail', 'Email', 'E-Mail', 'Courriel'],
  },
} as const;

const timeText = (seconds: number): string => {
  const at = seconds % 86_400;
  return `${two(Math.floor(at / 3600))}:${two(Math.floor((at % 3600) / 60))}:${two(at % 60)}`;
};
/** A time in the unit of the dress, and the seconds that can come back from it. */
function timed(seconds: number, unit: Dress['call'] | Dress['shift'], dress: Dress): { text: string; number: number; comes: number } {
  if (unit === 'clock' || unit === 'long')
    return { text: unit === 'clock' ? shortText(seconds) : longText(seconds), number: seconds / 86_400, comes: seconds };
  if (unit === 's') return { text: numberText(seconds, 0, dress), number: seconds, comes: seconds };
  if (unit === 'ms') return { text: numberText(seconds * 1000, 0, dress), number: seconds * 1000, comes: seconds };
  const per = unit === 'min' ? 60 : 3600;
  const rounded = Number((seconds / per).toFixed(2));
  return { text: numberText(rounded, 2, dress), number: rounded, comes: rounded * per };
}

interface Worn {
  readonly text: string;
  readonly typed: SheetCell;
  /** What should come back. */
  readonly comes: Value;
}
const serialOf = (seconds: number): number => seconds / 86_400 + 25_569;

/** One value in a dress: as text, as a typed cell, and what a right reading gives. */
function worn(value: Value, { kind, decimals = 0 }: Column, dress: Dress): Worn {
  if (value === null) return { text: dress.missing, typed: null, comes: null };
  if (typeof value === 'boolean') {
    const [yes, no] = dress.flag === 'words' ? [words.yes, words.no] : [words.true, words.false];
    const text = dress.flag === 'digits' ? (value ? '1' : '0') : (value ? yes : no)[dress.language];
    return { text, typed: dress.flag === 'excel' ? value : dress.flag === 'digits' ? Number(value) : text, comes: value };
  }
  if (typeof value === 'string') {
    const text = kind === 'channel' ? words.channel[value as keyof typeof words.channel][dress.language] : value;
    return { text, typed: text, comes: value };
  }
  if (kind === 'date' || kind === 'month') return { text: dateText(value, dress), typed: dateCell(serialOf(value)), comes: value };
  if (kind === 'moment') return { text: `${dateText(value, dress)} ${timeText(value)}`, typed: momentCell(serialOf(value)), comes: value };
  if (kind === 'call' || kind === 'shift') {
    const unit = kind === 'call' ? dress.call : dress.shift;
    const { text, number, comes } = timed(value, unit, dress);
    return { text, typed: unit === 'clock' || unit === 'long' ? longTimeCell(number) : number, comes };
  }
  const text = numberText(value, decimals, dress);
  return { text: kind === 'amount' ? `€ ${text}` : text, typed: value, comes: value };
}

export interface Dressed {
  readonly bytes: Buffer;
  readonly rows: readonly Readonly<Record<string, Value>>[];
  readonly shown: string;
}

interface Laid {
  readonly header: string;
  /** Column that the cells belong to; a moment that is split has two. */
  cells(row: Readonly<Record<string, Worn>>, raw: Readonly<Record<string, Value>>): Worn;
  readonly total: Column | null;
}

const split = (column: Column, dress: Dress): Laid[] => {
  const part = (header: string, side: 'date' | 'time'): Laid => ({
    header,
    total: null,
    cells: (_, raw) => {
      const seconds = raw[column.field] as number;
      const date = seconds - (seconds % 86_400);
      return side === 'date'
        ? { text: dateText(date, dress), typed: dateCell(serialOf(date)), comes: null }
        : {
            text: timeText(seconds).slice(0, seconds % 60 === 0 ? 5 : 8),
            typed: { value: (seconds % 86_400) / 86_400, style: 2 },
            comes: null,
          };
    },
  });
  return [part(words.date[dress.language], 'date'), part(words.time[dress.language], 'time')];
};

function layOut(garment: Garment, dress: Dress): Laid[] {
  const laid = garment.columns.flatMap((column): Laid[] => {
    if (column.kind === 'moment' && dress.split) return split(column, dress);
    const unit = column.kind === 'call' ? dress.call : column.kind === 'shift' ? dress.shift : null;
    // A spreadsheet shows a typed time as it is: its header names no unit.
    const suffix = unit === null || (dress.format === 'xlsx typed' && unit === 'clock') ? '' : words.units[unit][dress.language];
    const cells: Laid['cells'] = (row) => row[column.field] as Worn;
    return [{ header: `${column.headers[dress.language]}${suffix}`, cells, total: column.adds ? column : null }];
  });
  const turned = [...laid.slice(dress.turn % laid.length), ...laid.slice(0, dress.turn % laid.length)];
  return dress.reversed ? turned.reverse() : turned;
}

/** Puts facts of a kind in a dress: the bytes of a file, and the rows that should come back. */
export function dressUp(garment: Garment, dress: Dress, count: number, dice: Dice): Dressed {
  const facts = Array.from({ length: count }, (_, row) =>
    Object.fromEntries(garment.columns.map((column) => [column.field, column.gaps && dice.roll(6) === 0 ? null : column.make(dice, row)])),
  );
  const laid = layOut(garment, dress);
  const dressed = facts.map((raw) =>
    Object.fromEntries(garment.columns.map((column) => [column.field, worn(raw[column.field] ?? null, column, dress)])),
  );
  const rows = dressed.map((row) => Object.fromEntries(Object.entries(row).map(([field, one]) => [field, one.comes])));
  const table: Worn[][] = dressed.map((row, at) => laid.map((column) => column.cells(row, facts[at] ?? {})));
  if (dress.total && laid.some(({ total }) => total) && laid[0]?.total === null) table.push(totals(laid, facts, dress));
  const titled: Worn[][] = [words.title[dress.language], '2024', ''].slice(0, dress.titles).map((text) => [plain(text)]);
  const all = [
    ...titled,
    laid.map(({ header }) => plain(header)),
    ...table,
    ...(dress.footer ? [[plain('')], [plain(words.title[dress.language])]] : []),
  ];
  const shown = all
    .slice(0, 9)
    .map((row) => row.map(({ text }) => text).join(' ; '))
    .join('\n');
  return {
    bytes:
      dress.format === 'csv'
        ? textFile(
            all.map((row) => row.map(({ text }) => text)),
            dress,
          ).bytes
        : spreadsheet(all, dress),
    rows,
    shown,
  };
}

const plain = (text: string): Worn => ({ text, typed: text === '' ? null : text, comes: null });

function totals(laid: readonly Laid[], facts: readonly Readonly<Record<string, Value>>[], dress: Dress): Worn[] {
  return laid.map(({ total }, at) => {
    if (at === 0) return plain(words.total[dress.language]);
    if (!total) return plain('');
    const sum = facts.reduce((all, raw) => all + Number(raw[total.field] ?? 0), 0);
    return { text: numberText(sum, 0, dress), typed: sum, comes: null };
  });
}

const spreadsheet = (rows: readonly (readonly Worn[])[], dress: Dress): Buffer =>
  workbook([
    {
      name: 'Blad1',
      rows: rows.map((row) => row.map(({ text, typed }): SheetCell => (dress.format === 'xlsx typed' ? typed : text === '' ? null : text))),
    },
  ]);
