import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assessment as fixture } from '../../tests/fixtures/assessment';
import { type ImportOutcome, ProblemError, type SourceReading } from '../contract';
import { createEngine, type Engine } from './index';
import type { Stages } from './stages';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-engine-'));
const place = join(folder, 'place');

/** A double of import: each line 'queue;offered' of a file is one row; 'broken' fails half-way, 'slow' waits for the person to cancel. */
const importFile: Stages['importFile'] = async (open, loader, { clientId, onProgress, signal }) => {
  const lines = readFileSync(open.path, 'utf8').trim().split('\n');
  const known = await loader.alreadyImported(clientId, open.sha256);
  if (known) return { file: open.name, outcome: 'already_loaded', problem: null, tables: [], alarms: [] } satisfies ImportOutcome;
  await loader.begin();
  const columns = ['interval_start', 'queue', 'offered'];
  const table = { clientId, file: open.name, sha256: open.sha256, sheet: null, fact: 'queue_interval', columns } as const;
  const importId = await loader.startTable({ ...table, headerSignature: 'queue offered', system: null });
  for (const [index, line] of lines.entries()) {
    if (line === 'slow') await new Promise((resolve) => signal?.addEventListener('abort', resolve));
    signal?.throwIfAborted();
    if (line === 'broken') throw new Error('the reader fell over');
    const [queue = '', offered = ''] = line.split(';');
    await loader.appendRows(importId, [{ sourceRow: index + 1, values: ['2024-06-03T08:00:00', queue, Number(offered)] }]);
    onProgress?.({ stage: 'import', share: (index + 1) / lines.length, rows: index + 1 });
  }
  const reading: SourceReading = {
    import_id: importId,
    file: open.name,
    sheet: null,
    fact: 'queue_interval',
    fact_reason: 'test',
    fact_score: 1,
    system: null,
    header_row: null,
    rows_read: lines.length,
    rows_loaded: lines.length,
    rows_rejected: 0,
    rows_skipped: 0,
    skipped: [],
    columns: [],
    alarms: [],
    period: ['2024-06-03', '2024-06-03'],
  };
  await loader.finishTable(importId, reading, open.sha256);
  await loader.commit();
  return { file: open.name, outcome: 'loaded', problem: null, tables: [reading], alarms: [] };
};

const stages: Stages = {
  openFile: async (path, name) => {
    const text = readFileSync(path, 'utf8');
    if (text === '') throw new ProblemError({ code: 'file_empty', values: { file: name }, tip: 'file_empty' });
    const sha256 = Buffer.from(text).toString('hex');
    return { path, name, format: 'csv', sha256, bytes: text.length, sheets: [], close: async () => undefined };
  },
  inspectFile: async () => [],
  importFile,
  analyse: async ({ store, settings, progress }) => {
    await store.rows('SELECT sum(offered) AS offered FROM queue_interval WHERE client_id = $client_id', { client_id: settings.clientId });
    progress?.(1);
    const { kpis, service_level, teams, team_comparisons, channels, missing } = fixture();
    return { kpis, service_level, teams, team_comparisons, channels, missing };
  },
  questionSql: async (name) => (name === 'queue-intervals.sql' ? 'SELECT 1 AS one' : null),
  advise: async () => [],
  renderAdvice: async () => {
    throw new Error('no advice to render');
  },
  writeReports: async ({ assessment, folder: into, formats }) => {
    const path = join(into, 'assessment.json');
    writeFileSync(path, JSON.stringify(assessment));
    return formats.map((format) => ({ format, path, bytes: 1 }));
  },
};

let engine: Engine;
const file = async (name: string, text: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  return (await engine.registerFile(join(folder, name))).token;
};

beforeAll(async () => {
  engine = createEngine({ place, host: 'terminal', version: '1', stages });
});
afterAll(() => engine.close());

