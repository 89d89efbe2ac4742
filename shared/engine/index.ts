export { type FactName, factNames, facts, languages, notationGroups, type ReportFormat, reportFormats } from '../schema';
export { toProblem } from './as-problem';
export { loadCalculator } from './calculator';
export { clientIdOf } from './client-id';
export { type Comparison, compareClients, comparisonSchema } from './compare-clients';
export { createEngine, type Engine, type EngineOptions } from './create-engine';
export { programFolder } from './program-folder';
export { version } from './version';
export { workspaceEnding } from './workspaces';
