import { knownByYear, orNow } from '../publishing/known-by-year';
import type { CountDefinition } from './compile';

/** The condition that a fact was known; `alias` with its dot where it needs one, `year` where the fact has its year. */
export type Known = (alias?: string, year?: string) => string;

/** A statement on facts in the three ways in which they can be known; all take the same parameters. */
export interface Timed {
  readonly now: string;
  readonly asOf: string;
  readonly byYear: string;
}

/** Fills a statement in for each way; `instant` is its parameter. */
export function timed(instant: string, fill: (known: Known) => string): Timed {
  const at = `${instant}::timestamptz`;
  return {
    now: fill((alias = '') => `${at} IS NULL AND ${alias}known_to IS NULL`),
    asOf: fill(
      (alias = '') => `${alias}known_from <= ${at} AND (${alias}known_to IS NULL OR ${alias}known_to > ${at})`,
    ),
    byYear: fill((alias, year) => knownByYear(instant, year, alias)),
  };
}

/** The statement that a definition asks for and what it takes for the instant. */
export interface AtTheTime {
  readonly sql: string;
  readonly at: Date | readonly (string | null)[] | null;
}

/** Counts read published years alone where any is asked for; those of today are another question. */
export function countedThen(statements: Timed, { asOf, published }: CountDefinition): AtTheTime {
  if (published) return { sql: statements.byYear, at: published.instants };
  return { sql: asOf ? statements.asOf : statements.now, at: asOf };
}

/** Evidence reads all years at once: one that was not published as of now. */
export function behindThen(statements: Timed, definition: CountDefinition): AtTheTime {
  const { published } = definition;
  return published ? { sql: statements.byYear, at: orNow(published.instants) } : countedThen(statements, definition);
}
