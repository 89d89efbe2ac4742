import type { Tone } from '../../charts';

/** Colours of slides and workbooks; on white, each text colour has a contrast of at least 4.5. */
export const colours = {
  ink: '16292E',
  soft: '51666C',
  rule: 'D5DEDF',
  accent: '0B6675',
  accentSoft: 'E3F0F1',
  white: 'FFFFFF',
} as const;

export const toneColour: Readonly<Record<Tone, string>> = {
  neutral: '6D8389',
  good: '2F7D4F',
  bad: 'B8452F',
  warning: 'A86A00',
  accent: '0B6675',
  muted: 'A9B8BB',
  reference: '33525A',
};

/** Backgrounds of heatmap cells, by step of colour. */
export const heatColour: Readonly<Record<string, string>> = {
  even: 'EEF2F2',
  'good-1': 'E6F1EA',
  'good-2': 'C5DFCF',
  'good-3': '8FC0A3',
  'good-4': '3F8A5F',
  'bad-1': 'FBECE7',
  'bad-2': 'F4CFC4',
  'bad-3': 'E29D89',
  'bad-4': 'B8452F',
};

/** A face that every office suite has, so that lines break on every machine as they do here. */
export const fontFace = 'Arial';
