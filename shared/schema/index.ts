export * from './advice';
export * from './drivers';
export * from './facts';
export * from './field';
export * from './results';
