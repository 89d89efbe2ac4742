/** Which way is better, for figures of a whole client. What is not here depends on what a client wants: a longer call may be a better one. */
const directions: Readonly<Record<string, boolean>> = {
  'sl.offered': true,
  'sl.answered': true,
  'sl.exclAbandonsWithinT': true,
  'sl.abandonsMetWithinT': true,
  'sl.shortAbandonsMet': true,
  'sl.offeredLessShort': true,
  reachability: true,
  abandon_rate: false,
  speed_of_answer: false,
  transfer_rate: false,
  first_contact_resolution: true,
  'first_contact_resolution.customer': true,
  first_time_right: true,
  repeat_rate: false,
  first_response_time: false,
  resolution_time: false,
  forecast_error: false,
  adherence: true,
  absence: false,
  quality: true,
  satisfaction: true,
  satisfaction_top: true,
  nps: true,
};

/** true: more is better; false: less is; null: it depends. */
export const higherIsBetter = (metric: string): boolean | null => directions[metric] ?? null;
