/** Whose cases an answer counts. */
export const scopes = ['own', 'all'] as const;

/** Whose cases an answer counts. */
export type Scope = (typeof scopes)[number];
