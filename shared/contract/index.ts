export * from './assessment';
export type * from './bridge';
export * from './events';
export * from './operations';
export * from './problem';
export * from './reading-code';
export * from './what-if';
