import { loadCalculator } from '../../engine';
import type { Text } from '../../text';
import { flag } from '../arguments';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';

function inputsFrom(text: string): unknown[] {
  let inputs: unknown;
  try {
    inputs = JSON.parse(text);
  } catch (thrown) {
    throw new WrongUse('calc_no_json', { message: thrown instanceof Error ? thrown.message : '' });
  }
  if (!Array.isArray(inputs)) throw new WrongUse('calc_no_array', {});
  return inputs;
}

/** Faults of the calculators carry a code and values; the class itself belongs to the statistics, which this folder does not import. */
interface CalculationFault {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}
const isFault = (thrown: unknown): thrown is Error & CalculationFault =>
  thrown instanceof Error && 'code' in thrown && 'values' in thrown && typeof thrown.code === 'string';
const isUnknown = (thrown: unknown) => isFault(thrown) && thrown.code === 'unknown_method';

function reasonOf(thrown: unknown, text: Text): string {
  if (!(thrown instanceof Error)) return String(thrown);
  if (!isFault(thrown)) return thrown.message;
  const { wanted = '', ...values } = thrown.values;
  const asked = text.sayOr(`wanted.${wanted}`, wanted, values);
  return text.sayOr(`cli.calc.${thrown.code}`, thrown.message, { alsoCalled: '', ...values, wanted: asked });
}

/** A method may have more names than the list shows: only the calculator itself can say that it knows none of them, also for an empty series. */
function refuseUnknown(calculate: (method: string, input: unknown) => unknown, method: string, known: readonly string[]): void {
  try {
    calculate(method, {});
  } catch (thrown) {
    if (isUnknown(thrown)) throw new WrongUse('calc_unknown', { given: method, known: known.join(', ') });
  }
}

/** Applies one calculator to each input: an array in, an array out, in the same order. */
async function run(given: Arguments, terminal: Terminal, text: Text): Promise<number> {
  const { calculate, listMethods } = await loadCalculator();
  if (flag(given, 'list')) {
    terminal.result(listMethods().join('\n'));
    return exitCodes.done;
  }
  const [method, ...more] = given.positionals;
  if (!method || more.length > 0) throw new WrongUse('calc_method', { known: listMethods().join(', ') });
  if (!listMethods().includes(method)) refuseUnknown(calculate, method, listMethods());
  const answers: unknown[] = [];
  for (const [index, input] of inputsFrom(await terminal.input()).entries()) {
    try {
      answers.push(calculate(method, input));
    } catch (thrown) {
      terminal.message(text.say('cli.calc.failed', { method, position: index + 1, message: reasonOf(thrown, text) }));
      return exitCodes.failed;
    }
  }
  terminal.result(JSON.stringify(answers, null, 2));
  return exitCodes.done;
}

export const calc: Command = { name: 'calc', options: { list: { type: 'boolean' } }, run };
