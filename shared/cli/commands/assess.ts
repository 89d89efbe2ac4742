import { existsSync } from 'node:fs';
import { mkdir, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Assessment, asProblem, type Client, type ExportedFile, type ImportOutcome } from '../../contract';
import { compareClients, type Engine, type ReportFormat } from '../../engine';
import type { Text } from '../../text';
import { problemSentences } from '../../text/problem-text';
import { flag, formatsFrom, mustText, pathFrom, type ServiceLevelTarget, targetsFrom, textOption } from '../arguments';
import { type ClientFolder, clientFolders } from '../client-folders';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';
import { applyTimeZone, clientFor, loadFolder, somethingLoaded } from '../load';
import { namesAsked } from '../names-asked';
import { shown } from '../progress';
import { choicesAbout, type ReadingChoices, readingChoicesFrom, readingOptions, refuseUnknownFiles, tellUnmet } from '../reading-choices';
import { withEngine } from '../session';
import { summaryOf } from '../summary';

interface Run {
  readonly engine: Engine;
  readonly terminal: Terminal;
  readonly text: Text;
  readonly targets: readonly ServiceLevelTarget[];
  readonly formats: readonly ReportFormat[];
  readonly pseudonyms: boolean;
  readonly timeZone: string | undefined;
  readonly reading: ReadingChoices;
}
interface Loaded {
  /** null when nothing of the folder could be loaded. */
  readonly client: Client | null;
  readonly outcomes: readonly ImportOutcome[];
}
interface Assessed {
  readonly assessment: Assessment;
  readonly files: readonly ExportedFile[];
}

async function applyTarget(run: Run, client: Client): Promise<void> {
  const own = run.targets.filter((target) => target.client === client.id || target.client === client.name);
  const target = own.at(-1) ?? run.targets.filter((candidate) => candidate.client === null).at(-1);
  if (!target) return;
  await run.engine.call('client.settings', { clientId: client.id, target: target.target, thresholdSeconds: target.seconds });
}

/** One client from files to findings. */
async function assessFolder(run: Run, folder: ClientFolder): Promise<Loaded> {
  const { engine, terminal, text } = run;
  const client = await clientFor(engine, folder);
  await applyTimeZone(engine, client, run.timeZone);
  const outcomes = await loadFolder(engine, client, folder, terminal, text, { reading: choicesAbout(run.reading, folder.files) });
  if (!somethingLoaded(outcomes)) {
    terminal.message(text.say('cli.assess.nothing_loaded', { client: folder.name }));
    return { client: null, outcomes };
  }
  await applyTarget(run, client);
  const { proposals } = await engine.call('identity.list', { clientId: client.id });
  if (proposals.length > 0) terminal.message(text.say('cli.assess.names', { client: client.name, count: proposals.length }));
  const progress = shown(terminal, text, client.name);
  await engine.call('assess.run', { clientId: client.id, language: text.language }, progress);
  terminal.progress(null);
  return { client, outcomes };
}

/** The reports of a client, once all are assessed: its place among the others is then that of the whole folder. */
async function reportOn(run: Run, client: Client): Promise<Assessed | null> {
  const { engine, terminal, text, formats, pseudonyms } = run;
  const progress = shown(terminal, text, client.name);
  const assessment = await engine.call('assess.get', { clientId: client.id, language: text.language });
  if (!assessment) return null;
  const request = { clientId: client.id, formats: [...formats], language: text.language, pseudonyms };
  const files = await engine.call('report.export', request, progress);
  terminal.progress(null);
  return { assessment, files };
}

async function writeComparison(out: string, assessed: readonly Assessed[]): Promise<string> {
  const path = join(out, 'benchmark.json');
  const comparison = compareClients(assessed.map(({ assessment }) => assessment));
  await writeFile(`${path}.part`, `${JSON.stringify(comparison, null, 2)}\n`);
  await rename(`${path}.part`, path);
  return path;
}

const asJson = (assessed: readonly Assessed[], comparison: string) => ({
  clients: assessed.map(({ assessment: { client, service_level: gap, advice, missing }, files }) => ({
    client,
    service_level: gap && {
      observed: gap.observed,
      target: gap.target,
      threshold_s: gap.threshold_s,
      gap_pp: gap.gap_pp,
      grade: gap.grade,
      drivers: gap.drivers,
    },
    advice: advice.filter((item) => item.priority === 1).map(({ id, role, title }) => ({ id, role, title })),
    missing,
    files: files.map(({ format, name, place, bytes }) => ({ format, path: join(place, name), bytes })),
  })),
  benchmark: comparison,
});

