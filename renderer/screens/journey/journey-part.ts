import type { Client } from '../../../shared/contract/clients';
import { type Evidence, type Journey, type Period, readDefinition } from '../../../shared/schema';

/** What each part of the journey screen is made from. */
export interface JourneyPart {
  readonly journey: Journey;
  readonly period: Period | null;
  readonly client: Client;
}

/** The proof of one part of the journey; parts without rows of their own rest on the same questions. */
export const evidenceOf = (evidence: readonly Evidence[], definition: string): Evidence | undefined =>
  evidence.find((one) => readDefinition(one.definition).name === definition);
