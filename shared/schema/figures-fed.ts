import type { FactName } from './facts';

type Fed = Readonly<Partial<Record<FactName, Readonly<Record<string, readonly string[]>>>>>;

/**
 * The key figures (`metric.<name>` in text) that a field counts in; fields that only place a row (day, queue, channel, agent) are not listed, for
 * they touch every figure. tests/figures-fed.test.ts changes each field and sees which figures change with it.
 */
const fed: Fed = {
  queue_interval: {
    offered: [
      'contacts',
      'sl.offered',
      'reachability',
      'abandon_rate',
      'forecast_actual_contacts',
      'forecast_error',
      'forecast_bias',
      'repeat_rate',
    ],
    answered: [
      'sl.answered',
      'reachability',
      'speed_of_answer',
      'handle_time',
      'talk_time',
      'hold_time',
      'wrap_time',
      'transfer_rate',
      'first_contact_resolution',
    ],
    within_threshold: ['sl.offered', 'sl.answered'],
    abandoned: ['abandon_rate'],
    wait_s: ['speed_of_answer'],
    talk_s: ['talk_time', 'handle_time'],
    hold_s: ['hold_time', 'handle_time'],
    wrap_s: ['wrap_time', 'handle_time'],
    handle_s: ['handle_time'],
    transferred: ['transfer_rate'],
    first_contact_resolved: ['first_contact_resolution'],
    repeat_contacts: ['repeat_rate'],
  },
  plan_interval: { forecast_volume: ['forecast_contacts', 'forecast_error', 'forecast_bias'] },
  contact: {
    answered: ['reachability', 'abandon_rate', 'repeat_rate'],
    wait_s: ['sl.offered', 'sl.answered', 'speed_of_answer'],
    talk_s: ['talk_time'],
    wrap_s: ['wrap_time'],
    handle_s: ['handle_time'],
    transferred: ['transfer_rate'],
    first_contact_resolved: ['first_contact_resolution'],
    first_response_s: ['first_response_time'],
    resolution_s: ['resolution_time'],
  },
  survey: {
    csat: ['satisfaction', 'satisfaction_top'],
    csat_max: ['satisfaction_top'],
    ces: ['effort'],
    nps: ['nps'],
    resolved: ['first_contact_resolution.customer'],
  },
  agent_period: { handled: ['handle_time'], handle_s: ['handle_time', 'occupancy'], ready_s: ['occupancy'] },
  adherence: { scheduled_s: ['adherence', 'absence'], adherent_s: ['adherence'], absent_s: ['adherence', 'absence'] },
  evaluation: { score: ['quality'], max_score: ['quality'] },
};

/** Names of the key figures that a field of a fact counts in; empty where none is known to. */
export const figuresFedBy = (fact: string | null, field: string | null): readonly string[] =>
  (fact && field && fed[fact as FactName]?.[field]) || [];

/** Every field of the table with its fact, for whoever checks it. */
export const feedingFields = Object.entries(fed).flatMap(([fact, fields]) =>
  Object.entries(fields).map(([field, figures]) => ({ fact: fact as FactName, field, figures })),
);
