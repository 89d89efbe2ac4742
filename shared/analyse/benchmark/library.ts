import type { ComparabilityGrade, Reference, Reservation } from '../../schema';
import rules from './grade-rules.json' with { type: 'json' };
import published from './reference-benchmarks.json' with { type: 'json' };
import readings from './reference-readings.json' with { type: 'json' };

/** A published figure as it was printed. */
interface Published {
  readonly id: string;
  readonly metric: string;
  readonly value: number | null;
  readonly low?: number;
  readonly high?: number;
  readonly unit: string;
  readonly population: string;
  readonly year: number | null;
  readonly source: string;
  readonly note?: string;
}

export type DefinitionMatch = 'same' | 'similar' | 'other' | 'unknown';

/** How a person read the record: what it is about and which of our figures it may stand beside. reference-readings.json, editable. */
export interface Reading {
  readonly subject: Reference['subject'];
  readonly metric?: string;
  readonly definition?: string | null;
  readonly match?: DefinitionMatch;
  readonly line?: string;
  readonly warning?: string;
  readonly channel?: string;
  readonly tracks?: 'satisfaction' | 'handle_time' | 'employee_experience';
  readonly inverted?: boolean;
  readonly no_source?: boolean;
  readonly other_sector?: boolean;
}

export interface LibraryRecord {
  readonly record: Published;
  readonly reading: Reading;
}

const readingOf = new Map(Object.entries(readings as Record<string, Reading>));

/** Every record that ships with the program, with its reading. */
export const library: readonly LibraryRecord[] = (published as readonly Published[]).map((record) => ({
  record,
  reading: readingOf.get(record.id) ?? { subject: 'opinion' },
}));

const broad = /^worldwide(, all sectors)?$/;
const definitionReservation: Record<DefinitionMatch, readonly Reservation[]> = {
  same: [],
  similar: ['definition_similar'],
  other: ['definition_other'],
  unknown: ['definition_unknown'],
};

/** What speaks against comparing, by the stated rules: population, year, definition, unit, currency, source. `year`: of the client's data. */
export function reservationsOf({ record, reading }: LibraryRecord, match: DefinitionMatch, year: number | null): Reservation[] {
  const found: Reservation[] = [];
  if (reading.subject !== 'figure' && reading.subject !== 'tracking' && reading.subject !== 'figure_without_kpi')
    found.push('not_a_service_figure');
  if (record.value === null) found.push('no_single_value');
  if (record.population.includes('not stated')) found.push('population_unstated');
  else if (broad.test(record.population)) found.push('population_broad');
  if (reading.other_sector) found.push('population_other_sector');
  if (record.year === null) found.push('year_unknown');
  else if (year !== null && year - record.year > rules.years_until_old) found.push('year_old');
  found.push(...definitionReservation[match]);
  if (record.unit.includes('scale not named')) found.push('scale_unknown');
  if (record.unit.includes('USD')) found.push('currency_doubtful');
  if (reading.no_source) found.push('source_unnamed');
  return found;
}

export function gradeOf(found: readonly Reservation[]): ComparabilityGrade {
  if (found.some((each) => rules.blocking.includes(each))) return 'D';
  const points = found.reduce((sum, each) => sum + ((rules.points as Partial<Record<Reservation, number>>)[each] ?? 0), 0);
  return points === 0 ? 'A' : points === 1 ? 'B' : points === 2 ? 'C' : 'D';
}

/** The whole library with the best grade that each record can have: against a figure of its own definition. */
export function referenceLibrary(year: number | null): Reference[] {
  return library.map((entry) => {
    const { record, reading } = entry;
    const found = reservationsOf(entry, reading.match ?? 'same', year);
    return {
      id: record.id,
      metric: record.metric,
      value: record.value,
      low: record.low ?? null,
      high: record.high ?? null,
      unit: record.unit,
      population: record.population,
      year: record.year,
      source: record.source,
      note: record.note ?? '',
      subject: reading.subject,
      grade: gradeOf(found),
      reservations: found,
      warning: reading.warning ?? null,
    };
  });
}
