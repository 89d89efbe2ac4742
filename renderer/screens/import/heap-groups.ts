import { awaitsOverlapChoice, type ImportLine, isBusy, isLookedAt } from '../../state/import-lines';
import { doubtsOf } from './choices';

/** What a person looks for in a heap, in the order in which it asks for attention. */
export const heapGroups = [
  'failed',
  'overlaps',
  'refused',
  'asks',
  'unknown',
  'warned',
  'busy',
  'fine',
  'loaded',
  'already_loaded',
  'taken_back',
  'cancelled',
] as const;
export type HeapGroup = (typeof heapGroups)[number];

export const hasQuestion = (line: ImportLine): boolean => isLookedAt(line) && doubtsOf([line]).some(({ open }) => open);

/** Alarms of a file that are more than a note, as it was looked at or as it was loaded. */
export const warningsOf = ({ look, outcomes }: ImportLine): number =>
  (outcomes.length > 0 ? outcomes : look ? [look] : [])
    .flatMap(({ tables }) => tables)
    .flatMap(({ alarms }) => alarms)
    .filter(({ severity }) => severity !== 'note').length;

export function groupOf(line: ImportLine): HeapGroup {
  const { state } = line;
  if (isBusy(line)) return 'busy';
  if (awaitsOverlapChoice(line)) return 'overlaps';
  if (hasQuestion(line)) return 'asks';
  if (state === 'ready') return warningsOf(line) > 0 ? 'warned' : 'fine';
  return state as Exclude<typeof state, 'waiting' | 'looking' | 'queued' | 'reading' | 'ready'>;
}

/** How many files of a heap are in each group; groups without files are left out. */
export function countGroups(lines: readonly ImportLine[]): { readonly group: HeapGroup; readonly count: number }[] {
  const groups = lines.map(groupOf);
  return heapGroups.map((group) => ({ group, count: groups.filter((one) => one === group).length })).filter(({ count }) => count > 0);
}
