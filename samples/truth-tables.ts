import type { ClientDefinition } from './simulation/client-definition';
import type { SimulatedClient } from './simulation/exported-client';
import type { ServiceTruth } from './simulation/truth';

/** What is true of one client, as samples/truth.json keeps it. */
export interface ClientTruth {
  readonly client: string;
  readonly target: number;
  readonly threshold_s: number;
  readonly serviceLevel: ServiceTruth;
  readonly teams: readonly TeamTruth[];
}
export interface TeamTruth {
  readonly team: string;
  readonly agents: number;
  /** Relative handle time after case mix, quality of 100, satisfaction of 10, chance of solving: what was planted, against the other teams. */
  readonly planted: { readonly handle: number; readonly quality: number; readonly satisfaction: number; readonly solved: number };
  /** Mean handle time in seconds over all contacts, not adjusted for anything. */
  readonly rawHandle_s: number;
}

/** Team facts of a simulated client. */
export function teamTruth({ client, agents, contacts }: SimulatedClient): TeamTruth[] {
  return client.teams.map((team, index) => {
    const handled = contacts.filter((one) => one.agent?.team === index && client.queues[one.queue]!.channel === 'voice');
    const handle_s = handled.reduce((sum, one) => sum + one.talk_s + one.hold_s + one.wrap_s, 0);
    return {
      team: team.name,
      agents: agents.filter((agent) => agent.team === index).length,
      planted: { handle: team.handle, quality: team.quality, satisfaction: team.satisfaction, solved: team.solved },
      rawHandle_s: Math.round((10 * handle_s) / handled.length) / 10,
    };
  });
}

const signed = (value: number, decimals: number) => `${value > 0 ? '+' : ''}${value.toFixed(decimals)}`;

/** A table with aligned columns, the first to the left and the others to the right. */
function table(header: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = header.map((name, column) => Math.max(3, name.length, ...rows.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!))).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)];
}

/** The two tables of one client in the README. */
export function truthTable(definition: ClientDefinition, truth: ClientTruth): string {
  const { serviceLevel } = truth;
  const target = `${Math.round(100 * definition.target)}/${definition.threshold_s}`;
  const queues = serviceLevel.queues.join(', ');
  const [observed, without] = [serviceLevel.observed.toFixed(2), serviceLevel.withoutCauses.toFixed(2)];
  const drivers = serviceLevel.drivers.map((one) => [
    one.driver,
    ...[signed(one.inFiles_pp, 2), signed(one.mean_pp, 2), one.standardError_pp.toFixed(2)],
  ]);
  const teams = truth.teams.map(({ team, agents, planted, rawHandle_s }) => [
    ...[team, String(agents), `${signed(100 * (planted.handle - 1), 0)} %`, signed(planted.quality, 0), signed(planted.satisfaction, 1)],
    ...[`${signed(100 * planted.solved, 0)} points`, rawHandle_s.toFixed(1)],
  ]);
  return [
    `Target ${target}. In the files ${observed} %; with nothing planted ${without} % (planned queues: ${queues}).`,
    '',
    ...table(
      ['driver', 'in these files (points)', 'mean of repetitions', 'standard error'],
      [
        ...drivers,
        ['every other driver', '0', '0', ''],
        ['small everyday things together (not planted, mostly chance)', signed(serviceLevel.everyday_pp, 2), '', ''],
      ],
    ),
    '',
    ...table(['team', 'agents', 'handle time', 'quality (of 100)', 'satisfaction (of 10)', 'solved', 'raw mean handle time (s)'], teams),
  ].join('\n');
}

/** Puts the tables between the markers `<!-- truth:CLIENT -->` and `<!-- end -->`; a marker that is missing is an error. */
export function withTruthTables(readme: string, tables: ReadonlyMap<string, string>): string {
  let result = readme;
  for (const [client, table] of tables) {
    const marker = `<!-- truth:${client} -->`;
    const from = result.indexOf(marker);
    const to = result.indexOf('<!-- end -->', from);
    if (from < 0 || to < 0) throw new Error(`README.md has no ${marker} with an end`);
    result = `${result.slice(0, from)}${marker}\n\n${table}\n\n${result.slice(to)}`;
  }
  return result;
}
