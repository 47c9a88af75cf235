/** What of the years asked for was published, and what is read in its place. */
export interface PublishedYears {
  /** The publications whose figures are read. */
  readonly ids: readonly string[];
  /** The instant of each year from the first one asked for; null where nothing was published. */
  readonly instants: readonly (string | null)[];
}

/**
 * The condition that a fact held at the instant of its fiscal year.
 * `instants` is the parameter with one instant for each year from the year in $3, `year` where the fact has its year.
 */
export function knownByYear(instants: string, year = 'fiscal_year', alias = ''): string {
  const at = `(${instants}::timestamptz[])[${year} - $3::integer + 1]`;
  return `${alias}known_from <= ${at} AND (${alias}known_to IS NULL OR ${alias}known_to > ${at})`;
}

/** The instants of evidence: a year that was not published is read as of now. */
export function orNow(instants: PublishedYears['instants']): string[] {
  return instants.map((instant) => instant ?? 'infinity');
}
