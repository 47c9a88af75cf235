export * from './dates';
export * from './eras';
export * from './fiscal-year';
export * from './municipality-code';
export * from './names';
export * from './window';
export * from './working-days';
export * from './zones';
