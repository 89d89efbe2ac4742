import { describe, expect, it } from 'vitest';
import { assessment, assessmentWithoutPlan } from '../../tests/fixtures/assessment';
import { drivers, type Findings, languages, roles, type ServiceLevel } from '../schema';
import { createText } from '../text';
import { renderAdvice } from '../text/advice-text';
import { advise, rules } from './index';

const findings = (): Findings => {
  const { kpis, service_level, teams, team_comparisons, channels, missing } = assessment();
  return structuredClone({ kpis, service_level, teams, team_comparisons, channels, missing });
};
const level = (one: Findings): ServiceLevel => {
  if (!one.service_level) throw new Error('the fixture has a service level');
  return one.service_level;
};
const adviceOn = (one: Findings) => advise({ findings: one, target: 0.8, targetGiven: true });
const rulesFired = (one: Findings) => adviceOn(one).map((advice) => advice.rule);

/** Findings in which one driver is the cause and all others are cleared. */
function causedBy(driver: (typeof drivers)[number]): Findings {
  const one = findings();
  for (const each of level(one).drivers ?? []) {
    const planted = each.driver === driver;
    Object.assign(each, {
      contribution_pp: planted ? -9 : 0.1,
      interval_pp: planted ? [-11, -7] : [-0.3, 0.5],
      repair_alone_pp: planted ? 8 : 0,
      cleared: !planted,
    });
  }
  return one;
}

