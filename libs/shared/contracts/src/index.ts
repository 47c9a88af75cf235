export * from './label';
export * from './problem';
export * from './problem-codes';
export type * from './problem-definition';
export type * from './generated/models';
