import { changeCalculators } from './calculators/change';
import { clusterCalculators } from './calculators/cluster';
import { definitionCalculators } from './calculators/definitions';
import { driverCalculators } from './calculators/drivers';
import { funnelCalculators } from './calculators/funnels';
import { CalculationError, type Calculator, isFields, wrongField } from './calculators/input';
import { queueingCalculators } from './calculators/queueing';
import { gapCalculators } from './calculators/service-level-gap';
import { shapleyCalculators } from './calculators/shapley';
import { shrinkageCalculators } from './calculators/shrinkage';
import { teamModelCalculators } from './calculators/team-models';
import { testCalculators } from './calculators/tests';

export { CalculationError } from './calculators/input';

const calculators: Readonly<Record<string, Calculator>> = {
  ...queueingCalculators,
  ...definitionCalculators,
  ...shapleyCalculators,
  ...gapCalculators,
  ...testCalculators,
  ...shrinkageCalculators,
  ...teamModelCalculators,
  ...funnelCalculators,
  ...driverCalculators,
  ...clusterCalculators,
  ...changeCalculators,
};

const plain = (name: string) => name.toLowerCase().replace(/[^a-z0-9.]/g, '');
const byPlainName = new Map(Object.keys(calculators).map((name) => [plain(name), name]));

/** Names that `calculate` takes, sorted. */
export const listMethods = (): string[] => Object.keys(calculators).sort();

/** The calculator of a method; capitals do not matter, and "slGap.day.interval2" falls back on "slGap.day". */
function calculatorFor(method: string): Calculator {
  for (let name = plain(method); name !== ''; name = name.includes('.') ? name.slice(0, name.lastIndexOf('.')) : '') {
    const known = byPlainName.get(name);
    const calculator = known === undefined ? undefined : calculators[known];
    if (calculator) return calculator;
  }
  throw new CalculationError('unknown_method', { method, methods: listMethods().join(', ') });
}

/** What JSON can carry: endless as "Infinity". A figure that is no number at all means input that no check has caught: said, never written as if it were missing. */
function writable(value: unknown, place: string): unknown {
  if (typeof value === 'number') {
    if (Number.isNaN(value)) throw new CalculationError('no_number', { field: place });
    return Number.isFinite(value) ? value : value > 0 ? 'Infinity' : '-Infinity';
  }
  if (ArrayBuffer.isView(value)) return writable([...(value as Float64Array)], place);
  if (Array.isArray(value)) return value.map((inside, i) => writable(inside, `${place}[${i + 1}]`));
  if (!isFields(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inside]) => [name, writable(inside, place === '' ? name : `${place}.${name}`)]),
  );
}

/**
 * One calculation by name, numbers in and numbers out: the calculators and statistics of methods.md as an auditor calls them.
 * `input` is the object of fields, or {input, datasets} around it; a field `data` names a built-in data set or carries the data.
 * Throws CalculationError: unknown_method (lists the known ones), missing_field or wrong_field (names the field), no_number (names the figure).
 */
export function calculate(method: string, input: unknown, datasets?: unknown): unknown {
  const calculator = calculatorFor(method);
  if (!isFields(input)) throw wrongField('input', 'object');
  const wrapped = isFields(input.input) ? input.input : null;
  const own = [datasets, input.datasets].find(isFields) ?? {};
  return writable(calculator({ fields: wrapped ?? input, datasets: own }, method), '');
}
