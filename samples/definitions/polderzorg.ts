import type { ClientDefinition } from '../simulation/client-definition';
import { dutchNames } from './names';
import { levelDay, morningPeak } from './shapes';

/** Health insurer. Planted: a wave of flu; people who were scheduled are ill. One team scores lower on quality. */
export const polderzorg: ClientDefinition = {
  id: 'polderzorg-verzekeringen',
  name: 'Polderzorg Verzekeringen',
  seed: 'polderzorg-2025',
  firstDay: '2025-01-13',
  lastDay: '2025-03-07',
  opens: 8 * 3600,
  closes: 18 * 3600,
  interval_s: 1800,
  threshold_s: 30,
  target: 0.8,
  planted: { absence: { from: '2025-01-27', to: '2025-02-21', rate: 0.18 } },
  queues: [
    {
      name: 'Declaraties',
      channel: 'voice',
      slots: 1,
      handle_s: 365,
      handleVariation: 0.7,
      patience_s: 200,
      patienceVariation: 1,
      perDay: 760,
      weekdays: [1.2, 1.05, 0.98, 0.93, 0.84, 0, 0],
      shape: morningPeak,
      reasons: [
        { name: 'Nota niet vergoed', share: 0.5, work: 1.1, solved: 0.75 },
        { name: 'Eigen risico', share: 0.3, work: 0.9, solved: 0.83 },
        { name: 'Machtiging', share: 0.2, work: 0.95, solved: 0.72 },
      ],
      teamShares: [0.34, 0.33, 0.33],
      planned: true,
    },
    {
      name: 'Polis en premie',
      channel: 'voice',
      slots: 1,
      handle_s: 300,
      handleVariation: 0.75,
      patience_s: 180,
      patienceVariation: 1,
      perDay: 720,
      weekdays: [1.15, 1.04, 0.98, 0.96, 0.87, 0, 0],
      shape: levelDay,
      reasons: [
        { name: 'Polis wijzigen', share: 0.5, work: 1.05, solved: 0.84 },
        { name: 'Premie', share: 0.35, work: 0.9, solved: 0.86 },
        { name: 'Zorgtoeslag', share: 0.15, work: 1.05, solved: 0.7 },
      ],
      teamShares: [0.33, 0.33, 0.34],
      planned: true,
    },
  ],
  teams: [
    { name: 'Team Reiger', lead: 'Joke Tuinstra', site: 'Lelystad', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Team Kievit', lead: 'Samir Haddad', site: 'Lelystad', handle: 1, quality: -9, satisfaction: 0, solved: 0 },
    { name: 'Team Grutto', lead: 'Ellen Kroon', site: 'Lelystad', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
  ],
  spread: { handle: 0.06, quality: 2, satisfaction: 0.12 },
  names: dutchNames,
  sameDayAbsence: 0.0015,
  lateStart_s: 200,
};
