import airquality from '../datasets/airquality-ozone.json' with { type: 'json' };
import attitude from '../datasets/attitude.json' with { type: 'json' };
import cbpp from '../datasets/cbpp.json' with { type: 'json' };
import dyestuff from '../datasets/dyestuff.json' with { type: 'json' };
import dyestuff2 from '../datasets/dyestuff2.json' with { type: 'json' };
import efronMorris from '../datasets/efronmorris.json' with { type: 'json' };
import housing from '../datasets/housing.json' with { type: 'json' };
import iris from '../datasets/iris.json' with { type: 'json' };
import longley from '../datasets/longley.json' with { type: 'json' };
import mtcars from '../datasets/mtcars.json' with { type: 'json' };
import nile from '../datasets/nile.json' with { type: 'json' };
import nottem from '../datasets/nottem.json' with { type: 'json' };
import sleepstudy from '../datasets/sleepstudy.json' with { type: 'json' };
import swiss from '../datasets/swiss.json' with { type: 'json' };
import { type CalculationInput, type Fields, find, isFields, missing, wrongField } from './input';

/** Data sets from the statistical literature, so that published answers can be checked without typing them in. */
const builtIn: Readonly<Record<string, unknown>> = {
  airquality_ozone: airquality,
  airquality,
  attitude,
  cbpp,
  dyestuff,
  dyestuff2,
  efronmorris: efronMorris,
  housing,
  iris,
  longley,
  mtcars,
  nile,
  nottem,
  sleepstudy,
  swiss,
};

/** A data set by the first word of a description ("housing (satisfaction of householders)"): the caller's own first, then the built-in ones. */
function dataSetCalled(description: string, own: Fields): unknown {
  const plain = description.trim().toLowerCase();
  // Whole words only: "Dyestuff2" is another set than "Dyestuff".
  const begins = (name: string) => plain.startsWith(name.toLowerCase()) && !/^[a-z0-9]/.test(plain.slice(name.length));
  const namesFrom = (sets: Fields) => Object.keys(sets).sort((a, b) => b.length - a.length);
  for (const sets of [own, builtIn as Fields]) {
    const name = namesFrom(sets).find((each) => plain === each.toLowerCase()) ?? namesFrom(sets).find(begins);
    if (name !== undefined) return sets[name];
  }
  return undefined;
}

/** The data an input names or carries under `data`; undefined when it has neither. */
export function dataOf({ fields, datasets }: CalculationInput): unknown {
  const found = find(fields, ['data', 'dataset', 'data_set']);
  if (found === null) {
    const only = Object.values(datasets);
    return only.length === 1 ? only[0] : undefined;
  }
  if (typeof found.value !== 'string') return found.value;
  const data = dataSetCalled(found.value, datasets);
  if (data === undefined) throw wrongField(found.name, 'built_in_or_data', { names: Object.keys(builtIn).join(', ') });
  return data;
}

/** Columns of different length would be joined row by row to something that nobody meant. */
function evenColumns(table: Fields): Fields {
  const [first, ...others] = Object.entries(table).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  const uneven = others.find(([, column]) => column.length !== first?.[1].length);
  if (first && uneven) throw wrongField(uneven[0], 'one_for_each', { count: first[1].length, of: first[0] });
  return table;
}

/** The data as named columns; rows given as objects are turned into columns. */
export function tableOf(input: CalculationInput): Fields {
  const data = dataOf(input);
  if (isFields(data)) return evenColumns(data);
  if (Array.isArray(data) && data.length > 0 && data.every(isFields)) {
    return Object.fromEntries(Object.keys(data[0] as Fields).map((name) => [name, data.map((row) => (row as Fields)[name])]));
  }
  if (data === undefined) return input.fields;
  throw missing(['data']);
}

/** The data as one series: `data` naming or holding a list, or x, y, values, series. */
export function seriesOf(input: CalculationInput, names: readonly string[] = ['x', 'values', 'series', 'y']): unknown {
  const found = find(input.fields, names);
  if (found !== null && Array.isArray(found.value)) return found.value;
  const data = dataOf(input);
  if (Array.isArray(data)) return data;
  if (isFields(data)) {
    const inside = find(data, names);
    if (inside !== null) return inside.value;
  }
  throw missing(names);
}
