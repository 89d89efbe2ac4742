import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Petrol: the colour of the house. White on shade 8 (light) and on shade 6 (dark) passes 4.5 : 1. */
const petrol: MantineColorsTuple = [
  '#e9f6f7',
  '#d3eaec',
  '#a6d5d9',
  '#76bfc5',
  '#4fa9b1',
  '#2f929b',
  '#1b7c86',
  '#0f6771',
  '#0b565f',
  '#07434b',
];

/** Ground and text of the dark theme: a blue-green black instead of a grey one. */
const dark: MantineColorsTuple = [
  '#dfe7e8',
  '#c3cfd1',
  '#a3b2b5',
  '#7c8e92',
  '#4a5c60',
  '#344549',
  '#26353a',
  '#1b282c',
  '#142024',
  '#0d171a',
];

export const theme = createTheme({
  colors: { petrol, dark },
  primaryColor: 'petrol',
  primaryShade: { light: 8, dark: 6 },
  fontFamily: "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', 'DejaVu Sans', sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', Consolas, 'Liberation Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.45' },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.125rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  components: {
    // What opens stands at once: a button that still slides away under the pointer is pressed in vain.
    Accordion: { defaultProps: { transitionDuration: 0 } },
    Paper: { defaultProps: { withBorder: true, p: 'md', radius: 'md' } },
    Table: { defaultProps: { verticalSpacing: 6, horizontalSpacing: 'sm', fz: 'sm' } },
    Tooltip: { defaultProps: { multiline: true, maw: 320, withArrow: true, events: { hover: true, focus: true, touch: true } } },
    Drawer: { defaultProps: { position: 'right', size: 'xl', overlayProps: { backgroundOpacity: 0.35 } } },
  },
});
