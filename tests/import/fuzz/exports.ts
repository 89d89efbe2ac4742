/** The exports that are damaged: whole ones of every format, and all twelve facts as text and as workbooks. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Dress, dressUp } from '../wardrobe/dress';
import { garments } from '../wardrobe/facts';
import { damageBytes } from './damage-bytes';
import { damageText } from './damage-text';
import { damageWorkbook, isZip } from './damage-workbook';
import { pick, type Random, seeded } from './seeded';

export interface Export {
  readonly name: string;
  readonly bytes: Buffer;
}

const golden = join(import.meta.dirname, '../../golden');
const mostBytes = 40_000;

function exportsIn(folder: string): Export[] {
  const names = readdirSync(join(golden, folder)).filter((name) => !/\.(json|md)$/.test(name));
  return names
    .map((name) => join(golden, folder, name))
    .filter((path) => statSync(path).size < mostBytes)
    .map((path) => ({ name: path.slice(golden.length + 1).replace('/', ' '), bytes: readFileSync(path) }));
}

const plain: Omit<Dress, 'format'> = {
  delimiter: ';',
  decimal: ',',
  thousands: false,
  dates: 'dmy-',
  split: false,
  language: 0,
  call: 's',
  shift: 's',
  flag: 'words',
  titles: 1,
  total: true,
  footer: false,
  encoding: 'utf8',
  lineEnd: '\r\n',
  missing: '',
  turn: 0,
  reversed: false,
};

const dressedExports = (): Export[] =>
  garments.flatMap((garment, at) =>
    (['csv', 'xlsx typed', 'xlsx text'] as const).map((format) => {
      const roll = seeded(at + 1);
      const dice = { roll, pick: <Item>(list: readonly Item[]) => pick(list, roll) };
      const name = `${garment.fact}.${format === 'csv' ? 'csv' : `${format.slice(5)}.xlsx`}`;
      return { name, bytes: dressUp(garment, { ...plain, format }, 40, dice).bytes };
    }),
  );

/** Formats that a thread of its own reads take a fifth of a second each: they are drawn less often. */
const isSlow = ({ name }: Export) => /\.xlsb|libreoffice\.xls$|password/.test(name);

const whole = exportsIn('import');
const readers = exportsIn('readers');
const dressed = dressedExports();
const all = [...whole, ...dressed];
const slow = [...whole, ...readers].filter(isSlow);
const texts = whole.filter(({ bytes }) => !isZip(bytes));
const packed = [...whole, ...readers].filter((one) => isZip(one.bytes) && !isSlow(one));
const odd = readers.filter((one) => !isZip(one.bytes) && !isSlow(one));
/** What the damage begins with. The dressed ones are those that a database can most often take as a whole. */
function draw(random: Random): Export {
  const of100 = random(100);
  if (of100 < 40) return pick(dressed, random);
  if (of100 < 70) return pick(texts, random);
  return pick(of100 < 90 ? packed : of100 < 97 ? odd : slow, random);
}

/** An export with one or two things wrong with it, or with as much as splicing makes of it. */
export async function damagedExport(random: Random): Promise<Export> {
  const { name, bytes } = draw(random);
  if (random(5) < 2) return { name, bytes: damageBytes(bytes, pick(all, random).bytes, random) };
  return { name, bytes: isZip(bytes) ? await damageWorkbook(bytes, random) : damageText(bytes, random) };
}
