import { describe, expect, it } from 'vitest';
import { noFiles } from '../../../tests/fixtures/analyse/no-files';
import { silentShare } from '../../../tests/fixtures/analyse/repetitions';
import { workspaceWith } from '../../../tests/fixtures/analyse/workspace';
import { driverImportance, relativeWeights, seededRandom } from '../../statistics';
import { ask } from '../gather/named-query';
import { cellsOf } from './cells';
import { stepOf } from './effects';
import { correlationsOf, explainedBySets, momentsOf } from './importance-samples';
import { marksOf } from './marks';
import { type AnswerWithContact, predictors } from './predictors';
import { rankDrivers } from './ranking';
import { answersWithContactsQuery, markedContactsQuery, satisfactionDriverCells } from './satisfaction-drivers';

const empty: AnswerWithContact = {
  csat: null,
  csat_max: 5,
  ces: null,
  ces_max: null,
  ces_high_is_easy: true,
  channel: 'voice',
  episode: null,
  customer: null,
  wait: null,
  handle_time: null,
  hold_time: null,
  transferred: null,
  repeat_contact: null,
  first_time_right: null,
  resolved_by_customer: null,
  reopened: null,
  replies: null,
  first_response: null,
  resolution_time: null,
  answers_told: 0,
  import_id: 'i',
  source_rows: 1,
  first_row: 1,
  last_row: 1,
};

/** Answers whose mark depends on the facts by `worth`; marks 1 to 5, three answers per customer who share a mood. */
function answersOf(
  seed: number,
  n: number,
  worth: { wait?: number; transferred?: number },
  more: Partial<AnswerWithContact> = {},
): AnswerWithContact[] {
  const random = seededRandom(seed);
  let mood = 0;
  return Array.from({ length: n }, (_, index) => {
    if (index % 3 === 0) mood = 0.5 * random.normal();
    const wait = Math.round(random.exponential(60));
    const transferred = random.next() < 0.2 ? 1 : 0;
    const felt = 3.6 + mood + random.normal() + (worth.wait ?? 0) * (Math.log1p(wait) - 3.5) + (worth.transferred ?? 0) * transferred;
    const facts = { wait, transferred, handle_time: Math.round(random.gamma(2, 150)), repeat_contact: random.next() < 0.15 ? 1 : 0 };
    return {
      ...empty,
      ...facts,
      csat: Math.min(5, Math.max(1, Math.round(felt))),
      customer: `k${Math.floor(index / 3)}`,
      first_row: index + 2,
      ...more,
    };
  });
}
/** Answers about thirty agents, each with a mood and habits of their own that have nothing to do with each other. */
function answersOfAgents(seed: number): AnswerWithContact[] {
  const random = seededRandom(70_000 + 13 * seed);
  const agents = Array.from({ length: 30 }, () => ({
    mood: 0.3 * random.normal(),
    share: 0.1 + 0.3 * random.next(),
    pace: Math.exp(0.2 * random.normal()),
  }));
  return Array.from({ length: 400 }, (_, index) => {
    const { mood, share, pace } = agents[random.integer(agents.length)] as (typeof agents)[number];
    return {
      ...empty,
      wait: Math.round(random.exponential(60)),
      transferred: random.next() < share ? 1 : 0,
      handle_time: Math.round(pace * random.gamma(2, 150)),
      repeat_contact: random.next() < 0.15 ? 1 : 0,
      csat: Math.min(5, Math.max(1, Math.round(3.6 + mood + random.normal()))),
      customer: `k${index}`,
      first_row: index + 2,
    };
  });
}
const solve = async (rows: readonly AnswerWithContact[]) =>
  (await satisfactionDriverCells(rows, answersWithContactsQuery, await noFiles())).cells;

