import type PptxGenJS from 'pptxgenjs';
import type { ChartWords } from '../../charts';
import type { Text } from '../../text';
import type { NativeChart } from './native-chart';
import { colours, fontFace } from './theme';

type Slide = PptxGenJS.Slide;
/** A part of a slide, in inches. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}
export interface Pen {
  readonly slide: Slide;
  readonly text: Text;
  readonly words: ChartWords;
  /** Native charts of this slide, in the order in which they were added. */
  readonly charts: NativeChart[];
}

/** Text on a slide: never bullets or markup of its own, only what is given. */
export function write({ slide }: Pick<Pen, 'slide'>, text: string, box: Box, options: PptxGenJS.TextPropsOptions = {}): void {
  slide.addText(text, { ...box, fontFace, fontSize: 12, color: colours.ink, margin: 0, valign: 'top', ...options });
}
