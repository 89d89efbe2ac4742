import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import {
  type CallOptions,
  type FileToken,
  type OperationInput,
  type OperationName,
  type OperationOutput,
  operations,
  ProblemError,
  type Workspace,
} from '../contract';
import type { FactName } from '../schema';
import type { QueryAnswer } from '../store';
import { toProblemError } from './as-problem';
import { FileTokens, type KnownFile } from './file-tokens';
import { type Handlers, handlersOf } from './handlers';
import type { Job } from './job';
import { KeptFiles } from './kept-files';
import { stages as realStages, type Stages } from './stages';
import { Workspaces } from './workspaces';

export interface EngineOptions {
  /** Folder of the workspaces. */
  readonly place: string;
  readonly host: 'electron' | 'browser' | 'terminal';
  readonly version: string;
  /** Where reports go, one folder per client; <place>/reports/<workspace> unless given. */
  readonly reportFolder?: string;
  /** Only for tests. */
  readonly stages?: Stages;
}

/** Answers the contract. Calls reject with ProblemError and nothing else. */
export interface Engine {
  call<Name extends OperationName>(name: Name, input: OperationInput<Name>, options?: CallOptions): Promise<OperationOutput<Name>>;
  /** For hosts only: a file that a person chose becomes a token; `name` is what the person sees. */
  registerFile(path: string, name?: string): Promise<FileToken>;
  /** For hosts only: the file behind a token. Throws ProblemError file_token_unknown. */
  fileOf(token: string): KnownFile;
  /** For hosts only: opens a workspace file anywhere, made when absent unless only read. */
  openWorkspaceFile(path: string, readOnly?: boolean): Promise<Workspace>;
  /** For the command line only: one reading statement on the open workspace. */
  query(sql: string): Promise<QueryAnswer>;
  /** For the command line only: one fact as Parquet; move the file away before closing. */
  exportFact(fact: FactName, clientId: string | null): Promise<{ path: string; bytes: number }>;
  /** Folder for files on their way in (uploads of the loopback host); emptied at close. */
  readonly inbox: string;
  /** Cancels what runs and closes the workspace. */
  close(): Promise<void>;
}

function parseInput<Name extends OperationName>(name: Name, input: unknown) {
  const operation = Object.hasOwn(operations, name) ? operations[name] : undefined;
  if (!operation) throw new ProblemError({ code: 'operation_unknown', values: { operation: String(name) } });
  const parsed = operation.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ProblemError({
    code: 'input_invalid',
    values: { operation: name, field: issue?.path.join('.') || '-' },
    detail: z.prettifyError(parsed.error),
  });
}

/** The engine: opens workspaces, runs the stages, and answers each operation of the contract; inputs are parsed here, once. */
export function createEngine(options: EngineOptions): Engine {
  const tokens = new FileTokens();
  const workspaces = new Workspaces(options.place);
  const kept = new KeptFiles();
  const running = new Set<AbortController>();
  const handlers: Handlers = handlersOf({ options, tokens, workspaces, stages: options.stages ?? realStages, kept });
  const inbox = join(options.place, 'inbox');

  const call: Engine['call'] = async (name, input, callOptions = {}) => {
    const controller = new AbortController();
    const abort = () => controller.abort();
    if (callOptions.signal?.aborted) abort();
    callOptions.signal?.addEventListener('abort', abort);
    running.add(controller);
    try {
      const job: Job = { progress: (progress) => callOptions.onProgress?.(progress), signal: controller.signal };
      const handler = handlers[name] as (input: unknown, job: Job) => Promise<never>;
      return await handler(parseInput(name, input), job);
    } catch (thrown) {
      throw toProblemError(thrown);
    } finally {
      running.delete(controller);
      callOptions.signal?.removeEventListener('abort', abort);
    }
  };
  const asProblems = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work();
    } catch (thrown) {
      throw toProblemError(thrown);
    }
  };
  return {
    call,
    inbox,
    registerFile: (path, name) => tokens.register(path, name),
    fileOf: (token) => tokens.get(token),
    openWorkspaceFile: (path, readOnly) => asProblems(() => workspaces.openPath(path, readOnly)),
    query: (sql) => asProblems(() => workspaces.mustBeOpen.store.query(sql)),
    exportFact: (fact, clientId) => asProblems(() => workspaces.mustBeOpen.store.exportFact(fact, clientId)),
    close: async () => {
      for (const controller of running) controller.abort();
      await kept.closeAll();
      await workspaces.close();
      await rm(inbox, { recursive: true, force: true });
    },
  };
}
