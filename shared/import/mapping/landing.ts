import type { Alarm, ColumnReading } from '../../contract';
import type { FactName } from '../../schema';
import type { CrossedColumns } from '../find-table/layout';
import type { Assigned } from '../recognise/candidates';
import type { TableContext } from '../recognise/read-column';
import type { SystemMatch } from '../recognise/systems/define';
import type { ScannedTable } from '../scan';
import type { MomentReader } from '../values/read-moment';
import type { ColumnReader } from '../values/reader';
import type { EventLog } from './event-log';
import type { PlannedFields } from './plan-fields';

/** How one field of a fact is filled from a row. */
export interface FieldPlan {
  readonly field: string;
  readonly index: number;
  readonly header: string;
  readonly reader: ColumnReader;
  /** What is done with the value: taken as it is, multiplied by the count in `per`, and so on. */
  readonly how: 'value' | 'times' | 'minus_from' | 'plus' | 'per_interval';
  readonly per: string | null;
  /** Factor to the unit of the store, where the reader's own guess was corrected by the counts beside it. */
  readonly factor: number;
  readonly fillDown: boolean;
}

/** Another moment of the row than its own start, such as when a contact ended. */
export interface MomentPlan {
  readonly field: string;
  readonly index: number;
  readonly header: string;
  readonly moment: MomentReader;
  readonly dateOnly: boolean;
}

/** Index of a date that no column holds: it stands in a title or a name, and is the same for every row. */
export const besideTheTable = -1;

/** The row's own moment: one column, or a date and a time of day. */
export interface AnchorPlan {
  readonly field: string;
  readonly dateOnly: boolean;
  /** The column of the year, where `date` holds the number of a week or month only. */
  readonly year?: { readonly index: number; readonly header: string; readonly fillDown: boolean };
  /** The column of the day, where `date` holds the month only. */
  readonly monthDay?: { readonly index: number; readonly header: string; readonly fillDown: boolean };
  readonly date: { readonly index: number; readonly header: string; readonly moment: MomentReader; readonly fillDown: boolean } | null;
  readonly time: { readonly index: number; readonly header: string; readonly moment: MomentReader; readonly fillDown: boolean } | null;
}

/** One table understood as one fact: everything the row builder needs, and what is shown to people. */
export interface Landing {
  readonly table: ScannedTable;
  readonly fact: FactName;
  readonly score: number;
  readonly reason: string;
  readonly system: SystemMatch | null;
  readonly context: TableContext;
  readonly anchor: AnchorPlan | null;
  readonly fields: readonly FieldPlan[];
  readonly moments: readonly MomentPlan[];
  readonly constants: Readonly<Record<string, string | number | boolean>>;
  /** Field that takes the text of group label rows, if the table has them and no column for it. */
  readonly groupField: string | null;
  readonly crossed: CrossedColumns | null;
  /** A log with several rows per ticket: only the last state of each is loaded. */
  readonly eventLog?: EventLog | null;
  readonly columns: readonly ColumnReading[];
  readonly alarms: readonly Alarm[];
  readonly assigned: readonly Assigned[];
  readonly nearest?: Nearest;
}

/** A table that is not loaded, with the true reason as a reading code. */
export interface RefusedTable {
  readonly table: ScannedTable | null;
  readonly reason: string;
  readonly columns: readonly ColumnReading[];
  readonly alarms: readonly Alarm[];
  readonly system: SystemMatch | null;
  /** What it would be if its doubts were settled or its missing fields were there, for a preview. */
  readonly nearest?: Nearest;
}

/** A table as far as it was understood before any choice between loading and refusing. */
export interface Nearest {
  readonly fact: FactName;
  readonly assigned: readonly Assigned[];
  readonly context: TableContext;
  readonly planned: PlannedFields | null;
  readonly others: readonly OtherFact[];
}

/** What else a table could be, with the fields that it lacks for that. */
export interface OtherFact {
  readonly fact: FactName;
  readonly score: number;
  readonly lacks: readonly string[];
}
export const isRefused = (found: Landing | RefusedTable): found is RefusedTable => !('fact' in found);
