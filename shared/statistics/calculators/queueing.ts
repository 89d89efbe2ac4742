import { type ErlangAInput, erlangA } from '../erlang-a';
import { erlangB } from '../erlang-b';
import { erlangC, type QueueInput, waitQuantile } from '../erlang-c';
import { findRoot } from '../optimise';
import { patienceFromAbandonRate, patienceFromCounts } from '../patience';
import { type ServiceLevelFormula, serviceLevelFormulas, serviceLevelOfModel } from '../service-level';
import { garnett, halfinWhitt, squareRootStaffing } from '../square-root-staffing';
import { requiredAgents } from '../staffing';
import {
  type Calculator,
  type Fields,
  find,
  fraction,
  missing,
  nonNegative,
  numberField,
  optional,
  optionalNumber,
  positive,
  staffField,
  textField,
  wrongField,
} from './input';

export const volumeNames = ['calls', 'volume', 'offered', 'contacts', 'n', 'V'];
export const handleTimeNames = ['aht_s', 'aht', 'handle_time_s', 'handle_s', 'h'];
export const agentNames = ['agents', 'servers', 'staff', 's'];
export const targetNames = ['target_s', 'threshold_s', 'target_seconds', 'T_s', 'T'];
const patienceNames = ['patience_s', 'patience', 'mean_patience_s', 'P'];
const loadNames = ['load_erlang', 'load', 'erlang', 'erlangs', 'A'];

/** Interval, volume, handle time and target in seconds and counts; minutes and a load in erlang are understood too. Without a target the waits count from 0; see `withTarget`. */
export function queueOf(fields: Fields, agents: number): QueueInput {
  const minutes = optionalNumber(fields, ['interval_min', 'interval_minutes']);
  const handleMinutes = optionalNumber(fields, ['aht_min', 'handle_time_min']);
  const load = optionalNumber(fields, volumeNames) === null ? optionalNumber(fields, loadNames) : null;
  const handleTimeSeconds =
    handleMinutes === null
      ? load !== null && optionalNumber(fields, handleTimeNames) === null
        ? 1
        : nonNegative(fields, handleTimeNames)
      : 60 * handleMinutes;
  const intervalSeconds =
    minutes === null
      ? (optional(positive, fields, ['interval_s', 'interval_seconds', 'interval', 'L']) ??
        (load === null ? numberField(fields, ['interval_s']) : 1800))
      : 60 * minutes;
  const volume = load === null ? nonNegative(fields, volumeNames) : (load * intervalSeconds) / handleTimeSeconds;
  return { volume, intervalSeconds, handleTimeSeconds, agents, targetSeconds: optional(nonNegative, fields, targetNames) ?? 0 };
}

export const patienceOf = (fields: Fields): number | null => {
  const minutes = optionalNumber(fields, ['patience_min']);
  const rate = optionalNumber(fields, ['theta_per_s', 'theta']);
  return minutes !== null ? 60 * minutes : rate !== null && rate > 0 ? 1 / rate : optional(nonNegative, fields, patienceNames);
};

/** Erlang A without patience would be Erlang C under another name: asked for instead ("Infinity" for callers who never hang up). */
function neededPatience(fields: Fields): number {
  const patience = patienceOf(fields);
  if (patience === null) throw missing(patienceNames);
  return patience;
}

/** A figure that rests on the target is missing when nobody gave a target. */
const withTarget = (fields: Fields, value: number | null) => (optionalNumber(fields, targetNames) === null ? null : value);

const waitShares = [50, 80, 90, 95, 99];

const calculateErlangC: Calculator = ({ fields }) => {
  const input = queueOf(fields, staffField(fields, agentNames));
  const result = erlangC(input);
  return {
    load: result.load,
    pw: result.probabilityOfWaiting,
    asa: result.meanWaitSeconds,
    sl: withTarget(fields, result.answeredWithinTarget),
    p_wait_gt_T: withTarget(fields, result.waitOverTarget),
    occ: result.occupancy,
    lq: result.queueLength,
    mean_wait_of_waiters: result.meanWaitOfWaitersSeconds,
    ...Object.fromEntries(waitShares.map((share) => [`wait_p${share}_s`, waitQuantile(input, share / 100)])),
    unstable: result.unstable,
    undefined: result.probabilityOfWaiting === null,
  };
};

/** The wait that a share of all contacts stays under, answered or not, in Erlang A. */
function abandoningWaitQuantile(input: ErlangAInput, share: number): number | null {
  const over = (targetSeconds: number) => (erlangA({ ...input, targetSeconds }).waitOverTarget ?? 0) - (1 - share);
  if (over(0) <= 0) return 0;
  let high = 1;
  while (over(high) > 0 && high < 1e9) high *= 2;
  return findRoot(over, 0, high);
}

const calculateErlangA: Calculator = ({ fields }) => {
  const input = { ...queueOf(fields, staffField(fields, agentNames)), patienceSeconds: neededPatience(fields) };
  const result = erlangA(input);
  const level = (definition: ServiceLevelFormula) => withTarget(fields, serviceLevelOfModel(definition, result));
  const known = result.probabilityOfWaiting !== null;
  return {
    load: result.load,
    pw: result.probabilityOfWaiting,
    p_ab: result.abandoned,
    mean_wait_all: result.meanWaitSeconds,
    asa_answered: result.asaAnsweredSeconds,
    mean_wait_abandoned: result.meanWaitAbandonedSeconds,
    sl_offered: level('sl.offered'),
    sl_answered: level('sl.answered'),
    sl_excl_ab_le_T: level('sl.exclAbandonsWithinT'),
    sl_ab_le_T_met: level('sl.abandonsMetWithinT'),
    sl: level('sl.offered'),
    p_ab_le_T: withTarget(fields, result.abandonedWithinTarget),
    p_wait_gt_T: withTarget(fields, result.waitOverTarget),
    occ: result.occupancy,
    lq: result.queueLength,
    ...(known ? Object.fromEntries(waitShares.map((share) => [`wait_p${share}_s`, abandoningWaitQuantile(input, share / 100)])) : {}),
    unstable: false,
    undefined: !known,
  };
};

