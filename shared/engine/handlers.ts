import { join } from 'node:path';
import type * as z from 'zod';
import type { OperationName, OperationOutput, operations } from '../contract';
import { limitsOf, normsOf, typeBy } from './analysis-settings';
import { assessClient, storedAssessment } from './assess';
import { clients } from './clients';
import type { EngineOptions } from './create-engine';
import { exportRejects } from './export-rejects';
import type { FileTokens } from './file-tokens';
import { identitiesOf } from './identities';
import { importFiles, inspectFiles, knownFiles, readingsOf } from './imports';
import type { Job } from './job';
import type { KeptFiles } from './kept-files';
import { proofOf } from './proof';
import { questionsOf } from './questions';
import { writeClientReports } from './reports';
import type { Stages } from './stages';
import { createWhatIf } from './what-if';
import type { Workspaces } from './workspaces';

type Parsed<Name extends OperationName> = z.output<(typeof operations)[Name]['input']>;
/** One function per operation of the contract; a missing one fails the type check. */
export type Handlers = { readonly [Name in OperationName]: (input: Parsed<Name>, job: Job) => Promise<OperationOutput<Name>> };

interface Parts {
  readonly options: EngineOptions;
  readonly tokens: FileTokens;
  readonly workspaces: Workspaces;
  readonly stages: Stages;
  readonly kept: KeptFiles;
}

const workspaceHandlers = ({ options, workspaces, kept }: Parts) =>
  ({
    'app.about': async () => ({ version: options.version, host: options.host, place: options.place }),
    'workspace.list': () => workspaces.list(),
    'workspace.create': ({ name }) => workspaces.create(name),
    'workspace.open': ({ id }) => workspaces.openId(id),
    'workspace.close': async () => {
      await kept.closeAll();
      return { closed: await workspaces.close() };
    },
  }) satisfies Partial<Handlers>;

const clientHandlers = ({ workspaces }: Parts) =>
  ({
    'client.list': () => clients.list(workspaces.mustBeOpen.store),
    'client.create': ({ name, folder }) => clients.create(workspaces.mustBeOpen.store, name, folder),
    'client.settings': ({ clientId, target, thresholdSeconds }) =>
      clients.change(workspaces.mustBeOpen.store, clientId, target, thresholdSeconds),
    'client.time_zone': ({ clientId, timeZone }) => clients.setTimeZone(workspaces.mustBeOpen.store, clientId, timeZone),
    'client.analysis_settings': ({ clientId, ...given }) => clients.setAnalysis(workspaces.mustBeOpen.store, clientId, given),
    'analysis.norms': ({ clientId }) => normsOf(workspaces.mustBeOpen.store, clientId),
    'type.limits': ({ clientId }) => limitsOf(workspaces.mustBeOpen.store, clientId),
    'type.by': ({ clientId, typeThresholds }) => typeBy(workspaces.mustBeOpen.store, clientId, typeThresholds),
    'questions.list': ({ clientId, facts }) => questionsOf(workspaces.mustBeOpen.store, clientId, facts),
  }) satisfies Partial<Handlers>;

const importHandlers = ({ options, workspaces, tokens, stages, kept }: Parts) =>
  ({
    'import.inspect': async ({ files, ...look }, job) =>
      inspectFiles(knownFiles(tokens, files), { ...look, stages, kept, job, store: workspaces.open?.store }),
    'import.forget_choice': async ({ headerSignature, key }) => ({
      forgotten: await workspaces.mustBeOpen.store.mappings.forget(headerSignature, key),
    }),
    'import.run': async (
      { clientId, files, choices = [], tableChoices = [], textOptions = [], overlap = 'refuse', replaces = [] },
      job,
    ) => {
      const { store, inTurn } = workspaces.mustBeOpen;
      const { name } = await store.clients.get(clientId);
      const run = { store, stages, kept, clientId, clientName: name, choices, tableChoices, textOptions, overlap, replaces, job };
      const known = knownFiles(tokens, files);
      return inTurn(() => importFiles(run, known));
    },
    'import.list': async ({ clientId }) => {
      const { store } = workspaces.mustBeOpen;
      await store.clients.get(clientId);
      return readingsOf(store, clientId);
    },
    'import.rejects': async ({ importId, limit }) => {
      const { store } = workspaces.mustBeOpen;
      await store.imports.get(importId);
      return store.imports.rejects(importId, limit ?? 1000);
    },
    'import.export_rejects': ({ importId, format, language }) => {
      const { store, id } = workspaces.mustBeOpen;
      const folder = options.reportFolder ?? join(options.place, 'reports', id);
      return exportRejects({ store, tokens, folder }, importId, format, language);
    },
    'import.undo': ({ importId }) => {
      const { store, inTurn } = workspaces.mustBeOpen;
      return inTurn(async () => {
        const { clientId } = await store.imports.get(importId);
        const rows = await store.imports.undo(importId);
        await store.assessments.forget(clientId);
        return { rows };
      });
    },
    'import.undo_all': ({ clientId, importIds }) => {
      const { store, inTurn } = workspaces.mustBeOpen;
      return inTurn(async () => {
        const rows = await store.imports.undoAll(clientId, importIds);
        await store.assessments.forget(clientId);
        return { rows };
      });
    },
    'import.forget_refused': ({ clientId, file, content = null }) => {
      const { store, inTurn } = workspaces.mustBeOpen;
      return inTurn(async () => {
        await store.clients.get(clientId);
        const forgotten = await store.imports.forgetRefused(clientId, file, content);
        // The assessment lists its sources, with the tables that were not loaded.
        await store.assessments.forget(clientId);
        return { forgotten };
      });
    },
  }) satisfies Partial<Handlers>;