/** Does one thing for each, tells what failed and goes on with the next; cancelling stops everything. */
async function forEach<Given, Result>(
  run: Run,
  all: readonly Given[],
  nameOf: (one: Given) => string,
  work: (one: Given) => Promise<Result | null>,
): Promise<{ done: Result[]; failed: number }> {
  const done: Result[] = [];
  let failed = 0;
  for (const one of all) {
    try {
      const result = await work(one);
      if (result !== null) done.push(result);
    } catch (thrown) {
      if (run.terminal.signal.aborted) throw thrown;
      failed += 1;
      run.terminal.progress(null);
      const problem = asProblem(thrown);
      const { message, tip } = problemSentences(run.text, problem);
      run.terminal.message(run.text.say('cli.assess.failed', { client: nameOf(one), message: `${message} ${tip}`.trim() }));
      if (problem.code === 'unexpected') run.terminal.message(problem.detail ?? '');
    }
  }
  return { done, failed };
}

async function assessAll(run: Run, folders: readonly ClientFolder[]): Promise<{ assessed: Assessed[]; failed: number }> {
  const clients = await forEach(
    run,
    folders,
    ({ name }) => name,
    (folder) => assessFolder(run, folder),
  );
  const outcomes = clients.done.flatMap((loaded) => loaded.outcomes);
  tellUnmet(run.reading, outcomes, run.terminal, run.text);
  const reports = await forEach(
    run,
    clients.done.flatMap(({ client }) => client ?? []),
    ({ name }) => name,
    (client) => reportOn(run, client),
  );
  return { assessed: reports.done, failed: clients.failed + reports.failed };
}

async function run(given: Arguments, terminal: Terminal, text: Text): Promise<number> {
  const [folder, ...more] = given.positionals;
  if (!folder || more.length > 0) throw new WrongUse('one_folder', {});
  const source = pathFrom(terminal, folder);
  if (!existsSync(source)) throw new WrongUse('folder_not_found', { folder });
  const out = pathFrom(terminal, mustText(given, 'out'));
  const formats = formatsFrom(given);
  const targets = targetsFrom(given);
  const reading = readingChoicesFrom(given);
  if (!(await stat(source)).isDirectory()) throw new WrongUse('folder_is_file', { folder });
  const folders = await clientFolders(source).catch(() => {
    throw new WrongUse('folder_not_found', { folder });
  });
  if (folders.length === 0) {
    terminal.message(text.say('cli.assess.empty_folder', { folder }));
    return exitCodes.nothingLoaded;
  }
  refuseUnknownFiles(
    reading,
    folders.flatMap(({ files }) => files),
  );
  const workspace = textOption(given, 'workspace');
  const where = { workspace: workspace ? pathFrom(terminal, workspace) : null, reportFolder: out };
  return withEngine(terminal, where, async (engine) => {
    const whole: Run = {
      engine,
      terminal,
      text,
      targets,
      formats,
      pseudonyms: !namesAsked(given, terminal, text),
      timeZone: textOption(given, 'time-zone'),
      reading,
    };
    const { assessed, failed } = await assessAll(whole, folders);
    if (assessed.length === 0) return failed > 0 ? exitCodes.failed : exitCodes.nothingLoaded;
    await mkdir(out, { recursive: true });
    const comparison = await writeComparison(out, assessed);
    if (flag(given, 'json')) terminal.result(JSON.stringify(asJson(assessed, comparison), null, 2));
    else {
      for (const { assessment, files } of assessed) terminal.result(summaryOf(text, assessment, files));
      terminal.result(text.say('cli.assess.comparison', { file: comparison }));
    }
    return failed > 0 ? exitCodes.failed : exitCodes.done;
  });
}

export const assess: Command = {
  name: 'assess',
  options: {
    out: { type: 'string' },
    workspace: { type: 'string' },
    'service-level': { type: 'string', multiple: true },
    formats: { type: 'string' },
    pseudonyms: { type: 'boolean' },
    names: { type: 'boolean' },
    'time-zone': { type: 'string' },
    ...readingOptions,
    json: { type: 'boolean' },
  },
  run,
};
