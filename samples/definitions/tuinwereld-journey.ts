/** What is true of the journey and the costs at Tuinwereld Groenhart, beside what its queues and teams are. */

/** Stage of the customer journey by contact reason. */
const stages: Readonly<Record<string, string>> = {
  Productadvies: 'Oriënteren',
  Levering: 'Ontvangen',
  Retour: 'Retourneren',
  Klacht: 'Klagen',
};
export const stageOf = (reason: string): string => stages[reason] ?? '';

/** Planted: sending something back by chat takes the customer this much more effort (points of 7, where 7 is easy). */
export const harderStage = { channel: 'chat', stage: 'Retourneren', points: 1.5 } as const;

/** Euro per handled contact of the channel itself; shared: what belongs to no channel, per handled contact of all. */
export const pricesOfChannels = { phone: 5.2, chat: 3.4, email: 7.8, web: 7.1, shared: 0.9 } as const;