describe('rules', () => {
  it('are at least twenty, over the three roles, each with its own id', () => {
    expect(rules.length).toBeGreaterThanOrEqual(20);
    expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
    for (const role of roles) expect(rules.filter((rule) => rule.role === role).length).toBeGreaterThanOrEqual(5);
  });

  it.each(languages)('have every sentence in %s, with the condition under which they stay silent', (language) => {
    const text = createText(language);
    const missing = rules.flatMap((rule) =>
      ['title', 'observation', 'cause', 'effect', 'silent', ...rule.actions.map((_, index) => `action${index + 1}`)]
        .map((part) => `advice.${rule.id}.${part}`)
        .filter((key) => !text.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('give an agent exactly two actions', () => {
    for (const rule of rules.filter((one) => one.role === 'agent')) expect(rule.actions, rule.id).toHaveLength(2);
  });
});

const managerRule = {
  volume: 'volume-above-forecast',
  repeat_contacts: 'repeat-traffic',
  handle_time: 'handle-time-above-plan',
  staffing_level: 'too-few-scheduled',
  intraday_fit: 'schedule-on-wrong-hours',
  absence: 'absence-above-plan',
  adherence: 'low-adherence',
} as const;

describe('a planted cause', () => {
  it.each(drivers)('%s leads to its own advice for the manager first, and to no other cause', (driver) => {
    const manager = adviceOn(causedBy(driver)).filter((advice) => advice.role === 'manager');
    expect(manager[0]?.rule).toBe(managerRule[driver]);
    const others = Object.values(managerRule).filter((rule) => rule !== managerRule[driver]);
    expect(manager.map((advice) => advice.rule).filter((rule) => others.includes(rule as never))).toEqual([]);
  });

  it('that lasted for days is told from its first to its last day, not as one bad day', () => {
    const run = causedBy('absence');
    const place = {
      driver: 'absence',
      level: 'date',
      label: '2025-01-30',
      label_to: '2025-02-18',
      planned: 17,
      actual: 12,
      contribution_pp: -9,
    };
    Object.assign(level(run), { deviations: [place] });
    for (const language of languages) {
      const rendered = renderAdvice(createText(language), adviceOn(run).find((one) => one.rule === 'absence-above-plan') as never);
      expect(rendered.observation.replaceAll('\u00a0', ' ')).toMatch(/30 (januari|January).*18 (februari|February)/);
    }
  });

  it('that hides another part of the staffing is not blamed: the manager is told to find out which it is', () => {
    const mixed = causedBy('adherence');
    Object.assign(level(mixed), { merged_drivers: [{ driver: 'absence', into: 'adherence', because: 'no_present_agents' }] });
    const fired = rulesFired(mixed);
    expect(fired).toContain('staffing-gap-unsplit');
    for (const blaming of ['low-adherence', 'start-the-shift-together', 'ready-at-the-start']) expect(fired).not.toContain(blaming);
    expect(rulesFired(causedBy('adherence'))).not.toContain('staffing-gap-unsplit');
  });

  it.each(drivers)('%s stays silent when it is cleared, positive, graded C or the target is met', (driver) => {
    const changes: ((one: ServiceLevel) => void)[] = [
      (one) => Object.assign(one.drivers?.find((each) => each.driver === driver) ?? {}, { cleared: true }),
      (one) => Object.assign(one.drivers?.find((each) => each.driver === driver) ?? {}, { contribution_pp: 3, interval_pp: [1, 5] }),
      (one) => Object.assign(one, { grade: 'C' }),
      (one) => Object.assign(one, { gap_pp: 0.4, observed: 0.804 }),
    ];
    for (const change of changes) {
      const one = causedBy(driver);
      change(level(one));
      expect(rulesFired(one)).not.toContain(managerRule[driver]);
    }
  });
});

describe('words', () => {
  it.each(languages)('of every advice that fires on changed findings are complete in %s', (language) => {
    const text = createText(language);
    const variants = [findings(), ...drivers.map(causedBy)];
    const healthy = findings();
    Object.assign(level(healthy), { gap_pp: 7, observed: 0.87 });
    variants.push(healthy);
    for (const kind of ['weekday', 'date', 'time_of_day'] as const) {
      const one = causedBy('volume');
      level(one).deviations = [
        {
          driver: 'volume',
          level: kind,
          label: kind === 'weekday' ? '1' : kind === 'date' ? '2026-10-05' : '10:00',
          planned: 100,
          actual: 130,
          contribution_pp: -6,
        },
      ];
      variants.push(one);
    }
    for (const one of variants)
      for (const advice of adviceOn(one)) {
        const said = renderAdvice(text, advice);
        const sentences = [
          said.title,
          said.observation,
          said.cause,
          said.effect,
          ...said.actions.flatMap((action) => [action.what, action.who, action.when]),
        ];
        for (const sentence of sentences) expect(sentence, advice.id).not.toMatch(/[{}]|undefined|NaN|null|\bother\b \{/);
      }
  });

  it('names the weekday on which the volume came', () => {
    const one = causedBy('volume');
    level(one).deviations = [{ driver: 'volume', level: 'weekday', label: '1', planned: 800, actual: 1000, contribution_pp: -7.5 }];
    const first = adviceOn(one).find((advice) => advice.rule === 'volume-above-forecast');
    expect(first && renderAdvice(createText('nl'), first).observation).toContain('maandag: 7,5 procentpunt');
    expect(first && renderAdvice(createText('en'), first).observation).toContain('Monday: 7.5 percentage points');
  });

  it('never bind a figure that a sentence does not have, or the name of an agent', () => {
    for (const advice of adviceOn(findings())) expect(JSON.stringify(advice.figures)).not.toContain('agent');
  });
});

describe('order', () => {
  it('numbers the advice of each role from 1 without gaps and is the same every time', () => {
    const first = adviceOn(findings());
    expect(adviceOn(findings())).toEqual(first);
    for (const role of roles) {
      const own = first.filter((advice) => advice.role === role).map((advice) => advice.priority);
      expect(own).toEqual(own.map((_, index) => index + 1));
      expect(own.length, role).toBeGreaterThan(0);
    }
  });

  it('compares with the better weeks where there is no plan, and leaves every rule about the plan silent', () => {
    for (const driver of drivers) {
      const past = causedBy(driver);
      Object.assign(level(past), { reference: 'comparable_past', reference_period: { period: ['2026-09-14', '2026-10-04'], met: true } });
      const fired = adviceOn(past);
      expect(fired.map(({ rule }) => rule)).toContain('changed-since-better-weeks');
      for (const rule of [...Object.values(managerRule), 'plan-too-thin', 'leave-cleared-alone'])
        expect(fired.map((advice) => advice.rule)).not.toContain(rule);
      const own = fired.find(({ rule }) => rule === 'changed-since-better-weeks');
      expect(own && renderAdvice(createText('nl'), own).observation.replaceAll('\u00a0', ' ')).toContain('4 oktober');
      Object.assign(level(past), { grade: 'C' });
      expect(rulesFired(past)).not.toContain('changed-since-better-weeks');
    }
    expect(rulesFired(causedBy('volume'))).not.toContain('changed-since-better-weeks');
  });

  it('asks for the plan when there is none, and blames nothing', () => {
    const { kpis, service_level, teams, team_comparisons, channels, missing } = assessmentWithoutPlan();
    const fired = rulesFired({ kpis, service_level, teams, team_comparisons, channels, missing });
    expect(fired).toContain('ask-for-the-plan');
    expect(fired.filter((rule) => rule.endsWith('-plan') && rule !== 'ask-for-the-plan')).toEqual([]);
  });
});

describe('teams in a sentence', () => {
  it('are not called team twice', () => {
    const one = findings();
    for (const team of one.teams) team.team = `Team ${team.team}`;
    for (const comparison of one.team_comparisons) for (const point of comparison.points) point.team = `Team ${point.team}`;
    const said = adviceOn(one).map((advice) => JSON.stringify(renderAdvice(createText('nl'), advice)));
    expect(said.join('\n')).toContain('Team ');
    expect(said.join('\n')).not.toMatch(/team team/i);
  });
});

describe('silence', () => {
  const nothing = (): Findings => ({ kpis: [], service_level: null, teams: [], team_comparisons: [], channels: [], missing: [] });
  const kpi = (metric: string, value: number, n: number): Findings['kpis'][number] => ({
    ...{
      metric,
      value,
      n,
      scope: { period: ['2026-09-14', '2026-11-06'] },
      unit: 'ratio',
      interval: null,
      definition: metric,
      sources: [],
    },
  });

  it('is kept by every rule when nothing is known', () => expect(adviceOn(nothing())).toEqual([]));

  it.each([
    ['transfer_rate', 0.119, 'ask-before-transfer'],
    ['repeat_rate', 0.149, 'close-the-question'],
    ['speed_of_answer', 59, 'acknowledge-the-wait'],
    ['abandon_rate', 0.079, 'many-abandon'],
  ])('is kept on %s just under its limit and with few contacts, and broken above it', (metric, under, rule) => {
    const fired = (value: number, n: number) => rulesFired({ ...nothing(), kpis: [kpi(metric, value, n)] });
    expect(fired(under, 50_000)).not.toContain(rule);
    expect(fired(under * 1.2, 50)).not.toContain(rule);
    expect(fired(under * 1.2, 50_000)).toContain(rule);
  });

  it('is kept about a team whose difference is only possible, not shown, or not comparable', () => {
    for (const verdict of ['possible', 'no_evidence', 'not_comparable'] as const) {
      const one = findings();
      for (const team of one.teams) for (const metric of team.metrics) metric.verdict = verdict;
      for (const comparison of one.team_comparisons) comparison.difference_shown = false;
      const coaching = rulesFired(one).filter((rule) => rule.startsWith('team-') || rule === 'learn-from-team');
      expect(coaching, verdict).toEqual([]);
    }
  });

  it('is kept about causes when the target is met: only what to keep is said', () => {
    const one = findings();
    Object.assign(level(one), { gap_pp: 2, observed: 0.82 });
    const fired = rulesFired(one);
    expect(fired).toContain('target-met');
    expect(fired).toContain('keep-it-up');
    const alarms = [
      'plan-too-thin',
      'one-repair-is-enough',
      'leave-cleared-alone',
      'one-queue-carries-the-gap',
      'protect-the-heavy-hours',
      'explanation-is-weak',
    ];
    expect(fired.filter((rule) => alarms.includes(rule))).toEqual([]);
  });

  it('is kept about the plan when it promises the target within two points', () => {
    const one = findings();
    Object.assign(level(one), { plan_itself_pp: -1.9, planned: 0.781 });
    expect(rulesFired(one)).not.toContain('plan-too-thin');
    Object.assign(level(one), { plan_itself_pp: -2.1, planned: 0.779 });
    expect(rulesFired(one)).toContain('plan-too-thin');
  });
});

describe('the client’s own formula', () => {
  it('comes first where it decides whether the target is met, and says so', () => {
    const turned = findings();
    const definitions = level(turned).definitions.map((one) => (one.definition === 'sl.answered' ? { ...one, value: 0.802 } : one));
    Object.assign(level(turned), { client_definition: 'sl.answered', definitions });
    const [first] = adviceOn(turned).filter(({ role }) => role === 'manager');
    expect(first?.rule).toBe('agree-on-definition');
    const said = renderAdvice(createText('nl'), first!).observation.replaceAll('\u00a0', ' ');
    expect(said).toContain('Het verschil van 11,8 procentpunt komt alleen door de rekenwijze, en beslist of de norm van 80 % is gehaald');
  });

  it('comes later where both formulas say the same', () => {
    const same = adviceOn(findings()).filter(({ role }) => role === 'manager');
    expect(same.findIndex(({ rule }) => rule === 'agree-on-definition')).not.toBe(0);
  });
});
