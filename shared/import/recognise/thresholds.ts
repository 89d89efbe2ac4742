import { readHeader } from '../vocabulary/header';
import type { Assigned } from './candidates';

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

const saysNorm = /\b(?:norm|doel|doelstelling|streefwaarde|target|goal|objective|ziel|zielwert|objectif|objetivo|hedef)\b/i;

/**
 * The share that should be answered in time, 0..1, where a text above the table states it as a norm ("Norm: 80% binnen 20 sec", "Doel 80/20"); a
 * percentage without such a word may be a result and is left alone.
 */
export function targetOf(around: readonly string[]): number | null {
  for (const text of around) {
    if (!saysNorm.test(text)) continue;
    const found = /(\d{2,3}(?:[.,]\d)?)\s*%/.exec(text)?.[1] ?? /\b(\d{2})\s*\/\s*\d{2,3}\b(?!\s*[/-])/.exec(text)?.[1];
    const share = found === undefined ? Number.NaN : Number(found.replace(',', '.')) / 100;
    if (share >= 0.5 && share <= 1) return share;
  }
  return null;
}
