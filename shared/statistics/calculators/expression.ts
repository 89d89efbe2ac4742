import { wrongField } from './input';

/** A number or a list; operations on lists go element by element. */
export type Quantity = number | readonly number[];
type Node = (values: Readonly<Record<string, Quantity>>) => Quantity;

const each = (a: Quantity, b: Quantity, by: (x: number, y: number) => number): Quantity => {
  if (typeof a === 'number') return typeof b === 'number' ? by(a, b) : b.map((y) => by(a, y));
  if (typeof b === 'number') return a.map((x) => by(x, b));
  if (a.length !== b.length) throw wrongField('f', 'lists_of_one_length');
  return a.map((x, i) => by(x, b[i] as number));
};
const map = (a: Quantity, by: (x: number) => number): Quantity => (typeof a === 'number' ? by(a) : a.map(by));
const fold = (all: readonly Quantity[], by: (x: number, y: number) => number): number => {
  const flat = all.flatMap((one) => (typeof one === 'number' ? [one] : [...one]));
  return flat.reduce(by);
};

const functions: Readonly<Record<string, (args: readonly Quantity[]) => Quantity>> = {
  sum: (args) => fold(args, (x, y) => x + y),
  prod: (args) => fold(args, (x, y) => x * y),
  product: (args) => fold(args, (x, y) => x * y),
  mean: (args) => fold(args, (x, y) => x + y) / args.flatMap((one) => (typeof one === 'number' ? [one] : [...one])).length,
  min: (args) => fold(args, Math.min),
  max: (args) => fold(args, Math.max),
  exp: ([a]) => map(a as Quantity, Math.exp),
  log: ([a]) => map(a as Quantity, Math.log),
  ln: ([a]) => map(a as Quantity, Math.log),
  sqrt: ([a]) => map(a as Quantity, Math.sqrt),
  abs: ([a]) => map(a as Quantity, Math.abs),
};

/** Words of an expression: numbers, names, operators. Anything else is refused. */
function wordsOf(text: string): string[] {
  const plain = text.replace(/[×·]/g, '*').replace(/[÷]/g, '/').replace(/[−–]/g, '-').replace(/\*\*/g, '^');
  const words = plain.match(/\d+\.?\d*(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?|[\p{L}_][\p{L}\p{N}_.]*|[-+*/^(),]|\S/gu) ?? [];
  const odd = words.find((word) => !/^[\d.\p{L}_\-+*/^(),]/u.test(word));
  if (odd !== undefined || words.length > 2000) throw wrongField('f', 'expression');
  return words;
}

/** Reads by precedence: sum, product, power, sign. Written here so that no text of an input is ever run as a program. */
class Reader {
  private place = 0;
  private depth = 0;
  constructor(private readonly words: readonly string[]) {}

  whole(): Node {
    const node = this.sum();
    if (this.place < this.words.length) throw this.unexpected();
    return node;
  }
  private peek() {
    return this.words[this.place];
  }
  private take() {
    this.place += 1;
    return this.words[this.place - 1];
  }
  private unexpected() {
    return wrongField('f', 'expression_unexpected', { found: this.peek() ?? '' });
  }
  private sum(): Node {
    let node = this.product();
    while (this.peek() === '+' || this.peek() === '-') {
      const plus = this.take() === '+';
      const [left, right] = [node, this.product()];
      node = (values) => each(left(values), right(values), plus ? (x, y) => x + y : (x, y) => x - y);
    }
    return node;
  }
  private product(): Node {
    let node = this.signed();
    while (this.peek() === '*' || this.peek() === '/') {
      const times = this.take() === '*';
      const [left, right] = [node, this.signed()];
      node = (values) => each(left(values), right(values), times ? (x, y) => x * y : (x, y) => x / y);
    }
    return node;
  }
  private signed(): Node {
    if (this.peek() !== '-' && this.peek() !== '+') return this.power();
    const minus = this.take() === '-';
    const node = this.signed();
    return minus ? (values) => map(node(values), (x) => -x) : node;
  }
  private power(): Node {
    const base = this.atom();
    if (this.peek() !== '^') return base;
    this.take();
    const exponent = this.signed();
    return (values) => each(base(values), exponent(values), (x, y) => x ** y);
  }
  private atom(): Node {
    const word = this.take();
    if (word === undefined) throw this.unexpected();
    if (word === '(') return this.inside()[0] as Node;
    if (/^[\d.]/.test(word)) return () => Number(word);
    if (!/^[\p{L}_]/u.test(word)) throw this.unexpected();
    const call = Object.hasOwn(functions, word.toLowerCase()) ? functions[word.toLowerCase()] : undefined;
    if (this.peek() === '(' && call !== undefined) {
      this.take();
      const args = this.inside();
      return (values) => call(args.map((arg) => arg(values)));
    }
    return (values) => {
      const value = Object.hasOwn(values, word) ? values[word] : undefined;
      if (value === undefined) throw wrongField('f', 'expression_names', { found: word });
      return value;
    };
  }
  private inside(): Node[] {
    this.depth += 1;
    if (this.depth > 200) throw this.unexpected();
    const nodes = [this.sum()];
    while (this.peek() === ',') {
      this.take();
      nodes.push(this.sum());
    }
    if (this.take() !== ')') throw this.unexpected();
    this.depth -= 1;
    return nodes;
  }
}

/** An expression as a function of named quantities; a list that remains at the end is summed. */
export function parseExpression(text: string): (values: Readonly<Record<string, Quantity>>) => number {
  const body = /^[\p{L}\p{N}_\s(),|]*=(?!=)(.*)$/su.exec(text)?.[1] ?? text;
  const node = new Reader(wordsOf(body)).whole();
  return (values) => {
    const result = node(values);
    return typeof result === 'number' ? result : result.reduce((sum, x) => sum + x, 0);
  };
}
