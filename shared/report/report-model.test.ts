import { describe, expect, it } from 'vitest';
import { assessment, assessmentWithoutPlan, bareAssessment } from '../../tests/fixtures/assessment';
import { languages } from '../schema';
import { buildReport, type Section } from './report-model';

const idsOf = (sections: readonly Section[]) => sections.map(({ id }) => id);
const wordsOf = (section: Section): string => JSON.stringify(section);

describe.each(languages)('the report in %s', (language) => {
  const report = buildReport(assessment(), language);

  it('has the parts in reading order, answer first', () =>
    expect(idsOf(report.sections)).toEqual([
      'summary',
      'ledger',
      'cleared',
      'where',
      'days',
      'queues',
      'backlog',
      'changes',
      'teams',
      'team_second',
      'satisfaction',
      'journey',
      'channels',
      'cost',
      'kpis',
      'benchmark',
      'type',
      'decisions',
      'agenda',
      'effort',
      'own_work',
      'missing',
      'definitions',
      'sources',
      'alarms',
      'method',
    ]));

  it('gives every section a full sentence as its title, something to show and words for the speaker', () => {
    for (const section of report.sections) {
      expect(section.title.split(' ').length, section.id).toBeGreaterThan(3);
      expect(section.main.length, section.id).toBeGreaterThan(0);
      expect(section.notes.length, section.id).toBeGreaterThan(20);
    }
  });

  it('puts source, definition, period and n under every figure', () => {
    const figures = report.sections.filter(({ main }) => main.some(({ kind }) => kind === 'chart' || kind === 'numbers'));
    expect(figures.length).toBeGreaterThan(6);
    for (const { footer } of figures) expect(footer).toMatch(/(Bron|Source): .+ n\u00a0=\u00a0[\d.,]+/);
  });

  it('shows no key, no raw message and no broken figure', () => {
    const all = report.sections.map(wordsOf).join('\n');
    expect(all).not.toMatch(/NaN|undefined|Infinity|\{[a-z_]+\}|"report\.|chart\.[a-z]/);
  });
});

describe('an explanation of grade C', () => {
  const weak = assessment();
  if (weak.service_level) weak.service_level.grade = 'C';
  const points = (weak.service_level?.drivers ?? []).map(({ contribution_pp }) => Math.abs(contribution_pp).toFixed(1).replace('.', ','));

  it('is written as directions, without the size of any cause', () => {
    const report = buildReport(weak, 'nl');
    expect(idsOf(report.sections)).not.toContain('ledger');
    expect(idsOf(report.sections)).not.toContain('cleared');
    const summary = wordsOf(report.sections[0] as Section);
    expect(summary).toContain('Alleen de richting: ');
    const numbers = report.sections.filter(({ id }) => id === 'summary' || id === 'where' || id === 'queues').map(wordsOf);
    expect(points.length).toBeGreaterThan(3);
    for (const size of points.filter((one) => Number(one.replace(',', '.')) >= 1)) expect(numbers.join()).not.toContain(`−${size}`);
  });
});

describe('what the files could not tell apart', () => {
  it('stands under the ledger', () => {
    const mixed = assessment();
    if (mixed.service_level) mixed.service_level.merged_drivers = [{ driver: 'absence', into: 'adherence', because: 'no_present_agents' }];
    const ledger = buildReport(mixed, 'nl').sections.find(({ id }) => id === 'ledger');
    expect(wordsOf(ledger as Section)).toContain('Verzuim zit in roostertrouw: geen bestand zegt');
  });
});

describe('the answer', () => {
  it('carries observed, target, gap and the largest cause', () => {
    const [summary] = buildReport(assessment(), 'nl').sections;
    expect(summary!.title).toBe(
      'Noorderlicht Energie beantwoordt 68,4\u00a0% van de contacten binnen 20 seconden, 11,6 procentpunt onder de norm van 80\u00a0%; afhandeltijd kost daarvan 7,4 procentpunt',
    );
  });

  it('says first that the client’s own formula turns the verdict around', () => {
    const turned = assessment();
    const level = turned.service_level!;
    const own = { ...level, client_definition: 'sl.answered' as const };
    const definitions = level.definitions.map((one) => (one.definition === 'sl.answered' ? { ...one, value: 0.802 } : one));
    const first = (from: typeof turned) => {
      const [summary] = buildReport(from, 'nl').sections;
      const bullets = summary!.main.find((block) => block.kind === 'bullets');
      return bullets?.kind === 'bullets' ? bullets.lines[0]!.replaceAll('\u00a0', ' ') : '';
    };
    expect(first({ ...turned, service_level: { ...own, definitions } })).toBe(
      'Volgens de eigen rekenwijze (op tijd beantwoord / beantwoord) is het 80,2 % en is de norm van 80 % wel gehaald. Van alle aangeboden contacten is 68,4 % op tijd beantwoord: 11,8 procentpunt lager. Spreek eerst af welke rekenwijze telt.',
    );
    expect(first({ ...turned, service_level: own })).not.toContain('rekenwijze');
  });

  it('does not look for a cause when the target is met', () => {
    const healthy = assessment();
    const level = {
      ...healthy.service_level!,
      observed: 0.82,
      gap_pp: 2,
      gap_contacts: 1090,
      drivers: healthy.service_level!.drivers!.map((driver) => ({ ...driver, cleared: true })),
    };
    const [summary] = buildReport({ ...healthy, service_level: level }, 'nl').sections;
    expect(summary!.title).toBe(
      'Noorderlicht Energie beantwoordt 82,0\u00a0% van de contacten binnen 20 seconden en haalt de norm van 80\u00a0%',
    );
  });
});

describe('the sections of the findings', () => {
  const made = assessment();
  const titleOf = (id: string, from = made) =>
    buildReport(from, 'nl')
      .sections.find((section) => section.id === id)
      ?.title.replaceAll('\u00a0', ' ');

  it('each conclude in one sentence with the figure', () => {
    expect(titleOf('changes')).toMatch(
      /^Op 5 oktober 2026 veranderden 2 kengetallen tegelijk; servicelevel: van \d\d,\d % naar \d\d,\d %$/,
    );
    expect(titleOf('satisfaction')).toBe(
      '‘Opnieuw contact moeten zoeken’ hangt samen met tevredenheid en verklaart 9 % van de verschillen; de plaats op de ranglijst is onzeker',
    );
    expect(titleOf('journey')).toBe('Een vraag kost gemiddeld 1,27 contacten; 27,0 % van de contacten was niet nodig geweest');
    expect(titleOf('backlog')).toMatch(/^43,0 % van de vragen via e-mail kreeg binnen 24 uur een eerste antwoord; \d+ vragen staan open$/);
    expect(titleOf('cost')).toMatch(/^Een contact kost € \d,\d\d, een opgeloste vraag € \d+,\d\d$/);
    expect(titleOf('type')).toContain('past het best bij laatbloeier: de enige voorwaarde geldt (');
  });

  it('name no published figure of grade D as a comparison', () => {
    const section = buildReport(made, 'nl').sections.find(({ id }) => id === 'benchmark');
    const compared = (made.benchmark ?? []).filter(({ reference }) => reference.grade !== 'D');
    const [table] = section?.main ?? [];
    expect(compared.length).toBeGreaterThan(0);
    expect(table?.kind === 'table' && table.table.rows.map((row) => row[4]?.text)).toEqual(expect.not.arrayContaining(['D']));
    expect(table?.kind === 'table' && table.table.rows.length).toBe(compared.filter(({ difference }) => difference !== null).length);
  });

  it('are silent where nothing is shown: no change, no relation, no type, a handful of questions, no price', () => {
    const quiet = {
      ...made,
      changes: { ...made.changes!, found: [], moments: [] },
      drivers: (made.drivers ?? []).map((cell) => ({ ...cell, difference_shown: false })),
      type: { ...made.type!, called: 'mixed' as const },
      journey: { ...made.journey!, questions: 60, failure_demand: null },
      backlog: [],
      benchmark: (made.benchmark ?? []).map((row) => ({ ...row, difference: null, reference: { ...row.reference, grade: 'D' as const } })),
      cost_to_serve: { ...made.cost_to_serve!, cost_per_contact: null },
    };
    const ids = idsOf(buildReport(quiet, 'nl').sections);
    for (const id of ['changes', 'satisfaction', 'type', 'journey', 'backlog', 'benchmark', 'cost']) expect(ids).not.toContain(id);
    expect(ids).toContain('teams');
  });

  it('never call an association a cause', () => {
    const section = buildReport(made, 'nl').sections.find(({ id }) => id === 'satisfaction');
    expect(wordsOf(section as Section)).toContain('Geen oorzaak.');
    expect(section?.title).not.toMatch(/komt door|veroorzaakt|oorzaak/);
  });
});

describe('where the gap sits', () => {
  const made = assessment();
  const level = made.service_level!;
  const absence = level.drivers!.find(({ driver }) => driver === 'absence')!;
  const place = (name: string | null, points: number) => ({
    name,
    offered: 0,
    observed: null,
    gap_pp: null,
    contributions_pp: { absence: points },
  });
  const shares = [-0.46, -0.46, absence.contribution_pp + 0.92];
  const divided = {
    ...made,
    service_level: {
      ...level,
      drivers: level.drivers!.map((driver) => ({ ...driver, cleared: driver.driver !== 'absence' })),
      by_team: ['Team Eem', 'Team Lek', null].map((name, index) => place(name, shares[index] ?? 0)),
      by_hour: [
        { ...level.by_time_of_day[0]!, time_of_day: '08:00', offered: 400, observed: 0.81, gap_pp: 1 },
        { ...level.by_time_of_day[0]!, time_of_day: '09:00', offered: 600, observed: 0.4925, gap_pp: -30.75 },
      ],
      worst_intervals: [1, 2, 3].map((day) => ({
        date: `2026-10-0${day}`,
        time_of_day: '10:30',
        queue: 'Facturen',
        offered: 40,
        observed: 0.1,
        modelled: day === 1 ? 0.85 : 0.3,
        gap_pp: -70,
        late: 28,
        contributions_pp: { absence: -20 },
      })),
    },
  };
  const sectionOf = (id: string, from: typeof made = divided) => buildReport(from, 'nl').sections.find((section) => section.id === id);
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');

  it('is told by hour, with figures that a reader can subtract', () => {
    const hours = sectionOf('hours');
    expect(plain(hours!.title)).toBe('Tussen 09:00 en 10:00 uur is het servicelevel het laagst: 49,3 %');
    expect(plain(wordsOf(hours!))).toContain('−30,7');
    expect(hours!.footer).toContain('Bron: ');
    expect(hours!.onSlides).toBe(true);
  });

  it('is told by team without a ranking: in order of name, adding up to the whole, with what is shared apart', () => {
    const teams = sectionOf('gap_teams');
    const [table] = teams!.side.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    const column = table!.rows.map((row) => Number(row[1]!.text.replace('−', '-').replace('+', '').replace(',', '.')));
    const [together, ...parts] = column.toReversed();
    expect(table!.rows.map((row) => row[0]!.text)).toEqual(['Team Eem', 'Team Lek', 'gedeeld of onbekend', 'Samen']);
    expect(parts.reduce((sum, points) => sum + Math.round(points * 10), 0)).toBe(Math.round(together! * 10));
    expect(plain(teams!.title)).toMatch(/^De \d,\d procentpunt die verzuim kost, verdeeld: Team Eem −0,[45], Team Lek −0,[45]/);
    expect(sectionOf('gap_sites')).toBeUndefined();
  });

  it('names the worst intervals with what the model expected there', () => {
    const intervals = sectionOf('intervals');
    expect(plain(intervals!.title)).toBe(
      'In de 3 slechtste intervallen waren 84 contacten te veel te laat; bij 2 daarvan verwachtte het model al een tekort',
    );
    expect(intervals!.part).toBe('appendix');
  });

  it('is left out where the files do not tell places apart', () => {
    const alike = { ...divided, service_level: { ...divided.service_level, by_team: [place(null, -3)] } };
    expect(sectionOf('gap_teams', alike)).toBeUndefined();
  });
});

describe('what is missing', () => {
  it('without a plan there is no ledger, and the file that would unlock it is named', () => {
    const report = buildReport(assessmentWithoutPlan(), 'nl');
    expect(idsOf(report.sections)).not.toContain('ledger');
    expect(idsOf(report.sections)).not.toContain('cleared');
    expect(wordsOf(report.sections.find(({ id }) => id === 'missing')!)).toContain('De export van de planning');
    expect(wordsOf(report.sections[0]!)).toContain('nog niet te zeggen');
  });

  it('with nothing to compute there are no empty sections', () => {
    const report = buildReport(bareAssessment(), 'en');
    expect(idsOf(report.sections)).toEqual(['summary', 'missing', 'method']);
    expect(report.sections[0]!.title).toContain('cannot be computed yet');
  });
});

describe('poor data', () => {
  const full = assessment();
  const withoutLevel = { ...full, service_level: null, advice: [] };
  const plain = (words: string) => words.replaceAll('\u00a0', ' ');
  const sectionOf = (id: string, from: typeof full) => buildReport(from, 'nl').sections.find((section) => section.id === id);

  it('tells the level that a total gives, and what to ask for, instead of calling it unknown', () => {
    const [summary] = buildReport({ ...withoutLevel, missing: [] }, 'nl').sections;
    expect(plain(summary!.title)).toMatch(/^Noorderlicht Energie beantwoordt 68,4 % van de contacten op tijd; waarom/);
    expect(summary!.main[0]!.kind).toBe('numbers');
    expect(summary!.footer).toMatch(/n\u00a0=\u00a0[1-9]/);
  });

  it('counts what is known where not even that can be told, and names the column to ask for', () => {
    const figures = full.kpis.filter(({ metric }) => !metric.startsWith('sl.'));
    const lack = {
      analysis: 'service_level',
      needs: 'queue_interval',
      unlocks: 'within_threshold',
      in_files: ['dag.xlsx'],
      columns: ['within_threshold'],
    };
    const [summary] = buildReport({ ...withoutLevel, kpis: figures, missing: [lack] }, 'nl').sections;
    expect(plain(summary!.title)).toMatch(/nog niet te berekenen; \d+ andere kerncijfers wel$/);
    expect(wordsOf(summary!)).toContain('ontbreekt in dag.xlsx');
  });

  it('promises no why in the title of a deck that cannot give it', () => {
    expect(buildReport(full, 'nl').title).toBe('Waarom het servicelevel niet wordt gehaald en wat helpt');
    expect(buildReport(assessmentWithoutPlan(), 'nl').title).toBe('Hoe de klantenservice presteert');
  });

  it('counts the contacts under advice also where no service level does', () => {
    expect(sectionOf('decisions', { ...full, service_level: null })!.footer).toMatch(/n\u00a0=\u00a0[1-9]/);
  });

  it('says once in the summary that the teams do not differ, however many figures say so', () => {
    const alike = full.team_comparisons.map((one) => ({
      ...one,
      difference_shown: false,
      points: one.points.map((point) => ({ ...point, verdict: 'no_evidence' as const })),
    }));
    expect(alike.length).toBeGreaterThan(1);
    const [summary] = buildReport({ ...full, team_comparisons: alike }, 'nl').sections;
    expect(wordsOf(summary!).match(/geen verschil aangetoond/g)).toHaveLength(1);
    expect(wordsOf(summary!)).toContain(`op ${alike.length} kengetallen geen verschil aangetoond`);
  });

  it('asks once for a file that answers several questions', () => {
    const lacks = ['repeat_kpis', 'channel_switching', 'journey'].map((analysis) => ({
      analysis,
      needs: 'contact',
      unlocks: 'customer_key',
    }));
    const section = sectionOf('missing', { ...full, missing: lacks })!;
    const [table] = section.main.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
    expect(table!.rows).toHaveLength(1);
    expect(table!.rows[0]![0]!.text.split('\n')).toHaveLength(3);
    expect(section.title).toContain('3 vragen');
  });

  it('draws no chart of zeros and has no page on how many channels were handed over', () => {
    const idle = {
      ...full.journey!,
      contacts_per_question: 1,
      by_channel: full.journey!.by_channel.map((own) => ({ ...own, contacts_per_question: 1 })),
    };
    const journey = {
      ...idle,
      failure_demand: { ...idle.failure_demand!, share: 0, failures: 0, repeats: 0, retries: 0, transferred: 0, status_questions: 0 },
    };
    const [backlog] = full.backlog!;
    const empty = { ...backlog!, stock: 0, days: backlog!.days.map((day) => ({ ...day, stock: 0 })) };
    const poor = { ...full, journey, backlog: [empty], benchmark_comparison: undefined };
    expect(sectionOf('journey', poor)).toBeUndefined();
    expect(plain(sectionOf('backlog', poor)!.title)).toContain('geen enkele vraag staat nog open');
    const [chart] = sectionOf('backlog', poor)!.main.flatMap((block) => (block.kind === 'chart' ? [block.chart] : []));
    expect(chart!.type).toBe('bar');
    const channels = {
      ...full.benchmark![0]!,
      metric: 'channels_used',
      reference: { ...full.benchmark![0]!.reference, grade: 'B' as const },
    };
    expect(sectionOf('benchmark', { ...poor, benchmark: [channels] })).toBeUndefined();
  });

  it('blames no cause that was cleared, also not on one weekday', () => {
    const level = full.service_level!;
    const cleared = { ...level, drivers: level.drivers!.map((driver) => ({ ...driver, cleared: true })) };
    expect(wordsOf(sectionOf('where', full)!)).toContain('Oorzaak per weekdag');
    expect(wordsOf(sectionOf('where', { ...full, service_level: cleared })!)).not.toContain('Oorzaak per weekdag');
  });

  it('gives contacts without a queue no name of the program’s own', () => {
    const level = full.service_level!;
    const worst = [1, 2].map((day) => ({
      date: `2026-10-0${day}`,
      time_of_day: '10:30',
      queue: 'all',
      offered: 40,
      observed: 0.1,
      modelled: null,
      gap_pp: -70,
      late: 28,
      contributions_pp: null,
    }));
    const section = wordsOf(sectionOf('intervals', { ...full, service_level: { ...level, worst_intervals: worst } })!);
    expect(section).toContain('alle contacten');
    expect(section).not.toMatch(/"all"|, all"/);
  });
});

describe('who reads what', () => {
  it('keeps what agents read off the slides', () => {
    const report = buildReport(assessment(), 'nl');
    expect(report.sections.find(({ id }) => id === 'own_work')!.onSlides).toBe(false);
  });

  it('never shows a figure of a single agent', () => {
    const full = assessment();
    const withAgent = {
      ...full,
      kpis: [...full.kpis, { ...full.kpis[0]!, scope: { ...full.kpis[0]!.scope, agent: 'Jansen, Wilhelmina' } }],
    };
    expect(buildReport(withAgent, 'nl').sections.map(wordsOf).join('')).not.toContain('Wilhelmina');
  });
});
