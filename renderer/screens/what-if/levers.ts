import type { WhatIfStart } from '../../../shared/contract/what-if';
import type { WhatIfChange } from '../../../shared/schema';
import type { MessageKey, Text } from '../../../shared/text';
import type { FigureFormats } from '../../../shared/text/figures';

export const leverNames = ['positions', 'volume', 'handle_time', 'repeats', 'absence', 'patience'] as const;
export type LeverName = (typeof leverNames)[number];

/** Where a person put the levers: percent of change for the first three, percent for the shares, seconds for patience. Absent: unchanged. */
export type Moved = Readonly<Partial<Record<LeverName, number>>>;

export interface Lever {
  readonly name: LeverName;
  readonly label: MessageKey;
  readonly low: number;
  readonly high: number;
  readonly step: number;
  /** Where it stands when nothing is moved; null when the files do not tell, and then it cannot be moved. */
  readonly now: number | null;
  /** Why the figure differs from one of the same name elsewhere. */
  readonly note?: string;
  /** The place of the slider in words. */
  words(place: number): string;
  /** As part of the sentence: "een afhandeltijd van 6:10". */
  inSentence(place: number): string;
}

const rounded = (share: number) => Math.round(share * 1000) / 10;

/**
 * The sliders of a client, each with its range around where it stands now.
 * @param patienceOfCauses seconds that the explanation of the service level was calibrated to, where that is another than here
 */
export function leversOf(start: WhatIfStart, text: Text, figures: FigureFormats, patienceOfCauses: number | null = null): Lever[] {
  const signed = (place: number) => (place > 0 ? `+${place}` : `${place}`.replace('-', '−'));
  const relative = (
    name: LeverName,
    label: MessageKey,
    reach: number,
    sentence: (place: number) => string,
    value?: (place: number) => string,
  ) => ({
    name,
    label,
    low: -reach,
    high: reach,
    step: 1,
    now: 0,
    words: (place: number) => {
      if (place === 0) return value ? value(0) : text.say('what_if.unchanged');
      const change = signed(place);
      return value ? text.say('what_if.relative_to', { change, value: value(place) }) : text.say('what_if.relative', { change });
    },
    inSentence: sentence,
  });
  const share = (name: LeverName, label: MessageKey, now: number | null, most: number, key: MessageKey): Lever => ({
    name,
    label,
    low: 0,
    high: most,
    step: 0.5,
    now: now === null ? null : rounded(now),
    words: (place) => figures.percent(place / 100),
    inSentence: (place) => text.say(key, { value: figures.percent(place / 100) }),
  });
  const handled = (place: number) => figures.duration(start.handle_time_s === null ? null : start.handle_time_s * (1 + place / 100));
  const most = (now: number | null, least: number) => Math.max(least, Math.ceil(rounded(now ?? 0) * 2));
  return [
    relative('positions', 'what_if.positions', 40, (place) => text.say('what_if.change_positions', { change: signed(place) })),
    relative('volume', 'what_if.volume', 40, (place) => text.say('what_if.change_volume', { change: signed(place) })),
    relative(
      'handle_time',
      'what_if.handle_time',
      30,
      (place) => text.say('what_if.change_handle_time', { value: handled(place) }),
      handled,
    ),
    {
      ...share('repeats', 'what_if.repeats', start.repeat_share, most(start.repeat_share, 20), 'what_if.change_repeats'),
      note: text.say('what_if.repeats_help'),
    },
    share('absence', 'what_if.absence', start.absence_share, most(start.absence_share, 20), 'what_if.change_absence'),
    {
      name: 'patience',
      label: 'what_if.patience',
      low: 15,
      high: Math.max(600, Math.ceil(((start.patience_s ?? 0) * 2) / 15) * 15),
      step: 15,
      now: start.patience_s === null ? null : Math.round(start.patience_s),
      words: (place) => figures.duration(place),
      inSentence: (place) => text.say('what_if.change_patience', { value: figures.duration(place) }),
      ...(patienceOfCauses !== null && figures.duration(patienceOfCauses) !== figures.duration(start.patience_s)
        ? { note: text.say('what_if.patience_elsewhere', { value: figures.duration(patienceOfCauses) }) }
        : {}),
    },
  ];
}

/** What was moved, as the engine takes it. */
export function changeOf(moved: Moved): WhatIfChange {
  const factor = (place: number | undefined) => (place === undefined ? undefined : 1 + place / 100);
  const part = (place: number | undefined) => (place === undefined ? undefined : place / 100);
  const change = {
    positions_factor: factor(moved.positions),
    volume_factor: factor(moved.volume),
    handle_time_factor: factor(moved.handle_time),
    repeat_share: part(moved.repeats),
    absence_share: part(moved.absence),
    patience_s: moved.patience,
  };
  return Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
}
