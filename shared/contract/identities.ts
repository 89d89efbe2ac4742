import * as z from 'zod';

const identityKind = z.enum(['agent', 'team', 'queue']);
export const namePair = z.object({ kind: identityKind, name: z.string().min(1), same_as: z.string().min(1) });

/** Spellings of one client that may be one name, and what a person said about them. */
export const identitiesSchema = z.object({
  proposals: z.array(
    namePair.extend({
      confidence: z.number(),
      /** Key in text: identity.reason.<reason>. */
      reason: z.string(),
      files: z.array(z.string()),
      other_files: z.array(z.string()),
    }),
  ),
  decisions: z.array(namePair.extend({ same: z.boolean(), decided_at: z.string() })),
});
export type Identities = z.infer<typeof identitiesSchema>;
