import type { ClientDefinition } from '../simulation/client-definition';
import { dutchNames } from './names';
import { eveningPeak, levelDay } from './shapes';

/** Online garden shop. Planted: volume, handle time and absence together. One team solves less. Chat is not planned. */
export const tuinwereldGroenhart: ClientDefinition = {
  id: 'tuinwereld-groenhart',
  name: 'Tuinwereld Groenhart',
  seed: 'groenhart-2025',
  firstDay: '2025-09-01',
  lastDay: '2025-10-24',
  opens: 8 * 3600,
  closes: 18 * 3600,
  interval_s: 1800,
  threshold_s: 20,
  target: 0.8,
  planted: {
    volume: { from: '2025-09-22', factor: 1.08 },
    handle_time: { from: '2025-09-29', factor: 1.09 },
    absence: { from: '2025-09-15', to: '2025-10-24', rate: 0.05 },
  },
  queues: [
    {
      name: 'Bestellingen',
      channel: 'voice',
      slots: 1,
      handle_s: 480,
      handleVariation: 0.75,
      patience_s: 200,
      patienceVariation: 1,
      perDay: 440,
      weekdays: [1.18, 1.04, 0.97, 0.95, 0.86, 0, 0],
      shape: levelDay,
      reasons: [
        { name: 'Levering', share: 0.55, work: 0.95, solved: 0.76 },
        { name: 'Retour', share: 0.3, work: 1.05, solved: 0.8 },
        { name: 'Productadvies', share: 0.15, work: 1.1, solved: 0.9 },
      ],
      teamShares: [0.34, 0.33, 0.33],
      planned: true,
    },
    {
      name: 'Chat webwinkel',
      channel: 'chat',
      slots: 2,
      handle_s: 600,
      handleVariation: 0.7,
      patience_s: 150,
      patienceVariation: 1,
      perDay: 110,
      weekdays: [1.1, 1, 1, 0.98, 0.92, 0, 0],
      shape: eveningPeak,
      reasons: [
        { name: 'Levering', share: 0.5, work: 0.95, solved: 0.7 },
        { name: 'Retour', share: 0.25, work: 1, solved: 0.75 },
        { name: 'Productadvies', share: 0.25, work: 1.1, solved: 0.86 },
      ],
      teamShares: [0.34, 0.33, 0.33],
      planned: false,
    },
  ],
  teams: [
    { name: 'Team Beuk', lead: 'Ineke Slot', site: 'Zwolle', handle: 1, quality: 0, satisfaction: -0.2, solved: -0.15 },
    { name: 'Team Els', lead: 'Dennis Vreugdenhil', site: 'Zwolle', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Team Wilg', lead: 'Nurcan Demir', site: 'Zwolle', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
  ],
  spread: { handle: 0.05, quality: 2.5, satisfaction: 0.1 },
  names: dutchNames,
  sameDayAbsence: 0.0015,
  lateStart_s: 200,
};
