import type { Label } from './label';

/** What one problem code means: its HTTP status, and what a user is told. */
export interface ProblemDefinition {
  readonly status: number;
  /** What is wrong, in one short sentence. */
  readonly title: Label;
  /** What to do about it; may hold `{placeholders}`. */
  readonly detail: Label;
}