describe('weights of resamples', () => {
  it('are those of the statistics, computed another way', () => {
    const random = seededRandom(4);
    const x = Array.from({ length: 80 }, () => {
      const shared = random.normal();
      return [shared + random.normal(), shared + random.normal(), random.normal(), random.next() < 0.3 ? 1 : 0];
    });
    const y = x.map((row) => (row[0] as number) - 0.5 * (row[2] as number) + random.normal());
    const players = [[0], [1, 3], [2]];
    const found = correlationsOf(momentsOf(x, y));
    const explained = explainedBySets(found?.among ?? [], found?.withOutcome ?? [], players);
    const expected = driverImportance(x, y, players);
    expect(explained[7]).toBeCloseTo(expected?.rSquared as number, 10);
    expect(explained[1]).toBeCloseTo(expected?.first[0] as number, 10);
    expect(explained[2]).toBeCloseTo(expected?.first[1] as number, 10);
    expect((explained[7] as number) - (explained[3] as number)).toBeCloseTo(expected?.last[2] as number, 10);
  });

  it('take Johnson beyond twelve drivers, equal to the statistics on the rows themselves', () => {
    const random = seededRandom(9);
    const x = Array.from({ length: 300 }, () => Array.from({ length: 13 }, () => random.normal()));
    const y = x.map((row) => 2 * (row[5] as number) + (row[12] as number) + random.normal());
    const ranking = rankDrivers(
      x,
      y,
      x.map((_, place) => `k${place}`),
      1,
    );
    const expected = relativeWeights(x, y);
    expect(ranking?.method).toBe('johnson');
    expect(ranking?.players[0]?.columns).toEqual([5]);
    for (const { columns, weight } of ranking?.players ?? [])
      expect(weight).toBeCloseTo(expected?.weights[columns[0] as number] as number, 8);
    expect(ranking?.r2).toBeCloseTo(expected?.rSquared as number, 8);
  });
});

