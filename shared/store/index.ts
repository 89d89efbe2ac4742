export type { AssessmentRecord } from './assessment-records';
export type { ClientRecord } from './client-records';
export type { StoreFactLoader } from './fact-loader';
export type { ImportRecord, RejectedRowRecord } from './import-records';
export type { MappingChoice } from './mapping-memory';
export { type OpenOptions, openStore, type Store } from './open-store';
export type { QueryAnswer } from './query';
export type { ReadOnlyStore, SqlValue } from './read-only';
export { StoreError } from './store-error';
