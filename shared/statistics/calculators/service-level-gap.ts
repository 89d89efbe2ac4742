import { answeredWithinTarget } from '../erlang-a-fast';
import {
  asNumber,
  type Calculator,
  type Fields,
  find,
  fraction,
  isFields,
  listOfRecords,
  missing,
  nonNegative,
  numberField,
  optional,
  optionalNumber,
  positive,
  recordField,
  staffField,
  textField,
  wrongField,
} from './input';
import { handleTimeNames, patienceOf, volumeNames } from './queueing';
import { divided, subsetKey } from './shapley';

interface Model {
  readonly intervalSeconds: number;
  readonly targetSeconds: number;
  readonly patience: number | null;
}

/** Erlang A needs a patience: to fall back on Erlang C in silence would change the answer that was asked for. */
const modelOf = (fields: Fields): Model => {
  const patience = patienceOf(fields);
  const given = find(fields, ['model'])?.value ?? null;
  const named =
    textField(fields, ['model'])
      ?.toLowerCase()
      .replace(/[^a-z]/g, '') ?? null;
  if (given !== null && named !== 'erlangc' && named !== 'erlanga') throw wrongField('model', 'one_of', { names: 'erlangA, erlangC' });
  if (named === 'erlanga' && patience === null) throw missing(['patience_s', 'patience']);
  return {
    intervalSeconds: positive(fields, ['interval_s', 'interval_seconds', 'L']),
    targetSeconds: nonNegative(fields, ['target_s', 'threshold_s', 'T_s', 'T']),
    patience: named === 'erlangc' ? null : patience,
  };
};

const serviceLevel = (model: Model, volume: number, handle: number, agents: number, patience = model.patience) =>
  answeredWithinTarget(volume, model.intervalSeconds, handle, Math.max(0, agents), model.targetSeconds, patience);

const asStaff = (value: number, field: string): number => {
  if (value > 1e6) throw wrongField(field, 'at_most', { most: 1e6 });
  return value;
};

const shortName = (field: string) => (handleTimeNames.includes(field) ? 'aht' : field.replace(/_s$/, ''));
const volumeParts = ['volume_first', 'repeat', 'first', 'repeats', 'volume_repeat'];
const staffParts = ['agents', 'staff', 's', 'servers'];

function partOf(value: unknown, name: string): number {
  const part = asNumber(value, name);
  if (part < 0) throw wrongField(name, 'zero_or_more');
  return staffParts.includes(name) ? asStaff(part, name) : part;
}

/** One interval, any of its inputs as players: volume (or first and repeat), handle time, agents, patience. */
const single: Calculator = ({ fields }) => {
  const model = modelOf(fields);
  const [reference, actual] = [recordField(fields, ['ref', 'reference', 'plan']), recordField(fields, ['act', 'actual'])];
  const names = Object.keys(reference);
  const players = names.map(shortName);
  const sides = names.map((name) => {
    if (actual[name] === undefined) throw missing([name]);
    return [partOf(reference[name], name), partOf(actual[name], name)] as const;
  });
  const unknown = Object.keys(actual).find((name) => reference[name] === undefined);
  if (unknown !== undefined) throw missing([`ref.${unknown}`]);
  const sum = (mask: number, wanted: readonly string[]) =>
    names.reduce(
      (total, name, i) => (wanted.includes(name) ? (total ?? 0) + (sides[i]?.[((mask >> i) & 1) as 0 | 1] as number) : total),
      null as number | null,
    );
  const need = (mask: number, wanted: readonly string[]) => sum(mask, wanted) ?? numberField(fields, wanted);
  const table = Float64Array.from({ length: 2 ** players.length }, (_, mask) =>
    serviceLevel(
      model,
      need(mask, [...volumeNames, ...volumeParts]),
      need(mask, handleTimeNames),
      need(mask, staffParts),
      sum(mask, ['patience_s', 'patience']) ?? model.patience,
    ),
  );
  const v = Object.fromEntries([...table].map((value, mask) => [subsetKey(mask, players), value]));
  return {
    ...divided(table, players),
    v,
    sl_ref: table[0],
    sl_act: table[table.length - 1],
    sl_plan: table[0],
    sl_actual_model: table[table.length - 1],
  };
};

const dayPlayers = ['volume_first', 'repeat', 'aht', 'staff_level', 'intraday_fit', 'absence', 'adherence'];

interface DayInterval {
  readonly forecast: number;
  readonly repeatShare: number;
  readonly actual: number;
  readonly repeats: number;
  readonly planHandle: number;
  readonly actualHandle: number;
  readonly required: number;
  readonly scheduled: number;
  readonly present: number;
  readonly available: number;
  readonly answeredInTime: number | null;
}

