import type { Alarm, SourceReading } from '../contract';
import { loadPlain } from './bulk/load-plain';
import type { BuiltRows } from './bulk/text-table';
import { type AlarmPlace, alarm } from './checks/alarm';
import { ClockChanges } from './checks/clock-changes';
import { columnAlarms } from './checks/column-checks';
import { Coverage } from './checks/coverage';
import { PrintedRateWatch } from './checks/printed-rates';
import { rejectAlarms } from './checks/reject-alarms';
import { RowWatch } from './checks/row-watch';
import { TotalsWatch } from './checks/totals';
import { RowSorter, type SortedRow } from './find-table/row-sorter';
import { rowHash } from './fingerprint';
import type { FactRow, FactValue, RejectedRow } from './loader';
import { lastStates, ticketOf } from './mapping/event-log';
import type { Landing } from './mapping/landing';
import { type BuiltRow, RowBuilder } from './mapping/row-builder';
import type { WallClock } from './mapping/row-moment';
import { inRegion } from './scan';
import type { RawRow, RawSheet } from './table';

/** Where rows go: the loader, or nowhere when a file is only inspected. Each call resolves when the rows are taken. */
export interface RowSink {
  rows(rows: readonly FactRow[]): Promise<void>;
  rejects(rows: readonly RejectedRow[]): Promise<void>;
  /** Takes rows that were made all at once; without it every table is read row by row. */
  built?(rows: BuiltRows, onShare: (share: number) => void): Promise<void>;
}

export interface LoadedTable {
  readonly reading: SourceReading;
  readonly columns: readonly string[];
}

const batchSize = 2048;
/** Of a table taken as a whole: up to here its rows are made, up to there they are checked, and then stored. */
const madeShare = 0.4;
const checkedShare = 0.45;
const storedShare = 0.95;

/** Is told how far a load is: rows that are made and checked, or loaded, and which share of the work that is. */
export type TellLoad = (stage: 'check' | 'load', rows: number, share: number) => void;
const maxSkippedListed = 2000;

/** The rows of one landing, in file order, sorted and built, with every row counted once. */
export class TableLoad {
  readonly builder: RowBuilder;
  private readonly sorter: RowSorter;
  readonly totals: TotalsWatch;
  readonly coverage: Coverage;
  readonly watch: RowWatch;
  readonly clockChanges: ClockChanges;
  readonly rates: PrintedRateWatch;
  private readonly rateValues: Record<string, FactValue> = {};
  private readonly skipped: { row: number; reason: string }[] = [];
  private read = 0;
  private loaded = 0;
  private rejected = 0;
  private skippedCount = 0;
  private rejectExamples: RejectedRow[] = [];
  private lastOf: ReadonlyMap<string, number> | null = null;
  private readonly merged = { count: 0, rows: [] as number[], examples: [] as string[] };
  private ready: FactRow[] = [];
  private refused: RejectedRow[] = [];

  constructor(
    private readonly landing: Landing,
    private readonly sheet: RawSheet,
    clientId: string,
    readonly clock: WallClock | null,
  ) {
    this.builder = new RowBuilder(landing, clientId, clock);
    this.sorter = new RowSorter(landing.table.layout, landing.table.head);
    this.totals = new TotalsWatch(landing);
    this.coverage = new Coverage(landing);
    this.rates = new PrintedRateWatch(landing);
    this.clockChanges = new ClockChanges(clock);
    this.watch = new RowWatch(this.builder.columns, landing);
  }

  /**
   * Sends the rows on: all at once where the table stands in a database as text, else by reading the sheet once more. Throws when cancelled; the
   * caller rolls back.
   */
  async run(sink: RowSink, signal: AbortSignal | undefined, tell: TellLoad = () => {}): Promise<void> {
    if (!(await this.runPlain(sink, tell))) await this.runByRow(sink, signal, tell);
    await this.flush(sink, 1);
  }

  private async runPlain(sink: RowSink, tell: TellLoad): Promise<boolean> {
    const { dataRows, plain } = this.landing.table;
    if (!sink.built) return false;
    const built = await loadPlain(this, this.landing, (share) => tell('check', Math.round(share * dataRows), share * madeShare));
    if (!built) return false;
    try {
      tell('check', built.rows, checkedShare);
      await plain?.table.rest();
      const onShare = (share: number) => tell('load', Math.round(share * built.rows), checkedShare + share * (storedShare - checkedShare));
      await sink.built(built, onShare);
      tell('load', this.read, storedShare);
    } finally {
      await built.dispose();
    }
    return true;
  }

  private async runByRow(sink: RowSink, signal: AbortSignal | undefined, tell: TellLoad): Promise<void> {
    const { layout, regionStart, dataRows } = this.landing.table;
    const { eventLog } = this.landing;
    if (eventLog) this.lastOf = await lastStates(eventLog, this.landing.table, this.sheet, signal);
    for await (const batch of this.sheet.rows(signal)) {
      if (signal?.aborted) throw signal.reason instanceof Error ? signal.reason : new DOMException('cancelled', 'AbortError');
      for (const row of batch) {
        if (!inRegion(layout, regionStart, row.row)) continue;
        for (const sorted of this.sorter.next(row)) this.take(sorted);
      }
      await this.flush(sink, batchSize);
      tell('load', this.read, Math.min(1, this.read / Math.max(1, dataRows)));
    }
    for (const sorted of this.sorter.end()) this.take(sorted);
  }

