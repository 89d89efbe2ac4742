import type { BenchmarkComparison } from '../../schema';
import type { FigureFormats } from '../figures';
import type { Text } from '../index';
import { differenceWords } from './changes';

/** The difference with a published figure, or with the nearest end of a published range; a dash where the two do not compare. */
export function publishedDifference(
  { value, difference, unit, reference }: BenchmarkComparison,
  text: Text,
  figures: FigureFormats,
): string {
  if (difference === null) return '–';
  const from = reference.value ?? (difference > 0 ? reference.high : reference.low);
  return differenceWords(difference, unit, text, figures, from === null ? null : [from, value]);
}
