import type { WhatIfAnswer } from '../../../shared/contract/what-if';
import { printedPoints } from '../../../shared/schema/adding-up';
import type { Text } from '../../../shared/text';
import type { FigureFormats } from '../../../shared/text/figures';
import type { Lever, Moved } from './levers';
import { type Shift, shiftInSentence } from './shift-form';

const reads = (text: Text, parts: readonly string[]) => {
  if (parts.length < 2) return parts[0] ?? '';
  return text.say('what_if.and', { first: parts.slice(0, -1).join(', '), second: parts.at(-1) ?? '' });
};

/** What the moves do to the service level, in one sentence with the old value in it. */
export function whatIfSentence(
  answer: WhatIfAnswer,
  levers: readonly Lever[],
  moved: Moved,
  target: number,
  { text, figures, shift = null }: { readonly text: Text; readonly figures: FigureFormats; readonly shift?: Shift | null },
): string {
  const [before, after] = [answer.before.service_level, answer.after.service_level];
  const parts = levers.flatMap((lever) => {
    const place = moved[lever.name];
    return place === undefined ? [] : [lever.inSentence(place)];
  });
  if (shift) parts.push(shiftInSentence(shift, text, figures));
  const shared = { before: figures.percent(before), target: figures.target(target) };
  if (parts.length === 0 || before === null || after === null) return text.say('what_if.answer_none', shared);
  const points = printedPoints(before, after);
  return text.say('what_if.answer', {
    ...shared,
    changes: reads(text, parts),
    after: figures.percent(after),
    points: figures.pointsInWords(points),
    direction: Math.abs(points) < 0.05 ? 'same' : points > 0 ? 'up' : 'down',
    met: after >= target ? 'yes' : 'no',
  });
}
