/** The years that a finding leaves open for the lines that it is about. */
const left: Readonly<Record<string, readonly number[]>> = {
  // Printed as 2011, in the place of 2009.
  A4: [2009, 2011],
  // A cell that is joined with the line above it, or the year that the sequence lacks.
  A12: [2006, 2007],
};

/** The years of which a line without a certain year can be; none where no finding names any. */
export function yearsLeftOpen(findings: readonly string[]): readonly number[] {
  return findings.flatMap((id) => left[id] ?? []);
}
