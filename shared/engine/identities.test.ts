import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEngine, type Engine } from './index';

const folder = mkdtempSync(join(tmpdir(), 'contactpeil-identity-'));
const two = (number: number) => String(number).padStart(2, '0');
const days = Array.from({ length: 20 }, (_, index) => index + 1);

const files: Readonly<Record<string, readonly string[]>> = {
  'personeel.csv': [
    'Medewerkernummer;Naam;Team;Teamleider;Contracturen',
    '1041;Jan de Vries;Blauw;Piet Post;32',
    '1042;Zoë Yıldız;Groen;Eva Smit;36',
    '1043;Karin Bakker;Blauw;Piet Post;24',
  ],
  'kwaliteit.csv': [
    'Datum;Medewerker;Score;Maximum;Beoordelaar',
    ...days.flatMap((day) =>
      ['J. de Vries', 'Yildiz, Zoe', 'k.bakker@klant.nl'].map(
        (agent, index) => `${two(day)}-05-2024;${agent};${60 + index * 5 + (day % 7)};100;QA`,
      ),
    ),
  ],
  'wachtrij.csv': [
    'Interval;Wachtrij;Aangeboden;Opgenomen;Opgenomen binnen 20 sec;Afgehaakt;Gem. afhandeltijd (sec);Gem. wachttijd (sec)',
    ...days.flatMap((day) =>
      [9, 10, 11].map((hour) => `${two(day)}-05-2024 ${two(hour)}:00;Q_Service;${60 + hour};58;${40 + (day % 5)};${2 + hour};240;25`),
    ),
  ],
  'plan.csv': [
    'Interval;Wachtrij;Prognose aanbod;Prognose AHT (sec);Benodigde medewerkers;Ingeroosterde medewerkers;Aanwezige medewerkers',
    ...days.flatMap((day) => [9, 10, 11].map((hour) => `${two(day)}-05-2024 ${two(hour)}:00;Service;${64 + hour};235;6;6;5`)),
  ],
};

describe('names that differ per system', () => {
  let engine: Engine;
  let clientId = '';
  beforeAll(async () => {
    engine = createEngine({ place: folder, host: 'terminal', version: '0' });
    await engine.call('workspace.create', { name: 'namen' });
    clientId = (await engine.call('client.create', { name: 'Namen' })).id;
    const tokens: string[] = [];
    for (const [name, lines] of Object.entries(files)) {
      writeFileSync(join(folder, name), lines.join('\r\n'));
      tokens.push((await engine.registerFile(join(folder, name))).token);
    }
    const outcomes = await engine.call('import.run', { clientId, files: tokens });
    expect(outcomes.map(({ file, outcome }) => [file, outcome])).toEqual(
      Object.keys(files)
        .sort()
        .map((file) => [file, 'loaded']),
    );
  });
  afterAll(async () => {
    await engine.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const pairs = async () =>
    (await engine.call('identity.list', { clientId })).proposals.map(({ kind, name, same_as: sameAs, reason }) => [
      kind,
      name,
      sameAs,
      reason,
    ]);

  it('are proposed with a reason; accents and the order of names need no question', async () => {
    expect(await pairs()).toEqual([
      ['agent', 'k.bakker@klant.nl', 'Karin Bakker', 'email'],
      ['agent', 'J. de Vries', 'Jan de Vries', 'initials'],
      ['queue', 'Service', 'Q_Service', 'words'],
    ]);
  });

  it('count as one after a person says so, everywhere, until it is taken back', async () => {
    const teamOf = async () => {
      const { kpis } = await engine.call('assess.run', { clientId, language: 'nl' });
      return kpis
        .filter(
          ({ metric, scope }) =>
            metric === 'quality' && scope.team && Object.keys(scope).every((name) => name === 'team' || name === 'period'),
        )
        .map(({ scope, n }) => [scope.team, n]);
    };
    const planned = async () =>
      (await engine.call('assess.run', { clientId, language: 'nl' })).service_level?.by_queue.map(({ queue }) => queue);
    const before = await teamOf();
    const queuesBefore = await planned();
    const pair = { clientId, kind: 'agent', name: 'J. de Vries', same_as: 'Jan de Vries' } as const;
    const queue = { clientId, kind: 'queue', name: 'Service', same_as: 'Q_Service' } as const;
    const answered = await engine.call('identity.confirm', { ...pair, same: true });
    expect(answered.decisions).toMatchObject([{ name: 'J. de Vries', same: true }]);
    expect(answered.proposals.map(({ name }) => name)).not.toContain('J. de Vries');
    await engine.call('identity.confirm', { ...queue, same: true });
    const after = await teamOf();
    const points = (rows: unknown[][]) => Number(rows.find(([team]) => team === 'Blauw')?.[1] ?? 0);
    expect(points(after) - points(before)).toBe(20);
    expect(await planned()).toEqual(['Q_Service']);
    await engine.call('identity.undo', pair);
    await engine.call('identity.undo', queue);
    expect(await teamOf()).toEqual(before);
    expect(await planned()).toEqual(queuesBefore);
    expect(await pairs()).toHaveLength(3);
  });

  it('are not proposed again once a person said that they are two', async () => {
    const { proposals, decisions } = await engine.call('identity.confirm', {
      clientId,
      kind: 'queue',
      name: 'Service',
      same_as: 'Q_Service',
      same: false,
    });
    expect([proposals.map(({ name }) => name), decisions.map(({ same }) => same)]).toEqual([['k.bakker@klant.nl', 'J. de Vries'], [false]]);
  });

  it('are confirmed together, after a person looked them over, and each can still be taken back', async () => {
    const { proposals } = await engine.call('identity.list', { clientId });
    const all = proposals.map(({ kind, name, same_as }) => ({ kind, name, same_as }));
    const confirmed = await engine.call('identity.confirm_all', { clientId, pairs: all, same: true });
    expect([confirmed.proposals, confirmed.decisions.filter(({ same }) => same).length]).toEqual([[], all.length]);
    const [first] = all;
    if (!first) throw new Error('nothing was proposed');
    const after = await engine.call('identity.undo', { clientId, ...first });
    expect(after.proposals.map(({ name }) => name)).toEqual([first.name]);
  });
});
