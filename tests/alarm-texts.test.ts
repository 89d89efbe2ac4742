import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createText } from '../shared/text';
import { en } from '../shared/text/en';
import { alarmEffects } from '../shared/text/en/alarm-effects';

const codesIn = (keys: object, prefix: string) =>
  Object.keys(keys)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
const codes = codesIn(en, 'alarm.');

interface Step {
  readonly alarms?: readonly string[];
  readonly look?: readonly string[];
}
/** Codes that the goldens of whole imports name: there each alarm is held to all its parts, cells included. */
function raisedBy(): Set<string> {
  const golden = join(import.meta.dirname, 'golden');
  const files = readdirSync(golden, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /^(?:import|series|other-hands)\b.*expected\.json$/.test(name),
  );
  const found = new Set<string>();
  for (const name of files) {
    const expected = JSON.parse(readFileSync(join(golden, name), 'utf8')) as {
      alarms?: string[];
      steps?: Step[];
      kept?: string[];
    };
    const lists = [expected.alarms, expected.kept, ...(expected.steps ?? []).flatMap((step) => [step.alarms, step.look])];
    for (const code of lists.flatMap((list) => list ?? [])) found.add(code);
  }
  return found;
}

describe('every alarm', () => {
  it('there are alarms', () => expect(codes.length).toBeGreaterThan(50));

  it.each(['nl', 'en'] as const)('says what it is, what it does to which figure and what to do (%s)', (language) => {
    const text = createText(language);
    // A refused file has the tip of its own reason.
    const lacking = codes.filter((code) => !text.has(`effect.${code}`) || (!text.has(`tip.${code}`) && code !== 'file_refused'));
    expect(lacking).toEqual([]);
    for (const code of codes) {
      expect(text.sayOr(`effect.${code}`, ''), code).toMatch(/\.$/);
      expect(text.sayOr(`effect.${code}`, ''), code).not.toMatch(/[{}]/);
    }
  });

  it('no effect without its alarm', () => expect(codesIn(alarmEffects, 'effect.').filter((code) => !codes.includes(code))).toEqual([]));

  it('is raised by at least one odd file', () => {
    const raised = raisedBy();
    expect(codes.filter((code) => !raised.has(code))).toEqual([]);
  });
});
