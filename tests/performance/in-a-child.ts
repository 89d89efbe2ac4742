import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** One step, measured in a process of its own, so that its peak memory is of that step alone. */
export interface Measured {
  readonly seconds: number;
  /** Seconds that the processors worked for it, all threads together: hardly more on a busy machine. */
  readonly processorSeconds: number;
  readonly rows: number;
  readonly peakMegabytes: number;
  /** What else the step has to say. */
  readonly note?: string;
}

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');

/** Runs a step of `entry` (a file in this folder) in a child process; the step prints its measure as one line of JSON. */
export async function inAChild(entry: string, given: readonly string[], nodeOptions: readonly string[] = []): Promise<Measured> {
  const runner = join(root, 'shared/cli/run-from-source.mjs');
  const { stdout } = await run(process.execPath, [...nodeOptions, runner, '--entry', `tests/performance/${entry}`, ...given], {
    cwd: root,
    maxBuffer: 16 * 1024 * 1024,
  });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  return JSON.parse(last) as Measured;
}

/** Most memory that this process ever held, in megabytes. Where Linux says it, of this program alone: a child begins with the peak of its parent. */
function peakMegabytes(): number {
  const own = existsSync('/proc/self/status') ? /VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] : undefined;
  return Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1024);
}

/** Called in the child: times the work and prints the measure. `rows` comes from the work itself. */
export async function measure(work: () => Promise<{ rows: number; note?: string }>): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  const { rows, note } = await work();
  const seconds = (performance.now() - started) / 1000;
  const worked = process.cpuUsage(before);
  const processorSeconds = (worked.user + worked.system) / 1e6;
  const measured: Measured = { seconds, processorSeconds, rows, peakMegabytes: peakMegabytes(), ...(note === undefined ? {} : { note }) };
  process.stdout.write(`${JSON.stringify(measured)}\n`);
}
