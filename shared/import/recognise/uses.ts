import type { FactName } from '../../schema';

/**
 * How a column feeds a field. `value`: as it is. `moment`: the whole or a part (date, time) of the moment of the row. `mean`: a mean or a total of
 * seconds, told apart by header and values; means are multiplied by the count in `per`. `rate`: a share, multiplied by `per`.
 * `share`: a share as it stands. `inverse`: the opposite flag. `subtract`: `per` minus the column. `add`: the column and `per` together, or by itself where the row has no `per`. `staffed`: seconds, divided by the interval. `outcome`: words that mean
 * answered or abandoned. `status`: words that mean solved or open.
 */
export type UseKind =
  | 'value'
  | 'moment'
  | 'mean'
  | 'rate'
  | 'share'
  | 'inverse'
  | 'subtract'
  | 'add'
  | 'staffed'
  | 'outcome'
  | 'status'
  | 'hours';

export interface FieldUse {
  readonly field: string;
  readonly kind: UseKind;
  /** Field whose count multiplies a mean or rate. */
  readonly per?: string;
  /** Taken off the header's score: a use that is possible but not the first thought. */
  readonly doubt?: number;
}

type Uses = Readonly<Record<string, readonly FieldUse[]>>;
const value = (field: string, doubt = 0): readonly FieldUse[] => [{ field, kind: 'value', doubt }];
const moment = (field: string, doubt = 0): readonly FieldUse[] => [{ field, kind: 'moment', doubt }];
const mean = (field: string, per: string, doubt = 0): readonly FieldUse[] => [{ field, kind: 'mean', per, doubt }];
const rate = (field: string, per: string, doubt = 0): readonly FieldUse[] => [{ field, kind: 'rate', per, doubt }];

const moments = (field: string): Uses => ({
  interval_start: moment(field),
  date: moment(field),
  time_of_day: moment(field),
  contact_start: moment(field, 0.02),
  week: moment(field, 0.3),
  month: moment(field, 0.3),
});
const people: Uses = { agent_id: value('agent'), agent_name: value('agent', 0.02), team: value('team') };
const place: Uses = { queue: value('queue'), channel: value('channel') };