const calculateErlangB: Calculator = ({ fields }) => {
  const load =
    optional(nonNegative, fields, loadNames) ??
    (() => {
      const queue = queueOf(fields, 0);
      return (queue.volume * queue.handleTimeSeconds) / queue.intervalSeconds;
    })();
  const servers = staffField(fields, ['servers', 'trunks', 'lines', 'agents', 'n', 's', 'x']);
  const b = erlangB(load, servers);
  return { load, b, blocking: b, inverse: 1 / b };
};

const definitionOf = (fields: Fields): ServiceLevelFormula => {
  const named = textField(fields, ['definition', 'sl_definition']);
  return serviceLevelFormulas.find((formula) => formula === named || formula === `sl.${named}`) ?? 'sl.offered';
};

/** All paid time lost would ask for endless staff. */
function shrinkageOf(fields: Fields): number | null {
  const share = optional(fraction, fields, ['shrinkage']);
  if (share === 1) throw wrongField('shrinkage', 'fraction_below_one');
  return share;
}

const requiredBy =
  (patience: (fields: Fields) => number | null): Calculator =>
  ({ fields }) => {
    const queue = queueOf(fields, 0);
    const patienceSeconds = patience(fields);
    const found = requiredAgents({
      ...queue,
      targetSeconds: nonNegative(fields, targetNames),
      targetServiceLevel: fraction(fields, ['target_sl', 'sl_target', 'target_service_level', 'service_level']),
      patienceSeconds,
      maxOccupancy: optional(fraction, fields, ['max_occupancy', 'max_occ']),
      maxAbandoned: optional(fraction, fields, ['max_abandon', 'max_abandoned', 'max_p_ab', 'max_ab']),
      shrinkage: shrinkageOf(fields),
      definition: definitionOf(fields),
    });
    if (found === null) return { agents: null, gross_agents: null, sl: null, occ: null };
    const at = (agents: number) => erlangA({ ...queue, agents, patienceSeconds });
    const result = at(found.agents);
    return {
      agents: found.agents,
      gross_agents: found.grossAgents,
      sl: found.serviceLevel,
      sl_offered: found.serviceLevel,
      sl_one_less: found.serviceLevelOneLess,
      occ: found.occupancy,
      p_ab: found.abandoned,
      p_ab_one_less: found.agents > 0 ? at(found.agents - 1).abandoned : null,
      pw: result.probabilityOfWaiting,
      asa: result.meanWaitSeconds,
      load: result.load,
    };
  };

const answeredWaitNames = ['asa_answered_s', 'asa_s', 'avg_wait_answered_s', 'asa'];
const abandonedWaitNames = ['avg_abandon_time_s', 'avg_wait_abandoned_s', 'mean_abandon_time_s', 'abandon_time_s'];

const patienceMle: Calculator = ({ fields }) => {
  const abandoned = nonNegative(fields, ['abandoned', 'n_abandoned', 'AB']);
  const total = optional(nonNegative, fields, ['total_queue_time_s', 'total_wait_s']);
  const unnamed = [answeredWaitNames, ...(abandoned > 0 ? [abandonedWaitNames] : [])].find((names) => find(fields, names) === null);
  if (total === null && unnamed !== undefined) throw missing(unnamed);
  const patience =
    total === null
      ? patienceFromCounts({
          answered: nonNegative(fields, ['answered', 'n_answered', 'AN']),
          abandoned,
          asaAnsweredSeconds: optional(nonNegative, fields, answeredWaitNames),
          meanAbandonSeconds: optional(nonNegative, fields, abandonedWaitNames),
        })
      : total / abandoned;
  return { patience_s: patience, theta_per_s: patience === null ? null : 1 / patience };
};

const patienceFromRate: Calculator = ({ fields }) => {
  const rate = fraction(fields, ['p_ab', 'abandon_rate', 'abandoned_share']);
  const patience = patienceFromAbandonRate([queueOf(fields, staffField(fields, agentNames))], rate);
  return { patience_s: patience, theta_per_s: patience === null ? null : 1 / patience };
};

export const queueingCalculators: Readonly<Record<string, Calculator>> = {
  erlangB: calculateErlangB,
  erlangC: calculateErlangC,
  erlangA: calculateErlangA,
  requiredAgentsC: requiredBy(() => null),
  requiredAgentsA: requiredBy(neededPatience),
  requiredAgents: requiredBy(patienceOf),
  halfinWhitt: ({ fields }) => ({ pw: halfinWhitt(numberField(fields, ['beta'])) }),
  garnett: ({ fields }) => ({
    pw: garnett(
      numberField(fields, ['beta']),
      optional(nonNegative, fields, ['theta_over_mu', 'ratio']) ?? positive(fields, ['theta']) / positive(fields, ['mu']),
    ),
  }),
  squareRootStaffing: ({ fields }) => ({ agents: squareRootStaffing(numberField(fields, loadNames), numberField(fields, ['beta'])) }),
  patienceMLE: patienceMle,
  patienceFromAbandonRate: patienceFromRate,
};
