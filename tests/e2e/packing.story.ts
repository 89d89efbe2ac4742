import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);
const load = createRequire(import.meta.url);
const asar = load('@electron/asar') as { listPackage(path: string): string[]; extractAll(path: string, to: string): void };
const { getCurrentFuseWire, FuseV1Options } = load('@electron/fuses') as {
  getCurrentFuseWire(path: string): Promise<Record<number, number>>;
  FuseV1Options: Record<string, number>;
};

/** The sentinel that Electron's own program carries, followed by version, length and fuses: enough for the fuses to be set and read back. */
const fuseSentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

/** Packs the built app around a stand-in for Electron's program, which cannot be had here. Proves what is packed and how; not that Electron runs it. */
describe.runIf(process.platform === 'linux')('the packed app', () => {
  let folder: string;
  let packed: string;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'contactpeil-packing-'));
    const stub = join(folder, 'electron');
    await mkdir(stub);
    await writeFile(join(stub, 'electron'), Buffer.concat([Buffer.from(fuseSentinel), Buffer.from([1, 9]), Buffer.from('101100110')]));
    await chmod(join(stub, 'electron'), 0o755);
    const builder = join(root, 'node_modules/electron-builder/cli.js');
    const settings = [`-c.electronDist=${stub}`, `-c.directories.output=${join(folder, 'dist')}`];
    await run(process.execPath, [builder, '--linux', 'dir', '--publish', 'never', ...settings], { cwd: root, maxBuffer: 1e8 });
    packed = join(folder, 'dist/linux-unpacked');
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('has every fuse set that closes a door', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'contactpeil'));
    const state = (name: string) => wire[FuseV1Options[name] as number];
    for (const closed of [
      'RunAsNode',
      'EnableNodeOptionsEnvironmentVariable',
      'EnableNodeCliInspectArguments',
      'GrantFileProtocolExtraPrivileges',
    ])
      expect(state(closed), closed).toBe(off);
    for (const open of ['EnableCookieEncryption', 'EnableEmbeddedAsarIntegrityValidation', 'OnlyLoadAppFromAsar'])
      expect(state(open), open).toBe(on);
  });

  it('holds the page, main, preload and engine, the database outside the archive, and no sources, samples or tests', async () => {
    const files = asar.listPackage(join(packed, 'resources/app.asar'));
    for (const needed of ['/out/main/index.js', '/out/main/engine-process.js', '/out/preload/index.cjs', '/out/renderer/index.html'])
      expect(files).toContain(needed);
    expect(files.filter((file) => /^\/(samples|tests|shared|renderer|electron|demo)\//.test(file))).toEqual([]);
    expect(files.filter((file) => file.startsWith('/node_modules/vite/'))).toEqual([]);
    const outside = await readdir(join(packed, 'resources/app.asar.unpacked'), { recursive: true });
    expect(outside.some((file) => file.endsWith('.node'))).toBe(true);
    expect(outside.some((file) => /libduckdb/.test(file))).toBe(true);
  });

  it('works when what was packed is taken out and run: the calculator answers', async () => {
    const app = join(folder, 'app');
    asar.extractAll(join(packed, 'resources/app.asar'), app);
    await cp(join(packed, 'resources/app.asar.unpacked'), app, { recursive: true });
    const child = run(process.execPath, [join(app, 'out/main/cli.js'), 'calc', 'erlangB'], { cwd: folder });
    child.child.stdin?.end('[{"load_erlang": 1, "servers": 1}]');
    expect(JSON.parse((await child).stdout)).toMatchObject([{ b: 0.5 }]);
  }, 60_000);
});
