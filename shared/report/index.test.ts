import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assessment, assessmentWithoutPlan, bareAssessment } from '../../tests/fixtures/assessment';
import { reportWriting, textOf } from '../../tests/fixtures/report-writing';
import { assessmentSchema } from '../contract';
import { languages } from '../schema';
import { pseudonymise, writeReports } from './';
import { checkDeck } from './slides/check-deck';

const { folder, request } = reportWriting();

describe('writing reports', () => {
  it('writes each format, says its size, and leaves no draft behind', async () => {
    const written = await writeReports(request());
    expect(readdirSync(folder()).sort()).toEqual([
      'assessment.json',
      'noorderlicht-energie.html',
      'noorderlicht-energie.pptx',
      'noorderlicht-energie.xlsx',
    ]);
    for (const { path, bytes } of written) expect(readFileSync(path).length).toBe(bytes);
  });

  it('gives the assessment back as it was', async () => {
    const [json] = await writeReports(request({ formats: ['json'], baseName: 'mijn klant' }));
    expect(json!.path.endsWith('mijn klant.json')).toBe(true);
    expect(assessmentSchema.parse(JSON.parse(readFileSync(json!.path, 'utf8')))).toEqual(assessment());
  });

  it('leaves what was there untouched when it is cancelled', async () => {
    const before = join(folder(), 'assessment.json');
    writeFileSync(before, 'earlier');
    const control = new AbortController();
    control.abort(new Error('cancelled'));
    await expect(writeReports(request({ signal: control.signal }))).rejects.toThrow('cancelled');
    expect(readdirSync(folder())).toEqual(['assessment.json']);
    expect(readFileSync(before, 'utf8')).toBe('earlier');
  });

  it.each(languages)('writes a client of whom little is known, in %s', async (language) => {
    for (const make of [assessmentWithoutPlan, bareAssessment]) {
      const written = await writeReports(request({ assessment: { ...make(), language }, language }));
      expect(written).toHaveLength(4);
      expect((await checkDeck(readFileSync(written.find(({ format }) => format === 'pptx')!.path))).faults).toEqual([]);
    }
  });
});

describe('names of people', () => {
  const withNames = () => {
    const full = assessment();
    full.kpis.push({ ...full.kpis[0]!, scope: { ...full.kpis[0]!.scope, agent: 'Wilhelmina Jansen' } });
    full.advice[3]!.observation = 'J. de Vries en Wilhelmina Jansen besteden veel tijd aan nawerk.';
    return full;
  };

  it('stand in no report for people, and in the assessment only without pseudonyms', async () => {
    for (const pseudonyms of [false, true]) {
      const written = await writeReports(request({ assessment: { ...withNames(), advice: assessment().advice }, pseudonyms }));
      for (const { format, path } of written) {
        const text = await textOf(path);
        if (format !== 'json') expect(text, format).not.toMatch(/Wilhelmina|de Vries|M\. Bakker/);
        else expect(text.includes('Wilhelmina Jansen')).toBe(!pseudonyms);
      }
    }
  });

  it('become numbers everywhere, the same person the same number, and nothing else changes', () => {
    const full = withNames();
    const changed = pseudonymise(full, 'Medewerker');
    expect(JSON.stringify(changed)).not.toMatch(/Wilhelmina|de Vries/);
    expect(changed.advice[3]!.observation).toMatch(/^Medewerker \d+ en Medewerker \d+ besteden/);
    expect(changed.kpis.at(-1)!.scope.agent).toMatch(/^Medewerker \d+$/);
    expect(changed.advice[3]!.observation).toContain(changed.kpis.at(-1)!.scope.agent!);
    expect(changed.service_level).toEqual(full.service_level);
    expect(changed.client).toEqual(full.client);
  });
});

describe('hostile text', () => {
  it('breaks no format', async () => {
    const hostile = assessment();
    hostile.client.name = 'Bel & "Co" <b>\u0000\u0007\ud83d\ude00</b>';
    hostile.service_level!.by_queue[0]!.queue = ']]>\u0001<c:v>9</c:v>';
    hostile.teams[0]!.team = 'x'.repeat(400);
    hostile.sources[0]!.file = `${'lang '.repeat(80)}.csv`;
    const written = await writeReports(request({ assessment: hostile }));
    expect((await checkDeck(readFileSync(written.find(({ format }) => format === 'pptx')!.path))).faults).toEqual([]);
  });
});
