import { describe, expect, it } from 'vitest';
import { changes } from '../../tests/fixtures/parts/changes';
import { createText } from '../text';
import { chartWords } from '../text/chart-words';
import { createFigures } from '../text/figures';
import { momentSentence } from '../text/finding-words/changes';
import { changeSeries, momentsOf } from '.';

const made = changes();
const text = createText('nl');
const sentence = (moment: Parameters<typeof momentSentence>[0]) =>
  momentSentence(moment, text, createFigures(text)).replaceAll('\u00a0', ' ');

describe('moments of change', () => {
  it('tell one cause once, and lead with the change that is explained', () => {
    const moments = momentsOf(made);
    expect(moments.map(({ changes: some }) => some.length)).toEqual([2, 1]);
    expect(moments[0]!.changes[0]).toMatchObject({ metric: 'sl.offered' });
    expect(moments.flatMap(({ changes: some }) => some.filter(({ explained }) => explained))).toHaveLength(1);
  });

  it('say how many figures changed together, and one change as itself', () => {
    const [several, one] = momentsOf(made);
    expect(sentence(several!)).toMatch(
      /^Op 5 oktober 2026 veranderden 2 kengetallen tegelijk; servicelevel ging van \d\d,\d % naar \d\d,\d %\.$/,
    );
    expect(sentence(one!)).toMatch(/contacten week op .* af: /);
    expect(sentence({ ...several!, to: '2026-10-07' })).toMatch(/^In de dagen 5 oktober t\/m 7 oktober 2026 veranderden 2/);
  });

  it('draw a level only over the days it was measured on', () => {
    const days = Array.from({ length: 10 }, (_, day) => ({ date: `2026-10-${String(day + 1).padStart(2, '0')}`, value: 0.5 }));
    const change = { ...made.found[0]!, kind: 'shift' as const, on: '2026-10-06', points: days, points_before: 2, points_after: 3 };
    const labels = { title: 't', metric: 'm', measured: 'gemeten', level: 'niveau', footer: 'f' };
    const line = changeSeries(change, labels, chartWords(text))!;
    expect(line.series[1]!.values.map((value) => value !== null)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('stand one by one in findings of an earlier version', () => expect(momentsOf({ ...made, moments: undefined })).toHaveLength(3));
});
