import * as z from 'zod';
import { evidenceSchema } from './results';

/** The four types of the Zendesk Benchmark (Q4 2014), by stable id; labels per language. */
export const serviceTypes = ['captain_of_scale', 'master_of_complexity', 'relationship_builder', 'late_bloomer'] as const;
export const serviceTypeSchema = z.enum(serviceTypes);
export type ServiceTypeName = z.infer<typeof serviceTypeSchema>;

export const typeFeatures = [
  'contacts_per_month',
  'agents',
  'handle_time',
  'replies_per_contact',
  'reopened_rate',
  'transfer_rate',
  'reason_variety',
  'self_service_solved',
  'service_level_attained',
  'first_time_right',
  'contacts_per_agent_month',
  'first_response',
  'satisfaction_top',
] as const;
export const typeFeatureSchema = z.enum(typeFeatures);
export type TypeFeature = z.infer<typeof typeFeatureSchema>;

export const axisNames = ['scale', 'complexity', 'maturity'] as const;
export const axisLevels = ['low', 'middle', 'high', 'unknown'] as const;

const featureLevel = z.object({
  feature: typeFeatureSchema,
  value: z.number().nullable(),
  /** At or under low it counts as low, at or over high as high. */
  low: z.number(),
  high: z.number(),
  level: z.enum(axisLevels),
});
const axis = z.object({ level: z.enum(axisLevels), score: z.number().nullable(), features: z.array(featureLevel) });

/** design.md type{}: our own operationalisation of the published types; the publication gives no thresholds. */
export const serviceTypeResultSchema = z.object({
  basis: z.literal('own_operationalisation'),
  /** mixed: no rule holds; null: too little is known to call any type. */
  called: serviceTypeSchema.or(z.literal('mixed')).nullable(),
  axes: z.object({ scale: axis, complexity: axis, maturity: axis }),
  /** Every condition of every type with what was found; met is null where it is not known. */
  reasons: z.array(z.object({ type: serviceTypeSchema, condition: z.string(), met: z.boolean().nullable() })),
  /** The other types, closest first: 0 means that all conditions known hold. */
  nearest: z.array(z.object({ type: serviceTypeSchema, distance: z.number() })),
  /** What a feature would have to become for a condition of that type to hold. */
  moves: z.array(z.object({ type: serviceTypeSchema, feature: typeFeatureSchema, from: z.number(), to: z.number() })),
  /** The clients of the workspace in groups: only with 50 or more and only when the groups are stable; else a continuum, and why. */
  clustering: z
    .object({
      kind: z.enum(['clusters', 'continuum']),
      because: z.enum(['too_few_units', 'no_clear_number', 'not_stable', 'methods_disagree']).nullable(),
      units: z.number(),
      clusters: z.number().nullable(),
      /** Units in the client's own group; null under five. */
      own_size: z.number().nullable(),
    })
    .optional(),
  /** Every feature that a rule reads, with its limits: also those of no axis, such as contacts per agent. Enough to call the type again. */
  features: z.array(featureLevel).optional(),
  /** Whose thresholds: those that ship with the program, or a person's. */
  thresholds: z.enum(['shipped', 'own']).optional(),
  evidence: z.array(evidenceSchema),
});
export type ServiceTypeResult = z.infer<typeof serviceTypeResultSchema>;

/** Axes and limits of the compass, as data that a person may change. Up to and including low counts as low, from high on as high. */
export const typeThresholdsSchema = z
  .object({
    axes: z.object({
      scale: z.array(typeFeatureSchema).min(1),
      complexity: z.array(typeFeatureSchema).min(1),
      maturity: z.array(typeFeatureSchema).min(1),
    }),
    axis_high_from: z.number().min(0).max(1),
    axis_low_to: z.number().min(0).max(1),
    features: z.record(
      typeFeatureSchema,
      z.object({ low: z.number(), high: z.number() }).refine(({ low, high }) => low < high),
    ),
  })
  .refine((limits) => limits.axis_low_to < limits.axis_high_from);
export type TypeThresholds = z.infer<typeof typeThresholdsSchema>;
