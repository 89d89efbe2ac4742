import type { BigNumber } from '../model/types';
import { type Box, type Pen, write } from './pen';
import { colours, toneColour } from './theme';

/** Big numbers side by side, each with its name above and its note below. */
export function numbersIn(pen: Pen, numbers: readonly BigNumber[], box: Box): void {
  const gap = 0.25;
  const width = (box.w - gap * (numbers.length - 1)) / numbers.length;
  numbers.forEach(({ label, value, note, tone }, index) => {
    const x = box.x + index * (width + gap);
    pen.slide.addShape('rect', {
      x,
      y: box.y,
      w: width,
      h: box.h,
      fill: { color: 'F7F9F9' },
      line: { color: colours.rule, width: 0.75 },
      objectName: `Kader ${index + 1}`,
    });
    pen.slide.addShape('rect', {
      x,
      y: box.y,
      w: 0.07,
      h: box.h,
      fill: { color: toneColour[tone] },
      line: { color: toneColour[tone], width: 0 },
      objectName: `Accent ${index + 1}`,
    });
    write(pen, label, { x: x + 0.22, y: box.y + 0.12, w: width - 0.35, h: 0.3 }, { fontSize: 13, color: colours.soft });
    write(pen, value, { x: x + 0.22, y: box.y + 0.42, w: width - 0.35, h: 0.68 }, { fontSize: 36, bold: true });
    write(pen, note, { x: x + 0.22, y: box.y + 1.12, w: width - 0.35, h: box.h - 1.18 }, { fontSize: 12, color: colours.soft });
  });
}
