import { repairAloneFromTable, shapleyFromTable } from '../shapley';
import { parseExpression, type Quantity } from './expression';
import {
  asNumber,
  asNumbers,
  type Calculator,
  type Fields,
  find,
  isFields,
  labelsField,
  missing,
  recordField,
  textField,
  wrongField,
} from './input';

type Valuation = (values: Readonly<Record<string, Quantity>>) => number;
const maxPlayers = 20;

function quantity(value: unknown, field: string): Quantity {
  if (!Array.isArray(value)) return asNumber(value, field);
  if (value.length === 0) throw wrongField(field, 'number_or_list');
  return asNumbers(value, field);
}
const flat = (value: Quantity): readonly number[] => (typeof value === 'number' ? [value] : value);
const elementwise = (values: readonly Quantity[], by: (x: number, y: number) => number): number[] => {
  const length = Math.max(...values.map((value) => flat(value).length));
  return Array.from({ length }, (_, i) => values.map((value) => (typeof value === 'number' ? value : (value[i] as number))).reduce(by));
};
const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Functions by their usual names; lists are taken element by element and then summed. A ratio is the first factor over the others. */
const named = new Map<string, (values: readonly Quantity[]) => number>(
  Object.entries({
    product: (values: readonly Quantity[]) => total(elementwise(values, (x, y) => x * y)),
    sumofproducts: (values: readonly Quantity[]) => total(elementwise(values, (x, y) => x * y)),
    sumproduct: (values: readonly Quantity[]) => total(elementwise(values, (x, y) => x * y)),
    sum: (values: readonly Quantity[]) => total(values.flatMap((value) => [...flat(value)])),
    difference: (values: readonly Quantity[]) => elementwise(values, (x, y) => x - y).reduce((sum, x) => sum + x, 0),
    ratio: (values: readonly Quantity[]) =>
      total([...flat(values[0] as Quantity)]) / values.slice(1).reduce((product: number, value) => product * total([...flat(value)]), 1),
    max: (values: readonly Quantity[]) => Math.max(...values.flatMap((value) => [...flat(value)])),
    min: (values: readonly Quantity[]) => Math.min(...values.flatMap((value) => [...flat(value)])),
    mean: (values: readonly Quantity[]) =>
      total(values.flatMap((value) => [...flat(value)])) / values.flatMap((value) => [...flat(value)]).length,
  }),
);

/** The function to divide: a usual name, an expression of the players' names, or the last part of the method's name. */
function valuationOf(fields: Fields, method: string, players: readonly string[]): Valuation {
  const text = textField(fields, ['f', 'function', 'formula', 'expression']);
  const fromMethod = method.split('.').at(-1) ?? '';
  const key = (text ?? fromMethod).toLowerCase().replace(/[^a-z]/g, '');
  const usual = named.get(key) ?? (text === null ? named.get(fromMethod.toLowerCase()) : undefined);
  if (usual) return (values) => usual(players.map((player) => values[player] as Quantity));
  if (text === null) throw missing(['f']);
  return parseExpression(text);
}

export const subsetKey = (mask: number, players: readonly string[]): string =>
  players
    .filter((_, i) => (mask & (1 << i)) !== 0)
    .sort()
    .join(',') || 'none';

/** Shapley values, coalition values and what each player alone would undo, under the names of the test vectors. */
export function divided(table: Float64Array, players: readonly string[]) {
  const phi = shapleyFromTable(table, players.length);
  const alone = repairAloneFromTable(table, players.length);
  const byName = (values: readonly number[]) => Object.fromEntries(players.map((player, i) => [player, values[i] as number]));
  const [empty, full] = [table[0] as number, table[table.length - 1] as number];
  return {
    phi: byName(phi),
    total: full - empty,
    gain: byName(alone),
    repair_alone: byName(alone),
    v_none: empty,
    v_all: full,
    ref: empty,
    act: full,
  };
}

const tableOfValues = (players: number, value: (mask: number) => number): Float64Array => {
  if (players > maxPlayers) throw wrongField('players', 'players', { low: 0, high: maxPlayers });
  return Float64Array.from({ length: 2 ** players }, (_, mask) => value(mask));
};

const factors: Calculator = ({ fields }, method) => {
  const reference = recordField(fields, ['ref', 'reference', 'base', 'plan', 'before']);
  const actual = recordField(fields, ['act', 'actual', 'new', 'after']);
  const players = Object.keys(reference);
  const value = valuationOf(fields, method, players);
  const pick = (side: Fields, player: string) => {
    if (side[player] === undefined) throw missing([player]);
    return quantity(side[player], player);
  };
  if (players.length === 0) throw wrongField('ref', 'one_factor');
  const unknown = Object.keys(actual).find((name) => reference[name] === undefined);
  if (unknown !== undefined) throw missing([`ref.${unknown}`]);
  const sides = players.map((player) => [pick(reference, player), pick(actual, player)] as const);
  const table = tableOfValues(players.length, (mask) =>
    value(
      Object.fromEntries(players.map((player, i) => [player, (sides[i] as readonly [Quantity, Quantity])[(mask >> i) & 1] as Quantity])),
    ),
  );
  return divided(table, players);
};

/** Amounts written inside a text: {A:8,B:11}. */
const amountsIn = (text: string): Record<string, number> =>
  Object.fromEntries(
    [...text.matchAll(/([\p{L}\p{N}_]+)\s*[:=]\s*(-?\d+(?:\.\d+)?)/gu)].map((match) => [match[1] as string, Number(match[2])]),
  );

