import { create } from 'zustand';
import type { Progress, Received } from '../../shared/contract/events';
import type { FileToken } from '../../shared/contract/file-token';
import type { ColumnChoice, ImportOutcome, TableChoice } from '../../shared/contract/imports';
import type { Problem } from '../../shared/contract/problem';
import type { LoadedFile } from './handed-over';

/**
 * `waiting` for a look, `looking`, then `ready` (a person can load it) or `unknown` (nothing in it is recognised; it can still be told what it
 * is); `queued` for loading, `reading`, and the ways it can end; what was
 * loaded can be `taken_back`.
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
  | 'cancelled'
  | 'taken_back';

/** How a person says that a text file is read, by the name that its tables bear; null: as found. */
export interface TextSaid {
  readonly name: string;
  readonly encoding: string | null;
  readonly delimiter: string | null;
}

/** What a person said about one file before it is loaded. */
export interface FileChoices {
  readonly columns: readonly ColumnChoice[];
  readonly tables: readonly TableChoice[];
  /** How text files are read; a zip can hold several. */
  readonly texts: readonly TextSaid[];
}
export const nothingChosen: FileChoices = { columns: [], tables: [], texts: [] };

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
  /** The file that those imports came from; a person may have chosen another one. */
  readonly replacesFile: LoadedFile | null;
}

export interface ImportState {
  readonly clientId: string | null;
  readonly lines: readonly ImportLine[];
  /** Files are being handed over to the host; no lines yet. */
  readonly receiving: boolean;
  readonly received: Received | null;
  readonly receiveProblem: Problem | null;
}

export const noImport: ImportState = { clientId: null, lines: [], receiving: false, received: null, receiveProblem: null };

/** The import that runs, kept outside the screen so that walking to another screen does not stop it. */
export const useImportJob = create<ImportState>(() => noImport);

export const newLine = (file: FileToken, replaces: readonly string[] = [], replacesFile: LoadedFile | null = null): ImportLine => ({
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
  replacesFile,
});

export const lineOf = (token: string): ImportLine | undefined => useImportJob.getState().lines.find(({ file }) => file.token === token);

export const changeLine = (token: string, changes: Partial<ImportLine>): void =>
  useImportJob.setState(({ lines }) => ({ lines: lines.map((line) => (line.file.token === token ? { ...line, ...changes } : line)) }));

const busyStates: readonly LineState[] = ['waiting', 'looking', 'queued', 'reading'];
const lookedAtStates: readonly LineState[] = ['ready', 'unknown'];

export const isBusy = ({ state }: ImportLine): boolean => busyStates.includes(state);
/** Looked at and waiting for a person, who can still say how it is read. */
export const isLookedAt = ({ state }: ImportLine): boolean => lookedAtStates.includes(state);
/** Something in it is recognised. What is not recognised waits until a person says what it is, or leaves it out. */
export const isLoadable = ({ state }: ImportLine): boolean => state === 'ready';
/** Other rows than those that it is to replace: a person chose another file. */
export const replacesOther = ({ look, replaces, replacesFile }: ImportLine): boolean =>
  replaces.length > 0 && look?.content !== undefined && replacesFile?.content !== undefined && look.content !== replacesFile.content;
export const isRunning = ({ lines, receiving }: ImportState): boolean => receiving || lines.some(isBusy);

/** Something was loaded and nothing more waits to be: time for the answer. */
export const isDone = (job: ImportState): boolean =>
  !isRunning(job) && !job.lines.some(isLoadable) && job.lines.some(({ state }) => state === 'loaded');

/** true while the file is being loaded: what a person says then would come too late. */
export const isLocked = ({ state }: ImportLine): boolean => state === 'queued' || state === 'reading';

/** true when a file was refused because rows of it are there already: then a person says what should happen to them. */
export const awaitsOverlapChoice = (line: ImportLine): boolean =>
  line.state === 'refused' && line.outcomes.some(({ problem }) => problem?.code === 'overlapping_rows');
