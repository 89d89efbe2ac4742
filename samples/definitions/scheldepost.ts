import type { ClientDefinition } from '../simulation/client-definition';
import { belgianNames } from './names';
import { levelDay, morningPeak } from './shapes';

/** Parcel carrier. Planted: people are present but off the queue outside their breaks. One team has lower satisfaction. Target 90/30. */
export const scheldepost: ClientDefinition = {
  id: 'scheldepost-pakketten',
  name: 'Scheldepost Pakketten',
  seed: 'scheldepost-2024',
  firstDay: '2024-09-02',
  lastDay: '2024-10-18',
  opens: 8 * 3600,
  closes: 18 * 3600,
  interval_s: 900,
  threshold_s: 30,
  target: 0.9,
  planted: { adherence: { perHour: 1.25, minutes: 8.5 } },
  queues: [
    {
      name: 'Track en trace',
      channel: 'voice',
      slots: 1,
      handle_s: 225,
      handleVariation: 0.8,
      patience_s: 150,
      patienceVariation: 1,
      perDay: 1400,
      weekdays: [1.2, 1.05, 0.97, 0.92, 0.86, 0, 0],
      shape: morningPeak,
      reasons: [
        { name: 'Pakje niet ontvangen', share: 0.65, work: 1.05, solved: 0.72 },
        { name: 'Ander afhaalpunt', share: 0.35, work: 0.9, solved: 0.88 },
      ],
      teamShares: [0.34, 0.33, 0.33],
      planned: true,
    },
    {
      name: 'Zakelijke klanten',
      channel: 'voice',
      slots: 1,
      handle_s: 320,
      handleVariation: 0.75,
      patience_s: 240,
      patienceVariation: 1,
      perDay: 720,
      weekdays: [1.1, 1.04, 1, 0.96, 0.9, 0, 0],
      shape: levelDay,
      reasons: [
        { name: 'Ophaling plannen', share: 0.5, work: 0.9, solved: 0.87 },
        { name: 'Factuur', share: 0.3, work: 1.15, solved: 0.78 },
        { name: 'Schade', share: 0.2, work: 1.05, solved: 0.66 },
      ],
      teamShares: [0.33, 0.33, 0.34],
      planned: true,
    },
  ],
  teams: [
    { name: 'Ploeg Dender', lead: 'Veerle Baeten', site: 'Gent', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Ploeg Leie', lead: 'Philippe Renard', site: 'Gent', handle: 1, quality: 0, satisfaction: -0.9, solved: 0 },
    { name: 'Ploeg Rupel', lead: 'Griet Sels', site: 'Mechelen', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
  ],
  spread: { handle: 0.05, quality: 2.5, satisfaction: 0.12 },
  names: belgianNames,
  sameDayAbsence: 0.0015,
  lateStart_s: 170,
};