/** Coalition values from a table whose keys name the members: "A,B", "A+B", "AB", "{A,B}". */
function fromTable(table: Fields, players: readonly string[]): (mask: number) => number {
  const singles = players.every((player) => player.length === 1);
  const membersOf = (key: string) => {
    const inside = key.replace(/[{}()[\]\s]/g, '');
    if (/^(none|empty|∅)?$/i.test(inside)) return [];
    const parts = inside.split(/[,+|&;]/).filter((part) => part !== '');
    return parts.length === 1 && singles && !players.includes(parts[0] as string) ? [...(parts[0] as string)] : parts;
  };
  const values = new Map(Object.entries(table).map(([key, value]) => [membersOf(key).sort().join(','), asNumber(value, key)]));
  return (mask) => {
    const members = players.filter((_, i) => (mask & (1 << i)) !== 0).sort();
    const value = values.get(members.join(','));
    if (value === undefined && members.length > 0) throw missing([`v(${members.join(',')})`]);
    return value ?? 0;
  };
}

/** Well-known games in words: greatest or summed amounts, weighted votes, gloves, or an expression of the size of the coalition. */
function fromText(text: string, fields: Fields, players: readonly string[]): (mask: number) => number {
  const lower = text.toLowerCase();
  const given = find(fields, ['weights', 'costs', 'amounts', 'values'])?.value;
  const amounts = isFields(given)
    ? Object.fromEntries(Object.entries(given).map(([name, value]) => [name, asNumber(value, name)]))
    : amountsIn(text);
  const inside = (mask: number) => players.filter((_, i) => (mask & (1 << i)) !== 0);
  const of = (members: readonly string[]) => members.map((member) => amounts[member] ?? 0);
  const quota = find(fields, ['quota', 'q'])?.value ?? /(?:quota|>=|≥|at least)\s*(\d+(?:\.\d+)?)/.exec(lower)?.[1];
  if (/glove|left|right/.test(lower)) {
    const side = (name: string) => labelsIn(fields, text, name);
    const [left, right] = [side('left'), side('right')];
    return (mask) => Math.min(inside(mask).filter((p) => left.includes(p)).length, inside(mask).filter((p) => right.includes(p)).length);
  }
  if (quota !== undefined && Object.keys(amounts).length > 0)
    return (mask) => (total(of(inside(mask))) >= asNumber(quota, 'quota') ? 1 : 0);
  if (quota !== undefined) return (mask) => (inside(mask).length >= asNumber(quota, 'quota') ? 1 : 0);
  if (/\bmax/.test(lower) && Object.keys(amounts).length > 0) return (mask) => (mask === 0 ? 0 : Math.max(...of(inside(mask))));
  if (/\bmin/.test(lower) && Object.keys(amounts).length > 0) return (mask) => (mask === 0 ? 0 : Math.min(...of(inside(mask))));
  if (/\bsum|additive/.test(lower) && Object.keys(amounts).length > 0) {
    const square = /square|\^2|²/.test(lower);
    return (mask) => total(of(inside(mask))) ** (square ? 2 : 1);
  }
  const expression = parseExpression(text.replace(/\|\s*S\s*\|/gi, 'size'));
  return (mask) => expression({ size: inside(mask).length, s: inside(mask).length, n: players.length });
}

/** Members of one side of the glove game, from a field or from words like "left={A,B}" or "L={A}". */
function labelsIn(fields: Fields, text: string, side: string): string[] {
  if (find(fields, [side]) !== null) return labelsField(fields, [side]);
  const initial = side[0] as string;
  const found = new RegExp(`(?:${side}|\\b${initial})[^{[(]*[{[(]([^}\\])]*)`, 'i').exec(text)?.[1];
  if (found === undefined) throw wrongField('v', 'members_of_side', { side });
  return found.split(/[,\s]+/).filter((name) => name !== '');
}

const game: Calculator = ({ fields }) => {
  const v = find(fields, ['v', 'value', 'values', 'game', 'characteristic']);
  if (v === null) throw missing(['v']);
  const named = find(fields, ['players', 'n']);
  const fromKeys = () =>
    [...new Set(Object.keys(v.value as Fields).flatMap((key) => key.split(/[^\p{L}\p{N}_]+/u)))].filter(
      (name) => name !== '' && !/^(none|empty)$/i.test(name),
    );
  const players =
    typeof named?.value === 'number'
      ? Array.from({ length: Math.max(0, Math.min(maxPlayers + 1, Math.floor(named.value))) }, (_, i) => String(i + 1))
      : named === null && isFields(v.value)
        ? fromKeys()
        : labelsField(fields, ['players']);
  if (players.length === 0 || players.length > maxPlayers) throw wrongField('players', 'players', { low: 1, high: maxPlayers });
  if (new Set(players).size < players.length) throw wrongField('players', 'each_player_once');
  if (Array.isArray(v.value)) {
    const list = asNumbers(v.value, v.name);
    if (list.length !== 2 ** players.length) throw wrongField(v.name, 'list_of_count', { count: 2 ** players.length });
    return divided(Float64Array.from(list), players);
  }
  const value = isFields(v.value) ? fromTable(v.value, players) : fromText(String(v.value), fields, players);
  return divided(tableOfValues(players.length, value), players);
};

export const shapleyCalculators: Readonly<Record<string, Calculator>> = {
  'shapley.product': factors,
  'shapley.sum': factors,
  'shapley.ratio': factors,
  'shapley.vectorFactors': factors,
  'shapley.expression': factors,
  'shapley.sumOfProducts': factors,
  'shapley.factors': factors,
  'shapley.game': game,
  shapley: (input, method) => (find(input.fields, ['v', 'game', 'characteristic']) ? game(input, method) : factors(input, method)),
};
