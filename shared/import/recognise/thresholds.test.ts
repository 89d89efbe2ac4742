import { describe, expect, it } from 'vitest';
import { targetOf } from './thresholds';

describe('the norm in the texts above a table', () => {
  it.each([
    ['Norm: 80% binnen 20 sec - geëxporteerd door planning', 0.8],
    ['Doel servicelevel 85,5 % in 30 s', 0.855],
    ['Target 90/30', 0.9],
    ['Servicelevel deze maand: 78% binnen 20 sec', null],
    ['Periode: 06-01-2025 t/m 28-02-2025', null],
    ['Target period 12/01/2025', null],
    ['Doel: 3% verzuim', null],
  ])('%s', (text, share) => expect(targetOf([text])).toBe(share));
});
