import { type FactName, factNames, fieldsOf, type Missing } from '../../schema';
import type { Lineage } from './lineage';

/** Where another field than the one that names the gain would do, or several would. */
const columnsOf: Readonly<Record<string, readonly string[]>> = {
  'backlog|first_response_s': ['ended_at', 'resolution_s'],
};

const isFact = (name: string): name is FactName => (factNames as readonly string[]).includes(name);

/**
 * What is missing, said exactly: a fact that files of the client hold already is not asked for again; then the column is named that those files
 * lack, where a column would help. Pure.
 */
export function exactly(missing: Missing, lineage: Pick<Lineage, 'filesOf'>): Missing {
  const { analysis, needs, unlocks } = missing;
  const in_files = lineage.filesOf(needs);
  if (in_files.length === 0 || !isFact(needs)) return missing;
  const field = fieldsOf(needs).some(({ name }) => name === unlocks) ? [unlocks] : [];
  const columns = columnsOf[`${analysis}|${unlocks}`] ?? field;
  return { ...missing, in_files, ...(columns.length > 0 ? { columns: [...columns] } : {}) };
}
