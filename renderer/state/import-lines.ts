import { create } from 'zustand';
import type { Progress } from '../../shared/contract/events';
import type { ColumnChoice, FileToken, ImportOutcome, TableChoice } from '../../shared/contract/operations';
import type { Problem } from '../../shared/contract/problem';

/**
 * `waiting` for a look, `looking`, then `ready` (a person can load it) or `unknown` (nothing in it is recognised; it can still be told what it
 * is); `queued` for loading, `reading`, and the ways it can end.
 */
export type LineState =
  | 'waiting'
  | 'looking'
  | 'ready'
  | 'unknown'
  | 'queued'
  | 'reading'
  | 'loaded'
  | 'already_loaded'
  | 'refused'
  | 'failed'
  | 'cancelled';

/** What a person said about one file before it is loaded. */
export interface FileChoices {
  readonly columns: readonly ColumnChoice[];
  readonly tables: readonly TableChoice[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
}
export const nothingChosen: FileChoices = { columns: [], tables: [], encoding: null, delimiter: null };

/** One file of a heap that was dropped: how far it is, what is understood of it, and what became of it. */
export interface ImportLine {
  readonly file: FileToken;
  readonly state: LineState;
  readonly progress: Progress | null;
  readonly outcomes: readonly ImportOutcome[];
  readonly problem: Problem | null;
  /** What a look gave before a person changed anything, and what it gives now. */
  readonly before: ImportOutcome | null;
  readonly look: ImportOutcome | null;
  readonly choices: FileChoices;
  /** The choices under which `look` was taken: a moment behind while a file is looked at again. */
  readonly lookedWith: FileChoices;
  /** Imports that are taken back when this file is loaded: it was loaded before and is to be read differently. */
  readonly replaces: readonly string[];
}

export interface ImportState {
  readonly clientId: string | null;
  readonly lines: readonly ImportLine[];
  /** Files are being handed over to the host; no lines yet. */
  readonly receiving: boolean;
  readonly receiveProblem: Problem | null;
}

export const noImport: ImportState = { clientId: null, lines: [], receiving: false, receiveProblem: null };

/** The import that runs, kept outside the screen so that walking to another screen does not stop it. */
export const useImportJob = create<ImportState>(() => noImport);

export const newLine = (file: FileToken, replaces: readonly string[] = []): ImportLine => ({
  file,
  state: 'waiting',
  progress: null,
  outcomes: [],
  problem: null,
  before: null,
  look: null,
  choices: nothingChosen,
  lookedWith: nothingChosen,
  replaces,
});

export const lineOf = (token: string): ImportLine | undefined => useImportJob.getState().lines.find(({ file }) => file.token === token);

export const changeLine = (token: string, changes: Partial<ImportLine>): void =>
  useImportJob.setState(({ lines }) => ({ lines: lines.map((line) => (line.file.token === token ? { ...line, ...changes } : line)) }));

const busyStates: readonly LineState[] = ['waiting', 'looking', 'queued', 'reading'];
const loadableStates: readonly LineState[] = ['ready', 'unknown'];

export const isBusy = ({ state }: ImportLine): boolean => busyStates.includes(state);
export const isLoadable = ({ state }: ImportLine): boolean => loadableStates.includes(state);
export const isRunning = ({ lines, receiving }: ImportState): boolean => receiving || lines.some(isBusy);

/** true while the file is being loaded: what a person says then would come too late. */
export const isLocked = ({ state }: ImportLine): boolean => state === 'queued' || state === 'reading';

/** true when a file was refused because rows of it are there already: then a person says what should happen to them. */
export const awaitsOverlapChoice = (line: ImportLine): boolean =>
  line.state === 'refused' && line.outcomes.some(({ problem }) => problem?.code === 'overlapping_rows');
