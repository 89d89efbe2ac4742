import fc from 'fast-check';
import type { Dress, IntervalFact } from './dresses';

/** Facts of some days from a seed. */
export const factsOf = (days: number, slots: number, queues: number, seed: number): IntervalFact[] => {
  let state = seed >>> 0;
  const random = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
  const facts: IntervalFact[] = [];
  const busy = 5 + Math.floor(random() * 60) * (random() < 0.15 ? 30 : 1);
  for (let day = 0; day < days; day++)
    for (let slot = 0; slot < slots; slot++)
      for (let queue = 0; queue < queues; queue++) {
        const offered = Math.floor(random() * 2 * busy);
        const abandoned = Math.floor(random() * 0.15 * offered);
        const answered = offered - abandoned;
        const within = Math.floor(answered * (0.6 + 0.4 * random()));
        const waitSeconds = Math.round(answered * (5 + 60 * random()));
        const talkSeconds = Math.round(answered * (150 + 250 * random()));
        facts.push({
          day,
          slot,
          queue: ['Verkoop', 'Service'][queue] ?? 'Verkoop',
          offered,
          answered,
          within,
          abandoned,
          waitSeconds,
          talkSeconds,
        });
      }
  return facts;
};

/** Any dress of a text file. */
export const dressArbitrary: fc.Arbitrary<Dress> = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  decimal: fc.constantFrom(',', '.'),
  thousands: fc.boolean(),
  dates: fc.constantFrom('iso', 'dmy-', 'dmy/', 'dmy.', 'mdy/', 'short'),
  times: fc.constantFrom('range', 'clock', 'joined'),
  language: fc.constantFrom('nl', 'en', 'de', 'fr'),
  wait: fc.constantFrom('mean_s', 'mean_clock', 'mean_long', 'total_s', 'total_long', 'total_ms', 'mean_minutes'),
  talk: fc.constantFrom('total_s', 'total_long', 'mean_s', 'mean_clock', 'total_ms', 'total_hours'),
  titles: fc.constantFrom(0, 1, 2, 3),
  total: fc.boolean(),
  footer: fc.boolean(),
  encoding: fc.constantFrom('utf8', 'utf8-bom', 'win1252', 'utf16le'),
  lineEnd: fc.constantFrom('\n', '\r\n'),
  missing: fc.constantFrom('', '-', 'n.v.t.'),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8], { minLength: 9, maxLength: 9 }),
});