describe('engine', () => {
  it('parses inputs at the door and says which field is wrong', async () => {
    await expect(engine.call('workspace.create', { name: '' })).rejects.toMatchObject({
      problem: { code: 'input_invalid', values: { operation: 'workspace.create', field: 'name' } },
    });
    await expect(engine.call('no.such' as 'app.about', {})).rejects.toMatchObject({ problem: { code: 'operation_unknown' } });
    await expect(engine.call('client.list', {})).rejects.toMatchObject({ problem: { code: 'no_workspace_open', tip: 'open_workspace' } });
  });

  it('makes, lists, closes and opens workspaces', async () => {
    expect(await engine.call('workspace.create', { name: 'Bezoek juni' })).toMatchObject({ id: 'Bezoek juni', open: true });
    await expect(engine.call('workspace.create', { name: 'Bezoek juni' })).rejects.toMatchObject({ problem: { code: 'workspace_exists' } });
    expect(await engine.call('workspace.close', {})).toEqual({ closed: true });
    expect(await engine.call('workspace.list', {})).toMatchObject([{ id: 'Bezoek juni', open: false }]);
    await expect(engine.call('workspace.open', { id: 'weg' })).rejects.toMatchObject({ problem: { code: 'workspace_not_found' } });
    expect(await engine.call('workspace.open', { id: 'Bezoek juni' })).toMatchObject({ open: true });
  });

  it('loads files, each all or nothing, and what was loaded stays', async () => {
    const client = await engine.call('client.create', { name: 'Acme Zorg' });
    expect(client.id).toBe('acme-zorg');
    const files = [await file('a.csv', 'Verkoop;10\nVerkoop;20'), await file('b.csv', 'Service;5\nbroken'), await file('c.csv', '')];
    const shares: number[] = [];
    const outcomes = await engine.call('import.run', { clientId: client.id, files }, { onProgress: ({ share }) => shares.push(share) });
    expect(outcomes.map(({ file: name, outcome, problem }) => [name, outcome, problem?.code ?? null])).toEqual([
      ['a.csv', 'loaded', null],
      ['b.csv', 'failed', 'unexpected'],
      ['c.csv', 'refused', 'file_empty'],
    ]);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect((await engine.query('SELECT sum(offered) FROM queue_interval')).rows).toEqual([[30]]);
    expect(await engine.call('import.run', { clientId: client.id, files: files.slice(0, 1) })).toMatchObject([
      { outcome: 'already_loaded' },
    ]);
    const sources = await engine.call('import.list', { clientId: client.id });
    expect(sources.map((source) => [source.file, source.fact, source.fact_reason])).toEqual([
      ['a.csv', 'queue_interval', 'test'],
      ['b.csv', null, 'problem:unexpected'],
      ['c.csv', null, 'problem:file_empty'],
    ]);
    expect((await engine.call('client.list', {}))[0]).toMatchObject({
      sources: 1,
      period: ['2024-06-03', '2024-06-03'],
      assessed_at: null,
    });
  });

  it('cancels a job and leaves nothing half done', async () => {
    const slow = await file('slow.csv', 'Verkoop;1000\nslow');
    const controller = new AbortController();
    const running = engine.call('import.run', { clientId: 'acme-zorg', files: [slow] }, { signal: controller.signal });
    setTimeout(() => controller.abort(), 100);
    await expect(running).rejects.toMatchObject({ problem: { code: 'cancelled' } });
    expect((await engine.query('SELECT sum(offered) FROM queue_interval')).rows).toEqual([[30]]);
  });

  it('assesses, keeps the result, and forgets it when the rows or the target change', async () => {
    const clientId = 'acme-zorg';
    expect(await engine.call('assess.get', { clientId, language: 'nl' })).toBeNull();
    await expect(engine.call('report.export', { clientId, formats: ['json'], language: 'nl', pseudonyms: false })).rejects.toMatchObject({
      problem: { code: 'not_assessed_yet' },
    });
    const assessment = await engine.call('assess.run', { clientId, language: 'nl' });
    expect(assessment.missing.map((missing) => missing.analysis)).toEqual(expect.arrayContaining(['drivers', 'benchmark', 'type']));
    expect((await engine.call('assess.get', { clientId, language: 'en' }))?.language).toBe('en');
    expect((await engine.call('client.list', {}))[0]?.headline).toMatchObject({ observed: fixture().service_level?.observed });
    expect(await engine.call('report.names_shown', { clientId })).toEqual([]);
    const [written] = await engine.call('report.export', { clientId, formats: ['json'], language: 'nl', pseudonyms: false });
    // Naming is logged, once, with the formats; reports without names leave no line.
    await engine.call('report.export', { clientId, formats: ['json'], language: 'nl', pseudonyms: true });
    const log = await engine.call('report.names_shown', { clientId });
    expect(log).toHaveLength(1);
    expect(log[0]).toMatchObject({ formats: ['json'], written_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/) });
    expect(written?.name).toBe('assessment.json');
    expect(existsSync(engine.fileOf(written?.token ?? '').path)).toBe(true);
    await engine.call('client.settings', { clientId, target: 0.9, thresholdSeconds: 30 });
    expect(await engine.call('assess.get', { clientId, language: 'nl' })).toBeNull();
  });

  it('shows the rows behind a figure, within the filters of the evidence', async () => {
    const clientId = 'acme-zorg';
    const [source] = await engine.call('import.list', { clientId });
    const sources = [{ import_id: source?.import_id ?? '', file: 'a.csv', sheet: null, rows: 2, first_row: 1, last_row: 2 }];
    const evidence = { id: 'e', definition: 'sl.offered', query: 'queue-intervals.sql', filters: { queue: 'verkoop' }, sources };
    const proof = await engine.call('proof.get', { clientId, evidence });
    expect(proof.total_rows).toBe(2);
    expect(proof.columns).toEqual(['interval_start', 'queue', 'offered']);
    expect(proof.rows).toEqual([
      { file: 'a.csv', sheet: null, source_row: 1, values: ['2024-06-03T08:00:00', 'Verkoop', 10] },
      { file: 'a.csv', sheet: null, source_row: 2, values: ['2024-06-03T08:00:00', 'Verkoop', 20] },
    ]);
    const elsewhere = await engine.call('proof.get', { clientId, evidence: { ...evidence, filters: { weekday: 2 } } });
    expect(elsewhere.total_rows).toBe(0);
    const [statement = '', ...rest] = proof.sql.split(';');
    expect(rest.join(';').trim()).toBe('-- queue-intervals.sql\n\nSELECT 1 AS one');
    expect((await engine.query(statement)).rows).toHaveLength(2);
  });

  it('takes an import back', async () => {
    const [source] = await engine.call('import.list', { clientId: 'acme-zorg' });
    expect(await engine.call('import.undo', { importId: source?.import_id ?? '' })).toEqual({ rows: 2 });
    await expect(engine.call('assess.run', { clientId: 'acme-zorg', language: 'nl' })).rejects.toMatchObject({
      problem: { code: 'nothing_to_assess' },
    });
  });

  it('knows which questions the files answer', async () => {
    const none = await engine.call('questions.list', { clientId: 'acme-zorg' });
    expect(none.every((question) => question.answerable === 'no')).toBe(true);
    await engine.call('import.run', { clientId: 'acme-zorg', files: [await file('again.csv', 'Verkoop;1')] });
    const some = await engine.call('questions.list', { clientId: 'acme-zorg' });
    expect(some.find((question) => question.id === 'why_service_level')).toMatchObject({
      answerable: 'partly',
      missing: ['plan_interval'],
    });
  });
});