describe('satisfaction drivers', () => {
  it('find the planted driver, with its direction and size, and say that the others show nothing', async () => {
    const [cell, ...others] = await solve(answersOf(1, 1200, { transferred: -1.2, wait: -0.25 }));
    expect(others).toEqual([]);
    expect(cell?.ranking.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(cell?.r2 as number, 9);
    const shown = cell?.ranking.filter((entry) => entry.shown).map(({ driver }) => driver);
    expect(new Set(shown)).toEqual(new Set(['transferred', 'wait']));
    expect(cell?.ranking[0]).toMatchObject({ driver: 'transferred', effect: { from: 0, to: 1, unit: 'ratio' } });
    // Without transfer about half give 4 or 5; minus 1.2 on the mark moves that by more than 20 points.
    expect(cell?.ranking[0]?.effect?.top_share_pp).toBeLessThan(-20);
    expect(cell?.ranking[0]?.effect?.interval_pp?.[1]).toBeLessThan(0);
    expect(cell).toMatchObject({
      method: 'lmg',
      effect_model: 'proportional_odds',
      separated: true,
      difference_shown: true,
      customers: 400,
    });
  });

  it('do not separate two drivers of the same worth', async () => {
    const rows = answersOf(6, 900, { transferred: -0.6 });
    const random = seededRandom(8);
    const twins = rows.map((row) => {
      const repeat = random.next() < 0.2 ? 1 : 0;
      return {
        ...row,
        repeat_contact: repeat,
        csat: Math.min(5, Math.max(1, Math.round((row.csat as number) - 0.6 * repeat + 0.3 * random.normal()))),
      };
    });
    const [cell] = await solve(twins);
    expect(new Set(cell?.ranking.slice(0, 2).map(({ driver }) => driver))).toEqual(new Set(['transferred', 'repeat_contact']));
    expect(cell).toMatchObject({ difference_shown: true, separated: false });
  });

  it('show no difference and claim no ranking where nothing is planted, in at least 95 % of the repetitions', async () => {
    const share = await silentShare('satisfaction drivers', async (seed) => {
      const [cell] = await solve(answersOf(1000 + seed, 300, {}));
      return cell !== undefined && !cell.difference_shown && !cell.separated;
    });
    expect(share).toBeGreaterThanOrEqual(0.95);
  }, 240_000);

  it('nor where the answers about one agent hang together, and agents differ in what they do', async () => {
    const share = await silentShare('satisfaction drivers with agents who differ', async (seed) => {
      const [cell] = await solve(answersOfAgents(seed));
      return cell !== undefined && !cell.difference_shown && !cell.separated;
    });
    expect(share).toBeGreaterThanOrEqual(0.95);
  }, 240_000);

  it('do not change with the order of rows', async () => {
    const rows = answersOf(3, 400, { wait: -0.3 });
    expect(await solve(seededRandom(1).shuffle(rows))).toEqual(await solve(rows));
  });

  it('weigh the same on a scale of ten as on a scale of five', async () => {
    const rows = answersOf(3, 400, { transferred: -1 });
    const [a] = await solve(rows);
    const [b] = await solve(rows.map((row) => ({ ...row, csat: (row.csat as number) * 2, csat_max: 10 })));
    expect(a?.ranking.length).toBe(4);
    for (const [place, { weight }] of (a?.ranking ?? []).entries()) expect(b?.ranking[place]?.weight).toBeCloseTo(weight, 9);
  });

  it('pool cells that are too small upwards and say which', async () => {
    const rows = [
      ...answersOf(1, 300, {}, { episode: 'verhuizen' }),
      ...answersOf(2, 90, {}, { episode: 'betalen' }),
      ...answersOf(3, 90, {}, { episode: 'opzeggen' }),
      ...answersOf(4, 100, {}, { channel: 'chat' }),
      ...answersOf(5, 120, {}, { channel: 'email' }),
    ];
    const { cells, tooFew } = cellsOf(marksOf(rows, 'satisfaction')?.answers ?? []);
    expect(cells.map(({ channel, episode, answers }) => [channel, episode, answers.length])).toEqual([
      ['voice', 'verhuizen', 300],
      ['voice', null, 180],
      [null, null, 220],
    ]);
    expect(cells[1]?.pooled).toEqual([
      { channel: 'voice', episode: 'betalen', answers: 90 },
      { channel: 'voice', episode: 'opzeggen', answers: 90 },
    ]);
    expect(tooFew).toBe(0);
    expect(cellsOf(marksOf(rows.slice(0, 140), 'satisfaction')?.answers ?? [])).toEqual({ cells: [], tooFew: 140 });
  });

  it('leave out a fact that is mostly unknown or always the same', async () => {
    const rows = answersOf(1, 300, {}).map((row, index) => ({ ...row, repeat_contact: index % 2 ? null : 1, transferred: 0 }));
    const [cell] = await solve(rows);
    expect(cell?.n).toBe(300);
    expect(cell?.left_out).toEqual([
      { driver: 'transferred', because: 'does_not_vary' },
      { driver: 'repeat_contact', because: 'mostly_unknown' },
    ]);
  });

  it('weigh the answers with a contact when those are enough, and say how many are left out', async () => {
    const unlinked = { wait: null, transferred: null, handle_time: null, repeat_contact: null };
    const rows = [...answersOf(1, 400, { transferred: -1 }), ...answersOf(2, 600, {}, unlinked)].map((row) => ({
      ...row,
      resolved_by_customer: (row.csat as number) + (row.first_row % 3) > 4 ? 1 : 0,
    }));
    const [cell] = await solve(rows);
    expect(cell).toMatchObject({ n: 400, not_linked: 600 });
    expect(cell?.ranking.map(({ driver }) => driver)).toContain('transferred');
    const [few] = await solve([...rows.slice(0, 100), ...rows.slice(400)]);
    expect(few).toMatchObject({ n: 700, not_linked: 0 });
  });

  it('turn effort so that high is easy', () => {
    const rows = [1, 7].map((ces) => ({ ...empty, ces, ces_max: 7, ces_high_is_easy: false }));
    expect(marksOf(rows, 'effort')?.answers.map(({ mark }) => mark)).toEqual([7, 1]);
  });

  it('say what is missing', async () => {
    const { missing } = await satisfactionDriverCells(answersOf(1, 100, {}), answersWithContactsQuery, await noFiles());
    expect(missing).toEqual([{ analysis: 'drivers', needs: 'survey', unlocks: 'more_answers' }]);
    const bare = Array.from({ length: 200 }, () => ({ ...empty, csat: 4 }));
    expect((await satisfactionDriverCells(bare, answersWithContactsQuery, await noFiles())).missing[0]?.unlocks).toBe('contact_ref');
  });

  it('step from quartile to quartile, and wider where most wait the same', () => {
    const wait = predictors.find(({ driver }) => driver === 'wait');
    if (!wait) throw new Error('no wait');
    expect(stepOf(wait, [0, 10, 20, 30, 40])).toEqual({ from: 10, to: 30 });
    expect(stepOf(wait, [...Array.from({ length: 80 }, () => 0), ...Array.from({ length: 20 }, () => 100)])).toEqual({ from: 0, to: 100 });
  });
});

describe('answers with their contacts', () => {
  const contact = (id: string, started_at: string, more: object = {}) => ({
    contact_id: id,
    customer_key: 'k1',
    started_at,
    channel: 'chat',
    wait_s: 30,
    talk_s: 100,
    hold_s: null,
    wrap_s: 20,
    transferred: false,
    ...more,
  });
  const survey = (contact_ref: string | null) => ({ csat: 4, csat_max: 5, contact_ref });

  it('carry the facts of the contact once, also when the contact is told in two rows', async () => {
    const contacts = [
      contact('a', '2024-03-04T09:00:00'),
      contact('b', '2024-03-12T09:00:00'),
      contact('b', '2024-03-12T09:05:00', { transferred: true, wait_s: 50 }),
      contact('c', '2024-03-14T09:00:00'),
    ];
    const { context, close } = await workspaceWith([
      { file: 'contacts.csv', fact: 'contact', rows: contacts },
      { file: 'survey.csv', fact: 'survey', rows: [survey('a'), survey('b'), survey('c'), survey('unknown'), survey(null)] },
    ]);
    const rows = await ask(context, answersWithContactsQuery, { days: 7, most: 20_000 });
    await close();
    expect(
      rows.map(({ channel, wait, handle_time, transferred, repeat_contact }) => ({
        channel,
        wait,
        handle_time,
        transferred,
        repeat_contact,
      })),
    ).toEqual([
      // The first contact of the data: whether an earlier one came is not known.
      { channel: 'chat', wait: 30, handle_time: 120, transferred: 0, repeat_contact: null },
      { channel: 'chat', wait: 50, handle_time: 120, transferred: 1, repeat_contact: 0 },
      { channel: 'chat', wait: 30, handle_time: 120, transferred: 0, repeat_contact: 1 },
      { channel: 'voice', wait: null, handle_time: null, transferred: null, repeat_contact: null },
      { channel: 'voice', wait: null, handle_time: null, transferred: null, repeat_contact: null },
    ]);
  });

  it('come from marks on the contacts themselves', async () => {
    const { context, close } = await workspaceWith([
      {
        file: 'contacts.csv',
        fact: 'contact',
        rows: [contact('a', '2024-03-04T09:00:00', { csat: 5, csat_max: 5 }), contact('b', '2024-03-05T09:00:00')],
      },
    ]);
    const rows = await ask(context, markedContactsQuery, { days: 7, most: 20_000 });
    await close();
    expect(rows).toMatchObject([{ csat: 5, customer: 'k1', handle_time: 120, first_row: 2 }]);
  });

  it('are drawn by chance, the same ones each time, where there are more than a ranking needs', async () => {
    const rows = Array.from({ length: 40 }, (_, n) => ({
      started_at: `2024-03-${String(1 + (n % 28)).padStart(2, '0')}T09:00:00`,
      customer_key: `k${n}`,
      csat: 1 + (n % 5),
      csat_max: 5,
    }));
    const { context, close } = await workspaceWith([{ file: 'calls.csv', fact: 'contact', rows }]);
    const drawn = await ask(context, markedContactsQuery, { days: 7, most: 10 });
    const again = await ask(context, markedContactsQuery, { days: 7, most: 10 });
    await close();
    expect(drawn.map((row) => row.answers_told)).toEqual(Array.from({ length: 10 }, () => 40));
    expect(again).toEqual(drawn);
  });
});
