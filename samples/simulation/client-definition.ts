/** What is true of one invented client. Times of day in seconds since midnight, durations in seconds, shares 0..1. */

export interface Reason {
  readonly name: string;
  readonly share: number;
  /** Work relative to the queue's mean. */
  readonly work: number;
  /** Chance that the customer's question is solved by an average agent. */
  readonly solved: number;
}

export interface QueueDefinition {
  readonly name: string;
  readonly channel: 'voice' | 'chat';
  /** Contacts one agent handles at a time. */
  readonly slots: number;
  /** Mean handle time that the planner expects; the simulated work is scaled so that it comes out when nothing is planted. */
  readonly handle_s: number;
  readonly handleVariation: number;
  readonly patience_s: number;
  readonly patienceVariation: number;
  /** Expected contacts on an average working day. */
  readonly perDay: number;
  /** ISO weekday 1..7 relative to the average working day; 0 or missing: closed. */
  readonly weekdays: readonly number[];
  /** Relative arrival rate at given moments; straight lines between. */
  readonly shape: readonly (readonly [hour: number, rate: number])[];
  readonly reasons: readonly Reason[];
  /** Share of the queue's agents per team, in the order of the client's teams. */
  readonly teamShares: readonly number[];
  /** false: nobody plans this queue; its agents are fixed. */
  readonly planned: boolean;
}

export interface TeamDefinition {
  readonly name: string;
  readonly lead: string;
  readonly site: string;
  /** Handle time relative to the others, quality in points of 100, satisfaction in points of 10, chance of solving: the truth about the team. */
  readonly handle: number;
  readonly quality: number;
  readonly satisfaction: number;
  readonly solved: number;
}

/** The causes planted. A cause that is absent is not there in truth. */
export interface PlantedCauses {
  /** Contacts above what the planner knew: on one weekday, or from a date on. */
  readonly volume?: { readonly weekday?: number; readonly from?: string; readonly factor: number };
  readonly handle_time?: { readonly from: string; readonly factor: number };
  /** Share of agent days lost without replacement between two dates. */
  readonly absence?: { readonly from: string; readonly to: string; readonly rate: number };
  /** The planner rosters by an old arrival shape: enough people over the day, at other hours. */
  readonly intraday_fit?: { readonly shape: readonly (readonly [hour: number, rate: number])[] };
  /** Off the queue outside the plan: times per hour on the queue, and minutes each. */
  readonly adherence?: { readonly perHour: number; readonly minutes: number };
}
export type PlantedDriver = keyof PlantedCauses;

export interface ClientDefinition {
  /** Folder name. */
  readonly id: string;
  readonly name: string;
  readonly seed: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly opens: number;
  readonly closes: number;
  readonly interval_s: number;
  readonly threshold_s: number;
  readonly target: number;
  readonly queues: readonly QueueDefinition[];
  readonly teams: readonly TeamDefinition[];
  readonly planted: PlantedCauses;
  /** Standard deviation between agents of one team: handle time (relative), quality (points of 100), satisfaction (points of 10). */
  readonly spread: { readonly handle: number; readonly quality: number; readonly satisfaction: number };
  /** Given and family names to invent agents from. */
  readonly names: { readonly given: readonly string[]; readonly family: readonly string[] };
  /** Small unplanned things that every floor has and that even out: share of agent days lost without replacement. */
  readonly sameDayAbsence: number;
  /** Mean seconds that someone who starts in the middle of the day is late on the queue (makes up for calls that run over at the end). */
  readonly lateStart_s: number;
}
