import type { ColumnProfile } from '../values/profile';
import { type MomentReader, readAsMoment } from '../values/read-moment';
import type { FileHints } from '../values/reader';
import { kindOfConcept } from '../vocabulary/match';
import type { KnownColumn } from './columns';

const noHints: FileHints = { language: null, decimal: null, dateOrder: null, date1904: false, chosenUnit: null };
const momentConcepts =
  /^(?:date|week|month|interval_start|time_of_day|contact_start|responded_at|evaluated_at|contact_answered|contact_end|valid_from|hired_on)$/;
/** Dates of people and promises, not of what happened. */
const otherDates = /geboort|birth|naissance|geburt|dogum|due|deadline|verval|expir|verloop|uiterlijk|dienst|hire|contract/;
const quarter = 900;
const leastSpan = 10_800;

/** The moment that a column of texts or dates holds in nearly every cell; null for bare numbers and for anything else. */
function heldMoments(profile: ColumnProfile): MomentReader | null {
  if (profile.filled < 2 || profile.distinct.size < 2) return null;
  if (profile.numbers > 0 && profile.format !== 'date') return null;
  if ([...profile.shapes.keys()].some((shape) => /^\d+$/.test(shape))) return null;
  const reader = readAsMoment(profile, noHints, 2024);
  const read = profile.sample.filter((cell) => reader?.parts(cell) != null).length;
  return reader && read >= profile.sample.length * 0.95 ? reader : null;
}

/** Written ranges, or times at equal steps over at least three hours: other times without a date may as well be durations. */
function isTimeOfDay(profile: ColumnProfile, reader: MomentReader): boolean {
  if (reader.rangeSeconds !== null) return true;
  const times = [...new Set(profile.sample.map((cell) => reader.parts(cell)?.time ?? Number.NaN))].toSorted((left, right) => left - right);
  const steps = times.slice(1).map((time, at) => time - (times[at] ?? 0));
  const step = Math.min(...steps);
  const span = (times.at(-1) ?? 0) - (times[0] ?? 0);
  return span >= leastSpan && step % quarter === 0 && steps.filter((one) => one === step).length >= steps.length * 0.8;
}

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
    const isTime = meanings.some((meaning) => meaning.score >= 0.5 && kindOfConcept(meaning.concept) === 'time');
    if (missing.size === 0 || isTime || otherDates.test(header.words)) return column;
    const reader = heldMoments(profile);
    if (!reader) return column;
    const { holds } = reader;
    const concept = holds === 'time' ? 'time_of_day' : holds === 'date' ? 'date' : 'interval_start';
    const known = (meanings[0]?.score ?? 0) >= 0.5;
    if (holds === 'time' ? known || !missing.has('time') || !isTimeOfDay(profile, reader) : !missing.has('date')) return column;
    for (const part of holds === 'both' ? (['date', 'time'] as const) : [holds]) missing.delete(part);
    const meaning = { concept, score: 0.6, how: 'values', term: profile.examples[0] ?? '', vendors: [] } as const;
    return { ...column, meanings: [meaning, ...meanings] };
  });
}
