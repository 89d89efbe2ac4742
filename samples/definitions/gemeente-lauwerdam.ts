import type { ClientDefinition } from '../simulation/client-definition';
import { dutchNames } from './names';
import { morningPeak } from './shapes';

/** Municipal contact centre. Healthy: the target is met, nothing is wrong and teams do not differ. */
export const gemeenteLauwerdam: ClientDefinition = {
  id: 'gemeente-lauwerdam',
  name: 'Gemeente Lauwerdam',
  seed: 'lauwerdam-2025',
  firstDay: '2025-03-03',
  lastDay: '2025-04-11',
  opens: 8 * 3600,
  closes: 17 * 3600,
  interval_s: 1800,
  threshold_s: 20,
  target: 0.8,
  planted: {},
  queues: [
    {
      name: '14 0 Algemeen',
      channel: 'voice',
      slots: 1,
      handle_s: 280,
      handleVariation: 0.75,
      patience_s: 190,
      patienceVariation: 1,
      perDay: 520,
      weekdays: [1.2, 1.06, 0.98, 0.94, 0.82, 0, 0],
      shape: morningPeak,
      reasons: [
        { name: 'Afval', share: 0.45, work: 0.85, solved: 0.9 },
        { name: 'Melding openbare ruimte', share: 0.3, work: 1.05, solved: 0.84 },
        { name: 'Belastingen', share: 0.25, work: 1.2, solved: 0.8 },
      ],
      teamShares: [0.34, 0.33, 0.33],
      planned: true,
    },
    {
      name: 'Burgerzaken',
      channel: 'voice',
      slots: 1,
      handle_s: 340,
      handleVariation: 0.7,
      patience_s: 220,
      patienceVariation: 1,
      perDay: 430,
      weekdays: [1.16, 1.05, 1, 0.94, 0.85, 0, 0],
      shape: morningPeak,
      reasons: [
        { name: 'Paspoort en rijbewijs', share: 0.5, work: 0.85, solved: 0.92 },
        { name: 'Verhuizing', share: 0.3, work: 1.05, solved: 0.88 },
        { name: 'Akten en uittreksels', share: 0.2, work: 1.25, solved: 0.85 },
      ],
      teamShares: [0.33, 0.33, 0.34],
      planned: true,
    },
  ],
  teams: [
    { name: 'Team Noord', lead: 'Willy Bruinsma', site: 'Lauwerdam', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Team Midden', lead: 'Khadija Bouzid', site: 'Lauwerdam', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Team Zuid', lead: 'Harm Oosting', site: 'Lauwerdam', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
  ],
  spread: { handle: 0.04, quality: 2.5, satisfaction: 0.1 },
  names: dutchNames,
  sameDayAbsence: 0.006,
  lateStart_s: 190,
};
