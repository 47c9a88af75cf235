export * from './actions';
export * from './can';
export * from './menu';
export * from './open-items';
export * from './roles';
export * from './ties';
