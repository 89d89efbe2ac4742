import type { ClientDefinition } from '../simulation/client-definition';
import { americanNames } from './names';
import { eveningPeak } from './shapes';

/** Travel company. Planted: the roster follows last year's mornings while customers call at the end of the day. Teams do not differ; no surveys. */
export const calderWickTravel: ClientDefinition = {
  id: 'calder-wick-travel',
  name: 'Calder & Wick Travel',
  seed: 'calder-wick-2024',
  firstDay: '2024-09-09',
  lastDay: '2024-10-18',
  opens: 8 * 3600,
  closes: 20 * 3600,
  interval_s: 1800,
  threshold_s: 20,
  target: 0.8,
  planted: {
    intraday_fit: {
      shape: [
        [8, 0.9],
        [9, 1.06],
        [10, 1.13],
        [12, 1.07],
        [14, 1.03],
        [16, 0.99],
        [17, 0.97],
        [18, 0.95],
        [19, 0.88],
        [20, 0.82],
      ],
    },
  },
  queues: [
    {
      name: 'Reservations',
      channel: 'voice',
      slots: 1,
      handle_s: 420,
      handleVariation: 0.75,
      patience_s: 180,
      patienceVariation: 1,
      perDay: 960,
      weekdays: [1.1, 1.03, 0.98, 0.96, 0.93, 0, 0],
      shape: eveningPeak,
      reasons: [
        { name: 'New booking', share: 0.5, work: 1.1, solved: 0.85 },
        { name: 'Change booking', share: 0.5, work: 0.9, solved: 0.8 },
      ],
      teamShares: [0.5, 0.5],
      planned: true,
    },
    {
      name: 'Customer Care',
      channel: 'voice',
      slots: 1,
      handle_s: 360,
      handleVariation: 0.7,
      patience_s: 210,
      patienceVariation: 1,
      perDay: 780,
      weekdays: [1.15, 1.02, 0.97, 0.95, 0.91, 0, 0],
      shape: eveningPeak,
      reasons: [
        { name: 'Refund', share: 0.55, work: 1.1, solved: 0.7 },
        { name: 'Itinerary', share: 0.45, work: 0.88, solved: 0.85 },
      ],
      teamShares: [0.5, 0.5],
      planned: true,
    },
  ],
  teams: [
    { name: 'Harbor', lead: 'Denise Kowalski', site: 'Tampa', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Summit', lead: 'Raymond Ellison', site: 'Tampa', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
  ],
  spread: { handle: 0.04, quality: 2.5, satisfaction: 0.1 },
  names: americanNames,
  sameDayAbsence: 0.0015,
  lateStart_s: 200,
};
