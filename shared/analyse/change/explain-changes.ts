import type { Change, ChangeExplanation, Changes, Findings, ServiceLevel } from '../../schema';
import type { AnalysisContext } from '../analysis';
import { sameName } from '../service-level/align';
import { explainByMix } from './explain-mix';
import { type DayLedgers, ledgerBetween, ownDriver } from './ledger-between';

type Rough = 'rough_ledger';

/** The ledger of the part of the client that changed; `rough_ledger` where it is graded C and tells directions only. */
function ledgersFor(change: Change, level: ServiceLevel): DayLedgers | Rough | null {
  const { queue, ...rest } = change.scope;
  if (Object.values(rest).some((part) => part !== undefined)) return null;
  if (queue === undefined) {
    if (!level.drivers) return null;
    return level.grade === 'C' ? 'rough_ledger' : { queue: null, days: level.by_day, offered: level.offered };
  }
  const own = level.by_queue.find((each) => sameName(each.queue) === sameName(queue));
  if (!own?.drivers || !own.by_day) return null;
  return own.grade === 'C' ? 'rough_ledger' : { queue: own.queue, days: own.by_day, offered: own.offered };
}

/** The whole client's lines cannot be a queue's; a driver that is only known for all queues together, such as absence by agent, is whole anyway. */
function byLedger(change: Change, level: ServiceLevel | null): ChangeExplanation {
  const ledgers = level && ledgersFor(change, level);
  if (!ledgers) return { kind: 'none', because: 'no_ledger' };
  if (ledgers === 'rough_ledger') return { kind: 'none', because: 'rough_ledger' };
  return ledgerBetween(change, ledgers) ?? { kind: 'none', because: 'outside_ledger' };
}

async function explanationOf(context: AnalysisContext, change: Change, level: ServiceLevel | null): Promise<ChangeExplanation> {
  const inLedger = change.metric in ownDriver;
  const found = inLedger ? byLedger(change, level) : null;
  // Customers who come back are a line of the ledger only where the counts and the keys allow it.
  if (found && !(found.kind === 'none' && change.metric === 'repeat_rate')) return found;
  return change.kind === 'day' ? { kind: 'none', because: 'no_ledger' } : explainByMix(context, change);
}

/** Every change with what was behind it: the gap ledger between its two periods, or the mix for figures that are no part of the ledger. */
export async function explainChanges(context: AnalysisContext, findings: Findings): Promise<Changes | undefined> {
  const { changes, service_level: level } = findings;
  if (!changes) return changes;
  const found: Change[] = [];
  for (const change of changes.found) {
    const explanation = await explanationOf(context, change, level);
    const explained = change.metric.startsWith('sl.') && explanation.kind === 'ledger' ? explanation.parts : null;
    found.push({ ...change, explanation, explained });
  }
  return { ...changes, found };
}