  /** Rows that were made all at once and can be loaded. */
  countBuilt(rows: number): void {
    this.read += rows;
    this.loaded += rows;
  }

  private async flush(sink: RowSink, least: number): Promise<void> {
    if (this.ready.length >= least) {
      const rows = this.ready;
      this.ready = [];
      await sink.rows(rows);
    }
    if (this.refused.length >= least) {
      const rows = this.refused;
      this.refused = [];
      await sink.rejects(rows);
    }
  }

  /** One row in its turn: skipped with its reason, rejected, or made ready to be sent on. */
  take({ raw, kind, group }: SortedRow): void {
    if (kind === 'header') return;
    const perRow = this.landing.crossed ? this.landing.crossed.columns.length : 1;
    if (kind !== 'data') {
      if (kind === 'total' || kind === 'subtotal') this.totals.printed(raw, kind);
      this.read++;
      this.skip(raw.row, kind);
      return;
    }
    this.read += perRow;
    if (this.isEarlierState(raw)) return;
    const built = this.builder.build(raw, group);
    const fault = built.find((one): one is { reject: RejectedRow } => 'reject' in one);
    if (fault) {
      const sum = this.totals.repeatsSum(raw);
      if (sum) {
        this.read -= perRow - 1;
        this.skip(raw.row, sum);
        return;
      }
    }
    for (const one of built) this.keep(one, raw);
    if (!fault) this.totals.add(raw);
  }

  /** In a log of states every row but the last of its ticket is skipped, and counted. */
  private isEarlierState(raw: RawRow): boolean {
    const { eventLog } = this.landing;
    if (!eventLog || !this.lastOf) return false;
    const ticket = ticketOf(eventLog, raw);
    const last = this.lastOf.get(ticket);
    if (last === undefined || last === raw.row) return false;
    this.skip(raw.row, 'earlier_state');
    this.merged.count++;
    if (this.merged.rows.length < 5) {
      this.merged.rows.push(raw.row);
      this.merged.examples.push(ticket);
    }
    return true;
  }

  private mergedAlarms(place: AlarmPlace): Alarm[] {
    const { count, rows, examples } = this.merged;
    const { eventLog } = this.landing;
    if (count === 0 || !eventLog) return [];
    const values = { count, tickets: this.lastOf?.size ?? 0, by: eventLog.by?.header ?? '' };
    return [
      alarm(place, eventLog.by ? 'merged_states' : 'merged_states_file_order', { column: eventLog.id.header, values, rows, examples }),
    ];
  }

  private keep(one: BuiltRow, raw: RawRow): void {
    if ('empty' in one) {
      this.skip(raw.row, 'empty_cell');
      return;
    }
    if ('reject' in one) {
      this.rejected++;
      this.refused.push(one.reject);
      if (this.rejectExamples.length < 5) this.rejectExamples.push(one.reject);
      return;
    }
    this.loaded++;
    const hash = rowHash(one.fact.values);
    const twice = one.moment !== null && this.clockChanges.see(one.fact.sourceRow, one.moment);
    this.watch.see(one.fact, raw, hash, twice);
    this.watchRate(one.fact, raw);
    if (one.moment !== null) this.coverage.see(one.moment);
    this.ready.push(one.fact);
  }

  private watchRate({ sourceRow, values }: FactRow, raw: RawRow): void {
    const { fields } = this.rates;
    if (fields.length === 0) return;
    const { columns } = this.builder;
    for (const field of fields) this.rateValues[field] = values[columns.indexOf(field)] ?? null;
    this.rates.see(sourceRow, this.rateValues, raw);
  }

  private skip(row: number, why: string): void {
    this.skippedCount++;
    if (this.skipped.length < maxSkippedListed) this.skipped.push({ row, reason: why });
  }

  /** The reading of the table after all its rows; throws when the rows do not add up, because then something was lost. */
  finish(importId: string | null): LoadedTable {
    const { landing, sheet } = this;
    if (this.read !== this.loaded + this.rejected + this.skippedCount)
      throw new Error(
        `rows do not add up: ${this.read} read, ${this.loaded} loaded, ${this.rejected} rejected, ${this.skippedCount} skipped`,
      );
    const place = { file: sheet.file, sheet: sheet.sheet };
    const { headerRows } = landing.table.layout;
    const alarms: Alarm[] = [
      ...landing.alarms,
      ...this.mergedAlarms(place),
      ...columnAlarms(landing, place),
      ...this.watch.alarms(place),
      ...this.rates.alarms(place),
      ...rejectAlarms(place, this.rejected, this.rejectExamples),
      ...this.totals.alarms(place),
      ...this.clockChanges.alarms(place),
      ...this.coverage.alarms(place, this.loaded + this.rejected),
    ];
    const reading: SourceReading = {
      import_id: importId,
      file: sheet.file,
      sheet: sheet.sheet,
      fact: landing.fact,
      fact_reason: landing.reason,
      fact_score: landing.score,
      system: landing.system?.system.id ?? null,
      header_row: headerRows[headerRows.length - 1] ?? null,
      rows_read: this.read,
      rows_loaded: this.loaded,
      rows_rejected: this.rejected,
      rows_skipped: this.skippedCount,
      skipped: this.skipped,
      columns: [...landing.columns],
      alarms,
      period: this.coverage.period,
      ...(this.clock && alarms.some(({ code }) => code === 'utc_stamps') ? { time_zone: this.clock.timeZone } : {}),
    };
    return { reading, columns: this.builder.columns };
  }
}
