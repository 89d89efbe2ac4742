import type { ClientDefinition } from '../simulation/client-definition';
import { dutchNames } from './names';
import { levelDay, morningPeak } from './shapes';

/** Energy supplier. Planted: more calls than forecast on Mondays. */
export const dijkstroomEnergie: ClientDefinition = {
  id: 'dijkstroom-energie',
  name: 'Dijkstroom Energie',
  seed: 'dijkstroom-2025',
  firstDay: '2025-01-06',
  lastDay: '2025-02-28',
  opens: 8 * 3600,
  closes: 18 * 3600,
  interval_s: 1800,
  threshold_s: 20,
  target: 0.8,
  planted: { volume: { weekday: 1, factor: 1.3 } },
  queues: [
    {
      name: 'Facturen en betalen',
      channel: 'voice',
      slots: 1,
      handle_s: 330,
      handleVariation: 0.75,
      patience_s: 170,
      patienceVariation: 1,
      perDay: 920,
      weekdays: [1.18, 1.04, 0.97, 0.94, 0.87, 0, 0],
      shape: morningPeak,
      reasons: [
        { name: 'Jaarafrekening', share: 0.45, work: 1.1, solved: 0.78 },
        { name: 'Termijnbedrag', share: 0.3, work: 0.9, solved: 0.84 },
        { name: 'Betalingsregeling', share: 0.25, work: 0.95, solved: 0.74 },
      ],
      teamShares: [0.34, 0.33, 0.33],
      planned: true,
    },
    {
      name: 'Verhuizen en contracten',
      channel: 'voice',
      slots: 1,
      handle_s: 390,
      handleVariation: 0.7,
      patience_s: 210,
      patienceVariation: 1,
      perDay: 560,
      weekdays: [1.15, 1.03, 0.98, 0.96, 0.88, 0, 0],
      shape: levelDay,
      reasons: [
        { name: 'Verhuizing', share: 0.55, work: 1.05, solved: 0.8 },
        { name: 'Nieuw contract', share: 0.25, work: 1.1, solved: 0.85 },
        { name: 'Opzegging', share: 0.2, work: 0.75, solved: 0.82 },
      ],
      teamShares: [0.33, 0.34, 0.33],
      planned: true,
    },
  ],
  teams: [
    { name: 'Team Eems', lead: 'Marleen Zijlstra', site: 'Groningen', handle: 1.16, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Team Lek', lead: 'Rachid Azzouzi', site: 'Groningen', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
    { name: 'Team Waal', lead: 'Petra Koning', site: 'Arnhem', handle: 1, quality: 0, satisfaction: 0, solved: 0 },
  ],
  spread: { handle: 0.05, quality: 3, satisfaction: 0.12 },
  names: dutchNames,
  sameDayAbsence: 0.0015,
  lateStart_s: 200,
};
