import type PptxGenJS from 'pptxgenjs';
import { colours, fontFace } from './theme';

export const masters = { title: 'Contactpeil titel', content: 'Contactpeil inhoud' } as const;

const placeholder = (
  name: string,
  type: 'title' | 'body',
  box: { x: number; y: number; w: number; h: number },
  look: Partial<PptxGenJS.PlaceholderProps>,
) => ({
  placeholder: { options: { name, type, ...box, fontFace, align: 'left' as const, margin: 0, color: colours.ink, ...look }, text: '' },
});

function titleMaster(deck: PptxGenJS): void {
  deck.defineSlideMaster({
    title: masters.title,
    background: { color: colours.white },
    objects: [
      { rect: { x: 0, y: 0, w: 0.35, h: 7.5, fill: { color: colours.accent } } },
      placeholder('title', 'title', { x: 1.1, y: 2.2, w: 11, h: 1.6 }, { fontSize: 38, bold: true, valign: 'bottom' }),
      placeholder('subtitle', 'body', { x: 1.1, y: 4.05, w: 11, h: 1.1 }, { fontSize: 20, color: colours.soft, valign: 'top' }),
    ],
  });
}

/** The two layouts of a deck: the title slide, and a slide with one message, the client's name, a rule and its number. */
export function defineMasters(deck: PptxGenJS, client: string): void {
  titleMaster(deck);
  deck.defineSlideMaster({
    title: masters.content,
    background: { color: colours.white },
    objects: [
      { rect: { x: 0, y: 0, w: 13.333, h: 0.12, fill: { color: colours.accent } } },
      placeholder('title', 'title', { x: 0.6, y: 0.55, w: 12.13, h: 1 }, { fontSize: 24, bold: true, valign: 'top' }),
      { line: { x: 0.6, y: 6.86, w: 12.13, h: 0, line: { color: colours.rule, width: 0.75 } } },
      {
        text: {
          text: client,
          options: { x: 9.2, y: 0.27, w: 3.53, h: 0.24, fontFace, fontSize: 10, color: colours.soft, align: 'right', margin: 0 },
        },
      },
    ],
    slideNumber: { x: 12.23, y: 6.95, w: 0.5, h: 0.3, fontFace, fontSize: 10, color: colours.soft, align: 'right' },
  });
}
