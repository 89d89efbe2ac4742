import { describe, expect, it } from 'vitest';
import { assessment } from '../../tests/fixtures/assessment';
import type { Assessment } from '../contract';
import { createText } from '../text';
import { summaryOf } from './summary';

const linesOf = (from: Assessment) => summaryOf(createText('nl'), from, []).replaceAll('\u00a0', ' ').split('\n');

describe('what assess prints of a client', () => {
  const full = assessment();

  it('says when the target was assumed', () => {
    const level = (target_source: 'assumed' | 'person') =>
      linesOf({ ...full, service_level: { ...full.service_level!, target_source } })[1];
    expect(level('assumed')).toContain('norm 80 % (aangenomen): ');
    expect(level('person')).toContain('norm 80 %: ');
  });

  it('asks once for a column that several analyses lack', () => {
    const lacks = ['repeat_kpis', 'channel_switching', 'journey'].map((analysis) => ({
      analysis,
      needs: 'contact',
      unlocks: 'customer_key',
      in_files: ['gesprekken.csv'],
      columns: ['customer_key'],
    }));
    const asked = linesOf({ ...full, missing: lacks }).filter((line) => line.includes('ontbreekt in gesprekken.csv'));
    expect(asked).toHaveLength(1);
    expect(asked[0]).toContain('De kolom “klantnummer” ontbreekt');
  });

  it('tells an alarm with its effect and what to do, and not again for a table that was loaded from another file already', () => {
    const [first] = full.sources;
    const alarm = (code: string, file: string): Assessment['sources'][number]['alarms'][number] => ({
      code,
      where: { file, sheet: null, column: null, rows: [2] },
      values: { count: 110, file: 'gesprekken.csv' },
      examples: ['13:43'],
      tip: code,
      severity: code === 'same_rows' ? 'note' : 'warning',
    });
    const own = { ...first!, file: 'gesprekken.csv', sheet: null, alarms: [alarm('abandoned_with_handle_time', 'gesprekken.csv')] };
    const again = {
      ...first!,
      file: 'alles.xlsx',
      sheet: 'Gesprekken',
      rows_loaded: 0,
      alarms: [alarm('same_rows', 'alles.xlsx'), alarm('abandoned_with_handle_time', 'alles.xlsx')],
    };
    const lines = linesOf({ ...full, sources: [own, again] });
    const at = lines.findIndex((line) => line.includes('afgehaakte contacten hebben een afhandeltijd'));
    expect(lines[at - 1]).toBe('  1 melding om na te kijken');
    expect(lines[at]).toBe('    gesprekken.csv: 110 afgehaakte contacten hebben een afhandeltijd. [13:43]');
    expect(lines[at + 1]).toMatch(/^ {6}De gemiddelde afhandeltijd is alleen .+ Vraag wat de afhandeltijd/);
    expect(lines).toContain('  Niet dubbel geladen: alles.xlsx / Gesprekken.');
  });
});
