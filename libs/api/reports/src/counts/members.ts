/** A count that may name whom it counts. */
interface Named {
  readonly members?: ReadonlySet<string>;
}

/** Everybody whom several counts name, once; undefined where none of them names anybody. */
export function unionOf(counts: readonly Named[]): ReadonlySet<string> | undefined {
  const named = counts.flatMap(({ members }) => (members ? [members] : []));
  return named.length > 0 ? new Set(named.flatMap((members) => [...members])) : undefined;
}
