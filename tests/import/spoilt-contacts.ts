/** Exports of contacts with everything in them that makes a row no plain data, or no row at all. */
import fc from 'fast-check';

const header = [
  'Datum',
  'Tijd',
  'Gespreks-ID',
  'Wachtrij',
  'Kanaal',
  'Medewerker',
  'Beantwoord',
  'Wachttijd (sec)',
  'Gesprekstijd',
  'Nawerktijd (sec)',
  'Einde',
];
const two = (value: number) => String(value).padStart(2, '0');
const queues = ['Verkoop', 'Service', 'Totaal Service', 'Café Zuid', 'overall', ' Storingen '];

export interface SpoiltFile {
  readonly days: number;
  readonly perDay: number;
  /** Line and kind of what is put in. */
  readonly spoils: readonly { readonly at: number; readonly kind: number }[];
  readonly titles: 0 | 1 | 2;
  readonly withIds: boolean;
  readonly quoted: boolean;
  /** true: day and time stand in one column, so that hardly two rows share a moment, and customers are named. */
  readonly joined: boolean;
  readonly lineEnd: '\n' | '\r\n';
  readonly month: 3 | 6 | 10;
  readonly seed: number;
}

export const spoiltArbitrary: fc.Arbitrary<SpoiltFile> = fc.record({
  days: fc.integer({ min: 2, max: 12 }),
  perDay: fc.integer({ min: 4, max: 40 }),
  spoils: fc.array(fc.record({ at: fc.nat(400), kind: fc.integer({ min: 0, max: 15 }) }), { maxLength: 12 }),
  titles: fc.constantFrom(0, 1, 2),
  withIds: fc.boolean(),
  quoted: fc.boolean(),
  joined: fc.boolean(),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  month: fc.constantFrom(3, 6, 10),
  seed: fc.nat(),
});

function contactLine(day: number, index: number, file: SpoiltFile, random: () => number): string[] {
  const hour = file.month === 6 ? 8 + Math.floor((index / file.perDay) * 9) : Math.floor((index / file.perDay) * 6);
  const [minute, second] = [Math.floor(random() * 60), Math.floor(random() * 60)];
  const answered = random() > 0.1;
  const date = `${two(20 + day)}-${two(file.month)}-2024`;
  return [
    date,
    `${two(hour)}:${two(minute)}:${two(second)}`,
    file.withIds ? `G${day}${1000 + index}` : '',
    queues[Math.floor(random() ** 3 * queues.length)] ?? '',
    'Telefoon',
    answered ? `Medewerker ${Math.floor(random() * 9)}` : random() > 0.5 ? '-' : '',
    answered ? 'Ja' : 'Nee',
    (Math.round(random() * 1200) / 10).toFixed(1).replace('.', ','),
    answered ? `0:0${Math.floor(random() * 9)}:${two(Math.floor(random() * 60))}` : '',
    answered ? String(Math.floor(random() * 90)) : '',
    answered ? `${date} ${two(hour + 1)}:${two(minute)}` : '',
  ];
}

/** Puts something into the lines that is no plain contact. */
function spoil(lines: string[][], at: number, kind: number): void {
  const line = lines[at];
  if (!line) return;
  const lone = (text: string) => [text, ...header.slice(1).map(() => '')];
  const put = (column: number, text: string) => {
    line[column] = text;
  };
  const kinds: readonly (() => void)[] = [
    () => lines.splice(at, 0, [...header]),
    () =>
      lines.splice(
        at,
        0,
        header.map(() => ''),
      ),
    () => lines.splice(at, 0, lone('Opmerking bij de export')),
    () => lines.splice(at, 0, ['Totaal', '', '', '', '', '', '', '', '', '1234', '']),
    () => lines.splice(at, 0, ['', 'Subtotaal', '', '', '', '', '', '12,5', '', '99', '']),
    () => put(9, '-12'),
    () => put(9, 'kapot'),
    () => put(0, ''),
    () => put(0, '31-04-2024'),
    () => lines.splice(at, 0, [...line]),
    () => put(10, '08-01-2024 03:00'),
    () => put(7, '   '),
    () => put(8, 'n.v.t.'),
    () => put(1, '25:61:00'),
    () => lines.splice(at, 0, ['Gemiddelde', '', '', '', '', '', '', '33,1', '', '44', '']),
    () => put(6, '?'),
  ];
  kinds[kind]?.();
}

/** The bytes of such a file. */
export function spoiltText(file: SpoiltFile): string {
  let state = file.seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const lines: string[][] = [];
  for (let day = 0; day < file.days; day++)
    for (let index = 0; index < file.perDay; index++) lines.push(contactLine(day, index, file, random));
  for (const { at, kind } of file.spoils) spoil(lines, at, kind);
  const joinedLine = (line: readonly string[]) =>
    file.joined ? [line[1] === '' ? (line[0] ?? '') : `${line[0]} ${line[1]}`, ...line.slice(2), `${line[2]}${line[1]}@klant.nl`] : line;
  const named = file.joined ? ['Starttijd', ...header.slice(2), 'E-mail klant'] : header;
  const cell = (text: string) => (file.quoted ? `"${text}"` : text);
  const titles = ['Export telefonie', 'Periode 2024'].slice(0, file.titles);
  return [...titles, ...[named, ...lines.map(joinedLine)].map((line) => line.map(cell).join(';'))]
    .map((line) => line + file.lineEnd)
    .join('');
}
