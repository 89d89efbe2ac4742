/**
 * How a person can say a column is to be read: one notation of each group at most. The first word of each list is what most files hold.
 * `clock_figures`: whether "7.30" is 7.3 or 7:30. `estimate`: what a cell is that says itself it is no exact figure ("ca. 150"); `partly`: what an answer between yes and no counts as.
 * `end_day`: whether the day on which something ends still belongs to it. `day_fraction`: a part of a day, as spreadsheets keep times; `statistic`: whether a time is the sum or the mean over the contacts of its row.
 */
export const notationGroups = {
  time_unit: ['s', 'ms', 'min', 'h', 'day_fraction'],
  two_parts: ['mm:ss', 'h:mm'],
  number: ['1.234,5', '1,234.5'],
  share: ['percent', 'fraction'],
  date_order: ['dd-mm-yyyy', 'mm/dd/yyyy', 'yy-mm-dd'],
  end_day: ['through', 'until'],
  statistic: ['total', 'mean'],
  clock_figures: ['as_figures', 'as_clock'],
  estimate: ['estimate_left_out', 'estimate_as_number'],
  partly: ['partly_no', 'partly_left_out', 'partly_yes'],
} as const;

export type NotationGroup = keyof typeof notationGroups;
export type Notation = (typeof notationGroups)[NotationGroup][number];
export const notationGroupNames = Object.keys(notationGroups) as NotationGroup[];

/** A column can be told more than one thing at once ("ms" and "mean"): they stand in one text, parted by this sign. */
const parted = '+';

/** The notation of a group in a choice such as "ms+mean"; null when the choice says nothing of it. */
export function notationIn<Group extends NotationGroup>(
  choice: string | null,
  group: Group,
): (typeof notationGroups)[Group][number] | null {
  if (choice === null) return null;
  const said = choice.split(parted);
  return notationGroups[group].find((notation) => said.includes(notation)) ?? null;
}

/** A choice with one group said (or, with null, no longer said); null when nothing is left. */
export function withNotation(choice: string | null, group: NotationGroup, notation: string | null): string | null {
  const own: readonly string[] = notationGroups[group];
  const others = (choice ?? '').split(parted).filter((word) => word !== '' && !own.includes(word));
  const said = notation === null ? others : [...others, notation];
  return said.length === 0 ? null : said.join(parted);
}
