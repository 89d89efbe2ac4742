export * from './advice';
export * from './drivers';
export * from './facts';
export * from './field';
export * from './findings';
export * from './results';
export * from './results-drivers';
export * from './results-what-if';
