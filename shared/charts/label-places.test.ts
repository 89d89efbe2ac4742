import { describe, expect, it } from 'vitest';
import { seededRandom } from '../statistics';
import { type LabelField, type NamedDot, placeLabels } from './label-places';

const field: LabelField = { x: [0, 100], y: [0, 100], width: 480, height: 250, letterWidth: 7, lineHeight: 14, dotRadius: 6 };
const names = (dots: readonly NamedDot[]) =>
  placeLabels(dots, field)
    .flatMap(({ text }) => text.split(', '))
    .filter((name) => name !== '')
    .sort();

describe('names beside dots', () => {
  it('stand above where nothing is in the way', () => {
    expect(placeLabels([{ label: 'Team Els', x: 50, y: 50 }], field)).toEqual([{ place: 'top', text: 'Team Els' }]);
  });

  it('of two dots close together do not lie over each other', () => {
    const dots = [
      { label: 'Team Grutto', x: 50, y: 50 },
      { label: 'Team Reiger', x: 55, y: 50 },
    ];
    const [first, second] = placeLabels(dots, field);
    expect(first?.place).not.toBe(second?.place);
    expect([first?.text, second?.text]).toEqual(['Team Grutto', 'Team Reiger']);
  });

  it('of dots that lie on each other stand together in one label', () => {
    const dots = [
      { label: 'Team Grutto', x: 50, y: 50 },
      { label: 'Team Reiger', x: 50.4, y: 50 },
      { label: 'Team Kievit', x: 20, y: 80 },
    ];
    expect(placeLabels(dots, field).map(({ text }) => text)).toEqual(['Team Grutto, Team Reiger', '', 'Team Kievit']);
  });

  it('stay inside the field at its edges', () => {
    expect(placeLabels([{ label: 'Team Wilg', x: 100, y: 50 }], field)[0]?.place).toBe('left');
    expect(placeLabels([{ label: 'Team Wilg', x: 50, y: 100 }], field)[0]?.place).toBe('bottom');
  });

  it('are never lost, however crowded', () => {
    const random = seededRandom(8);
    for (let round = 0; round < 200; round += 1) {
      const dots = Array.from({ length: 1 + Math.floor(random.next() * 30) }, (_, index) => ({
        label: `T${index}`,
        x: Math.round(random.next() * 20) * 5,
        y: Math.round(random.next() * 20) * 5,
      }));
      expect(names(dots)).toEqual(dots.map(({ label }) => label).sort());
    }
  });
});
