/** What to draw, as plain data: one spec for screen, slide, workbook and page. Numbers are in the unit named (percent is 0..100, seconds are seconds); labels are ready for people. */
export type ChartUnit = 'percent' | 'points' | 'seconds' | 'count' | 'score' | 'agents' | 'euro';

/** Meaning of a colour; each host maps it to its palette (light, dark, print). */
export type Tone = 'neutral' | 'good' | 'bad' | 'warning' | 'accent' | 'muted' | 'reference';

interface Common {
  /** Stable id, such as gap-waterfall. */
  readonly id: string;
  /** A full sentence with the number: the message of the chart. */
  readonly title: string;
  readonly xLabel?: string;
  readonly yLabel?: string;
  readonly unit: ChartUnit;
  /** Source, definition, period and n. */
  readonly footer: string;
  /** The same figures as a table, for the workbook, screen readers and tests. */
  readonly alternative: string;
}

export interface WaterfallChart extends Common {
  readonly type: 'waterfall';
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly kind: 'total' | 'change';
    readonly tone: Tone;
    readonly interval?: readonly [number, number];
  }[];
}
export interface BarChart extends Common {
  readonly type: 'bar';
  readonly horizontal: boolean;
  readonly stacked: boolean;
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly tone: Tone; readonly values: readonly (number | null)[] }[];
  readonly referenceLine?: { readonly label: string; readonly value: number };
}
export interface LineChart extends Common {
  readonly type: 'line';
  readonly x: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly tone: Tone;
    readonly values: readonly (number | null)[];
    /** points: marks without a line between them; steps: a line that stays level until the next point. */
    readonly drawnAs?: 'points' | 'steps';
  }[];
  readonly referenceLine?: { readonly label: string; readonly value: number };
}
export interface FunnelChart extends Common {
  readonly type: 'funnel';
  readonly mean: number;
  readonly points: readonly { readonly label: string; readonly n: number; readonly value: number; readonly tone: Tone }[];
  readonly limits: readonly {
    readonly n: number;
    readonly lower998: number;
    readonly lower95: number;
    readonly upper95: number;
    readonly upper998: number;
  }[];
}
export interface IntervalChart extends Common {
  readonly type: 'interval';
  readonly reference?: number;
  readonly rows: readonly {
    readonly label: string;
    readonly value: number;
    readonly low: number;
    readonly high: number;
    readonly tone: Tone;
  }[];
}
export interface HeatmapChart extends Common {
  readonly type: 'heatmap';
  readonly columns: readonly string[];
  readonly rowsLabels: readonly string[];
  readonly values: readonly (readonly (number | null)[])[];
  /** The value at which the colour turns from bad to good: the target, or zero. */
  readonly reference?: number;
}
export type ChartSpec = WaterfallChart | BarChart | LineChart | FunnelChart | IntervalChart | HeatmapChart;