const intervalOf = (row: Fields): DayInterval => {
  const required = staffField(row, ['plan', 'n_plan', 'required']);
  const scheduled = optional(staffField, row, ['sched', 'n_sched', 'scheduled']) ?? required;
  const present = optional(staffField, row, ['pres', 'n_pres', 'present']) ?? scheduled;
  const actual = nonNegative(row, ['Va', 'V_A', 'actual', 'offered', 'volume']);
  const repeats = optional(nonNegative, row, ['Vr', 'V_R', 'repeats', 'repeat']) ?? 0;
  if (repeats > actual) throw wrongField('Vr', 'at_most_value', { of: 'Va', most: actual });
  return {
    forecast: nonNegative(row, ['Vf', 'V_F', 'forecast', 'forecast_volume']),
    repeatShare: optional(fraction, row, ['rho', 'rho_F', 'repeat_share']) ?? 0,
    actual,
    repeats,
    planHandle: nonNegative(row, ['hf', 'h_F', 'forecast_aht_s']),
    actualHandle: nonNegative(row, ['ha', 'h_A', 'aht_s']),
    required,
    scheduled,
    present,
    available: optional(staffField, row, ['avail', 'n_avail', 'available', 'on_queue']) ?? present,
    answeredInTime: optional(nonNegative, row, ['answered_within_T', 'AN_T', 'within_threshold']),
  };
};

/** Values of all 128 coalitions of one interval (methods.md 3.2). */
function coalitions(row: DayInterval, ratio: number, model: Model, kappa: number): Float64Array {
  const steps = [
    row.required * (ratio - 1),
    row.scheduled - ratio * row.required,
    row.present - row.scheduled,
    row.available - row.present,
  ];
  return Float64Array.from({ length: 128 }, (_, mask) => {
    const first = mask & 1 ? row.actual - row.repeats : row.forecast * (1 - row.repeatShare);
    const repeat = mask & 2 ? row.repeats : row.forecast * row.repeatShare;
    const agents = steps.reduce((sum, step, i) => sum + (mask & (8 << i) ? step : 0), row.required);
    return serviceLevel(model, first + repeat, mask & 4 ? row.actualHandle : row.planHandle, kappa * Math.max(0, agents));
  });
}

/** Scheduled over planned; where nothing was planned there is no level to compare with, and all of it is fit within the day. */
const levelRatio = (scheduled: number, required: number) => (required > 0 ? scheduled / required : 1);

/** A day (or one interval of it): drivers by exact Shapley values with the weights and the identity of methods.md 3.3. */
const day: Calculator = ({ fields }) => {
  const model = modelOf(fields);
  const lone = find(fields, ['interval']);
  const shared = isFields(lone?.value) ? [lone.value] : listOfRecords(fields, ['intervals', 'day', 'rows']);
  const rows = shared.map((row) => intervalOf({ ...fields, ...row }));
  const sum = (of: (row: DayInterval) => number) => rows.reduce((total, row) => total + of(row), 0);
  if (rows.length === 0) throw missing(['intervals', 'interval']);
  const ratio =
    optional(nonNegative, fields, ['level_ratio', 'ell']) ??
    levelRatio(
      sum((row) => row.scheduled),
      sum((row) => row.required),
    );
  const kappa = optional(positive, fields, ['kappa']) ?? 1;
  const tables = rows.map((row) => coalitions(row, ratio, model, kappa));
  const [offered, forecast] = [sum((row) => row.actual), sum((row) => row.forecast)];
  if (!(offered > 0)) return { phi: null, sl_plan: null, sl_actual_model: null, undefined: true };
  const weights = rows.map((row) => row.actual / offered);
  const whole = Float64Array.from({ length: 128 }, (_, mask) =>
    tables.reduce((total, table, t) => total + (weights[t] as number) * (table[mask] as number), 0),
  );
  const result = divided(whole, dayPlayers);
  const planForecast =
    forecast > 0 ? rows.reduce((total, row, t) => total + (row.forecast / forecast) * (tables[t]?.[0] as number), 0) : null;
  const observed = rows.every((row) => row.answeredInTime !== null)
    ? sum((row) => row.answeredInTime ?? 0) / offered
    : optionalNumber(fields, ['sl_obs', 'observed']);
  const target = optional(fraction, fields, ['target', 'target_sl', 'sl_target']);
  const points = (values: Readonly<Record<string, number>>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, 100 * value]));
  return {
    ...result,
    phi_pp: points(result.phi),
    gain_pp: points(result.gain),
    level_ratio: ratio,
    sl_plan: result.v_none,
    sl_plan_forecast_weights: planForecast,
    sl_planF: planForecast,
    sl_actual_model: result.v_all,
    arrival_mix: planForecast === null ? null : result.v_none - planForecast,
    plan_itself: target === null || planForecast === null ? null : planForecast - target,
    unexplained: observed === null ? null : observed - result.v_all,
    phi_by_interval: tables.map((table) => divided(table, dayPlayers).phi),
    sl_by_interval: tables.map((table) => table[127]),
  };
};

export const gapCalculators: Readonly<Record<string, Calculator>> = { 'slGap.single': single, 'slGap.day': day };
