import { readHeader } from '../vocabulary/header';
import type { Assigned } from './assign';

/** The service-level threshold in seconds: from the header of the columns that were counted with it, else from the texts above the table. */
export function thresholdOf(assigned: readonly Assigned[], around: readonly string[]): number | null {
  for (const field of ['within_threshold', 'reported_service_level', 'abandoned_within_threshold']) {
    const seconds = assigned.find((one) => one.use.field === field)?.column.header.thresholdSeconds;
    if (seconds) return seconds;
  }
  for (const text of around) {
    if (!/service|sl\b|norm|binnen|within|innerhalb|drempel|threshold|\d{2}\s*\/\s*\d{2}/i.test(text)) continue;
    const seconds = readHeader(text).thresholdSeconds;
    if (seconds && seconds >= 5 && seconds <= 3600) return seconds;
  }
  return null;
}
