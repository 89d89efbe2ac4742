import type { Identities } from '../../contract';
import type { Text } from '../../text';
import { flag, mustText, pathFrom } from '../arguments';
import { type Arguments, type Command, exitCodes, type Terminal, WrongUse } from '../command';
import { withEngine } from '../session';

const kinds = ['agent', 'team', 'queue'] as const;
const verbs = ['confirm', 'refuse', 'undo'] as const;

interface Saying {
  readonly verb: (typeof verbs)[number];
  readonly kind: (typeof kinds)[number];
  readonly name: string;
  readonly sameAs: string;
}

/** What is said about two names: nothing (only look), or a verb, a kind and the two names. */
function sayingFrom({ positionals }: Arguments): Saying | null {
  if (positionals.length === 0) return null;
  const [given, kindGiven, name, sameAs, ...more] = positionals;
  const verb = verbs.find((one) => one === given);
  const kind = kinds.find((one) => one === kindGiven);
  if (!verb || !kind || !name || !sameAs || more.length > 0) throw new WrongUse('identity', {});
  return { verb, kind, name, sameAs };
}

/** What a person said, and what may still be one name, each with how sure that is and why. */
function linesOf(text: Text, { proposals, decisions }: Identities): string[] {
  const kindOf = (kind: string) => text.sayOr(`identity.kind_${kind}`, kind);
  const said = decisions.map(({ kind, name, same_as: other, same }) => {
    const sentence = same ? text.say('identity.is_same', { name, other }) : text.say('identity.is_different', { name, other });
    return `  ${kindOf(kind)}: ${sentence}`;
  });
  const open = proposals.map(({ kind, name, same_as: other, confidence, reason, files, other_files: otherFiles }) =>
    text.say('cli.identity.proposal', {
      kind: kindOf(kind),
      name,
      other,
      percent: Math.round(confidence * 100),
      reason: text.sayOr(`identity.reason.${reason}`, reason),
      files: files.join(', '),
      otherFiles: otherFiles.join(', '),
    }),
  );
  return [
    ...(said.length > 0 ? [text.say('cli.identity.decided'), ...said] : []),
    text.say('cli.identity.open', { count: proposals.length }),
    ...open.map((line) => `  ${line}`),
    ...(open.length > 0 ? [text.say('cli.identity.how')] : []),
  ];
}

async function run(given: Arguments, terminal: Terminal, text: Text): Promise<number> {
  const workspace = pathFrom(terminal, mustText(given, 'workspace'));
  const wanted = mustText(given, 'client');
  const saying = sayingFrom(given);
  return withEngine(terminal, { workspace }, async (engine) => {
    const known = await engine.call('client.list', {});
    const client = known.find(({ id, name }) => id === wanted || name === wanted);
    if (!client) throw new WrongUse('client_unknown', { client: wanted, known: known.map(({ name }) => name).join(', ') });
    const clientId = client.id;
    if (saying) {
      const { verb, kind, name, sameAs } = saying;
      const pair = { clientId, kind, name, same_as: sameAs };
      if (verb === 'undo') await engine.call('identity.undo', pair);
      else await engine.call('identity.confirm', { ...pair, same: verb === 'confirm' });
    }
    const identities = await engine.call('identity.list', { clientId });
    if (flag(given, 'json')) terminal.result(JSON.stringify(identities, null, 2));
    else for (const line of linesOf(text, identities)) terminal.result(line);
    return exitCodes.done;
  });
}

/** Names that may be one across the files of a client: looks, confirms, refuses, takes back. */
export const identity: Command = {
  name: 'identity',
  options: { workspace: { type: 'string' }, client: { type: 'string' }, json: { type: 'boolean' } },
  run,
};
