/** The scale on which team values are compared and funnel limits drawn. */
export interface Scale {
  readonly of: (value: number) => number;
  readonly back: (scaled: number) => number;
  /** Change on the scale per unit of the value: its square times a variance is the variance on the scale. */
  readonly slope: (value: number) => number;
}

const share = (value: number) => Math.min(1, Math.max(0, value));

/**
 * Shares of yes and no are compared as arcsine of the root (methods.md 4.3): there their variance does not depend on the share, and limits drawn back
 * are uneven near 0 and 1 and never leave them. Everything else is compared as it is.
 */
export const comparisonScales: Readonly<Record<'plain' | 'share', Scale>> = {
  plain: { of: (value) => value, back: (scaled) => scaled, slope: () => 1 },
  share: {
    of: (value) => Math.asin(Math.sqrt(share(value))),
    back: (scaled) => Math.sin(Math.min(Math.PI / 2, Math.max(0, scaled))) ** 2,
    slope: (value) => 1 / (2 * Math.sqrt(share(value) * (1 - share(value)))),
  },
};
