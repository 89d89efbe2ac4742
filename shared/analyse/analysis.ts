import type { FactName, Findings, HolidayCountry, TypeThresholds, WrittenNorms } from '../schema';
import type { ReadOnlyStore } from '../store/read-only';

/** What a person may set for a client; everything else comes from the data. */
export interface AssessmentSettings {
  readonly clientId: string;
  /** Share to be answered in time, 0..1. */
  readonly target: number;
  /** Seconds; used where the files do not carry their own threshold. */
  readonly thresholdSeconds: number;
  /** null: the target was not given and the common 80/20 is used; said in the report. */
  readonly targetGiven: boolean;
  /** Filled by the registry: a person's target, the files' own, or the common one. */
  readonly targetSource?: 'person' | 'files' | 'assumed';
  /** Whose holidays are left out of the search for changes; found in the profile or the data unless a person chose. */
  readonly holidayCountry?: HolidayCountry;
  /** A person's limits of the type compass; those that ship with the program unless given. */
  readonly typeThresholds?: TypeThresholds;
  /** Days within which another contact of the same customer counts as coming back; those that ship with the program unless given. */
  readonly repeatDays?: number;
  /** What the client promises for questions in writing; those that ship with the program unless given. */
  readonly writtenNorms?: WrittenNorms;
}

export interface AnalysisContext {
  readonly store: ReadOnlyStore;
  readonly settings: AssessmentSettings;
  readonly signal?: AbortSignal;
  /** Answers within one run: several analyses ask the same question, such as how many contacts came each day. Filled by ask. */
  readonly asked?: Map<string, Promise<readonly object[]>>;
  /** What the analyses before this one found in the same run. Filled by the registry. */
  readonly earlier?: Findings;
  /** 0..1 within this analysis. */
  readonly progress?: (share: number) => void;
}

/** One question. `needs`: facts without which it cannot run; the registry then reports Missing with what the file would unlock. */
export interface Analysis<Part extends keyof Findings = keyof Findings> {
  readonly id: string;
  readonly part: Part;
  readonly needs: readonly (readonly FactName[])[];
  run(context: AnalysisContext): Promise<Partial<Findings>>;
}
