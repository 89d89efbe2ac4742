export * from './assessment';
export * from './events';
export * from './operations';
export * from './problem';
