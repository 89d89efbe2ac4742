import type { ChannelResult } from '../../../shared/schema';

/** What every assessment counted with before a person could set it. */
const daysBefore = 7;

/** Days within which a customer who came by another channel counts as having switched. */
export const switchingDays = (channels: readonly ChannelResult[]): number =>
  channels.find(({ switching_days }) => switching_days !== undefined)?.switching_days ?? daysBefore;
