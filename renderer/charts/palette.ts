import type { Tone } from '../../shared/charts/spec';

/** Colours of a theme. Each tone keeps 3 : 1 against the ground; meaning never rests on colour alone, the figures stand beside it. */
export interface Palette {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly text: string;
  readonly quiet: string;
  readonly line: string;
  readonly ground: string;
  readonly band: readonly [string, string];
  /** From low to high. */
  readonly scale: readonly [number, string][];
}

export const lightPalette: Palette = {
  tones: {
    neutral: '#5a7176',
    good: '#29824f',
    bad: '#c2452d',
    warning: '#b87a08',
    accent: '#0b565f',
    muted: '#9aacb0',
    reference: '#26353a',
  },
  text: '#1b282c',
  quiet: '#4d5f63',
  line: '#dfe7e8',
  ground: 'rgba(0,0,0,0)',
  band: ['rgba(11,86,95,0.14)', 'rgba(11,86,95,0.08)'],
  scale: [
    [0, '#b03a24'],
    [0.25, '#e39a7b'],
    [0.5, '#f4efe6'],
    [0.75, '#9dcdd0'],
    [1, '#0b565f'],
  ],
};

export const darkPalette: Palette = {
  tones: {
    neutral: '#8fa5aa',
    good: '#63c48f',
    bad: '#f0836f',
    warning: '#e6b450',
    accent: '#4fa9b1',
    muted: '#5c7075',
    reference: '#dfe7e8',
  },
  text: '#dfe7e8',
  quiet: '#a9b8bb',
  line: '#2b3b40',
  ground: 'rgba(0,0,0,0)',
  band: ['rgba(79,169,177,0.22)', 'rgba(79,169,177,0.12)'],
  scale: [
    [0, '#f0836f'],
    [0.25, '#a45a4b'],
    [0.5, '#2e393b'],
    [0.75, '#2a6d74'],
    [1, '#76d0d8'],
  ],
};

const channels = (colour: string) => [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** Relative luminance of a colour as #rrggbb (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours as #rrggbb, 1 to 21 (WCAG 2.2). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Words on a filled shape: white or nearly black, whichever stands out more. */
export function readableOn(colour: string): string {
  const [white, black] = ['#ffffff', '#101b1e'];
  return contrast(colour, white) >= contrast(colour, black) ? white : black;
}
