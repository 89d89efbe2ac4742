import type { Client, FileToken, ImportOutcome, OverlapChoice } from '../contract';
import { clientIdOf, type Engine } from '../engine';
import { problemSentences, type Text } from '../text/problem-text';
import { reasonSentence } from '../text/reading-text';
import type { ClientFolder } from './client-folders';
import { type Terminal, WrongUse } from './command';
import { shown } from './progress';
import { choicesFor, forgetChoices, type ReadingChoices } from './reading-choices';

/** The client of a folder: the one with its id when the workspace knows it, else a new one. */
export async function clientFor(engine: Engine, { name, folder = name }: { name: string; folder?: string }): Promise<Client> {
  const id = clientIdOf(folder);
  const known = (await engine.call('client.list', {})).find((client) => client.id === id);
  return known ?? engine.call('client.create', { name, folder });
}

/** Brings stamps in UTC to another clock than the Dutch one, from this load on. */
export async function applyTimeZone(engine: Engine, client: Client, timeZone: string | undefined): Promise<void> {
  if (timeZone === undefined) return;
  if (!isTimeZone(timeZone)) throw new WrongUse('time_zone', { given: timeZone });
  await engine.call('client.time_zone', { clientId: client.id, timeZone });
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).format() !== '';
  } catch {
    return false;
  }
}

/** Why each table of a refused file fits no fact. */
export const reasonLines = (text: Text, outcome: ImportOutcome): string[] =>
  outcome.tables
    .filter((table) => table.fact === null)
    .map((table) => text.say('cli.import.because', { place: table.sheet ?? table.file, reason: reasonSentence(text, table.fact_reason) }));

interface HowToLoad {
  readonly overlap?: OverlapChoice;
  /** What a person says of how the files are to be read. */
  readonly reading?: ReadingChoices;
  /** Forgets first what is remembered of how such files are read. */
  readonly forget?: boolean;
}

/** Loads the files of a folder into a client and says per file what could not be loaded and what to do. */
export async function loadFolder(
  engine: Engine,
  client: Client,
  folder: Pick<ClientFolder, 'files'>,
  terminal: Terminal,
  text: Text,
  how: HowToLoad = {},
): Promise<ImportOutcome[]> {
  const { overlap = 'refuse', reading, forget = false } = how;
  const given: FileToken[] = [];
  for (const file of folder.files) given.push(await engine.registerFile(file.path, file.name));
  const said = reading ? choicesFor(reading, given) : {};
  if (forget) terminal.message(text.say('cli.choice.forgotten', { count: await forgetChoices(engine, client, given) }));
  const files = given.map(({ token }) => token);
  const outcomes = await engine.call('import.run', { clientId: client.id, files, overlap, ...said }, shown(terminal, text, client.name));
  terminal.progress(null);
  for (const outcome of outcomes) {
    if (outcome.outcome === 'already_loaded') terminal.message(text.say('cli.import.already', { client: client.name, file: outcome.file }));
    if (outcome.problem && outcome.outcome !== 'already_loaded') {
      const { message, tip } = problemSentences(text, outcome.problem);
      terminal.message(
        text.say('cli.import.refused', { client: client.name, file: outcome.file, message: [message, tip].join(' ').trim() }),
      );
      for (const line of reasonLines(text, outcome)) terminal.message(line);
    }
  }
  return outcomes;
}

export const somethingLoaded = (outcomes: readonly ImportOutcome[]): boolean =>
  outcomes.some((outcome) => outcome.outcome === 'loaded' || outcome.outcome === 'already_loaded');
