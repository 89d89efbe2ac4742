import * as z from 'zod';
import { scopeSchema, sourceRowsSchema, units } from './results';

/** How comparable an outside figure is: A like for like, B one reservation, C two, D not comparable (shown only with its warning). */
export const comparabilityGradeSchema = z.enum(['A', 'B', 'C', 'D']);
export type ComparabilityGrade = z.infer<typeof comparabilityGradeSchema>;

/** Reservations; text key reservation.<id>. */
export const reservations = [
  'population_unstated',
  'population_broad',
  'population_other_sector',
  'year_unknown',
  'year_old',
  'definition_similar',
  'definition_other',
  'definition_unknown',
  'scale_unknown',
  'currency_doubtful',
  'source_unnamed',
  'no_single_value',
  'not_a_service_figure',
] as const;
export const reservationSchema = z.enum(reservations);
export type Reservation = z.infer<typeof reservationSchema>;

/** One record of the built-in library, as published, with its grade by itself. */
export const referenceSchema = z.object({
  id: z.string(),
  metric: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string(),
  population: z.string(),
  year: z.number().nullable(),
  source: z.string(),
  note: z.string(),
  subject: z.enum(['figure', 'figure_without_kpi', 'tracking', 'opinion', 'context', 'forecast', 'extreme', 'qualitative']),
  grade: comparabilityGradeSchema,
  reservations: z.array(reservationSchema),
  /** Text key benchmark_warning.<id>; always told beside the figure. */
  warning: z.string().nullable(),
});
export type Reference = z.infer<typeof referenceSchema>;

/** design.md benchmark[]: a figure of the client beside a published one. */
export const benchmarkComparisonSchema = z.object({
  metric: z.string(),
  scope: scopeSchema,
  value: z.number(),
  unit: z.enum(units),
  definition: z.string(),
  n: z.number(),
  reference: z.object({
    id: z.string(),
    /** In the unit of the client's figure; null where only a range is published. */
    value: z.number().nullable(),
    low: z.number().nullable(),
    high: z.number().nullable(),
    grade: comparabilityGradeSchema,
    reservations: z.array(reservationSchema),
    warning: z.string().nullable(),
    /** Figures are one line in a chart only within one line id. */
    line: z.string(),
    year: z.number().nullable(),
    population: z.string(),
    source: z.string(),
  }),
  /** value minus reference, only for grades A to C. */
  difference: z.number().nullable(),
  peers: z.object({ n: z.number(), median: z.number(), percentile: z.number() }).nullable(),
  sources: z.array(sourceRowsSchema),
});
export type BenchmarkComparison = z.infer<typeof benchmarkComparisonSchema>;

/** Does the client measure what others measure? measured is null where the files cannot tell. */
export const trackingCheckSchema = z.object({
  what: z.enum(['satisfaction', 'handle_time', 'employee_experience']),
  measured: z.boolean().nullable(),
  reference: z.object({
    id: z.string(),
    share: z.number(),
    /** Absent in findings of before it was kept. */
    source: z.string().optional(),
    grade: comparabilityGradeSchema,
    reservations: z.array(reservationSchema),
  }),
});

/** A figure of the client among other clients. No client is named; the median is rounded to two digits, so that it leads back to nobody. */
export const peerFigureSchema = z.object({
  metric: z.string(),
  unit: z.enum(units),
  definition: z.string(),
  value: z.number(),
  n: z.number(),
  median: z.number(),
  /** Share of the others below the own value, ties half. */
  percentile: z.number(),
  /** true: a larger value is better; null where that depends. */
  higher_is_better: z.boolean().nullable(),
});
export type PeerOfMetric = z.infer<typeof peerFigureSchema>;

export const benchmarkSchema = z.object({
  /** Year against which the age of a figure is judged: that of the client's last data. */
  year: z.number().nullable(),
  comparisons: z.array(benchmarkComparisonSchema),
  tracking: z.array(trackingCheckSchema),
  /** Beside the other clients of the workspace, each counted once; only figures that at least five others have. */
  peers: z.array(peerFigureSchema).optional(),
  /** Each week against the first four weeks together, which are 100. */
  index: z
    .array(
      z.object({
        metric: z.string(),
        unit: z.enum(units),
        base: z.tuple([z.string(), z.string()]),
        points: z.array(z.object({ period: z.string(), index: z.number().nullable() })),
      }),
    )
    .optional(),
});
export type Benchmark = z.infer<typeof benchmarkSchema>;
