/** All analyses on so many contacts, in a process of its own, and then bare the SQL that they asked: `contacts-step.ts CONTACTS`. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyseClient } from '../../shared/analyse';
import { openStore, type SqlValue } from '../../shared/store';
import { measure } from './in-a-child';
import { writeLargeWorkspace } from './large-workspace';

interface AskedSql {
  readonly sql: string;
  readonly parameters: Readonly<Record<string, SqlValue>> | undefined;
  readonly how: 'rows' | 'columns';
}

const contacts = Number(process.argv[2]);
const clientId = 'bench';
const folder = await mkdtemp(join(tmpdir(), 'contactpeil-bench-'));
try {
  const path = join(folder, 'bench.contactpeil-workspace');
  await writeLargeWorkspace(path, clientId, contacts);
  const store = await openStore(path);
  const asked: AskedSql[] = [];
  const { reading } = store;
  await measure(async () => {
    const started = performance.now();
    await analyseClient({
      settings: { clientId, target: 0.8, thresholdSeconds: 20, targetGiven: true },
      store: {
        readOnly: true,
        rows: (sql, parameters) => {
          asked.push({ sql, parameters, how: 'rows' });
          return reading.rows(sql, parameters);
        },
        columns: (sql, parameters) => {
          asked.push({ sql, parameters, how: 'columns' });
          return reading.columns(sql, parameters);
        },
      },
    });
    const analyses = performance.now() - started;
    const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    const before = performance.now();
    for (const { sql, parameters, how } of asked) await reading[how](sql, parameters);
    const bare = performance.now() - before;
    const note = { analysesSeconds: analyses / 1000, sqlSeconds: bare / 1000, questions: asked.length, peakMegabytes };
    return { rows: contacts, note: JSON.stringify(note) };
  });
  await store.close();
} finally {
  await rm(folder, { recursive: true, force: true });
}
