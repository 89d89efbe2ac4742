import { execFile } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import config from '../../electron.vite.config';
import type { Measured } from './in-a-child';

const run = promisify(execFile);
const root = join(import.meta.dirname, '../..');
/** Beside the packages, which the built program finds from there; out/ is what gets packed. */
const outDir = join(root, 'node_modules/.cache/contactpeil-bench');
const lastLine = (text: string) => text.trim().split('\n').at(-1) ?? '';
/** Says on the last line of stderr how much memory a program took at most (see peakMegabytes of in-a-child.ts); loaded before the program. */
const sayPeak = `data:text/javascript,${encodeURIComponent(`import{existsSync as e,readFileSync as r}from"node:fs";const p="/proc/self/status";
process.on("exit",()=>process.stderr.write("\\n"+(e(p)?/VmHWM:\\s+(\\d+)/.exec(r(p,"utf8"))[1]:process.resourceUsage().maxRSS)+"\\n"))`)}`;

interface MainConfig {
  readonly main?: { readonly build?: { readonly rollupOptions?: { readonly external?: string[] } } };
}

/** Builds the command line and the steps of the bench as the product is built: what runs from sources carries a compiler of its own. */
export async function buildProgram(): Promise<void> {
  const external = (config as MainConfig).main?.build?.rollupOptions?.external ?? [];
  const input = { cli: join(root, 'shared/cli/main.ts'), 'import-steps': join(root, 'tests/performance/import-steps.ts') };
  const options = { ssr: true, target: 'node20', outDir, emptyOutDir: true, minify: false, rollupOptions: { external, input } } as const;
  await build({ root, configFile: false, logLevel: 'error', build: options });
}

export const removeProgram = (): Promise<void> => rm(outDir, { recursive: true, force: true });

/** One built step of the import bench in a process of its own. */
export async function builtStep(given: readonly string[], nodeOptions: readonly string[] = []): Promise<Measured> {
  const { stdout } = await run(process.execPath, [...nodeOptions, join(outDir, 'import-steps.js'), ...given], {
    cwd: root,
    maxBuffer: 16 * 1024 * 1024,
  });
  return JSON.parse(lastLine(stdout)) as Measured;
}

/** Loads a file into a new workspace by the built command line, as a consultant does; gives the peak memory of the process in megabytes. */
export async function peakOfCommandLine(file: string, folder: string): Promise<number> {
  const workspace = join(folder, 'command-line.contactpeil-workspace');
  const command = [join(outDir, 'cli.js'), 'import', '--workspace', workspace, '--client', 'Bench', file];
  const { stderr } = await run(process.execPath, ['--import', sayPeak, ...command], { cwd: folder });
  await rm(workspace);
  return Math.round(Number(lastLine(stderr)) / 1024);
}
