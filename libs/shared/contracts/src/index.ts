export * from './label';
export * from './problem';
export * from './problem-codes';
