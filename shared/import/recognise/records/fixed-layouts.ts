import type { Cell, RawRow } from '../../table';
import { cellText } from '../../values/missing';
import type { NamedColumn, NamedRecords } from './named-columns';

interface FixedColumn {
  readonly name: string;
  readonly concept: string;
  /** What a cell in this place must look like; empty cells pass where `empty` says so. */
  readonly form: RegExp;
  readonly empty?: true;
}

interface FixedLayout {
  readonly system: string;
  readonly columns: readonly FixedColumn[];
  /** Columns that later versions of the system add behind. */
  readonly most: number;
}

const anything = /^/;
const stamp = /^\d{4}[-/]\d{2}[-/]\d{2} \d{2}:\d{2}:\d{2}$/;
const whole = /^\d+$/;
const flag = /^[01]$/;
const free = (name: string, concept = ''): FixedColumn => ({ name, concept, form: anything, empty: true });
const must = (name: string, form: RegExp, concept = ''): FixedColumn => ({ name, concept, form });

/** Call records of Asterisk (cdr-csv, Master.csv): the columns stand in its documentation of the module; it writes no header. */
const asterisk: FixedLayout = {
  system: 'Asterisk',
  most: 18,
  columns: [
    free('accountcode'),
    free('src', 'customer_id'),
    free('dst'),
    free('dcontext'),
    free('clid'),
    free('channel'),
    free('dstchannel'),
    free('lastapp'),
    free('lastdata'),
    must('start', stamp, 'contact_start'),
    { name: 'answer', concept: 'contact_answered', form: stamp, empty: true },
    must('end', stamp, 'contact_end'),
    must('duration', whole),
    must('billsec', whole, 'talk_time'),
    must('disposition', /^(?:ANSWERED|NO ANSWER|BUSY|FAILED|CONGESTION)$/, 'outcome'),
    must('amaflags', /^(?:DOCUMENTATION|BILLING|OMIT|IGNORE|DEFAULT|[0-3])$/),
    free('uniqueid', 'contact_id'),
  ],
};

/** Station message detail records of Avaya IP Office, as its manual lists them; it writes no header. */
const ipOffice: FixedLayout = {
  system: 'Avaya IP Office',
  most: 40,
  columns: [
    must('Call Start', stamp, 'contact_start'),
    must('Connected Time', /^\d{2}:\d{2}:\d{2}$/, 'talk_time'),
    must('Ring Time', whole, 'queue_time_total'),
    free('Caller', 'customer_id'),
    must('Direction', /^[IO]$/, 'direction'),
    free('Called Number'),
    free('Dialled Number'),
    free('Account'),
    must('Is Internal', flag),
    must('Call ID', whole, 'contact_id'),
    must('Continuation', flag),
    free('Party1Device'),
    free('Party1Name'),
    free('Party2Device'),
    free('Party2Name'),
    must('Hold Time', whole, 'hold_time'),
    must('Park Time', whole),
  ],
};

const layouts: readonly FixedLayout[] = [asterisk, ipOffice];
const leastRows = 2;
const leastShare = 0.95;

const textOf = (cell: Cell | undefined): string => cellText(cell ?? null);

function fits({ columns, most }: FixedLayout, row: RawRow): boolean {
  const required = columns.filter((column) => !column.empty).length;
  if (row.cells.length < required || row.cells.length > most) return false;
  return columns.every(({ form, empty }, at) => {
    const text = textOf(row.cells[at]);
    return text === '' ? empty === true : form.test(text);
  });
}

/** Records of a system that always writes the same columns in the same order and never a header: known when nearly every row, the first included, fits. */
export function fixedRecords(rows: readonly RawRow[]): NamedRecords | null {
  const filled = rows.filter((row) => row.cells.some((cell) => textOf(cell) !== '')).slice(0, 500);
  const [first] = filled;
  if (!first || filled.length < leastRows) return null;
  for (const layout of layouts) {
    if (!fits(layout, first)) continue;
    const fitting = filled.filter((row) => fits(layout, row)).length;
    if (fitting < filled.length * leastShare) continue;
    const named = layout.columns.map(
      ({ name, concept }, index): NamedColumn => ({ index, name, concept, because: layout.system, by: 'position' }),
    );
    return { system: layout.system, columns: named };
  }
  return null;
}
