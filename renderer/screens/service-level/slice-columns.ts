import type { ServiceLevel } from '../../../shared/schema';
import { printedGap } from '../../../shared/schema/adding-up';
import { useFigures, useText } from '../../text/text-context';

/** What a queue, a team, a day, an hour or one interval has in common: how many contacts came and how many of them were in time. */
export type Slice = Pick<ServiceLevel['by_day'][number], 'offered' | 'observed' | 'gap_pp'>;

/** The columns that every slice of the ledger has: contacts, service level and its difference from target; where nothing came, no figure. */
export function useSliceColumns() {
  const text = useText();
  const figures = useFigures();
  return {
    offered: {
      id: 'offered',
      header: text.say('level.offered'),
      right: true,
      value: (row: Slice) => row.offered,
      cell: (row: Slice) => (row.offered > 0 ? figures.count(row.offered) : '–'),
    },
    observed: {
      id: 'observed',
      header: text.say('level.observed'),
      right: true,
      value: (row: Slice) => row.observed,
      cell: (row: Slice) => figures.percent(row.observed),
    },
    gap: {
      id: 'gap',
      header: text.say('level.gap'),
      right: true,
      value: (row: Slice) => row.gap_pp,
      cell: (row: Slice) => figures.points(printedGap(row)),
    },
  };
}
