import type { ClientDefinition } from '../simulation/client-definition';
import { englishNames } from './names';
import { eveningPeak, levelDay } from './shapes';

/** Broadband company. Planted: every contact takes longer from the launch of a new router on. Teams differ in case mix only. */
export const brightlineTelecom: ClientDefinition = {
  id: 'brightline-telecom',
  name: 'Brightline Telecom',
  seed: 'brightline-2025',
  firstDay: '2025-03-03',
  lastDay: '2025-04-12',
  opens: 8 * 3600,
  closes: 20 * 3600,
  interval_s: 1800,
  threshold_s: 20,
  target: 0.8,
  planted: { handle_time: { from: '2025-03-24', factor: 1.23 } },
  queues: [
    {
      name: 'Billing',
      channel: 'voice',
      slots: 1,
      handle_s: 400,
      handleVariation: 0.7,
      patience_s: 190,
      patienceVariation: 1,
      perDay: 520,
      weekdays: [1.12, 1.05, 1, 0.98, 0.95, 0.62, 0],
      shape: levelDay,
      reasons: [
        { name: 'Bill query', share: 0.6, work: 1, solved: 0.82 },
        { name: 'Price change', share: 0.25, work: 1.1, solved: 0.72 },
        { name: 'Payment', share: 0.15, work: 0.8, solved: 0.88 },
      ],
      teamShares: [0.15, 0.45, 0.4],
      planned: true,
    },
    {
      name: 'Technical Support',
      channel: 'voice',
      slots: 1,
      handle_s: 640,
      handleVariation: 0.8,
      patience_s: 240,
      patienceVariation: 1,
      perDay: 400,
      weekdays: [1.08, 1.02, 1, 1, 0.98, 0.7, 0],
      shape: eveningPeak,
      reasons: [
        { name: 'Connection fault', share: 0.5, work: 1.1, solved: 0.7 },
        { name: 'Router set-up', share: 0.3, work: 0.95, solved: 0.76 },
        { name: 'Slow speed', share: 0.2, work: 0.85, solved: 0.68 },
      ],
      teamShares: [0.64, 0.16, 0.2],
      planned: true,
    },
  ],
  teams: [
    { name: 'Severn', lead: 'Gareth Powell', site: 'Cardiff', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Tees', lead: 'Nusrat Chowdhury', site: 'Middlesbrough', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Trent', lead: 'Colin Abbott', site: 'Nottingham', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
  ],
  spread: { handle: 0.04, quality: 2.5, satisfaction: 0.1 },
  names: englishNames,
  sameDayAbsence: 0.0015,
  lateStart_s: 200,
};
