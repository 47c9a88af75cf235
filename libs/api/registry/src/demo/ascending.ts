/** The same moments, each some minutes after the one before it at the earliest. */
export function ascending(times: readonly number[]): number[] {
  let latest = 0;
  return times.map((time) => (latest = Math.max(time, latest + 7 * 60_000)));
}
