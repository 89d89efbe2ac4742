import type { ColumnProfile } from '../values/profile';
import { type MomentReader, readAsMoment } from '../values/read-moment';
import type { FileHints } from '../values/reader';
import type { KnownColumn } from './columns';

const noHints: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const momentConcepts =
  /^(?:date|week|month|interval_start|time_of_day|contact_start|responded_at|evaluated_at|contact_answered|contact_end|valid_from|hired_on)$/;
/** Dates of people and promises, not of what happened. */
const otherDates = /geboort|birth|naissance|geburt|dogum|due|deadline|verval|expir|verloop|uiterlijk|dienst|hire|contract/;
const quarter = 900;

/** The moment that a column of texts or dates holds in nearly every cell; null for bare numbers and for anything else. */
function heldMoments(profile: ColumnProfile): MomentReader | null {
  if (profile.filled < 2 || profile.distinct.size < 2) return null;
  if (profile.numbers > 0 && profile.format !== 'date') return null;
  if ([...profile.shapes.keys()].some((shape) => /^\d+$/.test(shape))) return null;
  const reader = readAsMoment(profile, noHints, 2024);
  const read = profile.sample.filter((cell) => reader?.parts(cell) != null).length;
  return reader && read >= profile.sample.length * 0.95 ? reader : null;
}

/** Written ranges, or whole quarters of an hour: other times without a date may as well be durations. */
const isTimeOfDay = (profile: ColumnProfile, reader: MomentReader): boolean =>
  reader.rangeSeconds !== null ||
  (profile.distinct.size >= 3 && profile.sample.every((cell) => (reader.parts(cell)?.time ?? 1) % quarter === 0));

/**
 * Where no header says which column holds the moment of the rows, the first unknown column whose every cell is one does: "Zeitraum", "Tranche
 * horaire", "Tijdstempel". The reason shown is a cell, and the confidence is low.
 */
export function withMomentsByValues(columns: readonly KnownColumn[]): KnownColumn[] {
  const said = columns.filter(({ meanings }) => meanings.some(({ concept, score }) => score >= 0.5 && momentConcepts.test(concept)));
  const readers = said.flatMap(({ profile }) => heldMoments(profile) ?? []);
  const has = (part: 'date' | 'time') => readers.some(({ holds }) => holds === part || holds === 'both');
  const missing = new Set((['date', 'time'] as const).filter((part) => !has(part)));
  return columns.map((column) => {
    const { profile, header, meanings } = column;
    if (missing.size === 0 || (meanings[0]?.score ?? 0) >= 0.5 || otherDates.test(header.words)) return column;
    const reader = heldMoments(profile);
    if (!reader) return column;
    const { holds } = reader;
    const concept = holds === 'time' ? 'time_of_day' : holds === 'date' ? 'date' : 'interval_start';
    if (holds === 'time' ? !missing.has('time') || !isTimeOfDay(profile, reader) : !missing.has('date')) return column;
    for (const part of holds === 'both' ? (['date', 'time'] as const) : [holds]) missing.delete(part);
    const meaning = { concept, score: 0.6, how: 'values', term: profile.examples[0] ?? '', vendors: [] } as const;
    return { ...column, meanings: [meaning, ...meanings] };
  });
}
