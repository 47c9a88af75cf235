/** How often a property is tried: a few times in every run, and as often as PROPERTY_RUNS asks for. */
export function propertyRuns(usual: number): number {
  const asked = Number(process.env['PROPERTY_RUNS'] ?? '');
  return Number.isInteger(asked) && asked > 0 ? asked : usual;
}
