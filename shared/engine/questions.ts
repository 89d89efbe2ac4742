import type { Question } from '../contract';
import type { FactName } from '../schema';
import type { Store } from '../store';

interface Known {
  readonly id: string;
  readonly screen: string;
  /** Each entry: at least one of these facts. Without the first entry there is no answer at all. */
  readonly needs: readonly (readonly FactName[])[];
  /** What makes the answer full. */
  readonly better: readonly FactName[];
  /** Totals without a date do not answer it. */
  readonly dated?: true;
}

/** What people come with, in the order in which they ask it. */
const known: readonly Known[] = [
  {
    id: 'why_service_level',
    screen: 'service-level',
    needs: [['queue_interval', 'contact']],
    better: ['plan_interval'],
  },
  { id: 'when_service_level', screen: 'service-level', needs: [['queue_interval', 'contact']], better: [], dated: true },
  { id: 'enough_people', screen: 'service-level', needs: [['plan_interval']], better: ['queue_interval', 'adherence'] },
  {
    id: 'how_good_are_teams',
    screen: 'teams',
    needs: [['evaluation', 'survey', 'agent_period', 'adherence', 'contact']],
    better: ['roster', 'evaluation', 'survey'],
  },
  { id: 'promises_kept', screen: 'backlog', needs: [['contact']], better: [] },
  { id: 'what_changed', screen: 'changes', needs: [['queue_interval', 'contact']], better: ['plan_interval'], dated: true },
  { id: 'customers_satisfied', screen: 'satisfaction', needs: [['survey']], better: ['contact'] },
  { id: 'what_a_question_takes', screen: 'journey', needs: [['contact']], better: ['self_service'] },
  { id: 'what_it_costs', screen: 'channels', needs: [['cost']], better: ['contact'] },
  { id: 'beside_others', screen: 'comparison', needs: [['queue_interval', 'contact', 'kpi_period']], better: ['survey'] },
  { id: 'what_to_do', screen: 'advice', needs: [['queue_interval', 'contact']], better: ['plan_interval', 'roster'] },
];

/** Which questions the loaded facts answer, with those of files that are about to be loaded, and which facts are still missing for a full answer. */
export async function questionsOf(store: Store, clientId: string, expected: readonly FactName[] = []): Promise<Question[]> {
  await store.clients.get(clientId);
  const facts = new Set<FactName>([...(await store.imports.factsOf(clientId)), ...expected]);
  // Of files that are only looked at it is not known yet.
  const undated = expected.length === 0 && (await store.imports.period(clientId)) === null;
  return known.map(({ id, screen, needs, better, dated }) => {
    const unmet = needs.filter((options) => (dated && undated) || !options.some((fact) => facts.has(fact)));
    const missing = [...unmet.map((options) => options[0] as FactName), ...better.filter((fact) => !facts.has(fact))];
    const answerable = unmet.length > 0 ? 'no' : missing.length > 0 ? 'partly' : 'yes';
    return { id, answerable, missing: [...new Set(missing)], screen };
  });
}
