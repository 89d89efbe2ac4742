import { wallMinutes } from '../gather/wall-time';

/** A quiet channel may be silent for some days at either end without having come later. */
const slackMinutes = 7 * 1440;

/**
 * The rows of those channels that are told from the first week to the last. Exports do not always cover the same weeks; where a channel
 * comes in later, the figure of all together moves that day, and nothing happened but the begin of a file.
 */
export function toldThroughout<Row extends { readonly date: string; readonly channel: string }>(rows: readonly Row[]): Row[] {
  const spans = new Map<string, { first: string; last: string }>();
  for (const { channel, date } of rows) {
    const span = spans.get(channel) ?? { first: date, last: date };
    spans.set(channel, { first: date < span.first ? date : span.first, last: date > span.last ? date : span.last });
  }
  const begin = Math.min(...[...spans.values()].map(({ first }) => wallMinutes(first)));
  const end = Math.max(...[...spans.values()].map(({ last }) => wallMinutes(last)));
  return rows.filter(({ channel }) => {
    const span = spans.get(channel);
    return span !== undefined && wallMinutes(span.first) <= begin + slackMinutes && wallMinutes(span.last) >= end - slackMinutes;
  });
}