export const factUses: Readonly<Record<FactName, Uses>> = {
  queue_interval: {
    ...moments('interval_start'),
    ...place,
    // A report of contacts per group has its groups as queues, where no column says queue.
    team: value('queue', 0.3),
    interval_length: value('interval_s'),
    offered: value('offered'),
    answered: [...value('answered'), { field: 'answered', kind: 'rate', per: 'offered', doubt: 0.2 }],
    answer_rate: rate('answered', 'offered', 0.2),
    abandoned: value('abandoned'),
    abandonment_rate: rate('abandoned', 'offered', 0.1),
    // Reports that count short and long ones apart have no column of all who left.
    long_abandoned: [{ field: 'abandoned', kind: 'add', per: 'short_abandoned', doubt: 0.05 }],
    short_abandoned: value('short_abandoned'),
    answered_within_threshold: value('within_threshold'),
    over_threshold: [{ field: 'within_threshold', kind: 'subtract', per: 'answered', doubt: 0.1 }],
    abandoned_within_threshold: value('abandoned_within_threshold'),
    service_level: value('reported_service_level'),
    sl_threshold: value('threshold_s'),
    service_level_target: value('service_level_target'),
    asa: mean('wait_s', 'answered'),
    queue_time_total: mean('wait_s', 'answered', 0.05),
    abandon_time: mean('abandon_wait_s', 'abandoned'),
    max_wait: value('max_wait_s'),
    talk_time: mean('talk_s', 'answered'),
    hold_time: mean('hold_s', 'answered'),
    acw_time: mean('wrap_s', 'answered'),
    handle_time: mean('handle_s', 'answered'),
    aht: mean('handle_s', 'answered'),
    transferred: value('transferred'),
    transfer_rate: rate('transferred', 'answered'),
    repeat_contacts: value('repeat_contacts'),
    repeat_rate: rate('repeat_contacts', 'offered'),
    fcr: [...value('first_contact_resolved'), { field: 'first_contact_resolved', kind: 'rate', per: 'answered' }],
    on_queue_agents: value('agents_on_queue'),
    present_agents: value('agents_on_queue', 0.1),
    staffed_time: [{ field: 'agents_on_queue', kind: 'staffed', doubt: 0.2 }],
  },
  contact: {
    ...moments('started_at'),
    ...place,
    ...people,
    contact_start: moment('started_at'),
    contact_id: value('contact_id'),
    customer_id: value('customer_key'),
    direction: value('direction'),
    contact_reason: value('reason'),
    topic: value('reason', 0.1),
    journey_episode: value('journey_episode'),
    answered_flag: value('answered'),
    answered: value('answered', 0.05),
    abandoned_flag: [{ field: 'answered', kind: 'inverse' }],
    abandoned: [{ field: 'answered', kind: 'inverse', doubt: 0.05 }],
    outcome: [{ field: 'answered', kind: 'outcome', doubt: 0.05 }],
    ticket_status: [{ field: 'resolved', kind: 'status', doubt: 0.1 }],
    contact_answered: moment('answered_at'),
    contact_end: moment('ended_at'),
    asa: value('wait_s'),
    queue_time_total: value('wait_s'),
    talk_time: value('talk_s'),
    hold_time: value('hold_s'),
    acw_time: value('wrap_s'),
    handle_time: value('handle_s'),
    aht: value('handle_s', 0.05),
    transferred: value('transferred'),
    resolved: value('resolved'),
    fcr: value('first_contact_resolved'),
    reopens: value('reopened'),
    first_reply_time: value('first_response_s'),
    resolution_time: value('resolution_s'),
    replies: value('replies'),
    csat_score: value('csat'),
    csat_max: value('csat_max'),
  },
  agent_period: {
    ...moments('date'),
    ...people,
    answered: value('handled'),
    offered: value('handled', 0.15),
    talk_time: mean('talk_s', 'handled'),
    hold_time: mean('hold_s', 'handled'),
    acw_time: mean('wrap_s', 'handled'),
    handle_time: mean('handle_s', 'handled'),
    aht: mean('handle_s', 'handled'),
    staffed_time: value('signed_in_s'),
    available_time: value('ready_s'),
    aux_time: value('not_ready_s'),
    transferred: value('transferred'),
    transfer_rate: rate('transferred', 'handled'),
  },
  plan_interval: {
    ...moments('interval_start'),
    queue: value('queue'),
    interval_length: value('interval_s'),
    forecast_volume: value('forecast_volume'),
    forecast_aht: value('forecast_aht_s'),
    repeat_rate: value('forecast_repeat_share'),
    service_level_target: value('service_level_target'),
    required_agents: value('required_agents'),
    scheduled_agents: value('scheduled_agents'),
    present_agents: value('present_agents'),
    on_queue_agents: value('on_queue_agents'),
    // "Beschikbaar" beside a forecast counts people: those that are rostered or, where a column says that already, those on the line.
    available_time: [
      { field: 'scheduled_agents', kind: 'value', doubt: 0.15 },
      { field: 'on_queue_agents', kind: 'value', doubt: 0.2 },
    ],
    offered: value('actual_volume', 0.05),
    aht: value('actual_aht_s', 0.05),
  },
  adherence: {
    ...moments('date'),
    ...people,
    scheduled_time: value('scheduled_s'),
    scheduled_agents: value('scheduled_s', 0.15),
    paid_hours: value('scheduled_s', 0.3),
    present_time: value('present_s'),
    present_agents: value('present_s', 0.15),
    staffed_time: value('present_s', 0.15),
    adherent_time: value('adherent_s'),
    adherence: [
      { field: 'adherent_s', kind: 'rate', per: 'scheduled_s', doubt: 0.05 },
      { field: 'adherent_s', kind: 'value', doubt: 0.1 },
    ],
    absent_time: value('absent_s'),
    absence_hours: value('absent_s', 0.02),
    absence_reason: value('absence_reason'),
    contact_reason: value('absence_reason', 0.3),
  },
  evaluation: {
    ...moments('evaluated_at'),
    ...people,
    evaluated_at: moment('evaluated_at'),
    channel: value('channel'),
    evaluation_id: value('evaluation_id'),
    evaluator: value('evaluator'),
    criterion: value('criterion'),
    quality_score: value('score'),
    csat_score: value('score', 0.35),
    max_score: value('max_score'),
    contact_id: value('contact_ref'),
    contact_ref: value('contact_ref'),
    contact_reason: value('reason'),
  },
  survey: {
    ...moments('responded_at'),
    ...place,
    ...people,
    responded_at: moment('responded_at'),
    // A survey is answered when it ends.
    contact_start: moment('responded_at', 0.15),
    contact_end: moment('responded_at', 0.1),
    survey_id: value('survey_id'),
    csat_score: value('csat'),
    quality_score: value('csat', 0.35),
    csat_max: value('csat_max'),
    nps_score: value('nps'),
    ces_score: value('ces'),
    resolved: value('resolved'),
    fcr: value('resolved', 0.15),
    survey_comment: value('comment'),
    journey_episode: value('journey_episode'),
    contact_reason: value('reason'),
    topic: value('reason', 0.1),
    contact_id: value('contact_ref'),
    contact_ref: value('contact_ref'),
  },
  roster: {
    agent_id: value('agent'),
    agent_name: [
      { field: 'agent_name', kind: 'value', doubt: 0.02 },
      { field: 'agent', kind: 'value', doubt: 0.1 },
    ],
    team: value('team'),
    team_lead: value('team_lead'),
    site: value('site'),
    skills: value('skills'),
    // "Parttime %" of 80 is 0,8 of a full week.
    fte: [
      { field: 'fte', kind: 'value' },
      { field: 'fte', kind: 'share' },
    ],
    hired_on: moment('hired_on'),
    left_on: moment('left_on'),
    valid_from: moment('valid_from'),
    valid_to: moment('valid_to'),
    // "Tot" ends an interval elsewhere; here, beside "Vanaf", the time in a team.
    time_end: moment('valid_to', 0.1),
  },
  self_service: {
    ...moments('date'),
    channel: value('channel'),
    topic: value('topic'),
    contact_reason: value('topic', 0.1),
    sessions: value('sessions'),
    self_service_solved: value('solved'),
    handed_over: value('handed_over'),
    handed_over_to: value('handed_over_to'),
    abandoned: value('abandoned'),
  },
  cost: {
    ...moments('date'),
    month: moment('date'),
    channel: value('channel'),
    cost_type: value('cost_type'),
    total_cost: value('amount'),
    currency: value('currency'),
    offered: value('contacts', 0.1),
    answered: value('contacts', 0.1),
  },
  profile: { question: value('question'), answer: value('answer') },
  kpi_period: {
    ...moments('date'),
    month: moment('date'),
    metric: value('metric'),
    queue: value('queue'),
    channel: value('channel'),
    value: value('value'),
    unit: value('unit'),
    n: value('n'),
  },
};