const identityHandlers = ({ workspaces }: Parts) =>
  ({
    'identity.list': async ({ clientId }) => {
      const { store } = workspaces.mustBeOpen;
      await store.clients.get(clientId);
      return identitiesOf(store, clientId);
    },
    'identity.confirm': ({ clientId, kind, name, same_as, same }) => {
      const { store, inTurn } = workspaces.mustBeOpen;
      return inTurn(async () => {
        await store.clients.get(clientId);
        await store.identities.decide(clientId, { kind, name, sameAs: same_as, same });
        await store.assessments.forget(clientId);
        return identitiesOf(store, clientId);
      });
    },
    'identity.confirm_all': ({ clientId, pairs, same }) => {
      const { store, inTurn } = workspaces.mustBeOpen;
      return inTurn(async () => {
        await store.clients.get(clientId);
        for (const { kind, name, same_as: sameAs } of pairs) await store.identities.decide(clientId, { kind, name, sameAs, same });
        await store.assessments.forget(clientId);
        return identitiesOf(store, clientId);
      });
    },
    'identity.undo': ({ clientId, kind, name, same_as }) => {
      const { store, inTurn } = workspaces.mustBeOpen;
      return inTurn(async () => {
        await store.identities.forget(clientId, { kind, name, sameAs: same_as });
        await store.assessments.forget(clientId);
        return identitiesOf(store, clientId);
      });
    },
  }) satisfies Partial<Handlers>;

const resultHandlers = ({ options, workspaces, tokens, stages }: Parts) =>
  ({
    'assess.run': ({ clientId, language }, job) => {
      const { store, inTurn } = workspaces.mustBeOpen;
      return inTurn(() => assessClient(store, stages, clientId, language, job));
    },
    'assess.get': ({ clientId, language }) => storedAssessment(workspaces.mustBeOpen.store, stages, clientId, language),
    'proof.get': ({ clientId, evidence }) => proofOf(workspaces.mustBeOpen.store, stages, clientId, evidence),
    'report.export': ({ clientId, formats, language, pseudonyms }, job) => {
      const { store, id } = workspaces.mustBeOpen;
      const folder = options.reportFolder ?? join(options.place, 'reports', id);
      return writeClientReports({ store, stages, tokens, clientId, language, formats, pseudonyms, folder, job });
    },
    'report.names_shown': async ({ clientId }) => {
      const lines = await workspaces.mustBeOpen.store.namesShown.list(clientId);
      return lines.map(({ writtenAt, writtenBy, formats }) => ({ written_at: writtenAt, written_by: writtenBy, formats: [...formats] }));
    },
  }) satisfies Partial<Handlers>;

const whatIfHandlers = ({ workspaces }: Parts) => {
  const whatIf = createWhatIf();
  return {
    'what_if.start': ({ clientId }) => whatIf.start(workspaces.mustBeOpen.store, clientId),
    'what_if.evaluate': ({ clientId, change, prices }) => whatIf.evaluate(workspaces.mustBeOpen.store, clientId, change, prices),
    'what_if.plan': ({ clientId, target }) => whatIf.plan(workspaces.mustBeOpen.store, clientId, target),
    'benchmark.library': async ({ year }) => (await import('../analyse/benchmark/library')).referenceLibrary(year),
  } satisfies Partial<Handlers>;
};

/** All operations of the contract on these parts. */
export const handlersOf = (parts: Parts): Handlers => ({
  ...workspaceHandlers(parts),
  ...clientHandlers(parts),
  ...importHandlers(parts),
  ...identityHandlers(parts),
  ...resultHandlers(parts),
  ...whatIfHandlers(parts),
});
